import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import type { ChartTheme } from '../../documents/chart-options.ts';
import type { LigneDeTableau } from '../../modules/mesures/contract.ts';
import { AXES, MESURES, MESURES_D_AGE } from '../../modules/mesures/rules/dictionnaire.ts';
import { FAMILLES } from '../../modules/nomenclatures/rules/familles.ts';
import { ChartAvecTableau } from '../ui/chart-avec-tableau.tsx';
import { duree } from '../ui/format.ts';
import type { AxeFiltre, FiltresTableau } from './filtres.ts';
import { barres, hauteurDesBarres } from './options.ts';
import type { Tableau } from './use-tableau.ts';

interface RepartitionProps {
  axe: Extract<AxeFiltre, 'nature' | 'secteur' | 'famille'>;
  lignes: readonly LigneDeTableau[];
  choisir: (changement: FiltresTableau) => void;
  mene: string;
}

const TITRES = {
  nature: 'Interventions par nature',
  secteur: 'Interventions par secteur',
  famille: 'Interventions par famille d’activités',
} as const;
/** Bars shown before « all of them ». */
const PREMIERES = 12;
const TELEPHONE = '(max-width: 48em)';
/** Two cards side by side leave too little room for the official wording of a family. */
const SERRE = '(max-width: 80em)';

/** Acts by the values of a list, the most frequent first. */
export function Repartition({ axe, lignes, choisir, mene }: RepartitionProps) {
  const [toutes, setToutes] = useState(false);
  const etroit = useMediaQuery(TELEPHONE) ?? false;
  const serre = useMediaQuery(SERRE) ?? false;
  const rangees = useMemo(
    () =>
      lignes
        .filter((l) => l.interventions > 0)
        .toSorted((a, b) => b.interventions - a.interventions || a.nom.localeCompare(b.nom, 'fr')),
    [lignes],
  );
  const montrees = useMemo(() => (toutes ? rangees : rangees.slice(0, PREMIERES)), [toutes, rangees]);
  const option = useCallback(
    (theme: ChartTheme) =>
      barres(
        montrees.map((l) => (serre && axe === 'famille' ? courtDe(l) : l.nom)),
        montrees.map((l) => l.interventions),
        theme,
        etroit,
      ),
    [montrees, etroit, serre, axe],
  );
  if (rangees.length === 0) return null;
  return (
    <ChartAvecTableau
      titre={TITRES[axe]}
      definition={`${AXES[axe].definition} ${mene}`}
      option={option}
      hauteur={hauteurDesBarres(montrees.length, serre)}
      colonnes={[
        AXES[axe].nom,
        MESURES.interventions.nom,
        MESURES.minutes.nom,
        MESURES.beneficiaires.nom,
        MESURES.femmes.nom,
        MESURES.hommes.nom,
      ]}
      lignes={montrees.map((l) => ({
        libelle: l.nom,
        valeurs: [l.interventions, duree(l.minutes), l.beneficiaires, l.femmes, l.hommes],
      }))}
      onChoisir={(i) => choisir({ [axe]: [Number(montrees[i]?.id ?? 0)] })}
      actions={
        rangees.length > PREMIERES && (
          <Button variant="subtle" onClick={() => setToutes(!toutes)}>
            {toutes ? 'Les premières' : `Toutes (${rangees.length})`}
          </Button>
        )
      }
    />
  );
}

/** Its official wording is in the table. */
const courtDe = (l: LigneDeTableau): string => FAMILLES.find((f) => f.code === l.id)?.court ?? l.nom;

/** People met by age at the day of the act; what was not told is shown too. */
export function Ages({ total }: { total: Tableau['total'] }) {
  const etroit = useMediaQuery(TELEPHONE) ?? false;
  const option = useCallback(
    (theme: ChartTheme) =>
      barres(
        MESURES_D_AGE.map((m) => MESURES[m].nom),
        MESURES_D_AGE.map((m) => total[m] ?? 0),
        theme,
        etroit,
      ),
    [total, etroit],
  );
  return (
    <ChartAvecTableau
      titre="Bénéficiaires par âge"
      definition="Âge des personnes le jour de l’acte, quand il a été noté."
      option={option}
      hauteur={hauteurDesBarres(MESURES_D_AGE.length)}
      colonnes={['Âge', MESURES.beneficiaires.nom]}
      lignes={MESURES_D_AGE.map((m) => ({ libelle: MESURES[m].nom, valeurs: [total[m]] }))}
    />
  );
}
