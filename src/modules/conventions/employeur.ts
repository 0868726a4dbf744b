import { RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { EMPLOYEUR_VIDE, type Employeur } from './rules/papiers/donnees.ts';
import { dans, refusDeLEmployeur } from './rules/papiers/examiner.ts';
import { champsChanges, completer, employeurGarde } from './rules/papiers/normaliser.ts';
import type { Auteur } from './tenir.ts';

export interface EmployeurLu {
  readonly version: number;
  readonly employeur: Employeur;
}

/** The employer's sheet of the structure; its status is that of the structure itself. */
export async function lireEmployeur(tx: Tx): Promise<EmployeurLu> {
  const { nom, employeur, statut_employeur } = await tx
    .selectFrom('structure')
    .select(['nom', 'employeur', 'statut_employeur'])
    .executeTakeFirstOrThrow();
  const { version = 0, ...garde } = employeur;
  return {
    version: Number(version),
    employeur: {
      ...completer(EMPLOYEUR_VIDE, { denomination: nom, ...garde }),
      statut: statut_employeur,
    },
  };
}

/** Changes the sheet from the version that was read. Refused: those of `refusDeLEmployeur`, all at once; employeur-modifie. */
export async function ecrireEmployeur(
  tx: Tx,
  auteur: Auteur,
  { version, employeur }: EmployeurLu,
): Promise<EmployeurLu> {
  await tx.selectFrom('structure').select('id').forNoKeyUpdate().execute();
  const avant = await lireEmployeur(tx);
  if (avant.version !== version)
    throw new RefusError(
      409,
      refus(
        'employeur-modifie',
        'Quelqu’un a changé cette fiche pendant que vous écriviez. Rechargez la page, puis recommencez.',
      ),
    );
  const { statut, ...garde } = employeurGarde(employeur);
  const [premier, ...autres] = dans('employeur', refusDeLEmployeur({ statut, ...garde }));
  if (premier) throw new RefusError(422, premier, ...autres);
  const champs = champsChanges(avant.employeur, { statut, ...garde });
  if (champs.length === 0) return avant;
  await tx
    .updateTable('structure')
    .set({ employeur: JSON.stringify({ ...garde, version: version + 1 }), statut_employeur: statut })
    .where('id', '=', auteur.structureId)
    .execute();
  await journaliser(tx, auteur, {
    objet: 'employeur',
    objetId: auteur.structureId,
    action: 'modification',
    champs,
  });
  return { version: version + 1, employeur: { statut, ...garde } };
}
