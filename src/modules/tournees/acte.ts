import { RefusError } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { type ActeSaisi, acteSaisiSchema } from '../interventions/rules/acte.ts';
import type { References } from '../interventions/rules/references.ts';
import { type Acte, validerActe } from '../interventions/rules/valider.ts';
import { chargerReferences } from '../interventions/store-references.ts';

type Debut = Pick<ActeSaisi, 'jour' | 'natureId'> & Partial<ActeSaisi>;
type Contexte = Parameters<typeof validerActe>[2];

/** The act of a round, checked as any other: references alive, placed, classed. */
export async function acteValide(tx: Tx, saisi: Debut, contexte: Contexte): Promise<Acte> {
  const acte = completer(saisi);
  return verifier(acte, await chargerReferences(tx, [acte]), contexte);
}

/** The act of contacts counted at a place of a round: a place without sector lies in that of the round. */
export async function acteSurPlace(tx: Tx, saisi: Debut, contexte: Contexte): Promise<Acte> {
  const acte = completer(saisi);
  const refs = await chargerReferences(tx, [acte]);
  const nomme = acte.lieuId === null ? undefined : refs.termes.get(acte.lieuId);
  const lieu = nomme?.fusionneDans == null ? nomme : refs.termes.get(nomme.fusionneDans);
  return verifier({ ...acte, secteurId: lieu?.secteurId ?? acte.secteurId }, refs, contexte);
}

/** With the default of each field. Those who joined a round one by one may be more than an act that is typed can name. */
const completer = ({ membres = [], ...saisi }: Debut): ActeSaisi => ({
  ...acteSaisiSchema.parse(saisi),
  membres,
});

function verifier(acte: ActeSaisi, refs: References, contexte: Contexte): Acte {
  const valide = validerActe(acte, refs, contexte);
  if (!valide.ok) throw new RefusError(422, ...valide.error);
  return valide.value;
}
