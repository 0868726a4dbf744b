import { useMediaQuery } from '@mantine/hooks';
import { useCallback } from 'react';
import type { ChartTheme } from '../../documents/chart-options.ts';
import { MESURES } from '../../modules/mesures/rules/dictionnaire.ts';
import { ChartAvecTableau } from '../ui/chart-avec-tableau.tsx';
import { duree } from '../ui/format.ts';
import { type FiltresTableau, periodeDeColonne } from './filtres.ts';
import { libelleCourt, libelleDuPas } from './libelles.ts';
import { colonnesDuTemps, colonnesEmpilees } from './options.ts';
import type { Tableau } from './use-tableau.ts';

interface GraphiqueProps {
  tableau: Tableau;
  choisir: (changement: FiltresTableau) => void;
  /** What choosing a column does. */
  mene: string;
}

const PAR = { jour: 'par jour', mois: 'par mois', annee: 'par année' } as const;
const TELEPHONE = '(max-width: 48em)';
const enHeures = (minutes: number): number => Math.round(minutes / 6) / 10;

/** What the three charts over time share. */
function useTemps({ tableau, choisir, mene }: GraphiqueProps) {
  const etroit = useMediaQuery(TELEPHONE) ?? false;
  const { pas, parTemps } = tableau;
  const debut = (i: number) => String(parTemps[i]?.id ?? tableau.du);
  return {
    etroit,
    lignes: parTemps,
    par: PAR[pas],
    mene,
    etiquettes: parTemps.map((_, i) => libelleCourt(pas, debut(i), etroit, i === 0)),
    libelle: (i: number) => libelleDuPas(pas, debut(i)),
    onChoisir: (i: number) => choisir(periodeDeColonne(pas, debut(i), tableau)),
  };
}

/** Acts of mediation over time. */
export function InterventionsDansLeTemps(props: GraphiqueProps) {
  const t = useTemps(props);
  const option = useCallback(
    (theme: ChartTheme) =>
      colonnesDuTemps(
        t.etiquettes,
        t.lignes.map((l) => l.interventions),
        theme,
        t.etroit,
      ),
    [t.etiquettes, t.lignes, t.etroit],
  );
  return (
    <ChartAvecTableau
      titre={`Interventions ${t.par}`}
      definition={`${MESURES.interventions.definition} ${t.mene}`}
      option={option}
      colonnes={['Période', MESURES.interventions.nom]}
      lignes={t.lignes.map((l, i) => ({ libelle: t.libelle(i), valeurs: [l.interventions] }))}
      onChoisir={t.onChoisir}
    />
  );
}

const GENRES = ['femmes', 'hommes', 'nonCommunique'] as const;

/** People met over time, by gender. */
export function BeneficiairesDansLeTemps(props: GraphiqueProps) {
  const t = useTemps(props);
  const option = useCallback(
    (theme: ChartTheme) =>
      colonnesEmpilees(
        t.etiquettes,
        GENRES.map((g) => ({
          name: g === 'nonCommunique' ? 'Non communiqué' : MESURES[g].nom,
          values: t.lignes.map((l) => l[g]),
        })),
        theme,
      ),
    [t.etiquettes, t.lignes],
  );
  return (
    <ChartAvecTableau
      titre={`Bénéficiaires ${t.par}`}
      definition={MESURES.beneficiaires.definition}
      option={option}
      colonnes={['Période', MESURES.beneficiaires.nom, ...GENRES.map((g) => MESURES[g].nom)]}
      lignes={t.lignes.map((l, i) => ({
        libelle: t.libelle(i),
        valeurs: [l.beneficiaires, ...GENRES.map((g) => l[g])],
      }))}
      onChoisir={t.onChoisir}
    />
  );
}

/** Hours over time: mediation, and the rest of the working time that was recorded. */
export function HeuresDansLeTemps(props: GraphiqueProps) {
  const t = useTemps(props);
  const option = useCallback(
    (theme: ChartTheme) =>
      colonnesEmpilees(
        t.etiquettes,
        [
          { name: 'Médiation', values: t.lignes.map((l) => enHeures(l.minutes)) },
          { name: 'Hors médiation', values: t.lignes.map((l) => enHeures(l.minutesHorsMediation)) },
        ],
        theme,
      ),
    [t.etiquettes, t.lignes],
  );
  return (
    <ChartAvecTableau
      titre={`Heures ${t.par}`}
      definition={`${MESURES.minutes.definition} ${MESURES.minutesHorsMediation.definition}`}
      option={option}
      colonnes={['Période', 'Médiation', 'Hors médiation']}
      lignes={t.lignes.map((l, i) => ({
        libelle: t.libelle(i),
        valeurs: [duree(l.minutes), duree(l.minutesHorsMediation)],
      }))}
      onChoisir={t.onChoisir}
    />
  );
}
