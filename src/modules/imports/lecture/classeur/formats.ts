import type { Archive } from './archive.ts';
import { toutParcourir } from './xml.ts';

/** How a number must be read: as it is, as a day, a day and an hour, an hour, or a length of time. */
export type Format = 'nombre' | 'jour' | 'instant' | 'heure' | 'duree';

/** The format of each cell style, by its number. */
export async function lireFormats(archive: Archive, partie: string): Promise<Format[]> {
  const formats: Format[] = [];
  if (!archive.parties.has(partie)) return formats;
  const propres = new Map<number, string>();
  let dansStyles = false;
  await toutParcourir(
    await archive.lire(partie),
    {
      ouvre(nom, attributs) {
        if (nom === 'numFmt') {
          const { numFmtId, formatCode } = attributs();
          propres.set(Number(numFmtId), formatCode ?? '');
        } else if (nom === 'cellXfs') dansStyles = true;
        else if (nom === 'xf' && dansStyles) {
          const id = Number(attributs().numFmtId ?? 0);
          const propre = propres.get(id);
          formats.push(propre === undefined ? formatConnu(id) : formatDuCode(propre));
        }
      },
      ferme(nom) {
        if (nom === 'cellXfs') dansStyles = false;
      },
    },
    64 << 20,
  );
  return formats;
}

/** Built-in formats (ECMA-376, 18.8.30), those of other languages' dates included. */
function formatConnu(id: number): Format {
  if (id === 22) return 'instant';
  if (id === 46) return 'duree';
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return 'heure';
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'jour';
  return 'nombre';
}

/** What a custom format shows. « m » is a month beside days or years, minutes beside hours or seconds. */
export function formatDuCode(code: string): Format {
  const premier = code.split(';')[0] ?? '';
  if (/\[(h+|m+|s+)\]/i.test(premier)) return 'duree';
  const nu = premier
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|standard/gi, '')
    .toLowerCase();
  const heure = /[hs]/.test(nu);
  const jour = /[djya]/.test(nu.replace(/am\/pm|a\/p/g, ''));
  if (jour) return heure ? 'instant' : 'jour';
  if (heure) return 'heure';
  return /m/.test(nu) ? 'jour' : 'nombre';
}
