import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActeSaisi, acteSaisiSchema } from './acte.ts';
import { agesConnus, personnes, TRANCHES } from './comptes.ts';
import { champsChanges } from './differences.ts';
import type { References, TermeDeReference } from './references.ts';
import { type Acte, validerActe } from './valider.ts';

const terme = (id: number, genre: TermeDeReference['genre'], reste: Partial<TermeDeReference> = {}) =>
  [
    id,
    { id, genre, nom: `T${id}`, retireLe: null, fusionneDans: null, secteurId: null, qpv: null, ...reste },
  ] as const;
const version = {
  depuis: null,
  nom: 'N',
  definition: '',
  registre: 1,
  famille: 1,
  item: 1,
  mediation: true,
} as const;
const reunion = { ...version, nom: 'Réunion', registre: null, famille: null, item: null, mediation: false };

const TOURNEE = '019a0000-0000-7000-8000-000000000001';
const FUSIONNEE = '019a0000-0000-7000-8000-000000000002';
const refs: References = {
  termes: new Map([
    terme(1, 'nature'),
    terme(2, 'nature', { retireLe: '2026-01-01' }),
    terme(3, 'nature', { fusionneDans: 1 }),
    terme(4, 'nature'),
    terme(10, 'secteur', { qpv: 'QN06901M' }),
    terme(11, 'secteur'),
    terme(20, 'lieu', { secteurId: 10 }),
    terme(21, 'lieu', { secteurId: 10, qpv: 'QN06902M' }),
    terme(22, 'lieu'),
    terme(30, 'thematique'),
    terme(31, 'thematique', { fusionneDans: 30 }),
    terme(40, 'partenaire'),
    terme(50, 'issue'),
  ]),
  versions: new Map([
    [1, [version, { ...version, famille: 2, depuis: '2026-02-01' }]],
    [2, [version]],
    [4, [reunion]],
  ]),
  membres: new Set([7, 8]),
  tournees: new Map([
    [TOURNEE, TOURNEE],
    [FUSIONNEE, TOURNEE],
  ]),
  situations: new Map([
    ['4K7X2M', { id: 'ouverte', closeLe: null, retiree: false }],
    ['00B111', { id: 'close', closeLe: '2026-03-01', retiree: false }],
    ['999999', { id: 'supprimee', closeLe: null, retiree: true }],
  ]),
};
const contexte = { aujourdhui: '2026-03-10', auteurId: 7, avant: null };
const saisir = (reste: Partial<ActeSaisi> = {}): ActeSaisi =>
  acteSaisiSchema.parse({ jour: '2026-03-10', natureId: 1, ...reste });
const valider = (reste: Partial<ActeSaisi> = {}, avant: Acte | null = null) =>
  validerActe(saisir(reste), refs, { ...contexte, avant });
const acte = (reste: Partial<ActeSaisi> = {}): Acte => {
  const r = valider(reste);
  if (!r.ok) throw new Error(r.error[0].code);
  return r.value;
};
const refuses = (r: ReturnType<typeof validerActe>): string[] =>
  r.ok ? [] : r.error.map((e) => `${e.champ} ${e.code}`);

describe('an act', () => {
  it('needs only a day and a nature, and credits its author', () => {
    expect(acte()).toMatchObject({
      membres: [7],
      classement: { registre: 1, famille: 2, item: 1, mediation: true, propre: false },
      qpv: null,
    });
    expect(acte({ jour: '2026-01-31' }).classement.famille).toBe(1);
    expect(acte({ membres: [8, 8] }).membres).toEqual([8]);
  });

  it.each([
    ['2026-02-30', 'jour jour-invalide'],
    ['10/03/2026', 'jour jour-invalide'],
    ['1989-12-31', 'jour jour-trop-ancien'],
    ['2026-03-12', 'jour jour-futur'],
  ])('refuses the day %s', (jour, attendu) => expect(refuses(valider({ jour }))).toContain(attendu));

  it('accepts tomorrow, for a clock that is ahead', () =>
    expect(refuses(valider({ jour: '2026-03-11' }))).toEqual([]));

  it.each<[Partial<ActeSaisi>, string]>([
    [{ heure: '24:00' }, 'heure heure-invalide'],
    [{ heure: '18:00', creneau: 'soiree' }, 'creneau heure-et-creneau'],
    [{ minutes: 1441 }, 'minutes minutes-invalides'],
    [{ minutes: 2.5 }, 'minutes minutes-invalides'],
    [{ femmes: -1 }, 'femmes compte-invalide'],
    [{ hommes: 10_001 }, 'hommes compte-invalide'],
    [{ femmes: 1, ages: { ...saisir().ages, plus60: 2 } }, 'ages ages-trop-nombreux'],
    [{ natureId: 99 }, 'natureId nature-inconnu'],
    [{ natureId: 10 }, 'natureId nature-inconnu'],
    [{ natureId: 2 }, 'natureId nature-retire'],
    [{ thematiques: [40] }, 'thematiques thematique-inconnu'],
    [{ lieuId: 20, secteurId: 11 }, 'lieuId lieu-hors-secteur'],
    [{ membres: [9] }, 'membres membre-inconnu'],
    [{ recit: 'x'.repeat(2001) }, 'recit recit-trop-long'],
    [{ tourneeId: '019a0000-0000-7000-8000-000000000003' }, 'tourneeId tournee-inconnue'],
    [{ natureId: 4, classement: { famille: 1 } }, 'classement.famille classement-hors-mediation'],
  ])('refuses %j', (saisi, attendu) => expect(refuses(valider(saisi))).toEqual([attendu]));

  it('says all that is wrong at once, each in a French sentence beside its field', () => {
    const r = valider({ natureId: 99, minutes: -1, issueId: 30, jour: 'hier' });
    expect(refuses(r)).toHaveLength(4);
    if (!r.ok) for (const e of r.error) expect(e.message).toMatch(/^[A-ZÉ«].*\.$/);
  });

  it('follows merged terms, and keeps each term once', () => {
    expect(acte({ natureId: 3, thematiques: [31, 30] })).toMatchObject({ natureId: 1, thematiques: [30] });
  });

  it('follows a round merged into another, and keeps the one it had', () => {
    expect(acte({ tourneeId: FUSIONNEE }).tourneeId).toBe(TOURNEE);
    const ancienne = '019a0000-0000-7000-8000-000000000009';
    const r = valider({ tourneeId: ancienne }, { ...acte(), tourneeId: ancienne });
    expect(r.ok && r.value.tourneeId).toBe(ancienne);
  });

  it('takes the sector of its place, and the QPV of the place before that of the sector', () => {
    expect(acte({ lieuId: 20 })).toMatchObject({ secteurId: 10, qpv: 'QN06901M' });
    expect(acte({ lieuId: 21 })).toMatchObject({ secteurId: 10, qpv: 'QN06902M' });
    expect(acte({ lieuId: 22, secteurId: 11 })).toMatchObject({ secteurId: 11, qpv: null });
  });

  it('keeps what it already had: a retired term, the QPV of its time, a place since moved', () => {
    const avant: Acte = { ...acte({ natureId: 1, lieuId: 20 }), natureId: 2, secteurId: 11, qpv: 'QP069001' };
    const r = valider({ natureId: 2, lieuId: 20, secteurId: 11, minutes: 5 }, avant);
    expect(r.ok && r.value).toMatchObject({ natureId: 2, secteurId: 11, qpv: 'QP069001', minutes: 5 });
    const ailleurs = valider({ natureId: 2, lieuId: 21 }, avant);
    expect(ailleurs.ok && ailleurs.value.qpv).toBe('QN06902M');
  });

  it('is classed otherwise than its nature when somebody says so', () => {
    expect(acte({ classement: { famille: 5 } }).classement).toMatchObject({
      registre: 1,
      famille: 5,
      propre: true,
    });
    expect(acte({ classement: { famille: 2, registre: 1, item: 1 } }).classement.propre).toBe(false);
  });

  it('is either right or refused, never both wrong and kept', () => {
    const nombre = fc.oneof(fc.nat(20), fc.constantFrom(-1, 1.5, 10_001, Number.MAX_SAFE_INTEGER));
    const id = fc.constantFrom(null, 1, 2, 3, 4, 10, 11, 20, 21, 22, 30, 31, 40, 50, 99);
    const saisis = fc.record({
      jour: fc.constantFrom('2026-03-10', '2025-12-31', '2026-03-11', '2027-01-01', 'x'),
      natureId: fc.constantFrom(1, 2, 3, 4, 99),
      lieuId: id,
      secteurId: id,
      issueId: id,
      thematiques: fc.array(fc.constantFrom(30, 31, 40), { maxLength: 3 }),
      membres: fc.array(fc.constantFrom(7, 8, 9), { maxLength: 3 }),
      minutes: nombre,
      femmes: nombre,
      hommes: nombre,
      ages: fc.record(
        Object.fromEntries(TRANCHES.map((t) => [t, nombre])) as Record<'moins12', typeof nombre>,
      ),
    });
    fc.assert(
      fc.property(saisis, (s) => {
        const r = valider(s as Partial<ActeSaisi>);
        if (!r.ok) {
          for (const e of r.error) expect(e.champ).toBeTruthy();
          return;
        }
        const a = r.value;
        expect(agesConnus(a.ages)).toBeLessThanOrEqual(personnes(a));
        expect(a.membres.length).toBeGreaterThan(0);
        for (const i of [a.natureId, a.lieuId, a.secteurId, ...a.thematiques])
          if (i !== null) expect(refs.termes.get(i)?.fusionneDans).toBeNull();
        const attendu = a.lieuId === null ? null : (refs.termes.get(a.lieuId)?.secteurId ?? null);
        if (attendu !== null) expect(a.secteurId).toBe(attendu);
        // What is kept is a fixed point: sent back as it is, it changes nothing.
        const encore = validerActe(saisir({ ...a, classement: a.classement }), refs, {
          ...contexte,
          avant: a,
        });
        expect(encore.ok && champsChanges(a, encore.value)).toEqual([]);
      }),
    );
  });
});

describe('what changed', () => {
  it('is named by field, whatever the depth, and not when nothing did', () => {
    const avant = acte({ femmes: 2 });
    expect(champsChanges(avant, acte({ femmes: 2 }))).toEqual([]);
    const apres = acte({ femmes: 3, ages: { ...avant.ages, plus60: 1 }, thematiques: [30], lieuId: 20 });
    expect(champsChanges(avant, apres)).toEqual(['secteurId', 'lieuId', 'thematiques', 'femmes', 'ages']);
  });
});

describe('the situation of an act', () => {
  const liee = (situation: string | null | undefined, avant: Acte | null = null, jour = '2026-03-10') => {
    const r = valider({ situation, jour }, avant);
    return r.ok ? r.value.situationId : r.error.map((e) => `${e.code} ${e.champ}`);
  };
  const dans = (situationId: string | null): Acte => ({ ...acte(), situationId });

  it('is found by its code, however it is typed', () => {
    expect([liee('4k7 x2m'), liee(null), liee(' ')]).toEqual(['ouverte', null, null]);
    expect([liee('4K7X2N'), liee('bonjour'), liee('999999')]).toEqual(
      Array(3).fill(['situation-inconnue situation']),
    );
  });

  it('may be closed, for an act of before the closing', () => {
    expect(liee('OOB lll', null, '2026-03-01')).toBe('close');
    expect(liee('00B111', null, '2026-03-02')).toEqual(['situation-close situation']);
  });

  it('stays when it is not spoken of, and whatever became of it', () => {
    expect([liee(undefined), liee(undefined, dans('close'))]).toEqual([null, 'close']);
    expect([liee('00B111', dans('close')), liee('999999', dans('supprimee'))]).toEqual([
      'close',
      'supprimee',
    ]);
    expect(liee(null, dans('close'))).toBeNull();
    const change = valider({ situation: null }, dans('close'));
    expect(change.ok && champsChanges(dans('close'), change.value)).toEqual(['situation']);
  });
});
