import { type Refus, RefusError } from '../../kernel/refus.ts';
import type { Result } from '../../kernel/result.ts';
import type { Tx } from '../../server/db.ts';
import { type Analyse, analyser } from './lecture/analyser.ts';
import { type FichierOuvert, ouvrirFichier } from './lecture/ouvrir.ts';
import type { Correspondances } from './rules/correspondances.ts';
import { etablirPlan, type Plan } from './rules/plan.ts';
import { type Listes, lireListes } from './store-listes.ts';
import { lireMemoire } from './store-memoire.ts';

/** A file opened and understood; nothing of it is read further yet. */
export interface Prepare {
  readonly fichier: FichierOuvert;
  readonly analyse: Analyse;
  readonly listes: Listes;
  readonly correspondances: Correspondances;
  /** The correspondances are those of an earlier file with the same headers. */
  readonly memorisees: boolean;
  readonly plan: Result<Plan, readonly Refus[]>;
}

export interface ChoixImport {
  /** null: those of the last file with the same headers, else what the file suggests. */
  readonly correspondances: Correspondances | null;
  /** What becomes of values that nothing decides, over what the correspondances say. */
  readonly inconnues?: Plan['inconnues'] | undefined;
  /** AAAA-MM-JJ. */
  readonly aujourdhui: string;
}

const AUCUNE: Correspondances = { colonnes: {}, valeurs: {} };

/** Opens and understands a file, hands it over, and closes it. Throws what `ouvrirFichier` and `analyser` refuse. */
export async function avecFichier<T>(
  tx: Tx,
  chemin: string,
  choix: ChoixImport,
  travail: (prepare: Prepare) => Promise<T>,
): Promise<T> {
  const dites = choix.correspondances;
  const ouvert = await ouvrirFichier(chemin, dites ?? {});
  if (!ouvert.ok) throw new RefusError(422, ouvert.error);
  const fichier = ouvert.value;
  try {
    const listes = await lireListes(tx);
    const analyse = await analyser(fichier, listes.referentiel, dites ?? {});
    if (!analyse.ok) throw new RefusError(422, analyse.error);
    const memoire = dites === null ? await lireMemoire(tx, analyse.value.cle, listes) : null;
    const correspondances = dites ?? memoire ?? AUCUNE;
    const { colonnes, entete, largeurStricte } = analyse.value;
    const plan = etablirPlan(
      colonnes,
      { ...correspondances, inconnues: choix.inconnues ?? correspondances.inconnues },
      {
        entetes: entete.bruts,
        referentiel: listes.referentiel,
        aujourdhui: choix.aujourdhui,
        calendrier: fichier.description.calendrier,
        largeurStricte,
      },
    );
    return await travail({
      fichier,
      analyse: analyse.value,
      listes,
      correspondances,
      memorisees: memoire !== null,
      plan,
    });
  } finally {
    fichier.fermer();
  }
}
