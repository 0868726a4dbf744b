import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { type Refus, refus } from '../../kernel/refus.ts';
import { err, ok, type Result } from '../../kernel/result.ts';

/**
 * The file of a backup: a tar, that any machine opens (`tar xf`), of parts that any machine reads (`zcat`). Its last
 * part is the SHA-256 of all the bytes before it, so that not one may be missing or another.
 */
export const ENTETE = 'entete.json';
export const MANIFESTE = 'manifeste.json';
const EMPREINTE = 'empreinte.sha256';

const BLOC = 512;
const LECTURE = 1 << 20;
/** A tar ends with two empty blocks. */
const FIN = Buffer.alloc(2 * BLOC);

/** Where a part lies in the file, in bytes. */
export interface Partie {
  readonly nom: string;
  readonly position: number;
  readonly taille: number;
}

/** Writes parts one after the other; `finir` seals the file and puts it on the disk. */
export interface Ecriture {
  ajouter(nom: string, octets: Buffer): Promise<void>;
  /** Size of the whole file. */
  finir(): Promise<number>;
}

/** `le`: the date that each part bears. */
export function ecrireArchive(fichier: FileHandle, le: Date): Ecriture {
  const empreinte = createHash('sha256');
  const secondes = Math.floor(le.getTime() / 1000);
  let taille = 0;
  const ecrire = async (octets: Buffer): Promise<void> => {
    await fichier.writeFile(octets);
    taille += octets.length;
  };
  const entree = (nom: string, octets: Buffer): Buffer =>
    Buffer.concat([enteteDe(nom, octets.length, secondes), octets, Buffer.alloc(bourrage(octets.length))]);
  return {
    async ajouter(nom, octets) {
      const tout = entree(nom, octets);
      empreinte.update(tout);
      await ecrire(tout);
    },
    async finir() {
      await ecrire(entree(EMPREINTE, Buffer.from(`${empreinte.digest('hex')}\n`)));
      await ecrire(FIN);
      await fichier.sync();
      return taille;
    },
  };
}

/**
 * Reads the whole file once and gives the places of its parts. Refusals: `sauvegarde-inconnue` (another kind of file),
 * `sauvegarde-tronquee`, `sauvegarde-alteree`.
 */
export async function verifierArchive(fichier: FileHandle): Promise<Result<Partie[], Refus>> {
  const { size } = await fichier.stat();
  const empreinte = createHash('sha256');
  const parties: Partie[] = [];
  const morceau = Buffer.alloc(Math.min(LECTURE, size));
  for (let position = 0; ; ) {
    const bloc = await lire(fichier, { position, taille: BLOC });
    const partie = lireEntete(bloc, position);
    if (parties.length === 0 && partie?.nom !== ENTETE) return err(INCONNUE);
    if (bloc.length < BLOC) return err(TRONQUEE);
    if (!partie) return err(ALTEREE);
    const suite = partie.position + partie.taille + bourrage(partie.taille);
    if (suite > size) return err(TRONQUEE);
    if (partie.nom === EMPREINTE) {
      const reste = await lire(fichier, { position: partie.position, taille: size - partie.position });
      const attendu = Buffer.from(`${empreinte.digest('hex')}\n`);
      const fin = Buffer.concat([attendu, Buffer.alloc(bourrage(attendu.length)), FIN]);
      if (reste.equals(fin)) return ok(parties);
      return err(
        reste.length < fin.length && fin.subarray(0, reste.length).equals(reste) ? TRONQUEE : ALTEREE,
      );
    }
    parties.push(partie);
    empreinte.update(bloc);
    for (let ici = partie.position; ici < suite; ) {
      const { bytesRead } = await fichier.read(morceau, 0, Math.min(LECTURE, suite - ici), ici);
      if (bytesRead === 0) return err(TRONQUEE);
      empreinte.update(morceau.subarray(0, bytesRead));
      ici += bytesRead;
    }
    position = suite;
  }
}

/** The bytes of a part; fewer when the file ends before. */
export async function lire(
  fichier: FileHandle,
  { position, taille }: Pick<Partie, 'position' | 'taille'>,
): Promise<Buffer> {
  const octets = Buffer.alloc(taille);
  let lus = 0;
  while (lus < taille) {
    const { bytesRead } = await fichier.read(octets, lus, taille - lus, position + lus);
    if (bytesRead === 0) break;
    lus += bytesRead;
  }
  return octets.subarray(0, lus);
}

const bourrage = (taille: number): number => (BLOC - (taille % BLOC)) % BLOC;

const octal = (n: number, chiffres: number): string => `${n.toString(8).padStart(chiffres, '0')}\0`;

/** The header of a part as POSIX describes it (ustar): readable by its owner only, whoever takes it out. */
function enteteDe(nom: string, taille: number, secondes: number): Buffer {
  const bloc = Buffer.alloc(BLOC);
  if (Buffer.byteLength(nom) >= 100) throw new Error(`too long a name for a part: ${nom}`);
  bloc.write(nom, 0);
  bloc.write(octal(0o600, 7) + octal(0, 7) + octal(0, 7) + octal(taille, 11) + octal(secondes, 11), 100);
  bloc.write('        0', 148);
  bloc.write('ustar\x0000', 257);
  bloc.write(
    `${octal(
      bloc.reduce((somme, octet) => somme + octet),
      6,
    )} `,
    148,
  );
  return bloc;
}

/** Undefined unless it is, to the byte, what we would have written. */
function lireEntete(bloc: Buffer, position: number): Partie | undefined {
  const nom = bloc.toString('utf8', 0, Math.max(0, bloc.indexOf(0)));
  const taille = Number.parseInt(bloc.toString('latin1', 124, 135), 8);
  const secondes = Number.parseInt(bloc.toString('latin1', 136, 147), 8);
  if (nom.length === 0 || nom.length >= 100 || !(taille >= 0) || !(secondes >= 0)) return undefined;
  if (!enteteDe(nom, taille, secondes).equals(bloc)) return undefined;
  return { nom, taille, position: position + BLOC };
}

const INCONNUE = refus(
  'sauvegarde-inconnue',
  'Ce fichier n’est pas une sauvegarde de Trame. Choisissez un fichier écrit par « trame sauvegarde ».',
  'fichier',
);
const TRONQUEE = refus(
  'sauvegarde-tronquee',
  'Cette sauvegarde est incomplète : la fin manque, la copie a dû être interrompue. Copiez-la de nouveau, ou prenez-en une autre. Rien n’a été changé.',
  'fichier',
);
export const ALTEREE = refus(
  'sauvegarde-alteree',
  'Cette sauvegarde est abîmée : son contenu n’est plus celui qui a été écrit. Prenez-en une autre copie. Rien n’a été changé.',
  'fichier',
);
