import { RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { type AbsenceSaisie, examinerAbsence, refusDuDepart } from './rules/absences.ts';
import { type ContratSaisi, examinerContrat } from './rules/contrat.ts';
import { dernierJour } from './rules/dossier.ts';
import { type DossierComplet, lireDossier } from './store-dossier.ts';

/** Who records: a member, or nobody in particular for a command. */
interface Auteur {
  readonly structureId: string;
  readonly membreId: number | null;
}

export interface NouveauContrat extends ContratSaisi {
  readonly membreId: number;
  readonly premiereEmbauche: boolean;
}

/**
 * Records a contract on a convention; its holder becomes the one whom the convention names. Throws the refusals of
 * `examinerContrat`, all at once; returns what must be checked.
 */
export async function enregistrerContrat(
  tx: Tx,
  auteur: Auteur,
  conventionId: number,
  saisi: NouveauContrat,
): Promise<{ id: number; avertissements: readonly string[] }> {
  const dossier = await tenir(tx, conventionId);
  const { statut_employeur } = await tx
    .selectFrom('structure')
    .select('statut_employeur')
    .executeTakeFirstOrThrow();
  const autres = dossier.contrats.filter((c) => c.id !== 0);
  const examen = examinerContrat(saisi, { statutEmployeur: statut_employeur, convention: dossier, autres });
  const [premier, ...suivants] = examen.refus;
  if (premier) throw new RefusError(422, premier, ...suivants);
  const { id } = await tx
    .insertInto('contrat')
    .values({
      ...{ structure_id: auteur.structureId, convention_id: conventionId, membre_id: saisi.membreId },
      ...{
        genre: saisi.genre,
        signe_le: saisi.signeLe,
        debut: saisi.debut,
        fin: saisi.fin,
        heures: saisi.heures,
      },
      ...{ moins_de_24h: saisi.moinsDe24h, essai_renouvele: saisi.essaiRenouvele },
      ...{ premiere_embauche: saisi.premiereEmbauche, remplace_id: saisi.remplace },
      ...{ renouvelle_id: saisi.renouvelle, situation: saisi.situation, residence: saisi.residence },
      autre_aide: saisi.autreAide,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (saisi.genre !== 'remplacement')
    await tx
      .updateTable('convention')
      .set({ titulaire_id: saisi.membreId })
      .where('id', '=', conventionId)
      .execute();
  await journaliser(tx, auteur, { objet: 'contrat', objetId: id, action: 'creation' });
  return { id, avertissements: examen.avertissements.map((a) => a.message) };
}

/** The convention held until the end of the transaction: two people recording its holders wait for each other. */
async function tenir(tx: Tx, conventionId: number): Promise<DossierComplet> {
  await tx.selectFrom('convention').select('id').where('id', '=', conventionId).forUpdate().execute();
  return lireDossier(tx, conventionId);
}

/**
 * Records that the holder left, on their last day. A holder known only by name gets a contract from the first day of
 * the convention, so that the departure has somewhere to stand. Refused: poste-vacant, depart-avant-debut,
 * depart-apres-fin.
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

async function materialiser(tx: Tx, auteur: Auteur, d: DossierComplet, membreId: number): Promise<number> {
  const { id } = await tx
    .insertInto('contrat')
    .values({
      ...{ structure_id: auteur.structureId, convention_id: d.id, membre_id: membreId, genre: 'cdi' },
      ...{ debut: d.debut, heures: d.heures, premiere_embauche: false },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Records an absence of whoever holds the post that day. Refused: poste-vacant, and those of `examinerAbsence`. */
export async function enregistrerAbsence(
  tx: Tx,
  auteur: Auteur,
  conventionId: number,
  saisie: AbsenceSaisie,
): Promise<number> {
  const dossier = await tenir(tx, conventionId);
  const titulaire = dossier.contrats.findLast(
    (c) =>
      c.genre !== 'remplacement' &&
      c.debut <= saisie.debut &&
      saisie.debut <= (dernierJour(c) ?? saisie.debut),
  );
  if (!titulaire)
    throw new RefusError(422, refus('poste-vacant', 'Personne ne tient ce poste à cette date.', 'debut'));
  const autres = dossier.absences.filter((a) => a.contratId === titulaire.id);
  const examinee = examinerAbsence(saisie, titulaire, autres);
  if (!examinee.ok) throw new RefusError(422, examinee.error);
  const contratId =
    titulaire.id === 0 ? await materialiser(tx, auteur, dossier, titulaire.membreId) : titulaire.id;
  const { id } = await tx
    .insertInto('absence')
    .values({
      ...{ structure_id: auteur.structureId, contrat_id: contratId, genre: saisie.genre },
      ...{ debut: saisie.debut, fin: saisie.fin, deduite: examinee.value.deduite },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await journaliser(tx, auteur, { objet: 'absence', objetId: id, action: 'creation' });
  return id;
}
