import { Text, Title } from '@mantine/core';
import type { DonneesFamille } from '../../../modules/bilans/rules/donnees-famille.ts';
import { TableauDeChiffres } from '../../ui/tableau-de-chiffres.tsx';
import classes from './editeur.module.css';

/** The figures of a family as the document prints them: read-only, they come from the acts. */
export function ChiffresDeFamille({ famille: f }: { famille: DonneesFamille }) {
  if (f.vide) {
    return <Text c="dimmed">Aucune intervention enregistrée dans cette famille pendant la période.</Text>;
  }
  const cles = [
    ['Interventions', f.interventions],
    ['Durée', f.heures],
    ['Bénéficiaires', f.beneficiaires],
    ['Femmes', f.femmes],
    ['Hommes', f.hommes],
    ['Genre non communiqué', f.non_communique],
  ] as const;
  return (
    <div>
      <dl className={classes.cles}>
        {cles.map(([libelle, valeur]) => (
          <div key={libelle}>
            <dt>{libelle}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" c="dimmed" mb="lg">
        {f.annee_precedente}
      </Text>
      <div className={classes.tableaux}>
        <div>
          <Title order={3} size="h4" mb={4}>
            Par nature
          </Title>
          <TableauDeChiffres
            titre={`${f.famille}, par nature`}
            colonnes={['Nature', 'Interventions', 'Durée', 'Femmes', 'Hommes', 'Non comm.']}
            lignes={f.natures.map((n) => ({
              libelle: n.nature,
              valeurs: [n.interventions, n.heures, n.femmes, n.hommes, n.non_communique],
            }))}
          />
        </div>
        <div>
          <Title order={3} size="h4" mb={4}>
            Partenaires
          </Title>
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
    </div>
  );
}
