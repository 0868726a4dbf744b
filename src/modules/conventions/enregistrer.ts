import { exiger, RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { dernierJourFige, textesCommences } from '../bilans/store-figes.ts';
import { lireCodeQpv } from '../nomenclatures/rules/qpv.ts';
import { type CeQuiEnDepend, refusDuChangement } from './rules/changement.ts';
import { datesFigees, examiner, type SaisieConvention, SIGNATURE_A_VENIR } from './rules/convention.ts';
import { finDe } from './rules/dossier.ts';
import { ecrireNumero } from './rules/numero.ts';
import { periodesDePresence } from './rules/presence.ts';
import { cleDeNumero, lireConvention, qpvConnus } from './store.ts';
import { lireDossier } from './store-dossier.ts';

/** Who records: a member, or nobody in particular for a command. */
interface Auteur {
  readonly structureId: string;
  readonly membreId: number | null;
}

/** Records a convention and returns its id. Throws the refusals of the rules, all at once. */
export async function creerConvention(
  tx: Tx,
  auteur: Auteur,
  saisie: SaisieConvention,
  aujourdhui: string,
): Promise<number> {
  exigerSignatureVenue(saisie, aujourdhui);
  const verifiee = await verifier(tx, saisie, null);
  const { id } = await tx
    .insertInto('convention')
    .values({ structure_id: auteur.structureId, ...colonnes(verifiee) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await journaliser(tx, auteur, { objet: 'convention', objetId: id, action: 'creation' });
  return id;
}

/** Changes a convention from the version that was read; refuses when somebody changed it since. */
export async function modifierConvention(
  tx: Tx,
  auteur: Auteur,
  id: number,
  { version, ...saisie }: SaisieConvention & { version: number },
  aujourdhui: string,
): Promise<void> {
  await tx.selectFrom('convention').select('id').where('id', '=', id).forUpdate().execute();
  const avant = await lireConvention(tx, id);
  if (avant.version !== version) {
    const message =
      'Quelqu’un a changé cette convention pendant que vous écriviez. Rechargez la page, puis recommencez.';
    throw new RefusError(409, refus('convention-modifiee', message));
  }
  const fige = datesFigees(avant, saisie, await dernierJourFige(tx, id));
  if (fige) throw new RefusError(409, fige);
  if (saisie.signeeLe !== avant.signeeLe) exigerSignatureVenue(saisie, aujourdhui);
  const apres = await verifier(tx, saisie, id);
  const [premier, ...autres] = refusDuChangement(avant, apres, await ceQuiEnDepend(tx, id));
  if (premier) throw new RefusError(422, premier, ...autres);
  if (apres.titulaireId !== avant.titulaireId) await exigerSansContrat(tx, id);
  const champs = (Object.keys(apres) as (keyof SaisieConvention)[]).filter((c) => apres[c] !== avant[c]);
  if (champs.length === 0) return;
  await tx
    .updateTable('convention')
    .set({ ...colonnes(apres), version: version + 1 })
    .where('id', '=', id)
    .execute();
  await journaliser(tx, auteur, { objet: 'convention', objetId: id, action: 'modification', champs });
}

/** The delays run from the signature: one that is only hoped for would move them. Refused: convention-signature-a-venir. */
function exigerSignatureVenue({ signeeLe }: SaisieConvention, aujourdhui: string): void {
  if (signeeLe === null || signeeLe <= aujourdhui) return;
  throw new RefusError(422, refus('convention-signature-a-venir', SIGNATURE_A_VENIR, 'signeeLe'));
}

async function ceQuiEnDepend(tx: Tx, id: number): Promise<CeQuiEnDepend> {
  const d = await lireDossier(tx, id);
  const renouvelle = d.precedente?.lien === 'renouvellement' ? await lireDossier(tx, d.precedente.id) : null;
  const suivantes = await tx
    .selectFrom('convention')
    .select('debut')
    .where('precedente_id', '=', id)
    .where('precedente_lien', '=', 'renouvellement')
    .execute();
  const rythmes = (['mois', 'trimestre'] as const).flatMap((presence) =>
    periodesDePresence({ ...d, presence }, finDe(d)),
  );
  return {
    resilieeLe: d.resilieeLe,
    contrats: d.contrats.filter((c) => c.id !== 0 && c.conventionId === id && c.genre !== 'remplacement'),
    transmises: rythmes.filter((p) => d.transmis.has(p.periode)),
    renouveleeLe: suivantes.map((s) => s.debut).toSorted()[0] ?? null,
    renouvelle,
  };
}

/** Once contracts are written, who holds the post is what they say. Refused: titulaire-par-contrat. */
async function exigerSansContrat(tx: Tx, id: number): Promise<void> {
  const contrat = await tx
    .selectFrom('contrat')
    .select('id')
    .where('convention_id', '=', id)
    .where('genre', '<>', 'remplacement')
    .executeTakeFirst();
  if (!contrat) return;
  const message = 'Le poste a un contrat : notez le départ de la personne, puis le contrat de la suivante.';
  throw new RefusError(422, refus('titulaire-par-contrat', message, 'titulaireId'));
}

/** Removes a convention recorded by mistake. Refuses as soon as somebody wrote in one of its bilans. */
export async function supprimerConvention(tx: Tx, auteur: Auteur, id: number): Promise<void> {
  await tx.selectFrom('convention').select('id').where('id', '=', id).forUpdate().execute();
  await lireConvention(tx, id);
  if ((await dernierJourFige(tx, id)) !== null) {
    throw new RefusError(
      409,
      refus('convention-bilan-fige', 'Un bilan de cette convention est figé : elle ne se supprime plus.'),
    );
  }
  const suivante = await tx
    .selectFrom('convention')
    .select('numero')
    .where('precedente_id', '=', id)
    .executeTakeFirst();
  if (suivante) {
    const message = `La convention « ${ecrireNumero(suivante.numero)} » suit celle-ci. Supprimez d’abord la suivante.`;
    throw new RefusError(409, refus('convention-suivie', message));
  }
  if (await textesCommences(tx, id)) {
    const message = 'Un bilan de cette convention est commencé. Effacez d’abord ses textes.';
    throw new RefusError(409, refus('convention-bilan-commence', message));
  }
  await tx.deleteFrom('convention').where('id', '=', id).execute();
  await journaliser(tx, auteur, { objet: 'convention', objetId: id, action: 'suppression' });
}

/**
 * Applies the rules, then what only the database knows: the number is free, the holder is of the team. Returns what
 * to keep: the number and the QPV's code in their official spelling.
 */
async function verifier(tx: Tx, saisie: SaisieConvention, id: number | null): Promise<SaisieConvention> {
  const examen = examiner(saisie, saisie.qpv === null ? new Set() : await qpvConnus(tx));
  const [premier, ...autres] = examen.refus;
  if (premier) throw new RefusError(422, premier, ...autres);
  const numeros = await tx.selectFrom('convention').select(['id', 'numero']).execute();
  const pareil = numeros.find((c) => c.id !== id && cleDeNumero(c.numero) === cleDeNumero(saisie.numero));
  if (pareil) {
    throw new RefusError(
      409,
      refus(
        'convention-existe',
        `La convention « ${ecrireNumero(pareil.numero)} » est déjà enregistrée.`,
        'numero',
      ),
    );
  }
  if (saisie.titulaireId !== null) {
    const membre = await tx
      .selectFrom('membre')
      .select('id')
      .where('id', '=', saisie.titulaireId)
      .executeTakeFirst();
    if (!membre) {
      throw new RefusError(
        422,
        refus('titulaire-inconnu', 'Cette personne n’est pas dans l’équipe.', 'titulaireId'),
      );
    }
  }
  const qpv = saisie.qpv === null ? null : exiger(lireCodeQpv(saisie.qpv)).code;
  return { ...saisie, numero: ecrireNumero(saisie.numero), qpv };
}

const colonnes = (saisie: SaisieConvention) => ({
  numero: saisie.numero,
  signee_le: saisie.signeeLe,
  debut: saisie.debut,
  fin: saisie.fin,
  employeur: saisie.employeur,
  commune: saisie.commune,
  qpv: saisie.qpv,
  titulaire_id: saisie.titulaireId,
  heures: saisie.heures,
  type_mediation: saisie.typeMediation,
});
