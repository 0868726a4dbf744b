import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lireCle, lireCleSiElleExiste, lireConfig } from './config.ts';

let dossier: string;
let fichier: string;
beforeEach(async () => {
  dossier = await mkdtemp(path.join(tmpdir(), 'trame-cle-'));
  fichier = path.join(dossier, 'trame.key');
});
afterEach(() => rm(dossier, { recursive: true }));

const OCTETS = Buffer.alloc(32, 0xab);
const lire = (env: NodeJS.ProcessEnv = {}) => lireCle(lireConfig({}, { data: dossier }), env);
const siElleExiste = () => lireCleSiElleExiste(lireConfig({}, { data: dossier }), {});

describe('the master key', () => {
  it('is made once, whole, readable by its owner only, and nothing else stays beside it', async () => {
    expect(await siElleExiste()).toBeNull();
    const cles = await Promise.all([lire(), lire(), lire()]);
    expect(cles[0]).toHaveLength(32);
    expect(cles.every((c) => c.equals(cles[0] as Buffer))).toBe(true);
    expect(await readdir(dossier)).toEqual(['trame.key']);
    expect((await stat(fichier)).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['base64', OCTETS.toString('base64')],
    ['base64, as an editor saves it', `${OCTETS.toString('base64')}\n`],
    ['hexadecimal', OCTETS.toString('hex')],
    ['hexadecimal, as an editor saves it', `${OCTETS.toString('hex').toUpperCase()}\r\n`],
  ])('is read alike from its file and from the environment: %s', async (_, texte) => {
    expect(await lire({ TRAME_KEY: texte })).toEqual(OCTETS);
    await writeFile(fichier, texte);
    expect(await lire()).toEqual(OCTETS);
    expect(await siElleExiste()).toEqual(OCTETS);
  });

  it.each([
    ['nothing, as a kill left it', ''],
    ['a half', OCTETS.toString('base64').slice(0, 20)],
    ['one byte too many', Buffer.alloc(33).toString('base64')],
    ['hexadecimal with a sign missing', OCTETS.toString('hex').slice(1)],
  ])('is refused with what to do, and left as it is: %s', async (_, texte) => {
    await writeFile(fichier, texte);
    for (const quoi of [lire, siElleExiste])
      await expect(quoi()).rejects.toThrow(
        /trame\.key » ne contient pas une clé entière.*Remettez-y votre copie/,
      );
    expect(await readFile(fichier, 'utf8')).toBe(texte);
    if (texte === '') return;
    await expect(lire({ TRAME_KEY: texte })).rejects.toThrow('TRAME_KEY ne contient pas une clé entière');
  });
});
