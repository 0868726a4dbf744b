import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusDe } from '../../../tests/support/app.ts';
import { demarrer } from '../../../tests/support/processus.ts';
import { ecrireACote } from './fichier.ts';

let dossier: string;
beforeAll(async () => {
  dossier = await mkdtemp(path.join(tmpdir(), 'trame-essai-'));
});
afterAll(() => rm(dossier, { recursive: true }));

const ailleurs = (nom: string) => path.join(dossier, nom);

describe('a file written aside', () => {
  it('is its owner’s only, and takes no place without being told', async () => {
    const sortie = ailleurs('sortie');
    await ecrireACote(sortie, false, (f) => f.writeFile('un'));
    expect((await stat(sortie)).mode & 0o777).toBe(0o600);
    const ecrire = (remplacer: boolean) => ecrireACote(sortie, remplacer, (f) => f.writeFile('deux'));
    expect(await refusDe(ecrire(false))).toMatchObject([{ code: 'sortie-existante' }]);
    expect(await readFile(sortie, 'utf8')).toBe('un');
    await ecrire(true);
    expect(await readFile(sortie, 'utf8')).toBe('deux');
  });

  it('leaves nothing when the disk is full or the base gone', async () => {
    const sortie = ailleurs('pleine');
    const plein = Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' });
    const echouer = (cause: Error) =>
      ecrireACote(sortie, false, async (f) => {
        await f.writeFile('la moitié');
        throw cause;
      });
    expect(await refusDe(echouer(plein))).toMatchObject([{ code: 'sortie-impossible' }]);
    await expect(echouer(new Error('Connection terminated'))).rejects.toThrow('terminated');
    expect((await readdir(dossier)).filter((nom) => nom.startsWith('pleine'))).toEqual([]);
    const nulle = ecrireACote(ailleurs('nulle/part'), false, async () => {});
    expect(await refusDe(nulle)).toMatchObject([{ code: 'sortie-impossible' }]);
  });

  it('leaves nothing when it is interrupted, and ends as whoever interrupts expects', async () => {
    const module = new URL('./fichier.ts', import.meta.url).href;
    const { enfant, attendre, fin } = demarrer(process.execPath, [
      '--input-type=module',
      '-e',
      `const { ecrireACote } = await import(${JSON.stringify(module)});
       await ecrireACote(${JSON.stringify(ailleurs('coupee'))}, false, async (f) => {
         await f.writeFile('la moitié');
         console.log('écrit');
         await new Promise((fini) => setTimeout(fini, 1e6));
       });`,
    ]);
    await attendre(/écrit/);
    expect((await readdir(dossier)).filter((nom) => nom.startsWith('coupee'))).toHaveLength(1);
    enfant.kill('SIGINT');
    expect(await fin).toEqual({ code: null, signal: 'SIGINT' });
    expect((await readdir(dossier)).filter((nom) => nom.startsWith('coupee'))).toEqual([]);
  });
});
