import { randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { executer } from '../support/processus.ts';
import { avecDossier } from './essai.ts';

const essai = avecDossier('vide');

const trame = (...args: string[]) => executer([...args, '--data', essai.dossier, '--json']);
const cle = (nom: string) => readFile(path.join(essai.dossier, nom), 'utf8');

it('turns keys, ends a change of master key that was interrupted, and tells what a purge would do', async () => {
  await trame('structure', 'create', '--slug', 'ici', '--nom', 'Médiation d’Ici');
  const tournee = await trame('cles', 'tourner', '--structure', 'ici');
  expect([tournee.code, JSON.parse(tournee.sortie)]).toMatchObject([
    0,
    { structure: 'ici', generation: 2, personnes: 0 },
  ]);

  // A first try wrote the new key and was cut before anything else.
  const ancienne = await cle('trame.key');
  const nouvelle = randomBytes(32).toString('base64');
  await writeFile(path.join(essai.dossier, 'trame.key.nouvelle'), nouvelle, { mode: 0o600 });
  const maitre = await trame('cles', 'maitre');
  expect([maitre.code, JSON.parse(maitre.sortie)]).toMatchObject([
    0,
    { structures: 1, parEnvironnement: false },
  ]);
  expect([await cle('trame.key'), await cle('trame.key.ancienne')]).toEqual([nouvelle, ancienne]);
  expect((await stat(path.join(essai.dossier, 'trame.key'))).mode & 0o777).toBe(0o600);
  const purge = await trame('purge', '--essai');
  expect([purge.code, JSON.parse(purge.sortie)]).toMatchObject([
    0,
    { essai: true, structures: [{ structure: 'ici', situations: 0, personnes: 0, fiches: 0 }] },
  ]);

  await writeFile(path.join(essai.dossier, 'trame.key'), ancienne);
  const perdue = await trame('cles', 'tourner', '--structure', 'ici');
  expect([perdue.code, perdue.erreurs]).toEqual([1, expect.stringContaining('Remettez la clé d’origine')]);
});
