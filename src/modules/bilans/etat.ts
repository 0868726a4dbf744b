import { RefusError } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { heureEnFrance } from './chiffres.ts';
import * as c from './contract.ts';
import { rendre } from './documents.ts';
import { lireModele } from './modele.ts';
import type { Bilan } from './rules/bilan.ts';
import { type Action, type Etat, transiter } from './rules/etats.ts';
import { rubriquesVides, textesDe } from './rules/rubriques.ts';
import { type CleBilan, lireBilan, lireTextes, ouvrirBilan, verrouillerBilan } from './store.ts';

/**
 * Moves a bilan in its life. Freezing keeps the whole bilan and the very bytes of its two files: whatever changes
 * afterwards (acts, nomenclature, models, program), they stay. Refusals: those of `transiter`.
 */
export async function changerEtat(
  tx: Tx,
  scope: Scope,
  cle: CleBilan,
  demande: { readonly action: Action; readonly confirme: readonly string[] },
  maintenant: Date,
): Promise<Etat> {
  const ouvert = await ouvrirBilan(tx, cle, scope);
  const { id, etat } = await verrouillerBilan(tx, scope.structureId, cle);
  // Read again under the lock: somebody may have written in between.
  const textes = await lireTextes(tx, id, ouvert.convention);
  const vers = transiter(demande.action, {
    etat,
    role: scope.role,
    jour: heureEnFrance(maintenant).slice(0, 10),
    du: ouvert.annee.du,
    au: ouvert.annee.au,
    vides: rubriquesVides(textesDe(textes)),
    confirme: demande.confirme,
  });
  if (!vers.ok) {
    const [premier, ...autres] = vers.error;
    if (!premier) throw new Error('a refusal without reason');
    const statuts: Readonly<Record<string, number>> = c.changerEtat.problemes ?? {};
    throw new RefusError(statuts[premier.code] ?? 422, premier, ...autres);
  }
  if (vers.value === 'fige') {
    const comptage = { structureId: scope.structureId, par: scope.membreNom, le: maintenant };
    const bilan: Bilan = {
      ...(await lireBilan(tx, { ...ouvert, textes }, comptage)),
      etat: 'fige',
      fige: { le: heureEnFrance(maintenant), par: scope.membreNom },
    };
    const modele = await lireModele(tx);
    const [word, pdf] = [await rendre(bilan, 'docx', modele?.docx), await rendre(bilan, 'pdf')];
    await tx
      .updateTable('bilan')
      .set({
        etat: 'fige',
        fige_le: maintenant,
        fige_par: scope.membreId,
        donnees: JSON.stringify(bilan),
        word,
        pdf,
      })
      .where('id', '=', id)
      .execute();
  } else {
    await tx.updateTable('bilan').set({ etat: vers.value }).where('id', '=', id).execute();
  }
  await journaliser(tx, scope, { objet: 'bilan', objetId: id, action: demande.action });
  return vers.value;
}
