import { RefusError, refus } from '../../kernel/refus.ts';
import type { Coffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { tient } from '../personnes/rules/accords.ts';
import { nomAffiche } from '../personnes/rules/identite.ts';
import { exigerSansNom } from '../personnes/sans-nom.ts';
import { type AccordCite, lireAccordsCites } from '../personnes/store-accords.ts';
import { ouvrirIdentite } from '../personnes/store-lire.ts';

/** What a sheet needs to know who it may name. */
interface AccordDeFiche {
  readonly accordId: string | null;
  readonly situationId: string;
  readonly partenaireId: number;
}
export type EtatDAccord = 'aucun' | 'tient' | 'retire';

export interface NommeeParLaFiche {
  readonly etat: EtatDAccord;
  readonly personneId: string | null;
}

const idsDe = (fiches: readonly AccordDeFiche[]): string[] => fiches.flatMap((f) => f.accordId ?? []);

/** The agreement that a sheet cites, when it is about this situation and this partner. */
function citeDe(cites: ReadonlyMap<string, AccordCite>, f: AccordDeFiche): AccordCite | null {
  const cite = f.accordId === null ? undefined : cites.get(f.accordId);
  return cite?.situationId === f.situationId && cite.partenaireId === f.partenaireId ? cite : null;
}

/**
 * Whom sheets name on a day, in their order: the person, as long as the very agreement that the sheet cites holds (another
 * one may have been given for something else), and that nothing else forbids it.
 */
export async function accordsDesFiches(
  tx: Tx,
  fiches: readonly AccordDeFiche[],
  jour: string,
): Promise<NommeeParLaFiche[]> {
  const cites = await lireAccordsCites(tx, idsDe(fiches));
  return fiches.map((f) => {
    if (f.accordId === null) return { etat: 'aucun', personneId: null };
    const cite = citeDe(cites, f);
    return cite?.nommable && tient(cite, jour)
      ? { etat: 'tient', personneId: cite.personneId }
      : { etat: 'retire', personneId: null };
  });
}

/** The same, of one sheet. */
export async function accordDeLaFiche(tx: Tx, f: AccordDeFiche, jour: string): Promise<NommeeParLaFiche> {
  const [nommee] = await accordsDesFiches(tx, [f], jour);
  return nommee ?? { etat: 'aucun', personneId: null };
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
  if (citeDe(await lireAccordsCites(tx, idsDe([f])), f) === null)
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
