import type { Tx } from '../../server/db.ts';
import { tenuesDe } from '../conventions/rules/tenues.ts';
import { lireDossier } from '../conventions/store-dossier.ts';
import type { CodeFamille } from '../nomenclatures/rules/familles.ts';
import { pendantLesTenues } from './compter.ts';
import type { Recit } from './contract.ts';
import { type CleBilan, type Lecteur, ouvrirBilan } from './store.ts';

/** More than anybody tells in a year's bilan. */
const MAX = 300;

/** The acts marked « à valoriser » of the year, at which a holder of the post was present on their own days; the most recent first. */
export async function listerRecits(tx: Tx, cle: CleBilan, lecteur: Lecteur): Promise<Recit[]> {
  const { convention, annee } = await ouvrirBilan(tx, cle, lecteur);
  const tenues = tenuesDe((await lireDossier(tx, convention.id)).contrats, annee);
  if (tenues.length === 0) return [];
  const lignes = await tx
    .selectFrom('intervention as i')
    .innerJoin('terme as n', (j) =>
      j.onRef('n.structure_id', '=', 'i.structure_id').onRef('n.id', '=', 'i.nature_id'),
    )
    .leftJoin('terme as l', (j) =>
      j.onRef('l.structure_id', '=', 'i.structure_id').onRef('l.id', '=', 'i.lieu_id'),
    )
    .select(['i.id', 'i.jour', 'i.famille', 'n.nom as nature', 'l.nom as lieu', 'i.minutes'])
    .select(['i.femmes', 'i.hommes', 'i.non_communique as nonCommunique', 'i.recit'])
    .where('i.a_valoriser', '=', true)
    .where('i.supprime_le', 'is', null)
    .where('i.mediation', '=', true)
    .where('i.famille', 'is not', null)
    .where(pendantLesTenues(tenues))
    .orderBy('i.jour', 'desc')
    .orderBy('i.id', 'desc')
    .limit(MAX)
    .execute();
  return lignes.map((l) => ({ ...l, famille: l.famille as CodeFamille }));
}
