import { Command, CommanderError } from 'commander';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { annoncer } from './annoncer.ts';
import { parlerFrancais } from './appel.ts';

/** A program of two commands, the second with one under it; what was read and done is told in `vu`. */
let vu: string[];
let aide: string;
let programme: Command;
beforeEach(() => {
  vu = [];
  aide = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((texte) => {
    aide += String(texte);
    return true;
  });
  programme = new Command('essai').option('--data <dossier>');
  parlerFrancais(programme);
  const lire = (nom: string, donner: (commande: Command) => void) => async () => {
    vu.push(`lue ${nom}`);
    return donner;
  };
  annoncer(programme, [
    {
      nom: 'un',
      description: 'premier travail',
      lire: lire('un', (c) => {
        c.requiredOption('--mot <mot>', 'un mot').action(
          async ({ mot }: { mot: string }, appelee: Command) => {
            vu.push(`fait ${mot} dans ${appelee.optsWithGlobals<{ data: string }>().data}`);
          },
        );
      }),
    },
    {
      nom: 'deux',
      description: 'second travail',
      lire: lire('deux', (c) =>
        annoncer(c, [
          {
            nom: 'trois',
            description: 'travail du dessous',
            lire: lire('trois', (d) => {
              d.option('--fort', 'plus fort').action(() => void vu.push('fait trois'));
            }),
          },
        ]),
      ),
    },
  ]);
});

afterEach(() => vi.restoreAllMocks());

const appeler = (...args: string[]) => programme.parseAsync(args, { from: 'user' });

it('lists its commands without reading any', async () => {
  await expect(appeler('--help')).rejects.toMatchObject({ exitCode: 0 });
  expect(aide).toMatch(/un +premier travail\n +deux +second travail/);
  expect(vu).toEqual([]);
});

it('reads the command that is called, and no other', async () => {
  await appeler('--data', 'deux', 'un', '--mot', 'bonjour');
  expect(vu).toEqual(['lue un', 'fait bonjour dans deux']);
});

it('reads a command under another one only when it is called in its turn', async () => {
  await appeler('deux', 'trois');
  expect(vu).toEqual(['lue deux', 'lue trois', 'fait trois']);
});

it('lists what is under a command without reading any of it', async () => {
  await expect(appeler('deux', '--help')).rejects.toMatchObject({ exitCode: 0 });
  expect(aide).toMatch(/trois +travail du dessous/);
  expect(vu).toEqual(['lue deux']);
});

it('shows in its help the options that the command was given, in French down to the last', async () => {
  await expect(appeler('deux', 'trois', '--help')).rejects.toMatchObject({ exitCode: 0 });
  expect(aide).toContain('--fort');
  expect(aide).toContain('affiche cette aide');
  expect(aide).not.toContain('display help');
});

it.each([
  [['un'], 'commander.missingMandatoryOptionValue'],
  [['quatre'], 'commander.unknownCommand'],
  [['deux', 'quatre'], 'commander.unknownCommand'],
])('refuses a wrong call (%j) as if all had been read', async (args, code) => {
  const cause = await appeler(...args).catch((c: unknown) => c);
  expect(cause).toBeInstanceOf(CommanderError);
  expect(cause).toMatchObject({ code });
});
