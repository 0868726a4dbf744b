import { sql } from 'kysely';
import type { z } from 'zod';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { voit } from '../interventions/droits.ts';
import type { actesDeLaSituation, historiqueSituation } from './contract.ts';
import { exigerConnue } from './droits.ts';

/** Acts shown at most: a situation of several years has a few hundred. */
const ACTES_MAX = 500;

type Actes = z.input<typeof actesDeLaSituation.reponse>;
type Historique = z.input<typeof historiqueSituation.reponse>;

/** The acts linked to a situation, the latest first, without their accounts. Refused: those of `exigerConnue`. */
export async function listerActes(tx: Tx, scope: Scope, id: string): Promise<Actes> {
  await exigerConnue(tx, scope, id);
  const lignes = await tx
    .selectFrom('intervention')
    .select(['id', 'jour', 'heure', 'nature_id', 'minutes', 'membres', 'auteur_id'])
    .select(['femmes', 'hommes', 'non_communique'])
    .where('situation_id', '=', id)
    .where('supprime_le', 'is', null)
    .orderBy('jour', 'desc')
    .orderBy('id', 'desc')
    .limit(ACTES_MAX)
    .execute();
  return lignes.map((l) => ({
    id: l.id,
    jour: l.jour,
    heure: l.heure?.slice(0, 5) ?? null,
    natureId: l.nature_id,
    minutes: l.minutes,
    membres: l.membres,
    femmes: l.femmes,
    hommes: l.hommes,
    nonCommunique: l.non_communique,
    accessible: voit(scope, l),
  }));
}

/** The life of a situation and of its facts, oldest first. Refused: those of `exigerConnue`. */
export async function lireHistorique(tx: Tx, scope: Scope, id: string): Promise<Historique> {
  await exigerConnue(tx, scope, id);
  const lignes = await tx
    .selectFrom('journal as j')
    .leftJoin('membre as m', (on) =>
      on.onRef('m.structure_id', '=', 'j.structure_id').onRef('m.id', '=', 'j.membre_id'),
    )
    .select(['j.le', 'j.objet', 'j.objet_id', 'j.action', 'j.champs', 'm.nom as par'])
    .where(
      sql<boolean>`((j.objet = 'situation' and j.objet_id = ${id})
        or (j.objet = 'situation-fait' and j.objet_id = any(array(
          select f.id::text from situation_fait f where f.situation_id = ${id}::uuid))))`,
    )
    .where('j.action', 'in', [...ACTIONS])
    .orderBy('j.id')
    .execute();
  return lignes.map((l) => ({
    le: l.le.toISOString(),
    objet: l.objet === 'situation' ? 'situation' : 'fait',
    objetId: l.objet_id,
    action: l.action as (typeof ACTIONS)[number],
    champs: l.champs,
    par: l.par,
  }));
}

const ACTIONS = [
  'creation',
  'modification',
  'passage',
  'charge',
  'suppression',
  'retablissement',
  'anonymisation',
] as const satisfies readonly Historique[number]['action'][];
