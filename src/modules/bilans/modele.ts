import { RefusError } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { verifierModele } from './render/word.ts';

/** The structure's own Word model, when it has put one. */
export async function lireModele(tx: Tx) {
  return tx
    .selectFrom('bilan_modele as d')
    .leftJoin('membre as m', (j) =>
      j.onRef('m.structure_id', '=', 'd.structure_id').onRef('m.id', '=', 'd.membre_id'),
    )
    .select(['d.nom', 'd.docx', 'd.depose_le', 'm.nom as par'])
    .executeTakeFirst();
}

/** True when the structure's bilans are made on its own model. */
export async function aSonModele(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('bilan_modele').select('nom').executeTakeFirst()) !== undefined;
}

/** The tags of a model, each once; refuses a model with every faulty tag and its place. Fills it once: not in a transaction. */
export async function balisesDuModele(contenu: Uint8Array): Promise<string[]> {
  const verifie = await verifierModele(contenu);
  if (verifie.ok) return [...new Set(verifie.value.map(({ name }) => name))].sort();
  const [premier, ...autres] = verifie.error;
  if (!premier) throw new Error('a refusal without reason');
  throw new RefusError(422, premier, ...autres);
}

/** Puts the structure's own model, checked by `balisesDuModele`, in place of ours. */
export async function deposerModele(
  tx: Tx,
  scope: Scope,
  fichier: { readonly nom: string; readonly contenu: Buffer; readonly balises: readonly string[] },
  maintenant: Date,
): Promise<{ nom: string; balises: string[] }> {
  const nom = fichier.nom.slice(0, 200) || 'modele.docx';
  const valeurs = { nom, docx: fichier.contenu, membre_id: scope.membreId, depose_le: maintenant };
  await tx
    .insertInto('bilan_modele')
    .values({ structure_id: scope.structureId, ...valeurs })
    .onConflict((oc) => oc.column('structure_id').doUpdateSet(valeurs))
    .execute();
  await journaliser(tx, scope, { objet: 'modele-bilan', objetId: scope.slug, action: 'depot' });
  return { nom, balises: [...fichier.balises] };
}

/** Goes back to the project's model. Frozen bilans keep the files they were made with. */
export async function retirerModele(tx: Tx, scope: Scope): Promise<void> {
  const { numDeletedRows } = await tx.deleteFrom('bilan_modele').executeTakeFirstOrThrow();
  if (numDeletedRows > 0n) {
    await journaliser(tx, scope, { objet: 'modele-bilan', objetId: scope.slug, action: 'retrait' });
  }
}
