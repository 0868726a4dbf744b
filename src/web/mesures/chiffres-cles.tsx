import { Text } from '@mantine/core';
import { MESURES, type Mesure } from '../../modules/mesures/rules/dictionnaire.ts';
import { Chiffre, GrilleChiffres } from '../ui/chiffre.tsx';
import { duree, jour, pourcent } from '../ui/format.ts';
import { periodeDeColonne } from './filtres.ts';
import { libelleDuPas } from './libelles.ts';
import classes from './tableau-de-bord.module.css';
import type { Tableau } from './use-tableau.ts';

/** The figures that one looks for first, each with its definition, beside the period before when it is honest. */
export function ChiffresCles({ tableau }: { tableau: Tableau }) {
  const { total, comparaison } = tableau;
  const avant = comparaison.disponible ? comparaison.total : null;
  const avec = comparaison.disponible ? `par rapport à ${enBref(comparaison.avant)}` : '';
  const compare = (m: Mesure) => {
    const reference = avant?.[m];
    if (reference == null) return undefined;
    const n = total[m] ?? 0;
    return { avec, ecart: reference === 0 ? null : (n - reference) / reference };
  };
  const part = (n: number) => (total.beneficiaires === 0 ? '' : ` (${pourcent(n / total.beneficiaires)})`);
  const figure = (m: Mesure, valeur: number | string | null, unite?: string) => (
    <Chiffre
      libelle={MESURES[m].nom}
      valeur={valeur}
      unite={unite}
      definition={MESURES[m].definition}
      comparaison={MESURES[m].agregation === 'somme' ? compare(m) : undefined}
    />
  );
  return (
    <section aria-label="Chiffres clés">
      <GrilleChiffres>
        {figure('interventions', total.interventions)}
        {figure('minutes', duree(total.minutes))}
        {figure('beneficiaires', total.beneficiaires, 'personnes')}
        {figure('femmes', total.femmes, part(total.femmes))}
        {figure('hommes', total.hommes, part(total.hommes))}
        {figure('nonCommunique', total.nonCommunique, part(total.nonCommunique))}
        {figure('partMediation', total.partMediation === null ? null : pourcent(total.partMediation))}
        {figure('minutesHorsMediation', duree(total.minutesHorsMediation))}
      </GrilleChiffres>
      {!comparaison.disponible && (
        <Text size="sm" c="dimmed" className={classes.note}>
          {comparaison.explication}
        </Text>
      )}
    </section>
  );
}

/** « 2025 » for a civil year, « septembre 2026 » for a month, else both days. */
function enBref({ du, au }: { du: string; au: string }): string {
  const annee = du.slice(0, 4);
  if (du === `${annee}-01-01` && au === `${annee}-12-31`) return annee;
  const { au: fin } = periodeDeColonne('mois', du, { du, au: '9999-12-31' });
  if (du.endsWith('-01') && au === fin) return libelleDuPas('mois', du);
  return `la période du ${jour(du)} au ${jour(au)}`;
}
