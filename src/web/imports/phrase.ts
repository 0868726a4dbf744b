/** A sentence of the server, with the spaces that French keeps unbroken. */
export const phrase = (texte: string): string =>
  texte.replace(/« /g, '«\u00a0').replace(/ (»|[:;?!](?=\s|$))/g, '\u00a0$1');
