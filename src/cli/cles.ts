import { randomBytes } from 'node:crypto';
import { copyFile, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { accord } from '../kernel/mise-en-forme.ts';
import { RefusError, refus } from '../kernel/refus.ts';
import { changerCleMaitre } from '../modules/personnes/cle-maitre.ts';
import { tournerCle } from '../modules/personnes/tourner-cle.ts';
import { dansStructure } from '../server/db.ts';
import { structureDe, travailler } from './travail.ts';

/** `trame cles tourner` and `trame cles maitre`. */
export function commandeCles(cles: Command): void {
  cles
    .command('tourner')
    .description('donne une nouvelle clé à une structure et rechiffre tous ses noms')
    .requiredOption('--structure <slug>', 'structure')
    .action((options: { structure: string }, commande: Command) =>
      travailler(commande, async ({ serveur, dire }) => {
        const structure = await structureDe(serveur.db, options.structure);
        const r = await dansStructure(serveur.db, structure.id, (tx) =>
          tournerCle(tx, serveur.cle, structure.id),
        );
        dire(
          `Nouvelle clé pour « ${structure.nom} » (n° ${r.generation}) : ${accord(r.personnes, 'nom rechiffré', 'noms rechiffrés')}, ${accord(r.accords, 'accord', 'accords')}, ${accord(r.fiches, 'fiche', 'fiches')}.`,
          { structure: structure.slug, ...r },
        );
      }),
    );
  cles
    .command('maitre')
    .description(
      'change la clé maître, serveur arrêté ; la nouvelle vient de TRAME_NOUVELLE_CLE, ou elle est tirée',
    )
    .action((_options: unknown, commande: Command) =>
      travailler(commande, async ({ serveur, dire }) => {
        const parEnvironnement = Boolean(process.env.TRAME_KEY);
        const nouvelle = await preparerNouvelleCle(serveur.dataDir);
        const r = await changerCleMaitre(serveur.db, serveur.cle, nouvelle);
        const ou = parEnvironnement ? attente(serveur.dataDir) : await mettreEnPlace(serveur.dataDir);
        dire(phraseDe(parEnvironnement, ou), { ...r, fichier: ou, parEnvironnement });
      }),
    );
}

const attente = (dataDir: string): string => path.join(dataDir, 'trame.key.nouvelle');

const phraseDe = (parEnvironnement: boolean, fichier: string): string =>
  parEnvironnement
    ? `La nouvelle clé est dans ${fichier}. Mettez-la dans TRAME_KEY avant de redémarrer, rangez-en une copie à part, puis supprimez ce fichier.`
    : `La nouvelle clé est en place dans ${fichier}. L’ancienne est dans trame.key.ancienne : elle ouvre encore les sauvegardes d’avant. Rangez les deux à part, puis redémarrez Trame.`;

/**
 * The new key, on disk before anything is encrypted with it: whatever happens next, it isn't lost. One left by a try
 * that was interrupted is taken up again.
 */
async function preparerNouvelleCle(dataDir: string): Promise<Buffer> {
  const cle = process.env.TRAME_NOUVELLE_CLE ? lireNouvelle(process.env.TRAME_NOUVELLE_CLE) : randomBytes(32);
  try {
    const fichier = await open(attente(dataDir), 'wx', 0o600);
    try {
      await fichier.writeFile(cle.toString('base64'));
      await fichier.sync();
    } finally {
      await fichier.close();
    }
    return cle;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
  const commencee = lireNouvelle(await readFile(attente(dataDir), 'utf8'));
  if (process.env.TRAME_NOUVELLE_CLE && !commencee.equals(cle))
    throw new RefusError(
      409,
      refus(
        'cle-commencee',
        'Un changement de clé a déjà commencé avec une autre clé (trame.key.nouvelle). Relancez sans TRAME_NOUVELLE_CLE pour le finir.',
      ),
    );
  return commencee;
}

function lireNouvelle(texte: string): Buffer {
  const cle = /^[0-9a-f]{64}$/i.test(texte.trim())
    ? Buffer.from(texte.trim(), 'hex')
    : Buffer.from(texte, 'base64');
  if (cle.length === 32) return cle;
  throw new RefusError(
    422,
    refus('cle', 'La nouvelle clé doit contenir 32 octets, en base64 ou en hexadécimal.'),
  );
}

/** The old key is copied first, then replaced in one move: at no time is there no key. */
async function mettreEnPlace(dataDir: string): Promise<string> {
  const fichier = path.join(dataDir, 'trame.key');
  await copyFile(fichier, `${fichier}.ancienne`);
  await rename(attente(dataDir), fichier);
  return fichier;
}
