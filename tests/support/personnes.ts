import { randomBytes } from 'node:crypto';
import { nouvelId } from '../../src/kernel/id.ts';
import { cleDe } from '../../src/kernel/texte.ts';
import { creerTerme } from '../../src/modules/nomenclatures/store.ts';
import { dansStructure } from '../../src/server/db.ts';
import type { AppEssai, Personne } from './app.ts';

/** Nobody's: made up, and rare enough that finding it in clear anywhere is no chance. */
export const NOM = 'Zwiertkovic';
export const PRENOM = 'Ogaelle';
export const TELEPHONE = '06 39 98 12 34';

/** An identity, from the few fields that a test is about. */
export const identite = (reste: Record<string, unknown> = {}) => ({ nom: NOM, prenom: PRENOM, ...reste });

/** A situation written by hand, in the charge of some members. */
export async function situationEssai(
  essai: AppEssai,
  structureId: string,
  auteur: Personne,
  reste: { readonly charges?: readonly Personne[]; readonly dernierContact?: string } = {},
): Promise<{ id: string; code: string }> {
  const id = nouvelId();
  const code = randomBytes(4).toString('hex').toUpperCase();
  await dansStructure(essai.serveur.db, structureId, async (tx) => {
    const sorte = await tx
      .selectFrom('terme')
      .select('id')
      .where('genre', '=', 'sorte')
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('situation')
      .values({
        structure_id: structureId,
        id,
        code,
        sorte_id: sorte.id,
        saisie_le: '2026-01-05',
        enjeu: 'Bruit le soir entre deux logements.',
        etape: 'Revoir la locataire.',
        dernier_contact: reste.dernierContact ?? '2026-03-02',
        auteur_id: auteur.membreId,
        creation_empreinte: Buffer.alloc(32),
      })
      .execute();
    for (const membre of reste.charges ?? [auteur])
      await tx
        .insertInto('situation_charge')
        .values({ structure_id: structureId, situation_id: id, membre_id: membre.membreId })
        .execute();
  });
  return { id, code };
}

/** Somebody else is in charge from now on. */
export const passerLaMain = (essai: AppEssai, structureId: string, situationId: string, a: Personne) =>
  dansStructure(essai.serveur.db, structureId, async (tx) => {
    await tx
      .updateTable('situation_charge')
      .set({ jusqu: new Date() })
      .where('situation_id', '=', situationId)
      .where('jusqu', 'is', null)
      .execute();
    await tx
      .insertInto('situation_charge')
      .values({ structure_id: structureId, situation_id: situationId, membre_id: a.membreId })
      .execute();
  });

/** A partner of the lists. */
export const partenaireEssai = (essai: AppEssai, structureId: string, nom = 'CAF'): Promise<number> =>
  dansStructure(essai.serveur.db, structureId, (tx) =>
    creerTerme(tx, structureId, { genre: 'partenaire', nom, cle: cleDe(nom) }),
  );
