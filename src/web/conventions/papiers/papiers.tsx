import { Alert, Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Depliant } from '../../ui/depliant.tsx';
import { jour, pluriel } from '../../ui/format.ts';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { SqueletteLignes } from '../../ui/squelettes.tsx';
import { StateBadge, type Ton } from '../../ui/state-badge.tsx';
import { MOMENT_DE, MOMENTS } from './moments.ts';
import classes from './papiers.module.css';
import { type PapierDuPoste, papiersQuery } from './use-papiers.ts';

const FORMATS = { pdf: 'PDF', docx: 'Word', zip: 'Zip' } as const;

/** The papers of the post, each with what it lacks and where to fill it. */
export function Papiers({ conventionId }: { conventionId: number }) {
  const { slug } = useStructure();
  const { data, error } = useQuery(papiersQuery(slug, conventionId));
  if (error) throw error;
  const racine = `/s/${slug}/conventions/${conventionId}`;
  const finis = data?.papiers.filter((p) => p.contrat?.fini) ?? [];
  const actuels = data?.papiers.filter((p) => !p.contrat?.fini) ?? [];
  const personnes = new Map(actuels.flatMap(({ contrat: c }) => (c ? [[c.id, c.membre] as const] : [])));
  const lignes = (papiers: readonly PapierDuPoste[]) => (
    <ul className={classes.liste}>
      {papiers.map((p) => (
        <UnPapier
          key={`${p.type} ${p.contrat?.id ?? ''}`}
          papier={p}
          conventionId={conventionId}
          periodes={data?.periodes ?? []}
        />
      ))}
    </ul>
  );
  return (
    <Section
      titre="Papiers"
      aide="Remplis avec ce que Trame sait. Un papier incomplet porte la mention « À compléter » sur sa première page."
    >
      <Group gap="xs" mb="md">
        <LienBouton to={`/s/${slug}/employeur`} search={{ convention: conventionId }} variant="light">
          Fiche de l’employeur
        </LienBouton>
        <LienBouton to={`${racine}/poste`} variant="light">
          Fiche du poste
        </LienBouton>
        {[...personnes].map(([contrat, membre]) => (
          <LienBouton key={contrat} to={`${racine}/contrats/${contrat}/personne`} variant="light">
            Fiche de {membre}
          </LienBouton>
        ))}
      </Group>
      {data?.avertissements.map((a) => (
        <Alert key={a} color="safran" icon={<IconAlertTriangle aria-hidden />} mb="md">
          {a}
        </Alert>
      ))}
      {data ? (
        (Object.keys(MOMENTS) as (keyof typeof MOMENTS)[]).map((moment) => {
          const siens = actuels.filter((p) => MOMENT_DE[p.type] === moment);
          return (
            siens.length > 0 && (
              <div key={moment} className={classes.moment}>
                <Title order={3}>{MOMENTS[moment]}</Title>
                {lignes(siens)}
              </div>
            )
          );
        })
      ) : (
        <SqueletteLignes lignes={4} />
      )}
      {finis.length > 0 && (
        <Depliant titre="Contrats terminés" resume={pluriel(finis.length, 'papier')}>
          {lignes(finis)}
        </Depliant>
      )}
    </Section>
  );
}

/** A Word document always has passages that only the employer can write; an archive holds what there is. */
function etatDuPapier({ complet, formats }: PapierDuPoste): readonly [ton: Ton, nom: string] {
  if (!complet) return ['attente', formats.includes('zip') ? 'Avec des papiers à compléter' : 'À compléter'];
  if (formats.includes('docx')) return ['enCours', 'Prêt à finir dans Word'];
  return formats.includes('zip') ? ['enCours', 'Prêt à relire'] : ['fait', 'Complet'];
}

interface UnPapierProps {
  papier: PapierDuPoste;
  conventionId: number;
  periodes: readonly { periode: string; enClair: string }[];
}

function UnPapier({ papier: p, conventionId, periodes }: UnPapierProps) {
  const { slug } = useStructure();
  const parPeriode = p.type === 'presence';
  const [periode, setPeriode] = useState('');
  const nom = p.contrat ? `${p.titre}, ${p.contrat.membre}` : p.titre;
  const adresse = (format: PapierDuPoste['formats'][number]): string => {
    const demande = new URLSearchParams({ format });
    if (p.contrat) demande.set('contrat', String(p.contrat.id));
    if (periode) demande.set('periode', periode);
    return `/api/structures/${slug}/conventions/${conventionId}/papiers/${p.type}?${demande}`;
  };
  return (
    <li className={classes.papier}>
      <div className={classes.texte}>
        <strong>{p.titre}</strong> <StateBadge ton={etatDuPapier(p)[0]}>{etatDuPapier(p)[1]}</StateBadge>
        <Text c="dimmed" size="sm">
          {p.contrat && `${p.contrat.membre}, contrat du ${jour(p.contrat.debut)}. `}
          {p.usage}
        </Text>
        {p.manques.length > 0 && <Manques papier={p} conventionId={conventionId} />}
      </div>
      <Stack gap="xs" className={classes.gestes}>
        {parPeriode && periodes.length > 0 && (
          <NativeSelect
            aria-label="Période de l’état de présence"
            data={[
              { value: '', label: 'Dernière période finie' },
              ...periodes.map((x) => ({ value: x.periode, label: x.enClair })),
            ]}
            value={periode}
            onChange={(e) => setPeriode(e.currentTarget.value)}
          />
        )}
        {parPeriode && periodes.length === 0 ? (
          <Text c="dimmed" size="sm">
            Aucune période à déclarer encore.
          </Text>
        ) : (
          <Group gap="xs">
            {p.formats.map((f) => (
              <Button
                key={f}
                component="a"
                href={adresse(f)}
                download
                variant="light"
                aria-label={`Télécharger en ${FORMATS[f]} : ${nom}`}
                leftSection={<IconDownload size={18} aria-hidden />}
              >
                {FORMATS[f]}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </li>
  );
}

type Manque = PapierDuPoste['manques'][number];
interface Lien {
  readonly vers: string;
  readonly ancre?: string;
  readonly search?: { readonly convention: number };
}

/** Where each missing thing is filled in, down to its field. */
function lienDe({ ou, champ }: Manque, racine: string, { slug, papier, conventionId }: Contexte): Lien {
  const contrat = papier.contrat?.id ?? 'nouveau';
  const liens: Readonly<Record<Manque['ou'], Lien>> = {
    employeur: {
      vers: `/s/${slug}/employeur`,
      ancre: `employeur.${champ}`,
      search: { convention: conventionId },
    },
    poste: { vers: `${racine}/poste`, ancre: `poste.${champ}` },
    convention: ARTICLES.has(champ)
      ? { vers: racine, ancre: 'accord' }
      : { vers: `${racine}/modifier`, ancre: champ },
    contrat: { vers: `${racine}/contrats/${contrat}`, ancre: champ },
    personne: { vers: `${racine}/contrats/${contrat}/personne`, ancre: `personne.${champ}` },
  };
  return liens[ou];
}

/** Written on the page of the post itself. */
const ARTICLES: ReadonlySet<string> = new Set(['missions', 'formationPrevue']);

interface Contexte {
  readonly slug: string;
  readonly papier: PapierDuPoste;
  readonly conventionId: number;
}

function Manques({ papier, conventionId }: { papier: PapierDuPoste; conventionId: number }) {
  const { slug } = useStructure();
  const racine = `/s/${slug}/conventions/${conventionId}`;
  return (
    <details className={classes.manques}>
      <summary>
        Il manque {pluriel(papier.manques.length, 'réponse')}
        <IconChevronDown size={16} aria-hidden />
      </summary>
      <ul>
        {papier.manques.map((m) => {
          const { vers, ancre, search } = lienDe(m, racine, { slug, papier, conventionId });
          return (
            <li key={`${m.ou}.${m.champ}`}>
              <Link to={vers as string} search={(search ?? {}) as never} {...(ancre && { hash: ancre })}>
                {m.libelle}
              </Link>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
