import { plusProches } from '../../../kernel/proximite.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { CHAMPS_OBLIGATOIRES, type Champ, DEFINITIONS } from './champs.ts';
import { type ColonneProposee, colonneNommee, type ReglagesColonne } from './colonnes.ts';
import type { Correspondances } from './correspondances.ts';
import type { Referentiel } from './referentiel.ts';

export interface ColonneDuPlan extends ReglagesColonne {
  readonly indice: number;
  readonly nom: string;
  readonly champ: Champ;
}

/** Everything needed to turn the lines of one file into acts. */
export interface Plan {
  readonly colonnes: readonly ColonneDuPlan[];
  readonly largeur: number;
  /** Headers as written, to leave them out when they come again further down. */
  readonly entetes: readonly string[];
  readonly valeurs: Correspondances['valeurs'];
  readonly inconnues: 'creer' | 'refuser' | 'ignorer';
  readonly referentiel: Referentiel;
  /** AAAA-MM-JJ: an act cannot be later. */
  readonly aujourdhui: string;
  readonly calendrier: 1900 | 1904;
  /** Lines of this file all have the same number of cells: a shorter one was cut in two. */
  readonly largeurStricte: boolean;
}

/**
 * Joins what was proposed and what the person decided. Refused: colonne-absente, champ-en-double, champ-manquant
 * (each with its column or field).
 */
export function etablirPlan(
  proposees: readonly ColonneProposee[],
  correspondances: Correspondances,
  reste: Omit<Plan, 'colonnes' | 'largeur' | 'valeurs' | 'inconnues'>,
): Result<Plan, readonly Refus[]> {
  const refus: Refus[] = [];
  const choisies = new Map<number, ColonneDuPlan>();
  const decidees = new Set<number>();
  for (const [nom, decision] of Object.entries(correspondances.colonnes)) {
    const colonne = colonneNommee(proposees, nom);
    if (colonne === undefined) {
      if (decision !== null) refus.push(colonneAbsente(nom, proposees));
      continue;
    }
    decidees.add(colonne.indice);
    const { champ, ...reglages } =
      decision === null || typeof decision === 'string' ? { champ: decision } : decision;
    if (champ !== null)
      choisies.set(colonne.indice, {
        ...reglagesDe(colonne),
        ...reglages,
        indice: colonne.indice,
        nom: colonne.nom,
        champ,
      });
  }
  const pris = new Set([...choisies.values()].map((c) => c.champ));
  for (const colonne of proposees) {
    const { champ } = colonne;
    if (champ === null || decidees.has(colonne.indice)) continue;
    // A field given by the person to another column is no longer proposed for this one.
    if (pris.has(champ) && !DEFINITIONS[champ].plusieurs) continue;
    choisies.set(colonne.indice, { ...reglagesDe(colonne), indice: colonne.indice, nom: colonne.nom, champ });
  }
  const colonnes = [...choisies.values()].sort((a, b) => a.indice - b.indice);
  refus.push(...enDouble(colonnes), ...manquants(colonnes));
  if (refus.length > 0) return err(refus);
  return ok({
    ...reste,
    colonnes,
    largeur: proposees.length,
    valeurs: correspondances.valeurs,
    inconnues: correspondances.inconnues ?? 'refuser',
  });
}

const reglagesDe = ({ unite, ordre, repeter }: ReglagesColonne): ReglagesColonne => ({
  unite,
  ordre,
  repeter,
});

function colonneAbsente(nom: string, proposees: readonly ColonneProposee[]): Refus {
  const proche = plusProches(nom, proposees, 1)[0];
  const suite = proche
    ? ` La plus proche est « ${proche.connu.nom} ».`
    : ` Il a : ${proposees
        .slice(0, 20)
        .map((c) => `« ${c.nom} »`)
        .join(', ')}.`;
  return refus('colonne-absente', `Le fichier n’a pas de colonne « ${nom} ».${suite}`, `colonnes.${nom}`);
}

function enDouble(colonnes: readonly ColonneDuPlan[]): Refus[] {
  const vus = new Map<Champ, ColonneDuPlan>();
  const refuses: Refus[] = [];
  for (const colonne of colonnes) {
    const autre = vus.get(colonne.champ);
    if (autre && !DEFINITIONS[colonne.champ].plusieurs)
      refuses.push(
        refus(
          'champ-en-double',
          `« ${autre.nom} » et « ${colonne.nom} » sont toutes deux données comme « ${DEFINITIONS[colonne.champ].libelle} ». Gardez-en une.`,
          `colonnes.${colonne.nom}`,
        ),
      );
    vus.set(colonne.champ, colonne);
  }
  return refuses;
}

const manquants = (colonnes: readonly ColonneDuPlan[]): Refus[] =>
  CHAMPS_OBLIGATOIRES.filter((champ) => !colonnes.some((c) => c.champ === champ)).map((champ) =>
    refus(
      'champ-manquant',
      `Aucune colonne n’est reconnue comme « ${DEFINITIONS[champ].libelle} ». Dites laquelle c’est.`,
      champ,
    ),
  );
