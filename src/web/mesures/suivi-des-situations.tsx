import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ChartTheme } from '../../documents/chart-options.ts';
import type { ChiffresDeSuivi } from '../../modules/mesures/contract-suivi.ts';
import {
  AXES_DE_SUIVI,
  MESURES_DE_SUIVI,
  type MesureDeSuivi,
  type UniteDeSuivi,
} from '../../modules/mesures/rules/suivi.ts';
import { ChartAvecTableau } from '../ui/chart-avec-tableau.tsx';
import { Chiffre, GrilleChiffres } from '../ui/chiffre.tsx';
import { pourcent } from '../ui/format.ts';
import type { Periode } from '../ui/periodes.ts';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { barres, hauteurDesBarres } from './options.ts';
import classes from './tableau-de-bord.module.css';
import { suiviQuery } from './use-tableau.ts';

/** What one looks for first, in the order of a case: what comes, what is done, how it ends. */
const CLES: readonly MesureDeSuivi[] = [
  'suivies',
  'nouvelles',
  'closes',
  'ouvertes',
  'personnes',
  'ageMedian',
  'actesParSituation',
  'navettes',
  'tablesRondes',
  'accordsTenus',
  'fiches',
  'fichesRepondues',
  'prisesEnCharge',
  'delaiMedian',
];
const UNITES: Readonly<Partial<Record<UniteDeSuivi, string>>> = { jour: 'jours', personne: 'personnes' };
const TELEPHONE = '(max-width: 48em)';

/** The follow-up of situations over the same period; nothing when nothing was followed. */
export function SuiviDesSituations({ periode, filtre }: { periode: Periode; filtre: boolean }) {
  const { slug } = useStructure();
  const { data } = useQuery(suiviQuery(slug, periode));
  if (!data || (data.total.suivies === 0 && data.total.fiches === 0)) return null;
  return (
    <Section titre="Situations suivies">
      {filtre && (
        <p className={classes.note}>
          Ces chiffres sont ceux de toute la structure{'\u00a0'}: les filtres portent sur les interventions.
        </p>
      )}
      <GrilleChiffres>
        {CLES.map((m) => {
          const { nom, definition, unite } = MESURES_DE_SUIVI[m];
          const n = data.total[m];
          const valeur = n !== null && unite === 'part' ? pourcent(n) : n;
          return (
            <Chiffre key={m} libelle={nom} valeur={valeur} unite={UNITES[unite]} definition={definition} />
          );
        })}
      </GrilleChiffres>
      <div className={`${classes.graphiques} ${classes.suivi}`}>
        <ParSorte lignes={data.lignes} />
        <ParIssue issues={data.issues} />
      </div>
    </Section>
  );
}

const COLONNES = ['suivies', 'nouvelles', 'closes', 'ouvertes', 'personnes'] as const;

function ParSorte({ lignes }: { lignes: ChiffresDeSuivi['lignes'] }) {
  const etroit = useMediaQuery(TELEPHONE) ?? false;
  const option = useCallback(
    (theme: ChartTheme) =>
      barres(
        lignes.map((l) => l.nom),
        lignes.map((l) => l.chiffres.suivies ?? 0),
        theme,
        etroit,
      ),
    [lignes, etroit],
  );
  if (lignes.length === 0) return null;
  return (
    <ChartAvecTableau
      titre="Situations suivies par sorte"
      definition={AXES_DE_SUIVI.sorte.definition}
      option={option}
      hauteur={hauteurDesBarres(lignes.length)}
      colonnes={[AXES_DE_SUIVI.sorte.nom, ...COLONNES.map((m) => MESURES_DE_SUIVI[m].nom)]}
      lignes={lignes.map((l) => ({ libelle: l.nom, valeurs: COLONNES.map((m) => l.chiffres[m]) }))}
    />
  );
}

function ParIssue({ issues }: { issues: ChiffresDeSuivi['issues'] }) {
  const etroit = useMediaQuery(TELEPHONE) ?? false;
  const option = useCallback(
    (theme: ChartTheme) =>
      barres(
        issues.map((i) => i.nom),
        issues.map((i) => i.closes),
        theme,
        etroit,
      ),
    [issues, etroit],
  );
  if (issues.length === 0) return null;
  return (
    <ChartAvecTableau
      titre="Situations closes par issue"
      definition={MESURES_DE_SUIVI.closes.definition}
      option={option}
      hauteur={hauteurDesBarres(issues.length)}
      colonnes={['Issue', MESURES_DE_SUIVI.closes.nom]}
      lignes={issues.map((i) => ({ libelle: i.nom, valeurs: [i.closes] }))}
    />
  );
}
