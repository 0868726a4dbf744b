/**
 * Both texts in one, when two people wrote the same part: every line of each, in order, those that they share once.
 * Nothing is lost; the writer tidies up. The shortest text that holds both as subsequences of lines.
 */
export function reunirTextes(premier: string, second: string): string {
  const [a, b] = [premier.split('\n'), second.split('\n')];
  // communs[i][j]: most lines that a from i and b from j can share.
  const communs = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const lire = (i: number, j: number): number => communs[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const ligne = communs[i];
      if (!ligne) continue;
      ligne[j] = a[i] === b[j] ? lire(i + 1, j + 1) + 1 : Math.max(lire(i + 1, j), lire(i, j + 1));
    }
  }
  const lignes: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lignes.push(a[i] ?? '');
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && lire(i + 1, j) >= lire(i, j + 1))) {
      lignes.push(a[i] ?? '');
      i += 1;
    } else {
      lignes.push(b[j] ?? '');
      j += 1;
    }
  }
  return lignes.join('\n');
}
