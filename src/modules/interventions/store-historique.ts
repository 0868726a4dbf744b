import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { trouver } from './store.ts';

const ACTIONS = ['creation', 'modification', 'suppression', 'retablissement'] as const;
type Action = (typeof ACTIONS)[number] | 'import';
interface Passage {
  readonly le: string;
  readonly action: Action;
  readonly champs: string[];
  readonly par: string | null;
  readonly fichier: string | null;
}

/** The life of an act, oldest first: who, when, which fields, and the file it came from. */
export async function lireHistorique(tx: Tx, scope: Scope, id: string): Promise<Passage[]> {
  const ligne = await trouver(tx, scope, id);
  const lignes = await tx
    .selectFrom('journal as j')
    .leftJoin('membre as m', (on) =>
      on.onRef('m.structure_id', '=', 'j.structure_id').onRef('m.id', '=', 'j.membre_id'),
    )
    .select(['j.le', 'j.action', 'j.champs', 'm.nom as par'])
    .where('j.objet', '=', 'intervention')
    .where('j.objet_id', '=', id)
    .where('j.action', 'in', [...ACTIONS])
    .orderBy('j.id')
    .execute();
  const passages = lignes.map((l) => ({
    le: l.le.toISOString(),
    action: l.action as Action,
    champs: l.champs,
    par: l.par,
    fichier: null,
  }));
  return ligne.import_id ? [...(await lireOrigine(tx, ligne.import_id)), ...passages] : passages;
}

async function lireOrigine(tx: Tx, importId: string): Promise<Passage[]> {
  const origines = await tx
    .selectFrom('import as i')
    .leftJoin('membre as m', (on) =>
      on.onRef('m.structure_id', '=', 'i.structure_id').onRef('m.id', '=', 'i.membre_id'),
    )
    .select(['i.cree_le', 'i.fichier', 'm.nom as par'])
    .where('i.id', '=', importId)
    .execute();
  return origines.map(({ cree_le, fichier, par }) => ({
    le: cree_le.toISOString(),
    action: 'import',
    champs: [],
    par,
    fichier,
  }));
}
