import { type Refus, RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { refusDuDepart } from './rules/absences.ts';
import { type ContratSaisi, examinerContrat } from './rules/contrat.ts';
import type { Examen } from './rules/convention.ts';
import { type AutrePoste, refusDuCumulDHeures } from './rules/cumul-d-heures.ts';
import { dernierJour, finDe, titulaires } from './rules/dossier.ts';
import { ecrireNumero } from './rules/numero.ts';
import { type DossierComplet, lireDossier } from './store-dossier.ts';
import type { ContratEcrit } from './store-faits.ts';
import { type Auteur, tenir } from './tenir.ts';

export interface NouveauContrat extends ContratSaisi {
  readonly premiereEmbauche: boolean;
}

/** What forbids a contract on this post, and what must be checked. `contrat`: the one that it changes. */
export async function examinerSurLePoste(
  tx: Tx,
  dossier: DossierComplet,
  saisi: ContratSaisi,
  contrat: number | null,
): Promise<Examen> {
  const { statut_employeur } = await tx
    .selectFrom('structure')
    .select('statut_employeur')
    .executeTakeFirstOrThrow();
  const autres = [...dossier.anterieurs, ...dossier.contrats].filter((c) => c.id !== 0 && c.id !== contrat);
  const { signeeLe, debut } = dossier;
  const examen = examinerContrat(saisi, {
    statutEmployeur: statut_employeur,
    convention: { signeeLe, debut, fin: finDe(dossier), heures: heuresAu(dossier, saisi.debut) },
    autres,
  });
  const ailleurs = await postesAilleurs(tx, dossier, saisi, contrat);
  const trop = refusDuCumulDHeures(
    saisi,
    ailleurs.map((a) => ({ ...a, numero: ecrireNumero(a.numero) })),
  );
  const tenu = ailleurs.find((a) => a.genre !== 'remplacement' && seCroisent(a, saisi));
  return {
    refus: [...examen.refus, ...(trop ? [trop] : [])],
    avertissements: [
      ...examen.avertissements,
      ...(tenu && !trop && saisi.genre !== 'remplacement'
        ? [douteDeDeuxPostes(ecrireNumero(tenu.numero))]
        : []),
    ],
  };
}

/** Weekly hours of the convention on a day. */
export const heuresAu = ({ heures, avenants }: DossierComplet, jour: string): number =>
  avenants.findLast((a) => a.heures !== null && a.le <= jour)?.heures ?? heures;

/** The contracts of the same person on other posts. */
const postesAilleurs = (tx: Tx, d: DossierComplet, { membreId }: ContratSaisi, contrat: number | null) =>
  tx
    .selectFrom('contrat as c')
    .innerJoin('convention as v', (on) =>
      on.onRef('v.structure_id', '=', 'c.structure_id').onRef('v.id', '=', 'c.convention_id'),
    )
    .select(['v.numero', 'c.genre', 'c.heures', 'c.debut', 'c.fin', 'c.depart'])
    .where('c.membre_id', '=', membreId)
    // Those of the conventions that this one renews are of the same post.
    .where('c.id', 'not in', [contrat ?? 0, ...[...d.anterieurs, ...d.contrats].map((c) => c.id)])
    .orderBy('c.debut')
    .execute();

const seCroisent = (a: AutrePoste, { debut, fin }: ContratSaisi): boolean =>
  a.debut <= (fin ?? a.debut) && debut <= (dernierJour(a) ?? debut);

/** A doubt, two half-times may be one person. */
const douteDeDeuxPostes = (numero: string): Refus =>
  refus(
    'membre-sur-un-autre-poste',
    `Cette personne tient déjà le poste de la convention ${numero} à cette date. L’aide ne se verse pas deux fois pour les mêmes heures.`,
    'membreId',
  );

/**
 * Records a contract on a convention; its holder becomes the one whom the convention names. Throws the refusals of
 * `examinerContrat`, all at once; returns what must be checked.
 */
export async function enregistrerContrat(
  tx: Tx,
  auteur: Auteur,
  conventionId: number,
  saisi: NouveauContrat,
): Promise<{ id: number; avertissements: readonly Refus[] }> {
  const dossier = await tenir(tx, conventionId);
  const examen = await exigerContratPossible(tx, dossier, saisi, null);
  const { id } = await tx
    .insertInto('contrat')
    .values({ structure_id: auteur.structureId, convention_id: conventionId, ...colonnes(saisi) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await nommerTitulaire(tx, conventionId);
  await journaliser(tx, auteur, { objet: 'contrat', objetId: id, action: 'creation' });
  return { id, avertissements: examen.avertissements };
}

async function exigerContratPossible(
  tx: Tx,
  dossier: DossierComplet,
  saisi: ContratSaisi,
  contrat: number | null,
): Promise<Examen> {
  const membre = await tx
    .selectFrom('membre')
    .select('id')
    .where('id', '=', saisi.membreId)
    .executeTakeFirst();
  if (!membre)
    throw new RefusError(422, refus('membre-inconnu', 'Cette personne n’est pas dans l’équipe.', 'membreId'));
  const examen = await examinerSurLePoste(tx, dossier, saisi, contrat);
  const [premier, ...suivants] = examen.refus;
  if (premier) throw new RefusError(422, premier, ...suivants);
  return examen;
}

const colonnes = (saisi: NouveauContrat) => ({
  ...{ membre_id: saisi.membreId, genre: saisi.genre, signe_le: saisi.signeLe, debut: saisi.debut },
  ...{ fin: saisi.fin, heures: saisi.heures, moins_de_24h: saisi.moinsDe24h },
  ...{ essai_renouvele: saisi.essaiRenouvele, premiere_embauche: saisi.premiereEmbauche },
  ...{ remplace_id: saisi.genre === 'remplacement' ? saisi.remplace : null },
  ...{ renouvelle_id: saisi.genre === 'remplacement' ? null : saisi.renouvelle },
  ...{ situation: saisi.situation, residence: saisi.residence, autre_aide: saisi.autreAide },
});

/** The convention names whoever came last on the post: the lists and the bilans read it there. */
async function nommerTitulaire(tx: Tx, conventionId: number): Promise<void> {
  const dernier = titulaires((await lireDossier(tx, conventionId)).contrats).at(-1);
  if (!dernier) return;
  await tx
    .updateTable('convention')
    .set({ titulaire_id: dernier.membreId })
    .where('id', '=', conventionId)
    .execute();
}

/** A contract of the post, in the convention that it was signed under. Refused: contrat-inconnu. */
export async function tenirContrat(
  tx: Tx,
  conventionId: number,
  id: number,
): Promise<{ dossier: DossierComplet; contrat: ContratEcrit }> {
  const dossier = await tenir(tx, conventionId);
  const contrat = [...dossier.contrats, ...dossier.anterieurs].find((c) => c.id === id && id !== 0);
  if (!contrat)
    throw new RefusError(404, refus('contrat-inconnu', 'Ce contrat n’existe plus. Rechargez la page.'));
  if (contrat.conventionId === conventionId) return { dossier, contrat };
  return { dossier: await tenir(tx, contrat.conventionId), contrat };
}

/** Refused: contrat-modifie. */
export function exigerVersionDuContrat(contrat: ContratEcrit, version: number): void {
  if (contrat.version === version) return;
  const message =
    'Quelqu’un a changé ce contrat pendant que vous écriviez. Rechargez la page, puis recommencez.';
  throw new RefusError(409, refus('contrat-modifie', message));
}

/** Changes a contract from the version that was read, its departure too. */
export async function modifierContrat(
  tx: Tx,
  auteur: Auteur,
  conventionId: number,
  id: number,
  {
    version,
    depart,
    motifDepart,
    ...saisi
  }: NouveauContrat & {
    readonly depart: string | null;
    readonly motifDepart: string;
    readonly version: number;
  },
): Promise<{ id: number; avertissements: readonly Refus[] }> {
  const { dossier, contrat } = await tenirContrat(tx, conventionId, id);
  exigerVersionDuContrat(contrat, version);
  const refuse = depart === null ? null : refusDuDepart(depart, saisi, 'depart');
  if (refuse) throw new RefusError(422, refuse);
  const examen = await exigerContratPossible(tx, dossier, { ...saisi, depart }, id);
  await tx
    .updateTable('contrat')
    .set({ ...colonnes(saisi), depart, motif_depart: motifDepart, version: version + 1 })
    .where('id', '=', id)
    .execute();
  await nommerTitulaire(tx, contrat.conventionId);
  const champs = depart === contrat.depart ? [] : ['depart'];
  await journaliser(tx, auteur, { objet: 'contrat', objetId: id, action: 'modification', champs });
  return { id, avertissements: examen.avertissements };
}

/** Takes away a contract recorded by mistake. Refused: contrat-cite, when another one replaces or renews it. */
export async function supprimerContrat(
  tx: Tx,
  auteur: Auteur,
  conventionId: number,
  id: number,
): Promise<void> {
  const { contrat } = await tenirContrat(tx, conventionId, id);
  const cite = await tx
    .selectFrom('contrat')
    .select('id')
    .where((eb) => eb.or([eb('remplace_id', '=', id), eb('renouvelle_id', '=', id)]))
    .executeTakeFirst();
  if (cite)
    throw new RefusError(
      409,
      refus('contrat-cite', 'Un autre contrat remplace ou renouvelle celui-ci. Retirez d’abord l’autre.'),
    );
  await tx.deleteFrom('contrat').where('id', '=', id).execute();
  await nommerTitulaire(tx, contrat.conventionId);
  await journaliser(tx, auteur, { objet: 'contrat', objetId: id, action: 'suppression' });
}
