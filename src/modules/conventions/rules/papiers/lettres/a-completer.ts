import { type Block, missingIn, type Text, text } from '../../../../../kernel/document.ts';
import type { EtatDePapier } from '../papiers.ts';

const enPhrase = (noms: readonly string[]): string => `${noms.join(' ; ')}.`;

/**
 * What a paper lacks, in a box at its head: first what is filled in Trame, then what is written by hand in the document.
 * Nothing when it lacks nothing.
 */
export function aCompleter(etat: Pick<EtatDePapier, 'manques'>, corps: readonly Block[]): Block[] {
  const tus = missingIn(corps, 'untold');
  // Something required that this paper does not print still makes it incomplete.
  const dansTrame = tus.length > 0 ? tus : etat.manques.map(({ ou, libelle }) => `${libelle} (${ou})`);
  const aLaMain = missingIn(corps, 'missing');
  if (dansTrame.length + aLaMain.length === 0) return [];
  const lignes: Text[] = [];
  if (dansTrame.length > 0) lignes.push(text`Manque dans Trame : ${enPhrase(dansTrame)}`);
  if (aLaMain.length > 0) lignes.push(text`À écrire dans ce document : ${enPhrase(aLaMain)}`);
  lignes.push(text`Ne signez pas tant qu’il reste un passage surligné, puis effacez ce cadre.`);
  return [{ kind: 'box', tone: 'warning', title: 'À COMPLÉTER', lines: lignes }];
}
