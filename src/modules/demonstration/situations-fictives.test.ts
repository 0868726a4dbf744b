import { describe, expect, it } from 'vitest';
import { nombreDeJours, plusMois } from '../../kernel/jours.ts';
import { cleDe } from '../../kernel/texte.ts';
import { relire } from '../confidentialite/rules/relire.ts';
import { ETATS as ETATS_DE_FICHE } from '../liaisons/rules/etats.ts';
import { SORTES_PAR_DEFAUT } from '../nomenclatures/rules/listes-par-defaut.ts';
import { LISTE_DES_ETATS, passer } from '../situations/rules/etats.ts';
import { estUnContact, type FaitSaisi, GENRES_DE_FAIT } from '../situations/rules/faits/fait.ts';
import { tenueDe } from '../situations/rules/faits/protocole.ts';
import { ISSUES } from '../situations/rules/issues.ts';
import { suivre } from '../situations/rules/suivi.ts';
import { genererDemonstration } from './generateur.ts';
import type { SituationFictive } from './situation-fictive.ts';

/** Any day of the year can be the day of the visit. */
const REFERENCES = ['2026-03-12', '2026-09-01', '2024-02-29', '2025-12-31', '2027-06-15', '2026-11-23'];

const abouti = (f: SituationFictive['faits'][number]): boolean =>
  f.genre === 'contact' || f.genre === 'table-ronde'
    ? estUnContact(f as Pick<FaitSaisi, 'genre' | 'donnees'>)
    : true;

describe.each(REFERENCES)('the situations shown on %s', (reference) => {
  const d = genererDemonstration(reference);
  const actes = new Map(d.interventions.map((acte) => [acte.id, acte]));
  const contactDe = (s: SituationFictive): string =>
    [
      s.saisieLe,
      ...s.faits.filter(abouti).map((f) => f.jour),
      ...s.actes.map((id) => actes.get(id)?.jour ?? ''),
    ]
      .toSorted()
      .at(-1) ?? '';
  const vues = d.situations.map((s) => ({
    s,
    contact: contactDe(s),
    suivi: suivre({ ...s, dernierContact: contactDe(s) }, reference),
  }));

  it('are of all kinds, in all states, with all outcomes and all ways of the trade', () => {
    expect(d.situations.length).toBeGreaterThanOrEqual(40);
    const tous = <T>(valeurs: readonly T[]) => new Set(valeurs);
    expect(tous(d.situations.map((s) => s.sorte))).toEqual(tous(SORTES_PAR_DEFAUT.map((s) => s.nom)));
    expect([...tous(d.situations.map((s) => s.etat))].toSorted()).toEqual(LISTE_DES_ETATS.toSorted());
    expect(tous(d.situations.flatMap((s) => s.issue ?? []))).toEqual(tous(Object.keys(ISSUES)));
    expect(tous(d.situations.flatMap((s) => s.faits.map((f) => f.genre)))).toEqual(
      tous(Object.keys(GENRES_DE_FAIT)),
    );
    expect(tous(d.situations.flatMap((s) => s.fiches.map((f) => f.etat)))).toEqual(tous(ETATS_DE_FICHE));
    const tenues = d.situations.flatMap((s) =>
      s.faits.flatMap((f) => (f.genre === 'protocole' ? tenueDe(f.donnees) : [])),
    );
    expect(tous(tenues)).toEqual(tous(['tenu', 'rompu', 'a-verifier']));
    expect(tous(d.situations.map((s) => s.code)).size).toBe(d.situations.length);
    const gens = d.situations.flatMap((s) => s.personnes);
    expect(gens.some((p) => p.nom === '' && p.pseudonyme !== '')).toBe(true);
    expect(gens.some((p) => p.nom !== '')).toBe(true);
  });

  it('hold what the written bilan says: navettes, tables rondes and agreements of its holder, in its year', () => {
    const poste = d.conventions.find((c) => c.numero === d.bilan.convention);
    if (!poste) throw new Error('no convention');
    const fin = plusMois(poste.debut, 12);
    const siens = d.situations
      .filter((s) => s.charges.some((c) => c.membre === poste.titulaire))
      .flatMap((s) => s.faits.filter((f) => f.jour >= poste.debut && f.jour < fin));
    const combien = (genre: keyof typeof GENRES_DE_FAIT) => siens.filter((f) => f.genre === genre).length;
    expect(combien('navette')).toBeGreaterThanOrEqual(8);
    expect(combien('table-ronde')).toBeGreaterThanOrEqual(2);
    const tenus = siens.filter((f) => f.genre === 'protocole' && tenueDe(f.donnees) === 'tenu');
    expect(tenus.length).toBeGreaterThanOrEqual(2);
  });

  it('have lives that the rules allow', () => {
    for (const s of d.situations) {
      let precedent = s.saisieLe;
      for (const [i, p] of s.passages.entries()) {
        const avecProtocole = s.faits.some((f) => f.genre === 'protocole' && f.jour <= p.le);
        const contexte = {
          aujourdhui: reference,
          dernierPassageLe: precedent,
          dernierActeLe:
            s.faits
              .map((f) => f.jour)
              .filter((j) => j < (s.passages[i + 1]?.le ?? reference))
              .toSorted()
              .at(-1) ?? null,
          avecProtocole,
        };
        expect([s.sorte, p.le, passer(p.de, p, contexte).ok]).toEqual([s.sorte, p.le, true]);
        precedent = p.le;
      }
      const suivent = s.charges.filter((c) => c.jusqu === null);
      expect(suivent.length).toBeGreaterThan(0);
      for (const f of s.faits) {
        expect(f.jour >= s.saisieLe && (f.jour < reference || f.genre === 'table-ronde')).toBe(true);
        expect(s.charges.map((c) => c.membre)).toContain(f.membre);
      }
      for (const f of s.fiches)
        expect([f.envoyeeLe, f.recueLe, f.reponse?.le, f.verification?.le].filter(Boolean)).toEqual(
          [f.envoyeeLe, f.recueLe, f.reponse?.le, f.verification?.le].filter(Boolean).toSorted(),
        );
    }
  });

  it('keep watch of one silent, one whose step went by, one agreement to review, one to anonymise', () => {
    expect(vues.filter((v) => v.suivi.silencieuse)).toHaveLength(1);
    expect(vues.filter((v) => v.suivi.etapeEnRetard)).toHaveLength(1);
    const revues = d.situations.flatMap((s) =>
      s.faits.flatMap((f) =>
        f.genre === 'protocole' && s.etat === 'accord' ? (f.donnees.revueLe ?? []) : [],
      ),
    );
    expect(revues.some((le) => le > reference && nombreDeJours(reference, le) <= 8)).toBe(true);
    const dues = vues.filter(({ contact }) => plusMois(contact, 24) <= plusMois(reference, 1));
    expect(dues).toHaveLength(1);
    expect(dues.every(({ contact }) => plusMois(contact, 24) > reference)).toBe(true);
    expect(d.situations.some((s) => s.charges.some((c) => c.jusqu !== null))).toBe(true);
  });

  it('leave room in each list of look-alikes', () => {
    const ouvertes = d.situations.filter((s) => s.etat !== 'close' && s.sorte === 'Conflit de voisinage');
    for (const { nom } of d.secteurs)
      expect(ouvertes.filter((s) => s.secteur === nom).length).toBeLessThan(5);
  });

  it('are told of acts of those in charge, each act once', () => {
    const lies = d.situations.flatMap((s) => s.actes);
    expect(lies.length).toBeGreaterThan(120);
    expect(new Set(lies).size).toBe(lies.length);
    for (const s of d.situations)
      for (const acte of s.actes.map((id) => actes.get(id))) {
        expect(acte && acte.jour >= s.saisieLe && acte.secteur === s.secteur).toBe(true);
        expect(s.charges.some((c) => acte?.membres.includes(c.membre))).toBe(true);
      }
  });
});

describe('what is written of situations', () => {
  const d = genererDemonstration('2026-03-12');
  const noms = d.situations.flatMap((s) => s.personnes.flatMap((p) => [p.nom, p.prenom]));
  const textes = [
    ...d.situations.flatMap((s) => [
      ...[s.enjeu, s.etape, ...s.passages.map((p) => p.phrase), ...s.accords.map((x) => x.finalite)],
      ...s.fiches.flatMap((f) => [f.message, f.reponse?.texte ?? '', f.reponse?.par ?? '']),
      ...s.faits.flatMap((f) => chaines({ ...f.donnees, mediateurs: [] })),
    ]),
    ...d.reunions.flatMap((r) => [r.sujet, r.compteRendu]),
    ...d.partenariats.flatMap((x) => [x.intitule, x.objectifs]),
  ].filter((t) => t !== '');
  const mots = new Set(textes.flatMap((t) => cleDe(t).split(' ')));

  it('names nobody, and nothing that the guard of the fields would stop', () => {
    const interdits = [...noms, ...d.membres.flatMap((m) => m.nom.split(' '))].filter((n) => n.length > 2);
    expect(interdits.filter((n) => mots.has(cleDe(n)))).toEqual([]);
    const connus = {
      termes: [...d.lieux, ...d.secteurs, ...d.partenaires, ...d.projets].map((x) => x.nom),
      sujets: [],
      equipe: d.membres.map((m) => m.nom),
    };
    const alertes = [...new Set(textes)].flatMap((t) => relire(t, connus).map((x) => [t, x]));
    expect(alertes).toEqual([]);
  });

  it('follows French spacing', () => {
    expect(textes.filter((t) => /[^\u00a0][:;?!»]|«[^\u00a0]/u.test(t))).toEqual([]);
  });
});

const chaines = (valeur: unknown): string[] =>
  typeof valeur === 'string'
    ? /^\d{4}-\d\d-\d\d$|^[a-z]+$/.test(valeur)
      ? []
      : [valeur]
    : valeur !== null && typeof valeur === 'object'
      ? Object.values(valeur).flatMap(chaines)
      : [];
