import { stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { executer, servir } from '../support/processus.ts';
import { avecDossier } from './essai.ts';

const essai = avecDossier('vide');

const trame = (...args: string[]) => executer([...args, '--data', essai.dossier, '--json']);
const creer = (slug: string) => trame('structure', 'create', '--slug', slug, '--nom', slug);

it('backs up beside a server, restores without it, and keeps what was replaced', async () => {
  const fichier = path.join(essai.dossier, 'hier.trame');
  const serveur = await servir(essai.dossier);
  await creer('hier');
  const faite = await trame('sauvegarde', '--sortie', fichier);
  expect([faite.code, JSON.parse(faite.sortie)]).toMatchObject([
    0,
    { fichier, cle: { fichier: path.join(essai.dossier, 'trame.key'), ouvreLesNoms: true } },
  ]);
  expect((await stat(fichier)).mode & 0o777).toBe(0o600);
  await creer('aujourdhui');
  const servie = await trame('restauration', fichier, '--remplacer');
  expect([servie.code, servie.erreurs]).toEqual([1, expect.stringContaining('tourne déjà')]);
  await serveur.arreter();

  const pleine = await trame('restauration', fichier);
  expect([pleine.code, pleine.erreurs]).toEqual([1, expect.stringContaining('--remplacer')]);
  const remise = await trame('restauration', fichier, '--remplacer');
  const { avant, ...reste } = JSON.parse(remise.sortie);
  expect([remise.code, reste]).toMatchObject([0, { fichier, cle: 'identique' }]);
  // The structure that came after the backup is gone, and comes back with what was put aside.
  expect(await creer('aujourdhui')).toMatchObject({ code: 0 });
  expect(await creer('hier')).toMatchObject({ code: 1 });
  expect(await trame('restauration', avant, '--remplacer')).toMatchObject({ code: 0 });
  expect(await creer('aujourdhui')).toMatchObject({ code: 1 });
  expect(await executer(['sauvegarde', '--data', essai.dossier])).toMatchObject({ code: 2 });
});
