import type { Alerte } from './alerte.ts';

type Passage = Pick<Alerte, 'debut' | 'fin' | 'proposition'>;

/** A text with what is proposed instead of a passage; as it is when nothing is proposed. */
export function remplacer(texte: string, { debut, fin, proposition }: Passage): string {
  if (proposition === null) return texte;
  const avant = texte.slice(0, debut);
  const apres = texte.slice(fin);
  return proposition === '' ? retirer(avant, apres) : elider(avant, proposition) + apres;
}

/** The same for several passages of one reading. */
export const remplacerTout = (texte: string, alertes: readonly Passage[]): string =>
  alertes.toSorted((a, b) => b.debut - a.debut).reduce(remplacer, texte);

/** « de » + « un habitant » is « d’un habitant »; « d’ » + « deux habitants » is « de deux habitants ». */
function elider(avant: string, proposition: string): string {
  if (/^[aeiouyéèê]/i.test(proposition))
    return avant.replace(/(^|[^\p{L}])([dD]|[qQ]u|[lL]orsqu|[pP]uisqu|[jJ]usqu)e $/u, '$1$2’') + proposition;
  return avant.replace(/(^|[^\p{L}])([dD]|[qQ]u)['’]$/u, '$1$2e ') + proposition;
}

/** Takes a passage away with the space or the comma that stood for it. */
function retirer(avant: string, apres: string): string {
  if (/^\s*$/.test(avant)) return avant + apres.replace(/^[\s.,;:]+/, '');
  if (/^\s*$/.test(apres) || /^\s*[.,;:!?)»]/.test(apres))
    return avant.replace(/(?:,\s*|[ \u00a0]+)$/, '') + apres.replace(/^ +(?=[.,)])/, '');
  if (/(?:^|\s)$/.test(avant)) return avant + apres.replace(/^[ \u00a0]/, '');
  return avant + apres;
}
