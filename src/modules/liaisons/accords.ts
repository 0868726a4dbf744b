import { RefusError, refus } from '../../kernel/refus.ts';
import type { Coffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { tient } from '../personnes/rules/accords.ts';
import { nomAffiche } from '../personnes/rules/identite.ts';
import { exigerSansNom } from '../personnes/sans-nom.ts';
import { accordEnVigueur } from '../personnes/store-accords.ts';
import { ouvrirIdentite } from '../personnes/store-lire.ts';

/** What a sheet needs to know who it may name. */
interface AccordDeFiche {
  readonly accordId: string | null;
  readonly situationId: string;
  readonly partenaireId: number;
}
export type EtatDAccord = 'aucun' | 'tient' | 'retire';

/** The agreement of a sheet, when it is about this situation and this partner. */
async function accordCite(tx: Tx, f: AccordDeFiche) {
  if (f.accordId === null) return null;
  const accord = await tx
    .selectFrom('accord_personne')
    .select(['personne_id as personneId', 'partenaire_id as partenaireId'])
    .select(['donne_le as donneLe', 'retire_le as retireLe'])
    .where('id', '=', f.accordId)
    .where('situation_id', '=', f.situationId)
    .where('partenaire_id', '=', f.partenaireId)
    .executeTakeFirst();
  return accord ?? null;
}

/**
 * Whom a sheet names on a day: the person, as long as the very agreement that it cites holds (another one may have been
 * given for something else), and that nothing else forbids it.
 */
export async function accordDeLaFiche(
  tx: Tx,
  f: AccordDeFiche,
  jour: string,
): Promise<{ readonly etat: EtatDAccord; readonly personneId: string | null }> {
  if (f.accordId === null) return { etat: 'aucun', personneId: null };
  const cite = await accordCite(tx, f);
  const personneId = cite?.personneId ?? null;
  const tenu =
    cite !== null &&
    personneId !== null &&
    tient(cite, jour) &&
    (await accordEnVigueur(tx, { ...f, personneId }, jour));
  return tenu ? { etat: 'tient', personneId } : { etat: 'retire', personneId: null };
}

/** The name of somebody who agrees to be named. Whoever shows it traces it. */
export async function nomDe(tx: Tx, coffre: Coffre, personneId: string): Promise<string | null> {
  const p = await tx
    .selectFrom('personne')
    .select(['id', 'identite', 'generation'])
    .where('id', '=', personneId)
    .executeTakeFirst();
  const identite = p ? ouvrirIdentite(coffre, p) : null;
  return identite && nomAffiche(identite);
}

/** Refused: accord-absent, accord-retire (422), when a sheet that names somebody may not do so on that day. */
export async function exigerAccord(tx: Tx, f: AccordDeFiche, jour: string): Promise<void> {
  if (f.accordId === null) return;
  if ((await accordCite(tx, f)) === null)
    throw new RefusError(
      422,
      refus(
        'accord-absent',
        'Aucun accord de cette personne pour ce partenaire, dans cette situation. Notez-le d’abord, ou laissez la fiche sans nom.',
        'accordId',
      ),
    );
  if ((await accordDeLaFiche(tx, f, jour)).etat === 'tient') return;
  throw new RefusError(
    422,
    refus(
      'accord-retire',
      'La personne n’a pas donné son accord pour ce jour, ou l’a retiré. Laissez la fiche sans nom, ou demandez-lui de nouveau.',
      'accordId',
    ),
  );
}

/**
 * Refused: message-nomme (422), when a message names somebody of its situation. The sheet itself adds the name of who
 * agrees, and takes it off again: a name written by hand could not be.
 */
export const exigerMessageSansNom = (
  tx: Tx,
  coffre: Coffre,
  situationId: string,
  message: string,
): Promise<void> =>
  exigerSansNom(
    tx,
    coffre,
    situationId,
    message,
    refus(
      'message-nomme',
      'Ce message nomme une personne de la situation. Écrivez « la personne » ou « la famille » : son nom s’ajoute seul, quand elle est d’accord.',
      'message',
    ),
  );
