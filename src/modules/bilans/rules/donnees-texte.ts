/** A line of a written part: exactly one of the three conditions is true, so that a model can give each its style. */
export interface LigneTexte {
  readonly texte: string;
  readonly paragraphe: boolean;
  readonly puce: boolean;
  readonly vide: boolean;
}

const TIRET = /^\s*[-–—•*]\s+/;

/** What stands for an empty text: an invitation in a draft, a plain fact once frozen. */
const absence = (fige: boolean): string => (fige ? 'Non renseigné' : 'À compléter');

/** The text, or what stands for it when it is empty. */
export const texteOuVide = (texte: string, fige: boolean): string =>
  texte.trim() === '' ? absence(fige) : texte.trim();

/** A text line by line, empty lines left out; never an empty list. */
export function lignesDuTexte(texte: string, fige: boolean): LigneTexte[] {
  const lignes = texte
    .split(/\r\n?|\n/)
    .map((ligne) => ligne.trimEnd())
    .filter((ligne) => ligne.trim() !== '');
  if (lignes.length === 0) {
    return [{ texte: absence(fige), paragraphe: false, puce: false, vide: true }];
  }
  return lignes.map((ligne) => {
    const puce = TIRET.test(ligne);
    return { texte: ligne.replace(TIRET, '').trim(), paragraphe: !puce, puce, vide: false };
  });
}
