import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { docx } from '../../../../documents/docx.ts';
import { paperPdf } from '../../../../documents/paper.ts';
import { wordsOf } from '../../../../kernel/document.ts';
import type { FaitSaisi } from '../faits/fait.ts';
import { rolesDesParties } from '../faits/partie-nommee.ts';
import { papierDeLInvitation } from './invitation.ts';
import { papierDuProtocole } from './protocole.ts';
import { papierDuRelais, type Relais } from './relais.ts';

const EN_TETE = { structure: 'La Navette', code: '4K7\u00a0X2M' };
const lirePdf = async (octets: Buffer) =>
  extractText(await getDocumentProxy(new Uint8Array(octets)), { mergePages: true });
const engagement = (de: string, texte: string, le: string | null = null) => ({ de, texte, tenu: null, le });

it('makes an agreement that each role signs once, with room for names and what consent means', async () => {
  const papier = papierDuProtocole(EN_TETE, '2026-03-12', {
    engagements: [
      engagement('Partie 2', 'Poser un tapis', '2026-04-01'),
      engagement('Partie 1', 'Sonner avant de taper'),
      engagement('Partie 2', 'Ranger les jouets'),
      engagement('Le bailleur', 'Réparer la porte'),
    ],
    revueLe: null,
    signeLe: null,
  });
  const places = papier.blocks.flatMap((b) => (b.kind === 'signatures' ? b.places : []));
  expect(places.map(([qui]) => wordsOf([{ kind: 'paragraph', text: qui ?? [] }]))).toEqual([
    'Le bailleur',
    'Partie 1',
    'Partie 2',
    'La médiation',
  ]);
  const { text } = await lirePdf(paperPdf(papier, '2026-03-12'));
  for (const dit of ['Poser un tapis', '1er avril 2026', 'à compléter : la date', 'librement', 'en danger'])
    expect(text.replaceAll('\u00a0', ' ')).toContain(dit);
});

it('invites each on a page of their own, and says with whom', async () => {
  const papier = papierDeLInvitation(
    EN_TETE,
    '2026-03-20',
    {
      ...{ lieu: '', heure: null },
      invites: [
        { qui: 'Partie 1', venu: null },
        { qui: 'Le gardien', venu: null },
      ],
      compteRendu: 'Ce qui fut dit ne s’envoie pas.',
    },
    '',
  );
  const { text, totalPages } = await lirePdf(paperPdf(papier, '2026-03-12'));
  expect(totalPages).toBe(2);
  expect(text).not.toContain('Ce qui fut dit');
  expect(wordsOf(papier.blocks).match(/^Partie 1$/gm)).toHaveLength(2);
  const ici = { lieu: 'Ici', heure: '18:30', invites: [], compteRendu: '' };
  const seule = papierDeLInvitation(EN_TETE, '2026-03-20', ici, 'Lucie Tran');
  const lue = await lirePdf(paperPdf(seule, '2026-03-12'));
  const mots = lue.text.replaceAll('\u00a0', ' ');
  expect(mots).toContain('20 mars 2026 à 18 h 30');
  expect(mots).toContain('Lucie Tran');
  expect(mots.match(/à compléter/g)).toHaveLength(1);
  expect(lue.totalPages).toBe(1);
});

const long = 'Une phrase assez longue pour remplir la ligne, puis une autre encore. '.repeat(40).trim();
const faits: FaitSaisi[] = [
  ...Array.from(
    { length: 40 },
    (_, i): FaitSaisi => ({
      ...{ genre: 'contact', jour: `2026-09-${String((i % 28) + 1).padStart(2, '0')}` },
      donnees: { avec: long.slice(0, 300), mode: 'visite', abouti: true, recit: long },
    }),
  ),
  {
    ...{ genre: 'protocole', jour: '2026-09-30' },
    donnees: {
      engagements: Array.from({ length: 30 }, (_, i) => engagement(`Partie ${i}`, long.slice(0, 1_000))),
      revueLe: '2026-09-30',
      signeLe: null,
    },
  },
];
const PLEIN: Relais = {
  ...{ ...EN_TETE, structure: 'Association de médiation sociale des quartiers du nord de la métropole' },
  ...{ le: '2026-11-30', sorte: 'Incompréhension avec une institution', close: false, faits },
  rouverte: { le: '2026-10-01', phrase: long.slice(0, 500) },
  ...{ lieu: 'Résidence au nom plutôt long du quartier, Secteur du Grand Pré et des Tisserands' },
  ...{
    saisine: 'Institution, Communauté d’agglomération',
    saisieLe: '2026-09-01',
    etat: 'En attente d’un partenaire',
  },
  ...{
    enjeu: long.slice(0, 500),
    dernierContact: '2026-09-30',
    etape: long.slice(0, 500),
    etapeLe: '2026-12-30',
  },
  personnes: Array.from({ length: 50 }, (_, i) => `Personne ${i + 1} (accompagnée)`),
  fiches: Array.from({ length: 9 }, () => ({
    partenaire: 'Centre communal d’action sociale',
    etat: 'vérifié le 30 septembre 2026, la personne n’a pas été reçue',
  })),
};

it('tells a situation on one page, however much was written, and cuts at words', async () => {
  const { text, totalPages } = await lirePdf(paperPdf(papierDuRelais(PLEIN), '2026-11-30'));
  expect(totalPages).toBe(1);
  expect(text.replaceAll('\u00a0', ' ')).toContain('36 faits plus anciens');
  const mots = new Set(long.replace(/[.,]/g, '').split(' '));
  for (const [, dernier = ''] of wordsOf(papierDuRelais(PLEIN).blocks).matchAll(/(\p{L}+)…/gu))
    expect(mots).toContain(dernier);
});

it('fits one page whatever its size, and leaves out nothing of a short story', async () => {
  const pages: (readonly [number, number, number])[] = [];
  for (const n of [1, 3, 5, 6, 8, 9, 12])
    for (const lettres of [40, 110, 150, 200, 400]) {
      const deTaille = faits
        .slice(-n)
        .map((f) =>
          f.genre === 'contact'
            ? { ...f, donnees: { ...f.donnees, avec: 'la locataire', recit: long.slice(0, lettres) } }
            : f,
        );
      const papier = papierDuRelais({ ...PLEIN, faits: deTaille });
      const { totalPages } = await lirePdf(paperPdf(papier, '2026-11-30'));
      pages.push([n, lettres, totalPages]);
    }
  expect(pages.filter(([, , p]) => p !== 1)).toEqual([]);
  const simple = { ...PLEIN, faits: faits.slice(0, 2), fiches: [], personnes: ['Personne 1 (partie)'] };
  const recit = `${long.slice(0, 150)} FIN`;
  const [un] = simple.faits;
  if (un?.genre !== 'contact') throw new Error('a contact was expected');
  const court = { ...un, donnees: { ...un.donnees, avec: 'le gardien', recit } };
  expect(wordsOf(papierDuRelais({ ...simple, faits: [court] }).blocks)).toContain('FIN');
});

it('names a party by the role told, in a navette, and keeps those told before', () => {
  const navette = (partie: number, role?: string): FaitSaisi => ({
    ...{ genre: 'navette', jour: '2026-09-02' },
    donnees: {
      partie,
      ...(role !== undefined && { role }),
      aPart: true,
      mediateurs: [1],
      aDire: '',
    } as never,
  });
  const dites = [navette(1, 'la locataire du dessous'), navette(2), navette(1, '')];
  const texte = wordsOf(papierDuRelais({ ...PLEIN, faits: dites }).blocks);
  expect(texte).toContain('Partie 1, la locataire du dessous.');
  expect(texte).toContain('Partie 2. Rien');
  expect([...rolesDesParties(dites)]).toEqual([[1, 'la locataire du dessous']]);
});

it.each([
  ['2026-11-29', [null, null], 'On ne sait pas qui est venu.'],
  ['2026-11-29', [false, null], 'On ne sait pas qui est venu.'],
  ['2026-11-29', [false, false], 'Personne n’est venu.'],
  ['2026-11-29', [true, null], 'Sont venus : Partie 0.'],
  ['2026-12-05', [null, null], 'À venir.'],
] as const)('says of a table ronde of %s, %j, only what is known: %s', (jour, venus, dit) => {
  const invites = venus.map((venu, i) => ({ qui: `Partie ${i}`, venu }));
  const ronde: FaitSaisi = {
    ...{ genre: 'table-ronde', jour },
    donnees: { lieu: '', heure: null, invites, compteRendu: '' },
  };
  expect(wordsOf(papierDuRelais({ ...PLEIN, faits: [ronde] }).blocks)).toContain(dit);
});

it('says little of little', async () => {
  const nue = {
    ...PLEIN,
    faits: [],
    fiches: [],
    personnes: [],
    enjeu: '',
    etape: '',
    etapeLe: null,
    lieu: '',
    rouverte: null,
  };
  const texte = wordsOf(papierDuRelais(nue).blocks);
  expect(texte).toContain('À décider.');
  expect(texte).not.toMatch(/Ce qui s’est passé|Partenaires|Rouverte|undefined|null/);
});

it('gives the same bytes for the same day, in Word too', () => {
  const papier = papierDuRelais(PLEIN);
  const word = docx(papier, '2026-11-30');
  expect(word.equals(docx(papier, '2026-11-30'))).toBe(true);
  expect(strFromU8(unzipSync(word)['word/document.xml'] ?? new Uint8Array())).toContain('Fiche de relais');
});
