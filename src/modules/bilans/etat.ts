import { RefusError, refus } from '../../kernel/refus.ts';
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

interface Demande {
  readonly action: Action;
  readonly confirme: readonly string[];
}

/** What a bilan is when it is asked to move: locked, its texts read under the lock, the move judged. */
async function juger(tx: Tx, scope: Scope, cle: CleBilan, demande: Demande, maintenant: Date) {
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
  if (vers.ok) return { id, ouvert: { ...ouvert, textes }, textes, vers: vers.value };
  const [premier, ...autres] = vers.error;
  if (!premier) throw new Error('a refusal without reason');
  const statuts: Readonly<Record<string, number>> = c.changerEtat.problemes ?? {};
  throw new RefusError(statuts[premier.code] ?? 422, premier, ...autres);
}

const ECRIT_PENDANT = refus(
  'bilan-action-impossible',
  'Quelqu’un a changé un texte pendant ce temps. Relisez le bilan, puis figez-le.',
);

/**
 * Moves a bilan in its life. Freezing keeps the whole bilan and the very bytes of its two files: whatever changes
 * afterwards (acts, nomenclature, models, program), they stay. The files take seconds: they are made between two
 * transactions, and kept only when no text changed meanwhile. Refusals: those of `transiter`, in either transaction.
 */
export async function changerEtat(
  transaction: <T>(f: (tx: Tx) => Promise<T>) => Promise<T>,
  scope: Scope,
  cle: CleBilan,
  demande: Demande,
  maintenant: Date,
): Promise<Etat> {
  const lu = await transaction(async (tx) => {
    const { id, ouvert, textes, vers } = await juger(tx, scope, cle, demande, maintenant);
    if (vers === 'fige') {
      const comptage = { structureId: scope.structureId, par: scope.membreNom, le: maintenant };
      const bilan: Bilan = {
        ...(await lireBilan(tx, ouvert, comptage)),
        etat: 'fige',
        fige: { le: heureEnFrance(maintenant), par: scope.membreNom },
      };
      return { bilan, textes, modele: await lireModele(tx) };
    }
    await tx.updateTable('bilan').set({ etat: vers }).where('id', '=', id).execute();
    await journaliser(tx, scope, { objet: 'bilan', objetId: id, action: demande.action });
    return vers;
  });
  if (typeof lu === 'string') return lu;
  const { bilan } = lu;
  const [word, pdf] = [await rendre(bilan, 'docx', lu.modele?.docx), await rendre(bilan, 'pdf')];
  return transaction(async (tx) => {
    const { id, textes, vers } = await juger(tx, scope, cle, demande, maintenant);
    if (JSON.stringify(textes) !== JSON.stringify(lu.textes)) throw new RefusError(409, ECRIT_PENDANT);
    await tx
      .updateTable('bilan')
      .set({
        etat: vers,
        fige_le: maintenant,
        fige_par: scope.membreId,
        donnees: JSON.stringify(bilan),
        word,
        pdf,
      })
      .where('id', '=', id)
      .execute();
    await journaliser(tx, scope, { objet: 'bilan', objetId: id, action: demande.action });
    return vers;
  });
}
