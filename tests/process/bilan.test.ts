import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { executer, servir } from '../support/processus.ts';
import { avecDossier } from './essai.ts';

const essai = avecDossier('vide');

const trame = (...args: string[]) => executer([...args, '--data', essai.dossier]);
const CONVENTION = ['convention', 'create', '--structure', 'ici', '--mediateur', 'amina BENALI'];

it('from a file of acts to the bilan of a post, by commands only', async () => {
  // Beside a server, a command doesn't start the database for itself.
  await servir(essai.dossier);
  await trame('structure', 'create', '--slug', 'ici', '--nom', 'Médiation d’Ici');
  const actes = path.join(essai.dossier, 'actes.csv');
  await writeFile(
    actes,
    [
      'Date;Durée (min);Médiateur;Nature;Femmes;Hommes;Partenaire',
      '01/03/2025;30;Amina Benali;Écoute active;2;1;',
      '28/02/2026;45;Amina Benali;Mise en relation;1;0;Mairie',
      '01/03/2026;10;Amina Benali;Écoute active;5;5;',
      '02/03/2025;10;Karim Haddad;Écoute active;5;5;',
    ].join('\n'),
  );
  expect(await trame('import', actes, '--structure', 'ici', '--creer')).toMatchObject({ code: 0 });

  const inconnu = await trame(
    ...CONVENTION.slice(0, -1),
    'Amina Benalli',
    '--numero',
    'R 057 25 0012 00',
    '--du',
    '2025-03-01',
    '--au',
    '2028-02-29',
  );
  expect(inconnu.code).toBe(1);
  expect(inconnu.erreurs).toContain('Amina Benali');
  const longue = await trame(
    ...CONVENTION,
    '--numero',
    'R 057 25 0012 00',
    '--du',
    '2025-03-01',
    '--au',
    '2028-03-01',
  );
  expect([longue.code, longue.sortie]).toEqual([1, '']);
  expect(longue.erreurs).toContain('D5134-150');
  const malDatee = await trame(...CONVENTION, '--numero', 'x', '--du', '2025-02-30', '--au', '2028-03-01');
  expect(malDatee.code).toBe(2);
  const creee = await trame(
    ...CONVENTION,
    '--numero',
    'R 057 25 0012 00',
    '--du',
    '2025-03-01',
    '--au',
    '2028-02-29',
    '--json',
  );
  expect(JSON.parse(creee.sortie)).toMatchObject({
    titulaire: 'Amina Benali',
    employeur: 'Médiation d’Ici',
    heures: 35,
  });
  expect((await trame('convention', 'list', '--structure', 'ici')).sortie).toContain('R 057 25 0012 00');

  const bilan = (annee: string, format: string, sortie: string, numero = 'R05725001200') =>
    trame(
      'bilan',
      '--structure',
      'ici',
      '--convention',
      numero,
      '--annee',
      annee,
      '--format',
      format,
      '--sortie',
      sortie,
    );
  const json = path.join(essai.dossier, 'bilan.json');
  expect(await bilan('1', 'json', json)).toMatchObject({ code: 0 });
  const lu = JSON.parse(await readFile(json, 'utf8'));
  const vide = {
    interventions: 0,
    minutes: 0,
    beneficiaires: 0,
    femmes: 0,
    hommes: 0,
    nonCommunique: 0,
    natures: [],
    partenaires: [],
  };
  expect(lu).toEqual({
    convention: 'R 057 25 0012 00',
    annee: 1,
    du: '2025-03-01',
    au: '2026-02-28',
    fige: false,
    familles: [
      {
        famille: 'Accueil, orientation et information des publics',
        interventions: 1,
        minutes: 30,
        beneficiaires: 3,
        femmes: 2,
        hommes: 1,
        nonCommunique: 0,
        natures: [{ nature: 'Écoute active', interventions: 1 }],
        partenaires: [],
      },
      {
        famille: 'Mise en relation des usagers avec les institutions',
        interventions: 1,
        minutes: 45,
        beneficiaires: 1,
        femmes: 1,
        hommes: 0,
        nonCommunique: 0,
        natures: [{ nature: 'Mise en relation', interventions: 1 }],
        partenaires: [{ partenaire: 'Mairie', interventions: 1 }],
      },
      { famille: 'Facilitation et/ou gestion de projets, d’actions', ...vide },
      { famille: 'Veille technique dans les espaces publics', ...vide },
      { famille: 'Prévention et gestion des tensions, incompréhensions et conflits', ...vide },
    ],
  });
  for (const [format, debut] of [
    ['docx', 'PK'],
    ['pdf', '%PDF'],
  ] as const) {
    const fichier = path.join(essai.dossier, `bilan.${format}`);
    expect(await bilan('1', format, fichier)).toMatchObject({ code: 0 });
    expect((await readFile(fichier)).toString('latin1', 0, debut.length)).toBe(debut);
  }
  for (const refuse of [
    await bilan('4', 'json', json),
    await bilan('1', 'json', json, 'R05725001300'),
    await bilan('1', 'json', path.join(essai.dossier, 'nulle', 'part.json')),
  ]) {
    expect([refuse.code, refuse.sortie]).toEqual([1, '']);
    expect(refuse.erreurs).toMatch(/\S.*\.\n$|\?\n$/);
  }
  expect((await bilan('1', 'odt', json)).code).toBe(2);
});
