import { sql } from 'kysely';
import type { z } from 'zod';
import { plusMois } from '../../kernel/jours.ts';
import { exiger } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { chiffresDesFiches } from '../liaisons/chiffres.ts';
import { mesurer } from '../mesures/mesurer.ts';
import { lireDemande } from '../mesures/rules/demande.ts';
import type { activitePartenaire as contratActivite } from './contract.ts';
import { exigerPartenaires } from './references.ts';

type Activite = z.input<typeof contratActivite.reponse>;

/**
 * What was done with a partner between two days, both counted. Acts come from the dictionary of figures.
 * Refused: partenaire-inconnu, periode-inversee, periode-trop-longue.
 */
export async function lireActivite(
  tx: Tx,
  scope: Scope,
  partenaireId: number,
  { du, au }: { readonly du: string; readonly au: string },
  aujourdhui: string,
): Promise<Activite> {
  await exigerPartenaires(tx, [partenaireId], { status: 404 });
  const demande = exiger(
    lireDemande({
      ...{ du, au, par: 'mois', mesures: 'interventions' },
      ...{ filtres: [`partenaire=#${partenaireId}`], separateur: '=' },
    }),
  );
  const actes = await mesurer(tx, scope.structureId, demande, { aujourdhui, seulMembre: null });
  const parMois = new Map(actes.lignes.map((l) => [String(l.mois), Number(l.interventions)]));
  const { rows } = await sql<{ saisines: number; reunions: number }>`
    select (select count(*)::int from situation
             where saisine_partenaire_id = ${partenaireId} and saisie_le between ${du} and ${au}
               and supprime_le is null) as saisines,
           (select count(*)::int from reunion
             where partenaires @> array[${partenaireId}]::integer[] and jour between ${du} and ${au}
               and supprime_le is null) as reunions`.execute(tx);
  const { total } = await chiffresDesFiches(tx, { du, au }, partenaireId);
  return {
    ...{ du, au, interventions: Number(actes.total.interventions ?? 0) },
    mois: moisDe(du, au).map((mois) => ({ mois, interventions: parMois.get(mois) ?? 0 })),
    saisines: rows[0]?.saisines ?? 0,
    reunions: rows[0]?.reunions ?? 0,
    fiches: total,
  };
}

function moisDe(du: string, au: string): string[] {
  const mois: string[] = [];
  for (let premier = `${du.slice(0, 7)}-01`; premier <= au; premier = plusMois(premier, 1))
    mois.push(premier.slice(0, 7));
  return mois;
}
