import { Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback } from 'react';
import { columns } from '../../../documents/chart-options.ts';
import type { DonneesFamille, Graphique } from '../../../modules/bilans/rules/donnees-famille.ts';
import { familleDe } from '../../../modules/bilans/rules/familles.ts';
import type { CodeFamille } from '../../../modules/nomenclatures/rules/familles.ts';
import { ChartAvecTableau } from '../../ui/chart-avec-tableau.tsx';
import { TableauDeChiffres } from '../../ui/tableau-de-chiffres.tsx';
import { LARGE } from './ecran.ts';
import classes from './editeur.module.css';

/** The tables and the chart of a family, open beside the text on a computer, folded on a phone. */
export function DetailsDeFamille({ famille: f }: { famille: DonneesFamille }) {
  const large = useMediaQuery(LARGE, undefined, { getInitialValueInEffect: false });
  return (
    <details className={classes.details} open={large}>
      <summary>Natures, mois et partenaires</summary>
      <div className={classes.tableaux}>
        <div>
          <Title order={4}>Par nature</Title>
          <TableauDeChiffres
            titre={`${f.famille}, par nature`}
            colonnes={['Nature', 'Interventions', 'Durée', 'Bénéficiaires']}
            lignes={f.natures.map((n) => ({
              libelle: n.nature,
              valeurs: [n.interventions, n.heures, n.beneficiaires],
            }))}
          />
        </div>
        {f.graphique && <Mois famille={f} graphique={f.graphique} />}
        <div>
          <Title order={4}>Partenaires</Title>
          {f.sans_partenaire ? (
            <Text c="dimmed">Aucun partenaire enregistré.</Text>
          ) : (
            <TableauDeChiffres
              titre={`${f.famille}, par partenaire`}
              colonnes={['Partenaire', 'Interventions']}
              lignes={f.partenaires.map((p) => ({ libelle: p.partenaire, valeurs: [p.interventions] }))}
            />
          )}
        </div>
      </div>
    </details>
  );
}

function Mois({ famille, graphique }: { famille: DonneesFamille; graphique: Graphique }) {
  const option = useCallback(
    (theme: Parameters<typeof columns>[2]) =>
      columns(graphique.mois, graphique.series[0]?.valeurs ?? [], theme),
    [graphique],
  );
  return (
    <ChartAvecTableau
      titre={`${graphique.titre}\u00a0: ${familleDe(Number(famille.numero) as CodeFamille).court}`}
      niveau={3}
      option={option}
      hauteur={200}
      colonnes={['Mois', 'Interventions', 'Durée', 'Bénéficiaires']}
      lignes={famille.mois.map((m) => ({
        libelle: m.mois,
        valeurs: [m.interventions, m.heures, m.beneficiaires],
      }))}
    />
  );
}
