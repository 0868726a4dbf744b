import { sql } from 'kysely';
import type { Scope } from '../../server/branche.ts';
import { apresLaPlace, couper, lireCurseur } from '../../server/curseur.ts';
import type { Tx } from '../../server/db.ts';
import type { Filtres, Intervention } from './contract.ts';
import { interventionsDe } from './ligne.ts';
import { conditionDe } from './store-filtres.ts';

/** Beyond, counting costs more than it tells. */
const COMPTE_MAX = 10_000;

interface Page {
  readonly interventions: Intervention[];
  readonly suite: string | null;
  readonly total: number | null;
}

/** A page of acts, the latest days first, after the place that `curseur` marks. */
export async function lister(
  tx: Tx,
  scope: Scope,
  { curseur, taille, ...filtres }: Filtres & { readonly curseur?: string; readonly taille: number },
): Promise<Page> {
  const condition = await conditionDe(tx, scope, filtres);
  const apres = curseur === undefined ? null : lireCurseur(curseur);
  const lignes = await tx
    .selectFrom('intervention')
    .selectAll()
    .where(condition)
    .where((eb) => (apres === null ? eb.lit(true) : apresLaPlace(apres)))
    .orderBy('jour', 'desc')
    .orderBy('id', 'desc')
    .limit(taille + 1)
    .execute();
  const { page, suite } = couper(lignes, taille);
  return {
    interventions: await interventionsDe(tx, page),
    suite,
    total: apres ? null : suite === null ? contacts(page) : await compter(tx, condition),
  };
}

/** As the figures count: each contact of a round is one, on whatever row it stands. */
const contacts = (lignes: readonly { readonly nombre: number }[]): number =>
  lignes.reduce((n, l) => n + l.nombre, 0);

async function compter(tx: Tx, condition: Awaited<ReturnType<typeof conditionDe>>): Promise<number | null> {
  const { lignes, n } = await tx
    .selectFrom((eb) =>
      eb
        .selectFrom('intervention')
        .select('nombre')
        .where(condition)
        .limit(COMPTE_MAX + 1)
        .as('vus'),
    )
    .select([sql<number>`count(*)`.as('lignes'), sql<number>`coalesce(sum(nombre), 0)`.as('n')])
    .executeTakeFirstOrThrow();
  return lignes > COMPTE_MAX ? null : n;
}
