import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import type { TexteDeBilan } from './contract.ts';
import { NOM_DE_L_ETAT, peutEcrire } from './rules/etats.ts';
import type { IdRubrique } from './rules/rubriques.ts';
import { type CleBilan, lireTextes, ouvrirBilan, verrouillerBilan } from './store.ts';

/** Saves that follow one another by the same hand are one change for the audit. */
const MEME_SEANCE_MS = 10 * 60_000;

/**
 * Writes a text from the version that was read. When somebody else changed it since, nothing is written: the refusal
 * `texte-modifie` carries their text (`actuel`). The same text again is no conflict: an answer lost on the way is
 * asked twice. Refuses outside of preparation (`bilan-ecriture-fermee`).
 */
export async function ecrireTexte(
  tx: Tx,
  scope: Scope,
  cle: CleBilan & { readonly rubrique: IdRubrique },
  saisie: { readonly texte: string; readonly version: number },
  maintenant: Date,
): Promise<TexteDeBilan> {
  const { convention } = await ouvrirBilan(tx, cle, scope);
  const { id, etat } = await verrouillerBilan(tx, scope.structureId, cle);
  const lire = async () => {
    const textes = await lireTextes(tx, id, convention);
    return textes.find((t) => t.rubrique === cle.rubrique) as TexteDeBilan;
  };
  const avant = await lire();
  if (avant.texte === saisie.texte) return avant;
  if (!peutEcrire(etat, scope.role)) {
    const message = `Ce bilan est ${NOM_DE_L_ETAT[etat].toLowerCase()} : ses textes ne s’écrivent plus. Votre texte n’est pas enregistré, gardez-le.`;
    throw refusAvec(refus('bilan-ecriture-fermee', message, 'texte'), avant);
  }
  if (avant.version !== saisie.version) {
    const message = `${avant.par ?? 'Quelqu’un'} a écrit ici pendant que vous écriviez. Rien n’est perdu : choisissez quoi garder.`;
    throw refusAvec(refus('texte-modifie', message, 'texte'), avant);
  }
  const valeurs = {
    texte: saisie.texte,
    version: avant.version + 1,
    membre_id: scope.membreId,
    modifie_le: maintenant,
  };
  await tx
    .insertInto('bilan_texte')
    .values({ structure_id: scope.structureId, bilan_id: id, rubrique: cle.rubrique, ...valeurs })
    .onConflict((oc) => oc.columns(['structure_id', 'bilan_id', 'rubrique']).doUpdateSet(valeurs))
    .execute();
  const memeSeance =
    avant.par === scope.membreNom &&
    avant.modifieLe !== null &&
    maintenant.getTime() - Date.parse(avant.modifieLe) < MEME_SEANCE_MS;
  if (!memeSeance) {
    await journaliser(tx, scope, {
      objet: 'bilan',
      objetId: id,
      action: 'texte',
      champs: [cle.rubrique],
    });
  }
  return lire();
}

function refusAvec(r: ReturnType<typeof refus>, actuel: TexteDeBilan): RefusError {
  const erreur = new RefusError(409, r);
  erreur.joint = { actuel };
  return erreur;
}
