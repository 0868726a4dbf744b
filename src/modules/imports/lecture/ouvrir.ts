import { open, stat } from 'node:fs/promises';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import type { Bloc } from './bloc.ts';
import { ouvrirClasseur } from './classeur.ts';
import { lireCsv } from './csv.ts';
import { type Encodage, encodageDe } from './encodage.ts';
import { formeDe, type Separateur } from './forme.ts';
import { sorteDe } from './sorte.ts';

/** What the person imposes when what was found is wrong. */
export interface Reglages {
  readonly encodage?: Encodage | undefined;
  readonly separateur?: Separateur | undefined;
  /** Names of the sheets to read, in any order; by default those that hold the acts. */
  readonly feuilles?: readonly string[] | undefined;
}

export interface DescriptionFichier {
  readonly format: 'csv' | 'xlsx';
  readonly octets: number;
  readonly encodage: Encodage | null;
  readonly separateur: Separateur | null;
  readonly feuilles: readonly FeuilleDecrite[];
  /** Calendar of bare numbers that are dates: 1904 in workbooks of old Macs. */
  readonly calendrier: 1900 | 1904;
}

interface FeuilleDecrite {
  readonly nom: string;
  readonly lue: boolean;
}

/** A file ready to be read, as many times as needed: each call of `blocs` starts from its beginning. */
export interface FichierOuvert {
  readonly description: DescriptionFichier;
  /** Throws RefusError (classeur-abime) when the file turns out to be damaged on the way. */
  blocs(): AsyncGenerator<Bloc>;
  fermer(): void;
}

/**
 * Opens a file kept on disk and says what it is. Refused: fichier-introuvable; see `sorteDe`, `ouvrirArchive`, and feuille-inconnue,
 * classeur-sans-feuille. The caller closes what is opened.
 */
export async function ouvrirFichier(
  chemin: string,
  reglages: Reglages = {},
): Promise<Result<FichierOuvert, Refus>> {
  const infos = await stat(chemin).catch(() => null);
  if (infos === null || !infos.isFile())
    return err(refus('fichier-introuvable', `Le fichier « ${chemin} » est introuvable. Vérifiez son nom.`));
  const { size } = infos;
  if (size === 0)
    return err(refus('fichier-vide', 'Ce fichier est vide. Vérifiez que vous avez choisi le bon fichier.'));
  const sorte = sorteDe(await debutDe(chemin));
  if (!sorte.ok) return sorte;
  if (sorte.value === 'archive') return ouvrirClasseur(chemin, size, reglages.feuilles);
  const encodage = reglages.encodage ?? (await encodageDe(chemin));
  const forme = await formeDe(chemin, encodage, reglages.separateur);
  return ok({
    description: {
      format: 'csv',
      octets: size,
      encodage,
      separateur: forme.separateur,
      feuilles: [],
      calendrier: 1900,
    },
    blocs: () => lireCsv(chemin, encodage, forme),
    fermer: () => {},
  });
}

async function debutDe(chemin: string): Promise<Buffer> {
  const fichier = await open(chemin, 'r');
  try {
    const tampon = Buffer.alloc(64 << 10);
    const { bytesRead } = await fichier.read(tampon, 0, tampon.length, 0);
    return tampon.subarray(0, bytesRead);
  } finally {
    await fichier.close();
  }
}
