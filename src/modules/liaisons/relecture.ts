import { commeOnLeLit } from '../../kernel/sosies.ts';
import type { Coffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import type { Connus } from '../confidentialite/rules/alerte.ts';
import { relire } from '../confidentialite/rules/relire.ts';
import { nommeQuelquun } from '../personnes/sans-nom.ts';

const LIEUX_ET_CORPS = ['lieu', 'secteur', 'partenaire', 'projet'];

/**
 * Does the guard of free texts find nothing in this one, nor the names of the situation, however they are hidden in it? Only
 * then may a sheet say that it names nobody: whoever wrote it may have kept a passage all the same. It proves nothing more.
 */
export async function rienATrouver(
  tx: Tx,
  coffre: Coffre,
  situationId: string,
  texte: string,
): Promise<boolean> {
  if (await nommeQuelquun(tx, coffre, situationId, texte)) return false;
  const connus = await connusDe(tx);
  return [texte, commeOnLeLit(texte)].every((lu) => relire(lu, connus).length === 0);
}

/** What the screens know too: places, bodies, subjects and the team point at no resident. */
async function connusDe(tx: Tx): Promise<Connus> {
  const termes = await tx
    .selectFrom('terme')
    .select(['genre', 'nom'])
    .where('genre', 'in', ['lieu', 'secteur', 'partenaire', 'projet', 'thematique', 'nature'])
    .execute();
  const membres = await tx.selectFrom('membre').select('nom').execute();
  const nomsDe = (lieux: boolean) =>
    termes.filter(({ genre }) => LIEUX_ET_CORPS.includes(genre) === lieux).map(({ nom }) => nom);
  return { termes: nomsDe(true), sujets: nomsDe(false), equipe: membres.map(({ nom }) => nom) };
}
