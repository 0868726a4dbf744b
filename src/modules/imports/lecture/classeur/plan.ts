import type { Archive } from './archive.ts';
import { toutParcourir } from './xml.ts';

/** A sheet of a workbook, in the order of the tabs. */
export interface Feuille {
  readonly nom: string;
  readonly partie: string;
  readonly masquee: boolean;
}

export interface PlanClasseur {
  readonly feuilles: readonly Feuille[];
  readonly calendrier: 1900 | 1904;
  readonly chaines: string;
  readonly styles: string;
}

const OCTETS_MAX = 64 << 20;

/** Where the parts of the workbook are: named by relationships, since their names are free. */
export async function lirePlan(archive: Archive): Promise<PlanClasseur> {
  const racine = await liens(archive, '_rels/.rels', '');
  const classeur =
    [...racine.values()].find((l) => l.type.endsWith('/officeDocument'))?.cible ?? 'xl/workbook.xml';
  const dossier = classeur.replace(/[^/]*$/, '');
  const relations = await liens(archive, `${dossier}_rels/${classeur.slice(dossier.length)}.rels`, dossier);
  const parType = (type: string, sinon: string) =>
    [...relations.values()].find((l) => l.type.endsWith(`/${type}`))?.cible ?? dossier + sinon;
  const feuilles: Feuille[] = [];
  let calendrier: 1900 | 1904 = 1900;
  await toutParcourir(
    await archive.lire(classeur),
    {
      ouvre(nom, attributs) {
        if (nom === 'workbookPr') {
          if (/^(1|true)$/i.test(attributs().date1904 ?? '')) calendrier = 1904;
        } else if (nom === 'sheet') {
          const { name, id, state } = attributs();
          const partie = relations.get(id ?? '');
          if (name !== undefined && partie?.type.endsWith('/worksheet') && archive.parties.has(partie.cible))
            feuilles.push({ nom: name, partie: partie.cible, masquee: (state ?? 'visible') !== 'visible' });
        }
      },
    },
    OCTETS_MAX,
  );
  return {
    feuilles,
    calendrier,
    chaines: parType('sharedStrings', 'sharedStrings.xml'),
    styles: parType('styles', 'styles.xml'),
  };
}

interface Lien {
  readonly type: string;
  readonly cible: string;
}

async function liens(archive: Archive, partie: string, dossier: string): Promise<Map<string, Lien>> {
  const trouves = new Map<string, Lien>();
  if (!archive.parties.has(partie)) return trouves;
  await toutParcourir(
    await archive.lire(partie),
    {
      ouvre(nom, attributs) {
        if (nom !== 'Relationship') return;
        const { Id, Type, Target } = attributs();
        if (Id && Type && Target) trouves.set(Id, { type: Type, cible: chemin(dossier, Target) });
      },
    },
    OCTETS_MAX,
  );
  return trouves;
}

function chemin(dossier: string, cible: string): string {
  if (cible.startsWith('/')) return cible.slice(1);
  const morceaux: string[] = [];
  for (const m of (dossier + cible).split('/')) {
    if (m === '..') morceaux.pop();
    else if (m !== '.') morceaux.push(m);
  }
  return morceaux.join('/');
}
