import type { Alea } from './alea.ts';
import type { ActeDeDemonstration } from './demonstration.ts';
import type { Histoire } from './histoires/histoire.ts';
import { nomDeNature } from './profil.ts';

/** Acts that a followed situation is made of: never a round, a meeting or a collective action. */
const NATURES = new Set(
  [
    ...['ecoute-active', 'accueil', 'information-orientation', 'aide-administrative', 'aide-morale'],
    ...['suivi-personne-isolee', 'mise-en-relation', 'suivi-mise-en-relation', 'suivi-jeune-adulte'],
    ...['explication-courrier', 'mediation-institution', 'conflit-temps-reel', 'conflit-temps-differe'],
    ...['conflit-navette', 'conflit-suivi', 'rappel-a-la-regle', 'prevention-conflit', 'facilitation-projet'],
  ].map(nomDeNature),
);
const PERSONNES_MAX = 3;

interface Cherche {
  readonly histoire: Histoire;
  readonly secteur: string;
  readonly charges: readonly {
    readonly membre: string;
    readonly depuis: string;
    readonly jusqu: string | null;
  }[];
  readonly du: string;
  readonly au: string;
}

/** Ids of acts of those in charge that may have been for this situation; each act is told of one at most. */
export function actesDe(
  alea: Alea,
  interventions: readonly ActeDeDemonstration[],
  { histoire, secteur, charges, du, au }: Cherche,
  pris: Set<string>,
): string[] {
  const possibles = interventions.filter(
    (a) =>
      a.jour >= du &&
      a.jour <= au &&
      a.secteur === secteur &&
      NATURES.has(a.nature) &&
      !a.aValoriser &&
      !pris.has(a.id) &&
      a.femmes + a.hommes + a.nonCommunique <= PERSONNES_MAX &&
      a.thematiques.some((t) => histoire.thematiques.includes(t)) &&
      charges.some(
        (c) => a.membres.includes(c.membre) && c.depuis <= a.jour && a.jour <= (c.jusqu ?? a.jour),
      ),
  );
  const combien = Math.min(possibles.length, alea.entier(3, 8));
  const choisis = new Set<string>();
  while (choisis.size < combien) choisis.add(possibles[alea.entier(0, possibles.length - 1)]?.id ?? '');
  for (const id of choisis) pris.add(id);
  return [...choisis].toSorted();
}
