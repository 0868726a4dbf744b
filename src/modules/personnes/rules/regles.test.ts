import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../kernel/document.ts';
import { plusJours, plusMois } from '../../../kernel/jours.ts';
import { examinerRetrait, tient } from './accords.ts';
import { papierDeLAipd } from './aipd.ts';
import {
  changerDuree,
  contactAuPlusTard,
  type Duree,
  dernierJourGarde,
  EFFACE,
  estDue,
  examinerRaison,
  finDeLAnnonce,
  lendemainDeLAnnonce,
  moisEnVigueur,
  sansTextes,
} from './conservation.ts';
import { type Identite, nomAffiche, repondA } from './identite.ts';
import { papierDuRegistre } from './registre.ts';
import type { Reglages } from './reglages.ts';

const JOUR = fc.integer({ min: 0, max: 20_000 }).map((n) => plusJours('1990-01-01', n));
const qui = (reste: Partial<Identite>): Identite => ({
  nom: '',
  prenom: '',
  pseudonyme: '',
  telephone: '',
  courriel: '',
  adresse: '',
  interprete: false,
  genre: null,
  tranche: null,
  ...reste,
});

describe('an agreement', () => {
  it('holds from its day to the eve of its withdrawal', () => {
    const accord = { partenaireId: 1, donneLe: '2026-03-10', retireLe: '2026-04-01' };
    expect(['2026-03-09', '2026-03-10', '2026-03-31', '2026-04-01'].map((j) => tient(accord, j))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(tient({ ...accord, retireLe: null }, '2030-01-01')).toBe(true);
  });

  it('is not withdrawn before it was given, nor tomorrow', () => {
    const code = (le: string) => {
      const r = examinerRetrait('2026-03-10', le, '2026-03-20');
      return r.ok ? null : r.error.code;
    };
    expect(['2026-03-09', '2026-03-10', '2026-03-20', '2026-03-21'].map(code)).toEqual([
      'retrait-avant-accord',
      null,
      null,
      'retrait-futur',
    ]);
  });
});

const MOIS = fc.integer({ min: 1, max: 120 });
/** Changed a few times, as people do. */
const DUREES = fc
  .tuple(MOIS, fc.array(fc.tuple(MOIS, JOUR), { maxLength: 3 }))
  .map(([mois, suite]) =>
    suite
      .toSorted(([, a], [, b]) => a.localeCompare(b))
      .reduce<Duree>((duree, [m, le]) => changerDuree(duree, m, le), simple(mois)),
  );
const simple = (mois: number): Duree => ({ mois, avant: null, reduiteLe: null });

describe('how long a situation is kept', () => {
  it('runs from the last contact by whole months, and stops the day after', () => {
    expect(dernierJourGarde('2024-08-31', simple(6))).toBe('2025-02-28');
    const due = (jour: string) => estDue('2024-03-10', simple(24), jour);
    expect([due('2026-03-10'), due('2026-03-11')]).toEqual([false, true]);
  });

  it('shortened, gives a month to what goes by it, and none to what the duration before ends', () => {
    const reduite: Duree = { mois: 12, avant: 24, reduiteLe: '2026-03-10' };
    const jusqua = (contact: string) => dernierJourGarde(contact, reduite);
    expect(['2024-03-20', '2024-04-10', '2024-06-01', '2025-04-09', '2025-04-20'].map(jusqua)).toEqual([
      '2026-03-20',
      '2026-04-10',
      '2026-04-10',
      '2026-04-10',
      '2026-04-20',
    ]);
  });

  it('is due by the duration that holds on the day, and on no day that was told as one of keeping', () => {
    fc.assert(
      fc.property(DUREES, JOUR, JOUR, (duree, contact, jour) => {
        const passe = plusMois(contact, moisEnVigueur(duree, jour)) < jour;
        expect(estDue(contact, duree, jour)).toBe(passe);
        expect(estDue(contact, duree, dernierJourGarde(contact, duree))).toBe(false);
      }),
    );
  });

  it('leaves out of the question asked to the database nothing that is due', () => {
    fc.assert(
      fc.property(DUREES, JOUR, JOUR, (duree, contact, jour) => {
        if (estDue(contact, duree, jour)) expect(contact <= contactAuPlusTard(duree, jour)).toBe(true);
      }),
    );
  });

  it('is told before it goes: the preview of a shortening shows all that the end of its month takes', () => {
    fc.assert(
      fc.property(MOIS, MOIS, JOUR, JOUR, (avant, mois, le, contact) => {
        const duree = changerDuree(simple(avant), mois, le);
        const lendemain = plusJours(finDeLAnnonce({ ...duree, reduiteLe: le }) ?? le, 1);
        if (estDue(contact, duree, lendemain))
          expect(estDue(contact, duree, lendemainDeLAnnonce(le))).toBe(true);
      }),
    );
  });
});

describe('a fact once anonymised', () => {
  it('keeps numbers, yes or no, days and codes, and no text whatever the field', () => {
    const fait = {
      mode: 'telephone',
      avec: 'le voisin du dessous',
      futur: { champ: 'Zwiertkovic', liste: ['deux mots', 3] },
      engagements: [{ de: 'Partie 1', texte: 'Baisser le son.', tenu: true, le: '2026-03-10' }],
      vide: '',
    };
    expect(sansTextes(fait, new Set(['telephone']))).toEqual({
      mode: 'telephone',
      avec: EFFACE,
      futur: { champ: EFFACE, liste: [EFFACE, 3] },
      engagements: [{ de: EFFACE, texte: EFFACE, tenu: true, le: '2026-03-10' }],
      vide: '',
    });
  });

  it('has the same numbers, and does not change any more', () => {
    const nombres = (v: unknown): unknown[] =>
      typeof v === 'object' && v !== null
        ? Object.values(v).flatMap(nombres)
        : typeof v === 'string'
          ? []
          : [v];
    fc.assert(
      fc.property(fc.jsonValue(), (valeur) => {
        const une = sansTextes(valeur, new Set());
        expect(nombres(une)).toEqual(nombres(valeur));
        expect(sansTextes(une, new Set())).toEqual(une);
      }),
    );
  });
});

describe('a name', () => {
  it('is a first name and a name, else the pseudonym', () => {
    expect(nomAffiche(qui({ nom: 'Marchetti', prenom: 'Odile', pseudonyme: 'O.' }))).toBe('Odile Marchetti');
    expect(nomAffiche(qui({ pseudonyme: 'O. M.' }))).toBe('O. M.');
  });

  it('answers by the beginnings of its words, by whole words when two letters are searched', () => {
    const li = qui({ nom: 'Li-Marchetti', prenom: 'Éloïse' });
    expect(['marc', 'ELOISE li', 'li', 'el', 'chetti', 'marc paul'].map((r) => repondA(li, r))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('the papers of the DPO', () => {
  const reglages: Reglages = {
    jour: '2026-03-10',
    structure: 'Médiation d’Ici',
    denomination: '',
    adresse: '',
    siret: '12345678900012',
    representant: '',
    courriel: '',
    mois: 18,
    roles: [{ nom: 'Direction', combien: 2 }],
    adresseWeb: 'https://trame.example',
    situations: 3,
    raison: '',
    effacees: { demande: 1, duree: 2 },
  };
  it('say the settings, and what they lack', () => {
    const registre = wordsOf(papierDuRegistre(reglages).blocks).replace(/\u00a0/g, ' ');
    expect(registre).toContain('18 mois après le dernier contact');
    expect(registre).toContain('12345678900012');
    const aipd = wordsOf(papierDeLAipd(reglages).blocks).replace(/\u00a0/g, ' ');
    for (const mot of ['18 mois', 'https://trame.example', 'Accès illégitime', 'Avis du DPO'])
      expect(aipd).toContain(mot);
    expect(aipd).toContain('3 noms ont été effacés à ce jour : 1 à la demande de la personne, 2 au terme');
    const long = { ...reglages, mois: 36, raison: 'Des procédures de trois ans' };
    for (const papierDe of [papierDuRegistre, papierDeLAipd]) {
      expect(wordsOf(papierDe(long).blocks)).toContain('Des procédures de trois ans');
      expect(JSON.stringify(papierDe({ ...long, raison: '' }))).toContain('la raison');
      expect(wordsOf(papierDe(reglages).blocks)).not.toContain('parce que');
    }
    for (const papier of [papierDuRegistre(reglages), papierDeLAipd(reglages)])
      expect(JSON.stringify(papier)).toMatch(/brouillon.*"missing"/);
  });
});

describe('a duration longer than recommended', () => {
  it('needs its reason, and a shorter one none', () => {
    expect(examinerRaison(25, ' ')).toMatchObject({ ok: false, error: { code: 'raison-manquante' } });
    expect(examinerRaison(25, ' Suivi long ')).toEqual({ ok: true, value: 'Suivi long' });
    expect(examinerRaison(24, 'Suivi long')).toEqual({ ok: true, value: '' });
  });
});

describe('a duration that changes', () => {
  const vingtQuatre: Duree = { mois: 24, avant: null, reduiteLe: null };
  const le = (duree: Duree, jour: string) => moisEnVigueur(duree, jour);

  it('holds at once when it is longer, after a month when it is shorter', () => {
    const long = changerDuree(vingtQuatre, 36, '2026-03-10');
    expect(le(long, '2026-03-10')).toBe(36);
    const court = changerDuree(vingtQuatre, 6, '2026-03-10');
    expect([le(court, '2026-03-10'), le(court, '2026-04-10'), le(court, '2026-04-11')]).toEqual([24, 24, 6]);
  });

  it('put back before the month is over has announced nothing; shortened again, waits another month', () => {
    const court = changerDuree(vingtQuatre, 6, '2026-03-10');
    expect(changerDuree(court, 24, '2026-04-01')).toEqual(vingtQuatre);
    const encore = changerDuree(court, 3, '2026-04-01');
    expect([le(encore, '2026-05-01'), le(encore, '2026-05-02')]).toEqual([24, 3]);
  });
});
