import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconSettings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accord } from '../../../kernel/mise-en-forme.ts';
import type { DossierLu } from '../../../modules/conventions/contract-dossier.ts';
import { DOUTE_REMPLACEMENT, remplacementsReduits } from '../../../modules/conventions/rules/aide.ts';
import { MONTANT_INCONNU, STATUT_ECRIT } from '../../../modules/conventions/rules/montants.ts';
import { totaliser } from '../../../modules/conventions/rules/reste.ts';
import { Chiffre, GrilleChiffres } from '../../ui/chiffre.tsx';
import { type Colonne, DataTable } from '../../ui/data-table.tsx';
import { Depliant } from '../../ui/depliant.tsx';
import { euros, mois, nombre, pourcent } from '../../ui/format.ts';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { SqueletteLignes } from '../../ui/squelettes.tsx';
import { aideQuery } from '../use-dossier.ts';
import classes from './aide.module.css';
import { Cout } from './cout.tsx';
import { type MoisLu, Versement } from './versement.tsx';

const resumeDesMois = (lignes: readonly MoisLu[]): string => {
  const notes = lignes.filter((m) => m.recu !== null).length;
  return `${accord(notes, 'mois noté', 'mois notés')} sur ${nombre(lignes.length)}`;
};

/** The State's aid, month by month: expected, received, and what is left to the employer. */
export function Aide({ dossier: d }: { dossier: DossierLu }) {
  const { slug } = useStructure();
  const { data, error } = useQuery(aideQuery(slug, d.convention.id));
  const [choisie, setAnnee] = useState<string | null>(null);
  const [note, setNote] = useState<MoisLu | null>(null);
  if (error) throw error;
  if (!data) return <SqueletteLignes lignes={4} />;
  const annees = [...new Set(data.mois.map((m) => m.mois.slice(0, 4)))];
  const courante = d.aujourdhui.slice(0, 4);
  const annee = choisie ?? (annees.includes(courante) ? courante : (annees.at(-1) ?? courante));
  const lignes = data.mois.filter((m) => m.mois.startsWith(annee));
  const total = totaliser(lignes);
  const reduits = remplacementsReduits(d.contrats, d.convention.heures, d.avenants, {
    du: `${annee}-01-01`,
    au: `${annee}-12-31`,
  });
  return (
    <Section
      titre="Aide de l’État"
      aide="Estimation : l’ASP ne publie pas sa règle exacte de calcul au jour. Ici, un douzième du montant annuel, au prorata du temps de travail et des jours occupés."
    >
      <Stack gap="lg">
        <Group align="flex-end" justify="space-between">
          <NativeSelect
            label="Année"
            value={annee}
            data={annees}
            onChange={(e) => setAnnee(e.currentTarget.value)}
          />
          <LienBouton
            to={`/s/${slug}/conventions/aide`}
            variant="subtle"
            leftSection={<IconSettings size={18} aria-hidden />}
          >
            Montants et SMIC
          </LienBouton>
        </Group>
        <GrilleChiffres>
          <Chiffre
            libelle={`Attendu en ${annee}`}
            valeur={nombre(Math.round(total.attendu))}
            unite="€"
            reserve={
              lignes.some((m) => m.statut === 'inconnu')
                ? 'estimation, un montant n’est pas encore publié'
                : 'estimation'
            }
          />
          <Chiffre libelle="Reçu" valeur={nombre(Math.round(total.recu))} unite="€" />
          <Chiffre
            libelle="Reste à charge"
            valeur={total.reste === null ? null : nombre(Math.round(total.reste))}
            unite="€"
            reserve={total.reste === null ? 'écrivez le coût du poste plus bas' : 'coût moins aide attendue'}
          />
        </GrilleChiffres>
        {reduits.length > 0 && (
          <Alert color="safran" icon={<IconAlertTriangle aria-hidden />}>
            {DOUTE_REMPLACEMENT}
          </Alert>
        )}
        <AVerifier lignes={lignes} />
        <Depliant titre="Mois par mois" resume={resumeDesMois(lignes)}>
          <DataTable
            legende={`Aide de ${annee}, mois par mois`}
            colonnes={colonnes(d.aujourdhui, setNote)}
            lignes={lignes}
            cleDe={(m) => m.mois}
          />
        </Depliant>
        <ul className={classes.montants}>
          {parMontant(lignes).map((m) => (
            <li key={m.mois}>
              À partir de {mois(m.mois)}
              {`\u00a0: `}
              {m.montantAnnuel === null
                ? MONTANT_INCONNU
                : `${euros(m.montantAnnuel)} par an à temps plein, ${STATUT_ECRIT[m.statut]}`}
              {m.quotite < 1 && `, pour ${pourcent(m.quotite)} d’un temps plein`}.
            </li>
          ))}
        </ul>
        <Cout key={d.version} dossier={d} />
      </Stack>
      {note && <Versement key={note.mois} dossier={d} mois={note} fermer={() => setNote(null)} />}
    </Section>
  );
}

/** The months where the amount or the quotité is another than the month before. */
const parMontant = (lignes: readonly MoisLu[]): MoisLu[] =>
  lignes.filter((m, i) => {
    const avant = lignes[i - 1];
    return (
      avant?.montantAnnuel !== m.montantAnnuel || avant.statut !== m.statut || avant.quotite !== m.quotite
    );
  });

/** The months paid otherwise than expected: what to ask the ASP about. */
function AVerifier({ lignes }: { lignes: readonly MoisLu[] }) {
  const autres = lignes.filter((m) => m.ecart !== null && Math.abs(m.ecart) >= 1);
  if (autres.length === 0) return null;
  return (
    <div>
      <Text>Reçu autrement qu’attendu{'\u00a0'}:</Text>
      <ul>
        {autres.map((m) => (
          <li key={m.mois}>
            {mois(m.mois)}, {signe(m.ecart ?? 0)}. {pourquoi(m)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What most likely explains the difference of a month, to be checked: the ASP's exact rule is not public. */
function pourquoi({ ecart, recu, joursDeduits, statut }: MoisLu): string {
  if (recu === 0) return 'Rien n’est arrivé\u00a0: vérifiez que l’état de présence est transmis.';
  if ((ecart ?? 0) > 0 && joursDeduits)
    return `${accord(joursDeduits, 'jour d’absence est déduit', 'jours d’absence sont déduits')} de l’attendu\u00a0: l’ASP peut les reprendre plus tard.`;
  if (statut === 'inconnu') return 'Le montant annuel n’est pas encore publié\u00a0: écrivez-le, ou le SMIC.';
  return (ecart ?? 0) > 0
    ? 'Vérifiez le départ ou l’arrivée de la personne\u00a0: l’ASP peut reprendre cette somme.'
    : 'Vérifiez les absences, et l’état de présence transmis.';
}

/** The columns: a month to come has nothing received to compare. */
function colonnes(aujourdhui: string, noter: (m: MoisLu) => void): Colonne<MoisLu>[] {
  return [
    { cle: 'mois', titre: 'Mois', principale: true, rendu: (m) => mois(m.mois) },
    { cle: 'jours', titre: 'Jours occupés', nombre: true, secondaire: true, rendu: (m) => nombre(m.jours) },
    {
      ...{ cle: 'deduits', titre: 'Jours déduits', nombre: true, secondaire: true },
      rendu: (m) => (m.joursDeduits ? nombre(m.joursDeduits) : '—'),
    },
    {
      ...{ cle: 'attendu', titre: 'Attendu', nombre: true },
      rendu: (m) => `${euros(m.montant)}${m.statut === 'inconnu' && m.jours > 0 ? ' ?' : ''}`,
    },
    { cle: 'recu', titre: 'Reçu', nombre: true, rendu: (m) => (m.recu === null ? '—' : euros(m.recu)) },
    { cle: 'ecart', titre: 'Écart', nombre: true, rendu: (m) => (m.ecart === null ? '—' : signe(m.ecart)) },
    {
      ...{ cle: 'reste', titre: 'Reste à charge', nombre: true },
      rendu: (m) => (m.reste === null ? '—' : euros(m.reste)),
    },
    {
      ...{ cle: 'noter', titre: 'À noter' },
      rendu: (m) =>
        m.mois > aujourdhui.slice(0, 7) ? null : (
          <Button
            variant="subtle"
            aria-label={`${m.recu === null ? 'Noter ce qui est reçu' : 'Corriger ce qui est reçu'} : ${mois(m.mois)}`}
            onClick={() => noter(m)}
          >
            {m.recu === null ? 'Noter' : 'Corriger'}
          </Button>
        ),
    },
  ];
}

const signe = (n: number): string => (n > 0 ? `+${euros(n)}` : euros(n));
