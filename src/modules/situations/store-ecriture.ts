import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Coffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { champsDifferents } from '../interventions/rules/differences.ts';
import { chargerTermes } from '../interventions/store-references.ts';
import { verrouillerNomenclature } from '../nomenclatures/store-verrou.ts';
import { exigerChampsSansNom } from '../personnes/sans-nom.ts';
import { recalculerContact } from './dernier-contact.ts';
import { exigerConnue, exigerModifiable } from './droits.ts';
import { colonnesDeSituation, situationDe } from './ligne.ts';
import type { SituationSaisie } from './rules/situation.ts';
import { validerSituation } from './rules/valider.ts';
import { ecrireCharges } from './store-charges.ts';
import { idsDesTermes } from './store-creation.ts';
import { lireSituation } from './store-lecture.ts';

/**
 * Changes what is said of a situation, from the version that was read. An older version whose change is already there is
 * a repeated command. Refused: the refusals of `exigerModifiable` and `validerSituation`, situation-modifiee with the
 * situation as it is, and texte-nomme for a text that this change writes.
 */
export async function changerSituation(
  tx: Tx,
  scope: Scope,
  id: string,
  { version, saisie }: { readonly version: number; readonly saisie: SituationSaisie },
  { aujourdhui, coffre }: { readonly aujourdhui: string; readonly coffre: () => Promise<Coffre> },
): Promise<void> {
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  const { ligne } = await exigerModifiable(tx, scope, id);
  const avant = situationDe(ligne);
  const termes = await chargerTermes(tx, idsDesTermes(saisie));
  const premiereSuiteLe = await lirePremiereSuite(tx, id);
  const valide = validerSituation(saisie, { termes }, { aujourdhui, avant, premiereSuiteLe });
  if (!valide.ok) throw new RefusError(422, ...valide.error);
  // The QPV follows the place: it is not said twice.
  const champs = champsDifferents(avant, valide.value).filter((c) => c !== 'qpv');
  if (champs.length === 0 && version <= ligne.version) return;
  if (version !== ligne.version) throw await modifiee(tx, scope, id, aujourdhui);
  const ecrits = TEXTES.filter((t) => champs.includes(t)).map((t) => [t, valide.value[t]] as const);
  await exigerChampsSansNom(tx, coffre, id, ecrits);
  await tx
    .updateTable('situation')
    .set({ ...colonnesDeSituation(valide.value), ...NOUVELLE_VERSION })
    .where('id', '=', id)
    .execute();
  if (champs.includes('saisieLe')) await deplacerLOuverture(tx, id, valide.value.saisieLe);
  await journaliser(tx, scope, { objet: 'situation', objetId: id, action: 'modification', champs });
}

const TEXTES = ['enjeu', 'etape'] as const;

/** Of an update: one version more, changed now. */
export const NOUVELLE_VERSION = {
  version: sql<number>`version + 1`,
  modifie_le: sql<Date>`now()`,
} as const;

/** The refusal of a change that starts from another version than today's, with the situation as it is (`actuelle`). */
export async function modifiee(tx: Tx, scope: Scope, id: string, aujourdhui: string): Promise<RefusError> {
  const phrase =
    'Quelqu’un a changé cette situation depuis que vous l’avez ouverte. Comparez, puis choisissez.';
  const erreur = new RefusError(409, refus('situation-modifiee', phrase));
  erreur.joint = { actuelle: await lireSituation(tx, scope, id, aujourdhui) };
  return erreur;
}

/** Day of the first fact, or of the first move after the opening. */
async function lirePremiereSuite(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await sql<{ le: string | null }>`
    select least(
      (select min(le) from situation_passage where situation_id = ${id}::uuid and de is not null),
      (select min(jour) from situation_fait where situation_id = ${id}::uuid and supprime_le is null)) as le`.execute(
    tx,
  );
  return rows[0]?.le ?? null;
}

async function deplacerLOuverture(tx: Tx, id: string, le: string): Promise<void> {
  await tx
    .updateTable('situation_passage')
    .set({ le })
    .where('situation_id', '=', id)
    .where('de', 'is', null)
    .execute();
  await recalculerContact(tx, [id]);
}

/**
 * Gives a situation to those who are named, all of them; the right to read it moves with it. Refused: the refusals of
 * `exigerModifiable`, situation-modifiee, membre-inconnu.
 */
export async function passerLaMain(
  tx: Tx,
  scope: Scope,
  id: string,
  { version, membres }: { readonly version: number; readonly membres: readonly number[] },
  aujourdhui: string,
): Promise<void> {
  const { ligne, membres: avant } = await exigerModifiable(tx, scope, id);
  const apres = [...new Set(membres)];
  if (apres.length === avant.length && apres.every((m) => avant.includes(m))) return;
  if (version !== ligne.version) throw await modifiee(tx, scope, id, aujourdhui);
  await ecrireCharges(tx, scope, id, { avant, apres }, aujourdhui);
  await tx.updateTable('situation').set(NOUVELLE_VERSION).where('id', '=', id).execute();
  await journaliser(tx, scope, { objet: 'situation', objetId: id, action: 'charge', champs: ['membres'] });
}

/** Deletes a situation, or brings it back as it was. Doing it again changes nothing. */
export async function changerSuppression(
  tx: Tx,
  scope: Scope,
  id: string,
  supprimer: boolean,
): Promise<void> {
  const { ligne } = await exigerConnue(tx, scope, id, true);
  if ((ligne.supprime_le !== null) === supprimer) return;
  await tx
    .updateTable('situation')
    .set({ supprime_le: supprimer ? sql<Date>`now()` : null })
    .where('id', '=', id)
    .execute();
  await journaliser(tx, scope, {
    objet: 'situation',
    objetId: id,
    action: supprimer ? 'suppression' : 'retablissement',
  });
}
