import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusJours } from '../../../kernel/jours.ts';
import { attenteDe, type FicheAttendue, JOURS_AVANT_VERIFICATION, JOURS_DE_SILENCE } from './attente.ts';
import { adresseDuCourriel, courrielDe } from './courriel.ts';
import { ACTIONS, actionsDepuis, ETATS, etatDesJours, peutParLien } from './etats.ts';
import { refusDuJour } from './jour.ts';
import { etatDuLien } from './lien.ts';
import { nomme } from './message.ts';

describe('the life of a sheet', () => {
  it.each([
    ['brouillon', ['envoyer', 'annuler']],
    ['envoyee', ['renvoyer', 'recevoir', 'repondre', 'verifier', 'annuler']],
    ['recue', ['renvoyer', 'repondre', 'verifier', 'annuler']],
    ['repondue', ['repondre', 'verifier', 'annuler']],
    ['verifiee', ['verifier']],
    ['annulee', ['reprendre']],
  ] as const)('%s: %j', (etat, actions) => {
    expect(actionsDepuis({ etat, priseEnCharge: null })).toEqual(actions);
  });

  it('lets the partner answer only what nobody answered for it', () => {
    expect(ETATS.filter((e) => peutParLien('repondre', e))).toEqual(['envoyee', 'recue']);
    expect(Object.keys(ACTIONS).filter((a) => peutParLien(a as 'annuler', 'envoyee'))).toEqual([
      'recevoir',
      'repondre',
    ]);
  });

  it('finds again where a sheet was before it was cancelled', () => {
    const jours = { envoyeeLe: null, recueLe: null, repondueLe: null, verifieeLe: null };
    expect(etatDesJours(jours)).toBe('brouillon');
    expect(etatDesJours({ ...jours, envoyeeLe: '2026-03-01' })).toBe('envoyee');
    expect(etatDesJours({ ...jours, envoyeeLe: '2026-03-01', repondueLe: '2026-03-04' })).toBe('repondue');
  });

  it('takes no day to come, nor an answer before the sheet left', () => {
    const quand = { envoyeeLe: '2026-03-05', aujourdhui: '2026-03-10' };
    expect(refusDuJour('repondre', '2026-03-11', quand)?.code).toBe('jour-futur');
    expect(refusDuJour('repondre', '2026-03-04', quand)?.code).toBe('jour-avant-envoi');
    expect(refusDuJour('repondre', '2026-03-05', quand)).toBeNull();
    expect(refusDuJour('envoyer', '2026-03-01', { ...quand, envoyeeLe: null })).toBeNull();
  });
});

describe('what waits', () => {
  const envoyee: FicheAttendue = {
    ...{ etat: 'envoyee', envoyeeLe: '2026-03-01', recueLe: null, repondueLe: null, verifieeLe: null },
    ...{ reponse: null, relanceLe: null },
  };
  const le = (jours: number) => plusJours('2026-03-01', jours);

  it('a silence, from its fourteenth day on', () => {
    expect(attenteDe(envoyee, le(JOURS_DE_SILENCE - 1))).toBeNull();
    expect(attenteDe(envoyee, le(JOURS_DE_SILENCE))).toEqual({ motif: 'silence', jours: 0 });
    expect(attenteDe({ ...envoyee, etat: 'recue' }, le(20))).toEqual({ motif: 'silence', jours: 6 });
  });

  it('the day that somebody chose, sooner or later than the rule', () => {
    const relance = { ...envoyee, relanceLe: le(20) };
    expect(attenteDe(relance, le(19))).toBeNull();
    expect(attenteDe(relance, le(21))).toEqual({ motif: 'relance', jours: 1 });
  });

  it('a promise, until one looks whether it was kept; a refusal leaves nothing to look at', () => {
    const repondue: FicheAttendue = { ...envoyee, etat: 'repondue', repondueLe: '2026-03-01' };
    const promise = { ...repondue, reponse: 'prise-en-charge' as const };
    expect(attenteDe(promise, le(JOURS_AVANT_VERIFICATION - 1))).toBeNull();
    expect(attenteDe(promise, le(JOURS_AVANT_VERIFICATION))?.motif).toBe('verification');
    expect(attenteDe({ ...repondue, reponse: 'refusee' }, le(90))).toBeNull();
  });

  it('nothing, for a draft, a verified or a cancelled sheet', () => {
    for (const etat of ['brouillon', 'verifiee', 'annulee'] as const)
      expect(attenteDe({ ...envoyee, etat, relanceLe: le(1) }, le(400))).toBeNull();
  });
});

describe('a link', () => {
  const lien = { expireLe: new Date('2026-03-24T10:00:00Z'), utiliseLe: null, revoqueLe: null };
  const avant = new Date('2026-03-24T09:59:59Z');
  it('opens until its last instant, once answered says so, and once closed says nothing', () => {
    expect(etatDuLien(lien, avant)).toBe('valable');
    expect(etatDuLien(lien, lien.expireLe)).toBe('expire');
    expect(etatDuLien({ ...lien, utiliseLe: avant }, avant)).toBe('utilise');
    expect(etatDuLien({ ...lien, utiliseLe: avant }, lien.expireLe)).toBe('expire');
    expect(etatDuLien({ ...lien, utiliseLe: avant, revoqueLe: avant }, avant)).toBe('revoque');
  });
});

describe('a message that names somebody', () => {
  const gens = [{ nom: 'Petit', prenom: 'Claire', pseudonyme: '' }];
  it.each([
    ['La situation est claire, un petit problème.', false],
    ['Claire ne dort plus.', true],
    ['La famille PETIT attend.', true],
    ['claire petit attend', true],
    ['petit claire', true],
    ['Voir M. Petit, 3e étage', true],
    ['Petite fuite d’eau', false],
    ['Voir mme petit, 3e étage', true],
    ['la famille petit attend', true],
    ['', false],
  ])('%s: %s', (texte, attendu) => {
    expect(nomme(texte, gens)).toBe(attendu);
  });

  it('is found whatever its accents, its pseudonym and its hyphens', () => {
    expect(nomme('Mme Belaïd-Éluard', [{ nom: 'Belaid Eluard', prenom: '', pseudonyme: '' }])).toBe(true);
    expect(nomme('Tata Zouzou', [{ nom: '', prenom: '', pseudonyme: 'Zouzou' }])).toBe(true);
    expect(nomme('A. B. attend', [{ nom: '', prenom: '', pseudonyme: 'A. B.' }])).toBe(false);
  });

  it.each([
    ['le fils quatrefages a appelé', true],
    ['zelie ne dort plus', true],
    ['passer chez li ou chez elle', false],
    ['passer chez mme li', true],
    ['un velo gêne le hall', false],
  ])('without any capital, %s: %s', (texte, attendu) => {
    const gens = [
      { nom: 'Quatrefages', prenom: 'Zélie', pseudonyme: 'Madame Vélo' },
      { nom: 'Li', prenom: '', pseudonyme: '' },
    ];
    expect(nomme(texte, gens)).toBe(attendu);
  });

  it('is found wherever a name with a capital is put', () => {
    const mot = fc.stringMatching(/^[a-z]{3,8}$/);
    fc.assert(
      fc.property(mot, fc.array(mot), fc.array(mot), (nom, avant, apres) =>
        nomme([...avant, `${nom[0]?.toUpperCase()}${nom.slice(1)}`, ...apres].join(' '), [
          { nom, prenom: '', pseudonyme: '' },
        ]),
      ),
    );
  });
});

describe('the words to copy into a mail', () => {
  const fiche = {
    ...{ structure: 'La Navette', membre: 'Lucie', code: '4K7 X2M', message: 'Panne', personne: 'Zélie Q.' },
    ou: 'Conflit d’usage, Tour 3',
  };
  it('say nothing of the sheet when a link says it', () => {
    const lien = { adresse: 'https://ici/liaison#abc', dernierJour: '2026-03-24' };
    const { objet, texte } = courrielDe({ ...fiche, lien });
    expect(texte).toContain('https://ici/liaison#abc');
    expect(texte).toContain('24 mars 2026'.replaceAll(' ', '\u00a0').replace('\u00a02026', ' 2026'));
    expect(`${objet}${texte}`).not.toMatch(/Panne|Zélie|Tour/);
  });
  it('open in the mail program, line by line, unless they are too long for it', () => {
    const mots = { objet: 'Fiche & suite', texte: 'Bonjour,\n\nÀ vous?' };
    const adresse = adresseDuCourriel('a.b+c@ici.example', mots);
    expect(adresse).toMatch(/^mailto:a\.b%2Bc@ici\.example\?/);
    const lus = new URL(adresse).searchParams;
    expect([lus.get('subject'), lus.get('body')]).toEqual([mots.objet, 'Bonjour,\r\n\r\nÀ vous?']);
    const long = new URL(adresseDuCourriel(null, { ...mots, texte: 'é'.repeat(900) })).searchParams;
    expect([long.get('subject'), long.get('body')]).toEqual([mots.objet, null]);
  });
  it('say it all when they are the sheet, and never a name in the subject', () => {
    const { objet, texte } = courrielDe({ ...fiche, lien: null });
    expect(texte).toMatch(/Zélie Q\.[\s\S]*Conflit d’usage, Tour 3[\s\S]*Panne/);
    expect(courrielDe({ ...fiche, ou: null, lien: null }).texte).not.toContain('Situation');
    expect(objet).not.toContain('Zélie');
    expect(courrielDe({ ...fiche, personne: null, lien: null }).texte).not.toContain('accord');
  });
});
