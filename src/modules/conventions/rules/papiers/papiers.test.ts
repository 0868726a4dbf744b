import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONTRAT_FICTIF,
  DONNEES_FICTIVES,
  EMPLOYEUR_FICTIF,
  PERSONNE_FICTIVE,
  POSTE_FICTIF,
} from '../../../../../tests/support/formulaires.ts';
import { formulaireAr1 } from './ar1.ts';
import { formulaireAr2 } from './ar2.ts';
import { type DonneesDePapier, EMPLOYEUR_VIDE, PERSONNE_VIDE, POSTE_VIDE } from './donnees.ts';
import { refusDeLaPersonne, refusDeLEmployeur, refusDuPoste } from './examiner.ts';
import type { Cellule, Formulaire } from './formulaire.ts';
import { champsChanges, completer, employeurGarde } from './normaliser.ts';
import { NUMEROS, type SorteDeNumero } from './numeros.ts';
import { examinerPapier } from './papiers.ts';
import { TABLE_1, TABLE_2, TABLE_3, TABLE_4 } from './tables-asp.ts';

const champs = (refus: readonly { champ?: string }[]) => refus.map((r) => r.champ);
const juste = (sorte: SorteDeNumero, saisi: string): boolean =>
  NUMEROS[sorte].juste(NUMEROS[sorte].lire(saisi));
// A number often quoted in public examples, and another one made for these tests.
const SIRETS = ['73282932000074', '00012345500016'];

describe('numbers of the forms', () => {
  it('a SIRET with one digit changed is refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SIRETS),
        fc.nat(13),
        fc.integer({ min: 1, max: 9 }),
        (siret, place, ecart) => {
          expect(juste('siret', siret)).toBe(true);
          const change = (Number(siret[place]) + ecart) % 10;
          expect(juste('siret', `${siret.slice(0, place)}${change}${siret.slice(place + 1)}`)).toBe(false);
        },
      ),
    );
  });

  it('whatever is typed, at most fourteen digits are a SIRET', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{0,20}$/)), (saisi) => {
        if (juste('siret', saisi)) expect(saisi.replace(/\D/g, '')).toHaveLength(14);
      }),
    );
  });

  it.each<[SorteDeNumero, string, boolean]>([
    ['siret', '732 829 320 00074', true],
    ['siret', '00000000000000', false],
    ['ape', '88.99b', true],
    ['ape', '8899', false],
    ['ape', '889AB', false],
    ['idcc', '1518', true],
    ['idcc', '29', true],
    ['idcc', '15 180', false],
    ['codePostal', '57 000', true],
    ['codePostal', '01000', true],
    ['codePostal', '20200', true],
    ['codePostal', '97410', true],
    ['codePostal', '00100', false],
    ['codePostal', '96000', false],
    ['codePostal', '5700', false],
    ['codePostal', '5700O', false],
    ['telephone', '03.87.00.00.00', true],
    ['telephone', '+33 3 87 00 00 00', true],
    ['telephone', '87 00', false],
    ['courriel', 'a@b.example', true],
    ['courriel', 'a@b', false],
    ['courriel', 'a b@c.example', false],
  ])('%s « %s »: %s', (sorte, saisi, attendu) => {
    expect(juste(sorte, saisi)).toBe(attendu);
  });

  it('are kept without the spaces that people type', () => {
    const e = employeurGarde({ ...EMPLOYEUR_FICTIF, siret: '732 829 320 00074', ape: '88.99b', idcc: '29' });
    expect([e.siret, e.ape, e.idcc]).toEqual(['73282932000074', '8899B', '0029']);
    expect(refusDeLEmployeur(e)).toEqual([]);
  });
});

describe('the four tables', () => {
  // Counted in the livret of 2024, annexe 8.
  it.each([
    [TABLE_1, 11],
    [TABLE_2, 24],
    [TABLE_3, 8],
    [TABLE_4, 24],
  ])('have the lines of the form, each code once', (table, lignes) => {
    expect(table).toHaveLength(lignes);
    expect(new Set(table.map((l) => l.code)).size).toBe(lignes);
    for (const { code } of table) expect(code).toMatch(/^\d\d$/);
  });

  it('a code of another table is refused beside its field', () => {
    // 17: a médiation numérique of table 4, nothing in tables 2 and 3.
    expect(champs(refusDeLEmployeur({ ...EMPLOYEUR_FICTIF, domaine: '17', statut: 12 }))).toEqual([
      'statut',
      'domaine',
    ]);
    const signature = { signature: '2025-02-28', ageMinimal: 26 };
    expect(champs(refusDeLaPersonne({ ...PERSONNE_FICTIVE, niveau: '17' }, signature))).toEqual(['niveau']);
  });
});

describe('what is written wrong', () => {
  const convention = { signeeLe: '2025-02-20', debut: '2025-03-01', fin: '2028-02-29', heures: 28 };
  it('empty sheets are missing things, not wrong', () => {
    expect(refusDeLEmployeur(EMPLOYEUR_VIDE)).toEqual([]);
    expect(refusDuPoste(POSTE_VIDE, convention)).toEqual([]);
    expect(refusDeLaPersonne(PERSONNE_VIDE, { signature: '2025-02-28', ageMinimal: 26 })).toEqual([]);
  });

  it.each([
    [{ embauchePrevue: '2025-02-19' }, 'embauchePrevue'],
    [{ embauchePrevue: '2025-02-20' }, undefined],
    [{ embauchePrevue: '2028-03-01' }, 'embauchePrevue'],
    [{ dureeCollective: 24 }, 'dureeCollective'],
    [{ dureeCollective: 28 }, undefined],
    [{ dureeCollective: 60 }, 'dureeCollective'],
    [{ activiteSecondaire: '08' }, 'activiteSecondaire'],
    [{ activitePrincipale: '25' }, 'activitePrincipale'],
    [{ lieu: { adresse: '', codePostal: '5', commune: '' } }, 'lieu.codePostal'],
  ])('of the post %j: %s', (change, champ) => {
    expect(champs(refusDuPoste({ ...POSTE_FICTIF, ...change }, convention))).toEqual(champ ? [champ] : []);
  });

  const s = PERSONNE_FICTIVE.situation;
  it.each([
    // Twenty-six years old on 28 February 2025: born on 28 February 1999 at the latest.
    [{ naissance: '1999-02-28' }, 26, undefined],
    [{ naissance: '1999-03-01' }, 26, 'naissance'],
    [{ naissance: '1999-03-01' }, null, undefined],
    [{ naissance: '2010-01-01' }, null, 'naissance'],
    [{ naissance: '1825-01-01' }, 26, 'naissance'],
    [{ naissance: '2030-01-01' }, 26, 'naissance'],
    [{ codePostal: 'x' }, 26, 'codePostal'],
    [{ salaireBrut: 0 }, 26, 'salaireBrut'],
    [{ salaireBrut: 186_702 }, 26, 'salaireBrut'],
    [{ situation: { ...s, inscritLe: '2025-03-01' } }, 26, 'situation.inscritLe'],
    [{ situation: { ...s, inscrit: false } }, 26, 'situation.inscritLe'],
    [{ situation: { ...s, inscrit: false, inscritLe: null, indemnise: true } }, 26, 'situation.indemnise'],
  ])('of the person %j, at least %s years old: %s', (change, ageMinimal, champ) => {
    const refus = refusDeLaPersonne(
      { ...PERSONNE_FICTIVE, ...change },
      { signature: '2025-02-28', ageMinimal },
    );
    expect(champs(refus)).toEqual(champ ? [champ] : []);
  });
});

/** The value at `a.b.c` emptied. */
function vider(d: DonneesDePapier, chemin: string): DonneesDePapier {
  const [tete = '', ...suite] = chemin.split('.');
  const copie = structuredClone(d) as unknown as Record<string, Record<string, unknown>>;
  let noeud: Record<string, unknown> = copie[tete] as Record<string, unknown>;
  for (const nom of suite.slice(0, -1)) noeud = noeud[nom] as Record<string, unknown>;
  const dernier = suite.at(-1) ?? '';
  noeud[dernier] = typeof noeud[dernier] === 'string' ? ' ' : null;
  return copie as unknown as DonneesDePapier;
}

const toutes = (f: Formulaire): Cellule[] => f.parties.flatMap((p) => p.rangs.flat());
const boite = (f: Formulaire, libelle: string): Cellule => {
  const trouvee =
    toutes(f).find((c) => c.libelle === libelle) ?? toutes(f).find((c) => c.libelle.startsWith(libelle));
  if (!trouvee) throw new Error(`no box ${libelle}`);
  return trouvee;
};
const coches = (c: Cellule) => c.choix?.filter((x) => x.coche).map((x) => x.nom);
const lu = (c: Cellule) => c.cases?.map((g) => g.join('')).join(' ');

describe('a paper', () => {
  it('is complete when all is told, and says what is missing otherwise', () => {
    for (const type of ['ar1', 'ar2', 'presence', 'cdd'] as const)
      expect(examinerPapier(type, DONNEES_FICTIVES)).toMatchObject({ manques: [], complet: true });
  });

  it.each([
    ['ar1', 'employeur.siret'],
    ['ar1', 'employeur.statut'],
    ['ar1', 'employeur.correspondant.courriel'],
    ['ar1', 'poste.lieu.commune'],
    ['ar1', 'poste.intervention'],
    ['ar2', 'personne.nomDeFamille'],
    ['ar2', 'personne.niveau'],
    ['ar2', 'personne.situation.rsa'],
    ['ar2', 'personne.situation.inscritLe'],
    ['ar2', 'personne.salaireBrut'],
    ['ar2', 'poste.activitePrincipale'],
    ['ar2', 'contrat.fin'],
    ['cdd', 'employeur.representant.nom'],
    ['cdd', 'convention.missions'],
  ] as const)('%s without %s is not complete, names it, and its box says so', (type, chemin) => {
    const d = vider(DONNEES_FICTIVES, chemin);
    const etat = examinerPapier(type, d);
    expect(etat.complet).toBe(false);
    expect(etat.manques.map((m) => `${m.ou}.${m.champ}`)).toEqual([chemin]);
    if (type === 'cdd') return;
    const f = type === 'ar1' ? formulaireAr1(d, etat) : formulaireAr2(d, etat);
    expect(f.a_completer).toHaveLength(1);
    expect(toutes(f).some((c) => c.manque)).toBe(true);
  });

  it('asks the number of inhabitants of communes only, and the other aided contract of who had one', () => {
    const commune = { ...DONNEES_FICTIVES, employeur: { ...EMPLOYEUR_FICTIF, statut: 10 } };
    expect(examinerPapier('ar1', commune).manques.map((m) => m.champ)).toEqual(['habitants']);
    const situation = { ...PERSONNE_FICTIVE.situation, contratAide: true };
    const aide = { ...DONNEES_FICTIVES, personne: { ...PERSONNE_FICTIVE, situation } };
    expect(examinerPapier('ar2', aide).manques.map((m) => m.champ)).toEqual(['situation.memeEmployeur']);
    expect(examinerPapier('ar2', vider(aide, 'personne.situation.contratAide')).manques).toHaveLength(1);
  });

  it('about a contract, while there is none, asks for the contract and not for each of its fields', () => {
    const sans = { ...DONNEES_FICTIVES, contrat: null, personne: null };
    expect(examinerPapier('ar2', sans).manques.map((m) => m.champ)).toEqual(['contrat']);
  });
});

describe('the boxes', () => {
  const ar2 = (change: Partial<DonneesDePapier>) => {
    const d = { ...DONNEES_FICTIVES, ...change };
    return formulaireAr2(d, examinerPapier('ar2', d));
  };

  it('of the AR1 hold what was told, the convention in the parts of its number', () => {
    const f = formulaireAr1(DONNEES_FICTIVES, examinerPapier('ar1', DONNEES_FICTIVES));
    expect(f.numero.map((n) => n.cases.join(''))).toEqual(['R', '057', '25', '0012', '00']);
    expect(lu(boite(f, 'N° SIRET'))).toBe('00012345500016');
    expect(boite(f, 'Statut')).toMatchObject({ texte: 'Association, fondation', cases: [['5', '0']] });
    expect(lu(boite(f, 'Date prévisionnelle'))).toBe('03 03 2025');
    expect(lu(boite(f, 'Date de fin d’effet'))).toBe('29 02 2028');
    expect(coches(boite(f, 'Temps de travail'))).toEqual(['Temps partiel']);
    expect(coches(boite(f, 'Lieu d’intervention'))).toEqual(['QPV']);
  });

  it('a number of another shape is printed as it was typed', () => {
    const convention = { ...DONNEES_FICTIVES.convention, numero: 'Préfecture, dossier B' };
    const d = { ...DONNEES_FICTIVES, convention };
    const f = formulaireAr1(d, examinerPapier('ar1', d));
    expect(f.numero_libre).toBe('Préfecture, dossier B');
    expect(
      f.numero
        .slice(1)
        .flatMap((n) => n.cases)
        .join(''),
    ).toBe('');
  });

  it('of the AR2 tell a first hiring, somebody who comes after another, and a contract that goes on', () => {
    const premiere = ar2({});
    expect(coches(boite(premiere, 'Embauche'))).toEqual(['1re embauche sur le poste']);
    expect(boite(premiere, 'Quotité').texte).toBe('80');
    expect(boite(premiere, 'Salaire brut').texte).toBe('1\u00a0867,02');
    const suivante = ar2({ precedent: { membre: 'Théo Martin', depart: '2025-01-31' } });
    expect(coches(boite(suivante, 'Embauche'))).toEqual(['Remplacement sur le poste']);
    expect(lu(boite(suivante, 'Date de départ'))).toBe('31 01 2025');
    // The notice of the form: the day of entry on the post, not that of the renewal.
    const contrat = { ...CONTRAT_FICTIF, debut: '2028-03-01', renouvelle: 2, entreeLe: '2025-03-03' };
    const continue_ = ar2({ contrat });
    expect(coches(boite(continue_, 'Embauche'))).toEqual([]);
    expect(lu(boite(continue_, 'Date d’embauche'))).toBe('03 03 2025');
  });

  it('of the AR2 for somebody who stands in tick a CDD and a replacement, without departure nor term asked', () => {
    const contrat = { ...CONTRAT_FICTIF, genre: 'remplacement' as const, fin: null };
    const d = { ...DONNEES_FICTIVES, contrat };
    expect(examinerPapier('ar2', d).complet).toBe(true);
    const f = ar2({ contrat });
    expect(coches(boite(f, 'Embauche'))).toEqual(['Remplacement sur le poste']);
    expect(coches(boite(f, 'Contrat'))).toEqual(['CDD']);
    expect(lu(boite(f, 'Date de départ'))?.trim()).toBe('');
  });

  it('about disability stay empty, whatever is told', () => {
    fc.assert(
      fc.property(
        fc.record({
          recherche: fc.boolean(),
          inscrit: fc.boolean(),
          indemnise: fc.boolean(),
          rsa: fc.boolean(),
          contratAide: fc.boolean(),
          etudiant: fc.boolean(),
        }),
        (reponses) => {
          const situation = { ...PERSONNE_FICTIVE.situation, ...reponses };
          const f = ar2({ personne: { ...PERSONNE_FICTIVE, situation } });
          expect(coches(boite(f, 'Se déclare bénéficiaire'))).toEqual([]);
        },
      ),
    );
  });
});

describe('what is kept', () => {
  it('reads a sheet written before a field was added, and forgets one taken away', () => {
    const lu = completer(POSTE_VIDE, { intitule: 'Médiateur', lieu: { commune: 'Metz' }, ancien: 1 });
    expect(lu).toEqual({
      ...POSTE_VIDE,
      intitule: 'Médiateur',
      lieu: { ...POSTE_VIDE.lieu, commune: 'Metz' },
    });
    expect(completer(POSTE_VIDE, null)).toEqual(POSTE_VIDE);
  });

  it('names the fields that change, and nothing of what they say', () => {
    const apres = {
      ...PERSONNE_FICTIVE,
      prenom: 'Nora',
      situation: { ...PERSONNE_FICTIVE.situation, rsa: false },
    };
    expect(champsChanges(PERSONNE_FICTIVE, apres)).toEqual(['prenom', 'situation.rsa']);
    expect(champsChanges(PERSONNE_FICTIVE, PERSONNE_FICTIVE)).toEqual([]);
  });
});
