import { sql } from 'kysely';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import type { Tables } from '../../server/schema.ts';

export type MotifDeLecture = Tables['lecture_nom']['motif'];

/** Readings of the same name by the same person for the same reason within that time are one. */
const MINUTES_D_UNE_LECTURE = 10;

export interface LectureFaite {
  readonly personneId: string;
  readonly situationId: string | null;
}

/** Writes who reads whom, in the transaction of the reading: a name that could not be traced is not given. */
export async function tracerLectures(
  tx: Tx,
  scope: Pick<Scope, 'structureId' | 'membreId'>,
  motif: MotifDeLecture,
  lectures: readonly LectureFaite[],
  maintenant: Date,
): Promise<void> {
  if (lectures.length === 0) return;
  const depuis = new Date(maintenant.getTime() - MINUTES_D_UNE_LECTURE * 60_000);
  await sql`
    insert into lecture_nom (structure_id, personne_id, situation_id, membre_id, motif, le)
    select ${scope.structureId}, l.personne, l.situation, ${scope.membreId}, ${motif}, ${maintenant}::timestamptz
      from unnest(${lectures.map((l) => l.personneId)}::uuid[], ${lectures.map((l) => l.situationId)}::uuid[])
        as l (personne, situation)
     where not exists (select from lecture_nom deja
       where deja.structure_id = ${scope.structureId} and deja.personne_id = l.personne
         and deja.membre_id = ${scope.membreId} and deja.motif = ${motif}
         and deja.situation_id is not distinct from l.situation and deja.le > ${depuis}::timestamptz)`.execute(
    tx,
  );
}

/** The same for a partner who opens a sheet by its link: each opening leaves its line, however close. */
export async function tracerLectureParLien(
  tx: Tx,
  structureId: string,
  { personneId, situationId, partenaireId }: LectureFaite & { readonly partenaireId: number },
  maintenant: Date,
): Promise<void> {
  await tx
    .insertInto('lecture_nom')
    .values({
      structure_id: structureId,
      personne_id: personneId,
      situation_id: situationId,
      membre_id: null,
      partenaire_id: partenaireId,
      motif: 'liaison',
      le: maintenant,
    })
    .execute();
}

/** Who read, as the log says it: somebody of the team, or a partner by the link of a sheet. */
export const LECTEUR = sql<string>`coalesce(m.nom, t.nom || ', par son lien', 'Un partenaire, par son lien')`;

export interface LigneDeLecture {
  readonly id: number;
  readonly le: Date;
  /** Of the team, or the partner. */
  readonly membre: string;
  readonly situationId: string | null;
  readonly code: string | null;
  readonly rang: number | null;
  readonly motif: MotifDeLecture;
}

/** Who read which name, the latest first; no name of theirs inside. */
export async function listerLectures(
  tx: Tx,
  page: {
    readonly membre?: number | undefined;
    readonly avant?: number | undefined;
    readonly limite: number;
  },
): Promise<LigneDeLecture[]> {
  return tx
    .selectFrom('lecture_nom as l')
    .leftJoin('membre as m', 'm.id', 'l.membre_id')
    .leftJoin('terme as t', 't.id', 'l.partenaire_id')
    .leftJoin('situation as s', 's.id', 'l.situation_id')
    .leftJoin('situation_personne as sp', (j) =>
      j.onRef('sp.situation_id', '=', 'l.situation_id').onRef('sp.personne_id', '=', 'l.personne_id'),
    )
    .select([
      'l.id',
      'l.le',
      LECTEUR.as('membre'),
      'l.situation_id as situationId',
      's.code',
      'sp.rang',
      'l.motif',
    ])
    .$if(page.membre !== undefined, (q) => q.where('l.membre_id', '=', page.membre ?? 0))
    .$if(page.avant !== undefined, (q) => q.where('l.id', '<', page.avant ?? 0))
    .orderBy('l.id', 'desc')
    .limit(page.limite)
    .execute();
}
