import { Text } from '@mantine/core';
import type { DonneesFamille } from '../../../modules/bilans/rules/donnees-famille.ts';
import classes from './editeur.module.css';

/** The key figures of a family, as the document prints them. */
export function ClesDeFamille({ famille: f }: { famille: DonneesFamille }) {
  const cles = [
    ['Interventions', f.interventions],
    ['Durée', f.heures],
    ['Bénéficiaires', f.beneficiaires],
    ['Femmes', f.femmes],
    ['Hommes', f.hommes],
    ['Genre non communiqué', f.non_communique],
  ] as const;
  return (
    <>
      <dl className={classes.cles}>
        {cles.map(([libelle, valeur]) => (
          <div key={libelle}>
            <dt>{libelle}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" c="dimmed" mb="md">
        {f.annee_precedente}
      </Text>
    </>
  );
}
