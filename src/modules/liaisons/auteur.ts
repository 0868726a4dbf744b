import type { Scope } from '../../server/branche.ts';

/** Who acts on a sheet: a member, or nobody of the team (the partner by its link, the retention job). */
export type Auteur = Pick<Scope, 'structureId'> & { readonly membreId: number | null };
