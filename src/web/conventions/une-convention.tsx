import { Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { plusTard, plusTot } from '../../kernel/jours.ts';
import type { DossierLu } from '../../modules/conventions/contract-dossier.ts';
import { dernierJour, finDe } from '../../modules/conventions/rules/dossier.ts';
import { ETATS } from '../../modules/conventions/rules/etats.ts';
import { jour, nombre } from '../ui/format.ts';
import { Introuvable } from '../ui/introuvable.tsx';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { FriseDuPoste } from '../ui/postes/frise-du-poste.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { StateBadge, type Ton } from '../ui/state-badge.tsx';
import { FriseAnnees } from './frise-annees.tsx';
import { Papiers } from './papiers/papiers.tsx';
import { AFaire } from './poste/a-faire.tsx';
import { AVerifier } from './poste/a-verifier.tsx';
import { Absences } from './poste/absences.tsx';
import { Accord } from './poste/accord.tsx';
import { Aide } from './poste/aide.tsx';
import { Contrats } from './poste/contrats.tsx';
import { PartDeMediation } from './poste/part-de-mediation.tsx';
import { Presence } from './poste/presence.tsx';
import classes from './une-convention.module.css';
import { bilansQuery } from './use-conventions.ts';
import { dossierQuery } from './use-dossier.ts';

const TONS: Readonly<Record<DossierLu['etat'], Ton>> = {
  projet: 'attente',
  signee: 'enCours',
  'en-cours': 'fait',
  denoncee: 'attente',
  resiliee: 'neutre',
  finie: 'neutre',
  renouvelee: 'fige',
};

const PARTIES = [
  ['contrats', 'Qui tient le poste'],
  ['presence', 'États de présence'],
  ['aide', 'Aide de l’État'],
  ['absences', 'Absences'],
  ['mediation', 'Médiation et formation'],
  ['papiers', 'Papiers'],
  ['accord', 'L’accord'],
] as const;

/** One post: its whole time, what to do, who holds it, what is declared and what is paid. */
export function UneConvention() {
  const { convention } = useParams({ strict: false });
  const id = Number(convention);
  return Number.isSafeInteger(id) && id > 0 ? <Poste id={id} /> : <Introuvable />;
}

function Poste({ id }: { id: number }) {
  const { slug } = useStructure();
  const { data: d } = useSuspenseQuery(dossierQuery(slug, id));
  const c = d.convention;
  useAncre();
  return (
    <>
      <PageTitle
        titre={`Convention ${c.numero.replaceAll(' ', '\u00a0')}`}
        retour={{ vers: `/s/${slug}/conventions`, libelle: 'Conventions' }}
        actions={
          <LienBouton
            to={`/s/${slug}/conventions/${id}/modifier`}
            variant="subtle"
            leftSection={<IconPencil size={18} aria-hidden />}
          >
            Modifier
          </LienBouton>
        }
      >
        <StateBadge ton={TONS[d.etat]}>{ETATS[d.etat].nom}</StateBadge>{' '}
        {[c.employeur, c.commune, c.qpvNom ?? c.qpv, `${nombre(c.heures)}\u00a0h par semaine`]
          .filter(Boolean)
          .join(' · ')}
      </PageTitle>
      <nav aria-label="Parties de la page" className={classes.parties}>
        {PARTIES.map(([ancre, nom]) => (
          <a key={ancre} href={`#${ancre}`}>
            {nom}
          </a>
        ))}
      </nav>
      <Stack gap="lg">
        <AFaire conventionId={id} />
        <AVerifier dossier={d} />
        <Temps dossier={d} />
        <div id="contrats">
          <Contrats dossier={d} />
        </div>
        <Presence dossier={d} />
        <div id="aide">
          <Aide dossier={d} />
        </div>
        <div id="absences">
          <Absences dossier={d} />
        </div>
        <div id="mediation">
          <PartDeMediation dossier={d} />
        </div>
        <div id="papiers">
          <Papiers conventionId={id} />
        </div>
        <div id="accord">
          <Accord dossier={d} />
        </div>
      </Stack>
    </>
  );
}

/** The part that the address names comes under the eyes once it is there: the screen was loaded after the click. */
function useAncre(): void {
  useEffect(() => {
    const ancre = window.location.hash.slice(1);
    if (ancre) document.getElementById(ancre)?.scrollIntoView();
  }, []);
}

function Temps({ dossier: d }: { dossier: DossierLu }) {
  const { slug } = useStructure();
  const c = d.convention;
  const { data: bilans = [] } = useQuery(bilansQuery(slug));
  const fin = finDe({ fin: c.fin, resilieeLe: d.fin.resilieeLe });
  return (
    <Section titre="Le temps de la convention">
      <FriseDuPoste
        legende
        du={c.debut}
        au={fin}
        aujourdhui={d.aujourdhui}
        occupation={d.contrats
          .map((k) => ({
            ...{ membre: k.membre, genre: k.genre, du: plusTard(k.debut, c.debut) },
            au: plusTot(dernierJour(k) ?? fin, fin),
          }))
          .filter((k) => k.du <= k.au)}
        absences={d.absences
          .filter((a) => a.deduite)
          .map((a) => ({ du: a.debut, au: a.fin ?? d.aujourdhui }))}
      />
      <Text c="dimmed" my="md">
        {c.signeeLe ? `Signée le ${jour(c.signeeLe)}. ` : 'Date de signature à compléter. '}
        {d.fin.resilieeLe ? `Finit le ${jour(fin)}, avant son terme du ${jour(c.fin)}. ` : ''}
        {d.precedente && (
          <>
            {d.precedente.lien === 'renouvellement' ? 'Renouvelle ' : 'Reprend le poste de '}
            <Link to={`/s/${slug}/conventions/${d.precedente.id}` as string}>{d.precedente.numero}</Link>.{' '}
          </>
        )}
        {d.suivantes.map((s) => (
          <span key={s.id}>
            {s.lien === 'renouvellement' ? 'Renouvelée par ' : 'Transférée à '}
            <Link to={`/s/${slug}/conventions/${s.id}` as string}>{s.numero}</Link>.{' '}
          </span>
        ))}
      </Text>
      <FriseAnnees convention={c} annees={bilans.find((b) => b.convention === c.id)?.annees ?? []} />
    </Section>
  );
}
