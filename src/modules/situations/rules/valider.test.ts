import { describe, expect, it } from 'vitest';
import type { TermeDeReference } from '../../interventions/rules/references.ts';
import { estUnContact, faitSaisiSchema, refusDuFait } from './faits/fait.ts';
import { tenueDe } from './faits/protocole.ts';
import { situationSaisieSchema } from './situation.ts';
import { type Situation, validerSituation } from './valider.ts';

const terme = (id: number, genre: TermeDeReference['genre'], reste: Partial<TermeDeReference> = {}) =>
  [
    id,
    { id, genre, nom: `T${id}`, retireLe: null, fusionneDans: null, secteurId: null, qpv: null, ...reste },
  ] as const;
const refs = {
  termes: new Map([
    terme(1, 'sorte'),
    terme(2, 'sorte', { retireLe: '2026-01-01' }),
    terme(3, 'sorte', { fusionneDans: 1 }),
    terme(10, 'secteur', { qpv: 'QN06901M' }),
    terme(11, 'secteur'),
    terme(20, 'lieu', { secteurId: 10 }),
    terme(30, 'saisine'),
    terme(40, 'partenaire'),
  ]),
};
const contexte = { aujourdhui: '2026-03-10', avant: null, premiereSuiteLe: null };
const juger = (reste: object, c: Partial<{ avant: Situation | null; premiereSuiteLe: string | null }> = {}) =>
  validerSituation(situationSaisieSchema.parse({ sorteId: 1, saisieLe: '2026-03-01', ...reste }), refs, {
    ...contexte,
    ...c,
  });
const codes = (reste: object, c: Parameters<typeof juger>[1] = {}) => {
  const r = juger(reste, c);
  return r.ok ? [] : r.error.map((e) => `${e.code} ${e.champ}`);
};

describe('a situation that is typed', () => {
  it('is placed: the place brings its sector, the priority neighbourhood is that of the sector', () => {
    const r = juger({ lieuId: 20, enjeu: ' Bruit le soir ' });
    expect(r.ok && r.value).toMatchObject({ secteurId: 10, qpv: 'QN06901M', enjeu: 'Bruit le soir' });
  });

  it('follows a merged kind, and keeps one that was retired since', () => {
    const fusionnee = juger({ sorteId: 3 });
    expect(fusionnee.ok && fusionnee.value.sorteId).toBe(1);
    expect(codes({ sorteId: 2 })).toEqual(['sorte-retire sorteId']);
    const avant = juger({});
    expect(codes({ sorteId: 2 }, { avant: avant.ok ? { ...avant.value, sorteId: 2 } : null })).toEqual([]);
  });

  it.each([
    [{ sorteId: 99 }, ['sorte-inconnu sorteId']],
    [{ sorteId: 10 }, ['sorte-inconnu sorteId']],
    [{ saisineId: 40 }, ['saisine-inconnu saisineId']],
    [{ saisieLe: '2026-03-11' }, ['saisie-future saisieLe']],
    [{ saisieLe: '2026-02-30' }, ['saisie-invalide saisieLe']],
    [{ saisieLe: '1926-03-01' }, ['saisie-trop-ancienne saisieLe']],
    [{ lieuId: 20, secteurId: 11 }, ['lieu-hors-secteur lieuId']],
    [{ enjeu: 'x'.repeat(501) }, ['enjeu-trop-long enjeu']],
    [{ etapeLe: '2026-04-01' }, ['etape-sans-texte etape']],
    [{ etapeLe: '2036-04-01', etape: 'Rappeler' }, ['etape-invalide etapeLe']],
    [{ rythme: 0 }, ['rythme-invalide rythme']],
    [{ rythme: 7.5 }, ['rythme-invalide rythme']],
    [{ sorteId: 99, rythme: 400 }, ['rythme-invalide rythme', 'sorte-inconnu sorteId']],
    [
      { rythme: 365, etapeLe: '2026-04-01', etape: 'Rappeler', temps: 'differe', saisinePartenaireId: 40 },
      [],
    ],
  ])('%j: %j', (reste, attendu) => expect(codes(reste)).toEqual(attendu));

  it('can’t have been asked for after what already happened', () => {
    expect(codes({ saisieLe: '2026-03-05' }, { premiereSuiteLe: '2026-03-05' })).toEqual([]);
    expect(codes({ saisieLe: '2026-03-06' }, { premiereSuiteLe: '2026-03-05' })).toEqual([
      'saisie-apres-suite saisieLe',
    ]);
  });
});

const fait = (genre: string, donnees: object, jour = '2026-03-05') =>
  faitSaisiSchema.parse({ genre, jour, donnees });
const refus = (...args: Parameters<typeof fait>) =>
  refusDuFait(fait(...args), { aujourdhui: '2026-03-10', saisieLe: '2026-03-01' }).map(
    (r) => `${r.code} ${r.champ}`,
  );

describe('a fact', () => {
  it.each([
    ['contact', { mode: 'visite' }, ['fait-incomplet donnees.avec']],
    ['contact', { mode: 'visite', avec: ' ' }, ['fait-incomplet donnees.avec']],
    ['contact', { mode: 'visite', avec: 'la locataire' }, []],
    ['navette', { partie: 1 }, ['fait-incomplet donnees.mediateurs']],
    ['navette', { partie: 1, mediateurs: [4] }, []],
    ['protocole', {}, ['fait-incomplet donnees.engagements']],
    ['protocole', { engagements: [{ de: 'Partie 1' }] }, ['fait-incomplet donnees.engagements.0.texte']],
    [
      'protocole',
      { engagements: [{ de: 'Partie 1', texte: 'Baisser le son' }], signeLe: '2026-03-11' },
      ['signature-future donnees.signeLe'],
    ],
    ['rappel-a-la-regle', {}, ['fait-incomplet donnees.regle']],
    ['accompagnement', { minutes: 30 }, ['fait-incomplet donnees.chez']],
    ['accompagnement', { minutes: 30, partenaireId: 4 }, []],
    ['table-ronde', { invites: [{ qui: '' }] }, ['fait-incomplet donnees.invites.0.qui']],
  ])('%s %j: %j', (genre, donnees, attendu) => expect(refus(genre, donnees)).toEqual(attendu));

  it('has a day between the request and today; only a table ronde is prepared ahead, and nobody came yet', () => {
    const contact = { mode: 'visite', avec: 'le gardien' };
    expect(refus('contact', contact, '2026-03-11')).toEqual(['fait-futur jour']);
    expect(refus('contact', contact, '2026-02-28')).toEqual(['fait-avant-saisine jour']);
    expect(refus('contact', contact, '2026-02-30')).toEqual(['jour-invalide jour']);
    expect(refus('table-ronde', { invites: [{ qui: 'Partie 1' }] }, '2026-06-01')).toEqual([]);
    expect(refus('table-ronde', { invites: [{ qui: 'Partie 1', venu: false }] }, '2026-06-01')).toEqual([
      'table-ronde-a-venir donnees.invites',
    ]);
    expect(refus('table-ronde', {}, '2027-06-01')).toEqual(['fait-futur jour']);
  });

  it('is a contact when somebody was met or heard', () => {
    expect(estUnContact(fait('contact', { mode: 'visite', avec: 'x', abouti: false }))).toBe(false);
    expect(estUnContact(fait('contact', { mode: 'visite', avec: 'x' }))).toBe(true);
    expect(estUnContact(fait('table-ronde', { invites: [{ qui: 'a' }, { qui: 'b', venu: false }] }))).toBe(
      false,
    );
    expect(estUnContact(fait('table-ronde', { invites: [{ qui: 'a', venu: true }] }))).toBe(true);
    expect(estUnContact(fait('navette', { partie: 2, mediateurs: [1] }))).toBe(true);
  });

  it('an agreement is kept once all is kept, and broken as soon as one thing is', () => {
    const tenue = (...tenus: (boolean | null)[]) =>
      tenueDe({ engagements: tenus.map((tenu) => ({ de: 'a', texte: 'b', tenu, le: null })) });
    expect([tenue(true, true), tenue(true, null), tenue(null, false), tenue()]).toEqual([
      'tenu',
      'a-verifier',
      'rompu',
      'a-verifier',
    ]);
  });
});

describe('the texts of a fact', () => {
  const contact = (recit: string) =>
    faitSaisiSchema.safeParse({
      genre: 'contact',
      jour: '2026-03-05',
      donnees: { avec: 'le gardien', mode: 'visite', recit },
    });
  const protocole = (texte: string) =>
    faitSaisiSchema.safeParse({
      genre: 'protocole',
      jour: '2026-03-05',
      donnees: { engagements: [{ de: 'Partie 1', texte }] },
    });

  const lignes = (sauts: number, saut: string) => ['x', ...Array(sauts).fill('x')].join(saut);

  it.each([
    [contact, 500, ['donnees', 'recit']],
    [protocole, 50, ['donnees', 'engagements', 0, 'texte']],
  ] as const)('hold so many lines and no more (%#)', (saisir, max, champ) => {
    for (const saut of ['\n', '\r\n', '\u2028']) {
      expect(saisir(lignes(max, saut)).success).toBe(true);
      const trop = saisir(lignes(max + 1, saut));
      expect(trop.error?.issues.map(({ path, message }) => [path, message])).toEqual([
        [champ, `Ce texte compte trop de retours à la ligne\u00a0: ${max} au plus.`],
      ]);
    }
  });
});
