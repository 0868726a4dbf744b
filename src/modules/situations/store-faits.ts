import { sql } from 'kysely';
import { type Refus, RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Coffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { empreinteDeCommande } from '../interventions/empreinte.ts';
import { champsDifferents } from '../interventions/rules/differences.ts';
import { estRefus, trouver } from '../interventions/rules/references.ts';
import { chargerTermes } from '../interventions/store-references.ts';
import { verrouillerNomenclature } from '../nomenclatures/store-verrou.ts';
import { exigerChampsSansNom } from '../personnes/sans-nom.ts';
import type { FaitLu } from './contract-faits.ts';
import { recalculerContact } from './dernier-contact.ts';
import { exigerModifiable } from './droits.ts';
import { faitDe, type LigneDeFait, type LigneDeSituation } from './ligne.ts';
import { estUnContact, type FaitSaisi, refusDuFait } from './rules/faits/fait.ts';
import { textesNouveaux } from './rules/faits/textes-nouveaux.ts';

/** Which fact, of which situation. */
export interface CleDeFait {
  readonly situationId: string;
  readonly faitId: string;
}

/**
 * Records a fact under the id made by its author, or changes it from the version that was read. What was already recorded,
 * sent again, changes nothing. Refused: the refusals of `exigerModifiable` and `refusDuFait`, fait-inconnu,
 * identifiant-pris, fait-supprime, fait-modifie with the fact as it is (`actuel`), fait-autre-genre, situation-close,
 * membre-inconnu, partenaire-inconnu, texte-nomme for a text that was not there.
 */
export async function ecrireFait(
  tx: Tx,
  scope: Scope,
  cle: CleDeFait,
  { version, fait }: { readonly version: number | null; readonly fait: FaitSaisi },
  { aujourdhui, coffre }: { readonly aujourdhui: string; readonly coffre: () => Promise<Coffre> },
): Promise<FaitLu> {
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  const { ligne: situation } = await exigerModifiable(tx, scope, cle.situationId);
  const avant = await lireFait(tx, cle.faitId);
  const empreinte = empreinteDeCommande(fait);
  if (version === null && avant) {
    if (estLaMemeCreation(avant, { cle, scope, empreinte })) return faitDe(avant);
    const phrase = 'Cet identifiant sert déjà à un autre fait. Enregistrez celui-ci de nouveau.';
    throw new RefusError(409, refus('identifiant-pris', phrase));
  }
  if (version !== null && avant?.situation_id !== cle.situationId) throw inconnu();
  const propre = await valider(tx, { fait, avant: avant ?? null, situation, aujourdhui });
  await exigerChampsSansNom(
    tx,
    coffre,
    cle.situationId,
    textesNouveaux(propre.donnees, avant?.donnees ?? {}),
  );
  if (!avant) return creer(tx, scope, cle, propre, empreinte);
  return changer(tx, scope, avant, propre, version ?? 0);
}

const lireFait = (tx: Tx, id: string): Promise<LigneDeFait | undefined> =>
  tx.selectFrom('situation_fait').selectAll().where('id', '=', id).executeTakeFirst();

const inconnu = (): RefusError =>
  new RefusError(404, refus('fait-inconnu', 'Ce fait n’existe pas, ou plus, dans cette situation.'));

const estLaMemeCreation = (
  l: LigneDeFait,
  { cle, scope, empreinte }: { cle: CleDeFait; scope: Scope; empreinte: Buffer },
): boolean =>
  l.situation_id === cle.situationId &&
  l.membre_id === scope.membreId &&
  l.creation_empreinte.equals(empreinte);

async function creer(
  tx: Tx,
  scope: Scope,
  { situationId, faitId }: CleDeFait,
  fait: FaitSaisi,
  empreinte: Buffer,
): Promise<FaitLu> {
  const ligne = await tx
    .insertInto('situation_fait')
    .values({
      structure_id: scope.structureId,
      id: faitId,
      situation_id: situationId,
      genre: fait.genre,
      jour: fait.jour,
      donnees: JSON.stringify(fait.donnees),
      contact: estUnContact(fait),
      membre_id: scope.membreId,
      creation_empreinte: empreinte,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await suites(tx, scope, ligne, 'creation');
  return faitDe(ligne);
}

async function changer(
  tx: Tx,
  scope: Scope,
  avant: LigneDeFait,
  fait: FaitSaisi,
  version: number,
): Promise<FaitLu> {
  const champs = differences(avant, fait);
  if (avant.supprime_le)
    throw avecActuel(avant, 'fait-supprime', 'Ce fait a été supprimé. Rétablissez-le pour le modifier.');
  if (champs.length === 0 && version <= avant.version) return faitDe(avant);
  if (version !== avant.version)
    throw avecActuel(
      avant,
      'fait-modifie',
      'Quelqu’un a changé ce fait depuis que vous l’avez ouvert. Comparez, puis choisissez.',
    );
  const ligne = await tx
    .updateTable('situation_fait')
    .set({
      jour: fait.jour,
      donnees: JSON.stringify(fait.donnees),
      contact: estUnContact(fait),
      version: version + 1,
      modifie_le: sql<Date>`now()`,
    })
    .where('id', '=', avant.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await suites(tx, scope, ligne, 'modification', champs);
  return faitDe(ligne);
}

const differences = (avant: LigneDeFait, { jour, donnees }: FaitSaisi): string[] =>
  champsDifferents<Record<string, unknown>>({ ...avant.donnees, jour: avant.jour }, { ...donnees, jour });

function avecActuel(ligne: LigneDeFait, code: string, phrase: string): RefusError {
  const erreur = new RefusError(409, refus(code, phrase));
  erreur.joint = { actuel: faitDe(ligne) };
  return erreur;
}

/** Deletes a fact, or brings it back. Doing it again changes nothing. Refused: fait-inconnu, and those of the situation. */
export async function changerSuppressionDuFait(
  tx: Tx,
  scope: Scope,
  { situationId, faitId }: CleDeFait,
  supprimer: boolean,
): Promise<FaitLu> {
  await exigerModifiable(tx, scope, situationId);
  const avant = await lireFait(tx, faitId);
  if (avant?.situation_id !== situationId) throw inconnu();
  if ((avant.supprime_le !== null) === supprimer) return faitDe(avant);
  const ligne = await tx
    .updateTable('situation_fait')
    .set({ supprime_le: supprimer ? sql<Date>`now()` : null })
    .where('id', '=', faitId)
    .returningAll()
    .executeTakeFirstOrThrow();
  await suites(tx, scope, ligne, supprimer ? 'suppression' : 'retablissement');
  return faitDe(ligne);
}

/** What follows any change of a fact: the last contact of its situation, and a line of journal. */
async function suites(
  tx: Tx,
  scope: Scope,
  { id, situation_id }: LigneDeFait,
  action: string,
  champs: readonly string[] = [],
): Promise<void> {
  await recalculerContact(tx, [situation_id]);
  await journaliser(tx, scope, { objet: 'situation-fait', objetId: id, action, champs });
}

interface AValider {
  readonly fait: FaitSaisi;
  readonly avant: LigneDeFait | null;
  readonly situation: LigneDeSituation;
  readonly aujourdhui: string;
}

/** The fact with its references alive; all that is wrong is said at once. */
async function valider(tx: Tx, { fait, avant, situation, aujourdhui }: AValider): Promise<FaitSaisi> {
  const refuses: Refus[] = [...refusDuFait(fait, { aujourdhui, saisieLe: situation.saisie_le })];
  if (avant && avant.genre !== fait.genre)
    refuses.push(
      refus('fait-autre-genre', 'Un fait ne change pas de sorte : supprimez-le, puis notez l’autre.'),
    );
  const close = situation.close_le;
  if (close !== null && fait.jour > close && fait.jour !== avant?.jour)
    refuses.push(
      refus(
        'situation-close',
        'La situation était déjà close ce jour-là. Rouvrez-la, ou changez la date.',
        'jour',
      ),
    );
  if (fait.genre === 'navette') refuses.push(...(await refusDesMediateurs(tx, fait.donnees.mediateurs)));
  let propre = fait;
  if (fait.genre === 'accompagnement' && fait.donnees.partenaireId !== null) {
    const { partenaireId } = fait.donnees;
    const deja = new Set([Number(Reflect.get(avant?.donnees ?? {}, 'partenaireId'))]);
    const t = trouver({ termes: await chargerTermes(tx, [partenaireId]) }, partenaireId, {
      genre: 'partenaire',
      champ: 'donnees.partenaireId',
      jour: fait.jour,
      deja,
    });
    if (estRefus(t)) refuses.push(t);
    else propre = { ...fait, donnees: { ...fait.donnees, partenaireId: t.id } };
  }
  const [premier, ...autres] = refuses;
  if (premier) throw new RefusError(422, premier, ...autres);
  return propre;
}

async function refusDesMediateurs(tx: Tx, ids: readonly number[]): Promise<Refus[]> {
  const uniques = [...new Set(ids)];
  if (uniques.length === 0) return [];
  const connus = await tx
    .selectFrom('membre')
    .select('id')
    .where(sql<boolean>`id = any(${uniques}::bigint[])`)
    .execute();
  return connus.length === uniques.length
    ? []
    : [refus('membre-inconnu', 'Choisissez des personnes de l’équipe.', 'donnees.mediateurs')];
}
