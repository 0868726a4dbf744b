import { execFileSync } from 'node:child_process';
import type { FileHandle } from 'node:fs/promises';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { ENTETE, ecrireArchive, lire, verifierArchive } from './archive.ts';

/** A file in memory. */
const fichierDe = (octets: Buffer): FileHandle =>
  ({
    stat: async () => ({ size: octets.length }),
    read: async (vers: Buffer, debut: number, taille: number, position: number) => ({
      bytesRead: octets.copy(vers, debut, position, position + taille),
    }),
  }) as unknown as FileHandle;

const PARTIES = [
  [ENTETE, Buffer.from('{}\n')],
  ['donnees/terme/000001.gz', Buffer.from(Array.from({ length: 700 }, (_, i) => i % 251))],
  ['donnees/vide/000001.gz', Buffer.alloc(0)],
  ['donnees/bloc/000001.gz', Buffer.alloc(512, 7)],
] as const;
let octets: Buffer;

beforeAll(async () => {
  const ecrits: Buffer[] = [];
  const cible = { writeFile: async (o: Buffer) => void ecrits.push(o), sync: async () => {} };
  const archive = ecrireArchive(cible as unknown as FileHandle, new Date('2026-03-10T10:00:00Z'));
  for (const [nom, contenu] of PARTIES) await archive.ajouter(nom, contenu);
  const taille = await archive.finir();
  octets = Buffer.concat(ecrits);
  expect(octets.length).toBe(taille);
});

it('gives its parts back, to us and to any tar', async () => {
  const verifiee = await verifierArchive(fichierDe(octets));
  if (!verifiee.ok) throw new Error(verifiee.error.message);
  const lues = await Promise.all(
    verifiee.value.map(async (p) => [p.nom, await lire(fichierDe(octets), p)] as const),
  );
  expect(lues).toEqual(PARTIES);
  const dossier = await mkdtemp(path.join(tmpdir(), 'trame-essai-'));
  try {
    await writeFile(path.join(dossier, 'a.trame'), octets);
    const tar = (...args: string[]) => execFileSync('tar', args, { cwd: dossier });
    expect(`${tar('tf', 'a.trame')}`.split('\n').slice(0, 4)).toEqual(PARTIES.map(([nom]) => nom));
    expect(tar('xOf', 'a.trame', PARTIES[1][0])).toEqual(PARTIES[1][1]);
  } finally {
    await rm(dossier, { recursive: true });
  }
});

it('is refused when one bit of it is another, whichever', async () => {
  const acceptees: number[] = [];
  for (let bit = 0; bit < octets.length * 8; bit += 3) {
    const copie = Buffer.from(octets);
    copie[bit >> 3] = (copie[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    if ((await verifierArchive(fichierDe(copie))).ok) acceptees.push(bit);
  }
  expect(acceptees).toEqual([]);
});

it('is refused when it is cut, wherever, or longer', async () => {
  const codes = new Set<string>();
  for (let taille = 512; taille < octets.length; taille += 1) {
    const r = await verifierArchive(fichierDe(octets.subarray(0, taille)));
    codes.add(r.ok ? 'accepted' : r.error.code);
  }
  expect([...codes]).toEqual(['sauvegarde-tronquee']);
  const longue = await verifierArchive(fichierDe(Buffer.concat([octets, Buffer.alloc(512)])));
  expect(longue).toMatchObject({ ok: false, error: { code: 'sauvegarde-alteree' } });
});
