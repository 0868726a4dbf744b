import { RefusError } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { heuresAu } from './contrats.ts';
import { finDe } from './rules/dossier.ts';
import { POSTE_VIDE, type PosteDecrit } from './rules/papiers/donnees.ts';
import { dans, refusDuPoste } from './rules/papiers/examiner.ts';
import { champsChanges, completer, posteGarde } from './rules/papiers/normaliser.ts';
import { type Auteur, tenir } from './tenir.ts';
import { exigerVersion } from './vie.ts';

export interface PosteLu {
  /** Version of the convention. */
  readonly version: number;
  readonly poste: PosteDecrit;
}

/** What is told of the post beside its convention. Refused: convention-inconnue, by `lireDossier` before. */
export async function lirePoste(tx: Tx, conventionId: number): Promise<PosteDecrit> {
  const ligne = await tx
    .selectFrom('convention')
    .select('poste')
    .where('id', '=', conventionId)
    .executeTakeFirst();
  return completer(POSTE_VIDE, ligne?.poste);
}

/** Changes it from the version of the convention that was read. Refused: those of `refusDuPoste`; convention-modifiee. */
export async function ecrirePoste(
  tx: Tx,
  auteur: Auteur,
  conventionId: number,
  { version, poste }: PosteLu,
): Promise<PosteLu> {
  const dossier = await tenir(tx, conventionId);
  exigerVersion(dossier, version);
  const garde = posteGarde(poste);
  const { signeeLe, debut } = dossier;
  const heures = heuresAu(dossier, finDe(dossier));
  const [premier, ...autres] = dans(
    'poste',
    refusDuPoste(garde, { signeeLe, debut, fin: finDe(dossier), heures }),
  );
  if (premier) throw new RefusError(422, premier, ...autres);
  const champs = champsChanges(await lirePoste(tx, conventionId), garde);
  if (champs.length === 0) return { version, poste: garde };
  await tx
    .updateTable('convention')
    .set({ poste: JSON.stringify(garde), version: version + 1 })
    .where('id', '=', conventionId)
    .execute();
  await journaliser(tx, auteur, {
    objet: 'convention',
    objetId: conventionId,
    action: 'modification',
    champs: champs.map((c) => `poste.${c}`),
  });
  return { version: version + 1, poste: garde };
}
