import { plusJours } from '../../kernel/jours.ts';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { dernierJourFige } from '../bilans/store-figes.ts';
import { creerConvention } from './enregistrer.ts';
import { type AvenantSaisi, refusDeLAvenant } from './rules/avenant.ts';
import type { SaisieConvention } from './rules/convention.ts';
import type { Periodicite } from './rules/dossier.ts';
import { finDe } from './rules/dossier.ts';
import { etatDe, type Geste, refusDuGeste } from './rules/etats.ts';
import { type FinSaisie, refusDeFinirAvantUnBilan, refusDeLaFin } from './rules/fin.ts';
import { type Lien, refusDeLaSuivante } from './rules/renouvellement.ts';
import type { Cout } from './rules/reste.ts';
import type { DossierComplet } from './store-dossier.ts';
import { type Auteur, tenir } from './tenir.ts';

/** What is changed of a convention beside the agreement itself; what is absent stays. */
export interface ChangementDeDossier {
  readonly missions?: string | undefined;
  readonly formationPrevue?: string | undefined;
  readonly presence?: Periodicite | undefined;
  readonly cout?: Cout | undefined;
}

/** Changes the articles, the pace of declarations or the cost, from the version that was read. */
export async function modifierDossier(
  tx: Tx,
  auteur: Auteur,
  id: number,
  { version, ...c }: ChangementDeDossier & { readonly version: number },
): Promise<void> {
  exigerVersion(await tenir(tx, id), version);
  const valeurs = {
    ...(c.missions === undefined ? {} : { missions: c.missions }),
    ...(c.formationPrevue === undefined ? {} : { formation_prevue: c.formationPrevue }),
    ...(c.presence === undefined ? {} : { presence: c.presence }),
    ...(c.cout === undefined ? {} : { cout_brut: c.cout.brut, cout_charges: c.cout.charges }),
  };
  const champs = Object.keys(valeurs);
  if (champs.length === 0) return;
  await tx
    .updateTable('convention')
    .set({ ...valeurs, version: version + 1 })
    .where('id', '=', id)
    .execute();
  await journaliser(tx, auteur, { objet: 'convention', objetId: id, action: 'modification', champs });
}

/** Refused: convention-modifiee. */
export function exigerVersion({ convention }: DossierComplet, version: number): void {
  if (convention.version === version) return;
  const message =
    'Quelqu’un a changé cette convention pendant que vous écriviez. Rechargez la page, puis recommencez.';
  throw new RefusError(409, refus('convention-modifiee', message));
}

function exigerGeste(geste: Geste, dossier: DossierComplet, aujourdhui: string, champ: string): void {
  const refuse = refusDuGeste(
    geste,
    { etat: etatDe(dossier, aujourdhui), suivantes: dossier.suivantes },
    champ,
  );
  if (refuse) throw new RefusError(422, refuse);
}

/** Records that a convention ends before its term, or that it goes on after all. `version` absent: whatever was read. */
export async function finirConvention(
  tx: Tx,
  auteur: Auteur,
  id: number,
  { version, ...fin }: FinSaisie & { readonly version?: number },
  aujourdhui: string,
): Promise<void> {
  const dossier = await tenir(tx, id);
  if (version !== undefined) exigerVersion(dossier, version);
  exigerGeste('resilier', dossier, aujourdhui, 'denonceeLe');
  const figes = { aujourdhui, dernierJourFige: await dernierJourFige(tx, id) };
  const [premier, ...autres] = refusDeLaFin(fin, dossier, figes);
  if (premier) throw new RefusError(422, premier, ...autres);
  await tx
    .updateTable('convention')
    .set((eb) => ({
      denoncee_le: fin.denonceeLe,
      resiliee_le: fin.resilieeLe,
      resiliee_par: fin.resilieeLe === null ? null : fin.par,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
  await journaliser(tx, auteur, { objet: 'convention', objetId: id, action: 'fin' });
}

/** Records an amendment and returns its id. */
export async function ajouterAvenant(
  tx: Tx,
  auteur: Auteur,
  id: number,
  avenant: AvenantSaisi,
  aujourdhui: string,
): Promise<number> {
  const dossier = await tenir(tx, id);
  exigerGeste('avenant', dossier, aujourdhui, 'le');
  const [premier, ...autres] = refusDeLAvenant(avenant, dossier, dossier.avenants);
  if (premier) throw new RefusError(422, premier, ...autres);
  const ecrit = await tx
    .insertInto('avenant')
    .values({ structure_id: auteur.structureId, convention_id: id, ...avenant })
    .returning('id')
    .executeTakeFirstOrThrow();
  await journaliser(tx, auteur, { objet: 'convention', objetId: id, action: 'avenant' });
  return ecrit.id;
}

/** Takes away an amendment recorded by mistake. Refused: avenant-inconnu. */
export async function supprimerAvenant(tx: Tx, auteur: Auteur, id: number, avenant: number): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('avenant')
    .where('convention_id', '=', id)
    .where('id', '=', avenant)
    .executeTakeFirst();
  if (numDeletedRows === 0n)
    throw new RefusError(404, refus('avenant-inconnu', 'Cet avenant n’existe plus. Rechargez la page.'));
  await journaliser(tx, auteur, { objet: 'convention', objetId: id, action: 'avenant' });
}

/** Records the convention that renews this one, or that another employer signs for the same post; returns its id. */
export async function suivreConvention(
  tx: Tx,
  auteur: Auteur,
  id: number,
  { lien, ...saisie }: SaisieConvention & { readonly lien: Lien },
  aujourdhui: string,
): Promise<number> {
  const dossier = await tenir(tx, id);
  exigerGeste(lien === 'renouvellement' ? 'renouveler' : 'transferer', dossier, aujourdhui, 'debut');
  const avant = { ...dossier, employeur: dossier.convention.employeur };
  const refuse = refusDeLaSuivante(lien, avant, saisie);
  if (refuse) throw new RefusError(422, refuse);
  const veille = plusJours(saisie.debut, -1);
  const finit = lien === 'transfert' && veille < finDe(dossier);
  const fige = finit && refusDeFinirAvantUnBilan(veille, await dernierJourFige(tx, id), 'debut');
  if (fige) throw new RefusError(422, fige);
  const suivante = await creerConvention(tx, auteur, saisie, aujourdhui);
  await tx
    .updateTable('convention')
    .set({
      precedente_id: id,
      precedente_lien: lien,
      presence: dossier.presence,
    })
    .where('id', '=', suivante)
    .execute();
  if (finit) {
    await tx
      .updateTable('convention')
      .set((eb) => ({ resiliee_le: veille, resiliee_par: 'prefet', version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
  }
  await tx
    .updateTable('convention')
    .from('convention as avant')
    .set((eb) => ({ missions: eb.ref('avant.missions'), formation_prevue: eb.ref('avant.formation_prevue') }))
    .where('convention.id', '=', suivante)
    .where('avant.id', '=', id)
    .execute();
  await journaliser(tx, auteur, { objet: 'convention', objetId: id, action: lien });
  return suivante;
}
