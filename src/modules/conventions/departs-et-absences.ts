import { RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { type AbsenceSaisie, examinerAbsence, refusDuDepart } from './rules/absences.ts';
import { dernierJour } from './rules/dossier.ts';
import { titulaireAu } from './rules/renouvellement.ts';
import type { ContratEcrit } from './store-faits.ts';
import { type Auteur, materialiser, tenir } from './tenir.ts';

/**
 * Records that the holder left, on their last day. Refused: poste-vacant, depart-avant-debut, depart-apres-fin.
 */
export async function enregistrerDepart(
  tx: Tx,
  auteur: Auteur,
  conventionId: number,
  { le, motif }: { readonly le: string; readonly motif: string },
): Promise<number> {
  const dossier = await tenir(tx, conventionId);
  const titulaire = dossier.contrats.findLast((c) => c.genre !== 'remplacement' && c.debut <= le);
  const parti = titulaire && dernierJour(titulaire);
  if (!titulaire || (parti && parti < le && titulaire.fin !== parti)) {
    const message = 'Personne ne tient ce poste à cette date. Enregistrez d’abord l’embauche.';
    throw new RefusError(422, refus('poste-vacant', message, 'le'));
  }
  const refuse = refusDuDepart(le, titulaire);
  if (refuse) throw new RefusError(422, refuse);
  const id = titulaire.id === 0 ? await materialiser(tx, auteur, dossier, titulaire.membreId) : titulaire.id;
  await tx
    .updateTable('contrat')
    .set((eb) => ({ depart: le, motif_depart: motif, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await journaliser(tx, auteur, {
    objet: 'contrat',
    objetId: id,
    action: 'modification',
    champs: ['depart'],
  });
  return id;
}

/**
 * Records an absence of whoever holds the post that day, or of the contract named. Refused: poste-vacant,
 * contrat-inconnu, and those of `examinerAbsence`.
 */
export async function enregistrerAbsence(
  tx: Tx,
  auteur: Auteur,
  conventionId: number,
  { contratId, ...saisie }: AbsenceSaisie & { readonly contratId?: number | null },
): Promise<{ id: number; deduite: boolean }> {
  const dossier = await tenir(tx, conventionId);
  let contrat: ContratEcrit | undefined;
  if (contratId === null || contratId === undefined) {
    contrat = titulaireAu(dossier.contrats, saisie.debut);
    if (!contrat)
      throw new RefusError(422, refus('poste-vacant', 'Personne ne tient ce poste à cette date.', 'debut'));
  } else {
    contrat = dossier.contrats.find((c) => c.id === contratId);
    if (!contrat)
      throw new RefusError(404, refus('contrat-inconnu', 'Ce contrat n’existe plus. Rechargez la page.'));
  }
  const deduite = exigerAbsence(saisie, contrat, dossier.absences, null);
  const porteur = contrat.id === 0 ? await materialiser(tx, auteur, dossier, contrat.membreId) : contrat.id;
  const { id } = await tx
    .insertInto('absence')
    .values({
      ...{ structure_id: auteur.structureId, contrat_id: porteur, genre: saisie.genre },
      ...{ debut: saisie.debut, fin: saisie.fin, deduite },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await journaliser(tx, auteur, { objet: 'absence', objetId: id, action: 'creation' });
  return { id, deduite };
}

/** Changes an absence: the day of return, above all. Refused: absence-inconnue, and those of `examinerAbsence`. */
export async function modifierAbsence(
  tx: Tx,
  auteur: Auteur,
  conventionId: number,
  id: number,
  saisie: AbsenceSaisie,
): Promise<{ id: number; deduite: boolean }> {
  const { contrat, absences } = await trouver(tx, conventionId, id);
  const deduite = exigerAbsence(saisie, contrat, absences, id);
  await tx
    .updateTable('absence')
    .set({ genre: saisie.genre, debut: saisie.debut, fin: saisie.fin, deduite })
    .where('id', '=', id)
    .execute();
  await journaliser(tx, auteur, { objet: 'absence', objetId: id, action: 'modification' });
  return { id, deduite };
}

/** Takes away an absence noted by mistake. */
export async function supprimerAbsence(
  tx: Tx,
  auteur: Auteur,
  conventionId: number,
  id: number,
): Promise<void> {
  await trouver(tx, conventionId, id);
  await tx.deleteFrom('absence').where('id', '=', id).execute();
  await journaliser(tx, auteur, { objet: 'absence', objetId: id, action: 'suppression' });
}

async function trouver(tx: Tx, conventionId: number, id: number) {
  const { absences, contrats } = await tenir(tx, conventionId);
  const absence = absences.find((a) => a.id === id);
  const contrat = contrats.find((c) => c.id === absence?.contratId);
  if (!absence || !contrat)
    throw new RefusError(404, refus('absence-inconnue', 'Cette absence n’existe plus. Rechargez la page.'));
  return { absence, contrat, absences };
}

function exigerAbsence(
  saisie: AbsenceSaisie,
  contrat: ContratEcrit,
  absences: readonly { id: number; contratId: number; debut: string; fin: string | null }[],
  sauf: number | null,
): boolean {
  const autres = absences.filter((a) => a.contratId === contrat.id && a.id !== sauf);
  const examinee = examinerAbsence(saisie, contrat, autres);
  if (!examinee.ok) throw new RefusError(422, examinee.error);
  return examinee.value.deduite;
}
