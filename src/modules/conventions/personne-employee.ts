import { RefusError } from '../../kernel/refus.ts';
import type { Serveur } from '../../server/branche.ts';
import { chiffrer, dechiffrer } from '../../server/chiffre.ts';
import { LIES } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { exigerVersionDuContrat, tenirContrat } from './contrats.ts';
import { ageMinimalAu } from './rules/contrat-personne.ts';
import { PERSONNE_VIDE, type PersonneEmployee } from './rules/papiers/donnees.ts';
import { dans, refusDeLaPersonne } from './rules/papiers/examiner.ts';
import { champsChanges, completer, personneGardee } from './rules/papiers/normaliser.ts';
import { type SalaireMinimal, salaireMinimal } from './rules/papiers/salaire.ts';
import { type ContratEcrit, lireTables } from './store-faits.ts';
import type { Auteur } from './tenir.ts';

type Cle = Pick<Serveur, 'cle'>;

export interface PersonneLue {
  /** Version of the contract. */
  readonly version: number;
  readonly membre: string;
  readonly personne: PersonneEmployee;
  /** Known by the SMIC of the day of the contract. */
  readonly salaireMinimal: SalaireMinimal | null;
}

/** What is kept of a person, as the database holds it. */
export const chiffrerPersonne = (
  { cle }: Cle,
  structureId: string,
  contratId: number,
  personne: PersonneEmployee,
): Buffer => chiffrer(cle, Buffer.from(JSON.stringify(personne)), LIES.contrat(structureId, contratId));

/** What is known of the person of a contract; null when nothing was ever written. */
export async function lirePersonne(
  tx: Tx,
  { cle }: Cle,
  contratId: number,
): Promise<PersonneEmployee | null> {
  const ligne = await tx
    .selectFrom('contrat')
    .select(['structure_id', 'personne'])
    .where('id', '=', contratId)
    .executeTakeFirst();
  if (!ligne?.personne) return null;
  const clair = dechiffrer(cle, ligne.personne, LIES.contrat(ligne.structure_id, contratId));
  return completer(PERSONNE_VIDE, JSON.parse(clair.toString()));
}

/** The sheet of a contract, empty when nothing was ever written. Refused: contrat-inconnu. */
export async function lireFichePersonne(
  tx: Tx,
  cle: Cle,
  conventionId: number,
  contratId: number,
): Promise<PersonneLue> {
  const { contrat } = await tenirContrat(tx, conventionId, contratId);
  const personne = (await lirePersonne(tx, cle, contratId)) ?? PERSONNE_VIDE;
  return { ...(await autour(tx, contrat)), version: contrat.version, personne };
}

const autour = async (tx: Tx, contrat: ContratEcrit) => ({
  membre: contrat.membre,
  salaireMinimal: salaireMinimal(
    contrat.signeLe ?? contrat.debut,
    contrat.heures,
    (await lireTables(tx)).smics,
  ),
});

/** Changes it from the version of the contract that was read. Refused: those of `refusDeLaPersonne`; contrat-modifie. */
export async function ecrirePersonne(
  tx: Tx,
  serveur: Cle,
  auteur: Auteur,
  { conventionId, contratId }: { readonly conventionId: number; readonly contratId: number },
  { version, personne }: Pick<PersonneLue, 'version' | 'personne'>,
): Promise<PersonneLue> {
  const { contrat } = await tenirContrat(tx, conventionId, contratId);
  exigerVersionDuContrat(contrat, version);
  const gardee = personneGardee(personne);
  const signature = contrat.signeLe ?? contrat.debut;
  const ageMinimal = contrat.genre === 'remplacement' ? null : ageMinimalAu(signature);
  const [premier, ...autres] = dans('personne', refusDeLaPersonne(gardee, { signature, ageMinimal }));
  if (premier) throw new RefusError(422, premier, ...autres);
  const avant = (await lirePersonne(tx, serveur, contratId)) ?? PERSONNE_VIDE;
  const champs = champsChanges(avant, gardee);
  const lue = { ...(await autour(tx, contrat)), personne: gardee };
  if (champs.length === 0) return { ...lue, version };
  await tx
    .updateTable('contrat')
    .set({
      personne: chiffrerPersonne(serveur, auteur.structureId, contratId, gardee),
      version: version + 1,
    })
    .where('id', '=', contratId)
    .execute();
  await journaliser(tx, auteur, {
    objet: 'contrat',
    objetId: contratId,
    action: 'modification',
    champs: champs.map((c) => `personne.${c}`),
  });
  return { ...lue, version: version + 1 };
}
