import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { posteComplet } from '../../../../../../tests/support/papiers.ts';
import { missingIn, wordsOf } from '../../../../../kernel/document.ts';
import { type DonneesDePapier, EMPLOYEUR_VIDE, POSTE_VIDE } from '../donnees.ts';
import { examinerPapier } from '../papiers.ts';
import { contratEcrit, type GenreEcrit } from './contrat-ecrit.ts';
import { essaiDeRemplacement, finsDAnnee, prochaineFinDAnnee } from './cours.ts';
import { tauxHoraire } from './remuneration.ts';
import { dureeEntre, lignesDe, siretDe } from './valeurs.ts';

const { contrat: cdd, personne } = posteComplet;
if (cdd === null || personne === null) throw new Error('the example is whole');

const donnees = (genre: GenreEcrit, plus: Partial<DonneesDePapier> = {}): DonneesDePapier => ({
  ...posteComplet,
  contrat: { ...cdd, genre, fin: genre === 'cdi' ? null : cdd.fin },
  ...plus,
});
const papier = (genre: GenreEcrit, plus: Partial<DonneesDePapier> = {}) => {
  const d = donnees(genre, plus);
  return contratEcrit(genre, d, examinerPapier(genre, d));
};
const mots = (genre: GenreEcrit, plus: Partial<DonneesDePapier> = {}): string =>
  wordsOf(papier(genre, plus).blocks);
const VIDE: Partial<DonneesDePapier> = {
  ...{ employeur: EMPLOYEUR_VIDE, poste: POSTE_VIDE, personne: null, contrat: null },
  convention: {
    ...posteComplet.convention,
    ...{ numero: '', qpv: null, qpvNom: null, signeeLe: null, missions: '', formationPrevue: '' },
  },
};
const GENRES = ['cdi', 'cdd', 'remplacement'] as const;

/** Headings of the optional models (livret 2024, annexe 5), copied from it; then our two articles. */
const TITRES_AVEC_RUPTURE = [
  ...['Engagement', 'Fonctions et qualification', 'Rémunération', 'Période d’essai', 'Lieu de travail'],
  ...['Visite médicale d’embauche', 'Rupture du contrat de travail', 'Confidentialité et loyauté'],
  ...['Horaires de travail', 'Congés payés', 'Maladie ou accident', 'Caisse de retraite complémentaire'],
  ...['Prévoyance', 'Frais professionnels', 'Formation et accompagnement', 'Données personnelles'],
];
const TITRES = {
  cdi: TITRES_AVEC_RUPTURE,
  cdd: TITRES_AVEC_RUPTURE,
  remplacement: [
    ...TITRES_AVEC_RUPTURE.slice(0, 6),
    ...TITRES_AVEC_RUPTURE.slice(7, 12),
    'Indemnité de fin de contrat',
    ...TITRES_AVEC_RUPTURE.slice(12),
  ],
};

describe('the three contracts', () => {
  it.each([
    ['Claire Aubanel', 'l’autorité de Claire Aubanel, coordinatrice'],
    ['Odile Marchand', 'l’autorité d’Odile Marchand, coordinatrice'],
    ['Élise Roux', 'l’autorité d’Élise Roux, coordinatrice'],
  ])('name who is in charge, %s, with the right article', (nom, attendu) => {
    const { poste } = posteComplet;
    expect(mots('cdd', { poste: { ...poste, responsable: { ...poste.responsable, nom } } })).toContain(
      attendu,
    );
  });

  it.each(GENRES)('%s has the articles of the optional model, in their order', (genre) => {
    const titres = papier(genre).blocks.flatMap((b) =>
      b.kind === 'heading' ? b.text.map(String).filter((t) => t.startsWith('Article')) : [],
    );
    expect(titres).toEqual(TITRES[genre].map((t, i) => `Article ${i + 1}. ${t}`));
  });

  it('give the code of the collective agreement once, also when it was typed in its name', () => {
    const nommee = (conventionCollective: string) =>
      mots('cdd', { employeur: { ...posteComplet.employeur, idcc: '1518', conventionCollective } });
    expect(nommee('ÉCLAT (IDCC 1518)').match(/IDCC 1518/g)).toHaveLength(1);
    expect(nommee('ÉCLAT').match(/IDCC 1518/g)).toHaveLength(1);
  });

  it('the CDD carries the sentence without which it is illegal, word for word, and its own rules', () => {
    const texte = mots('cdd');
    expect(texte).toContain(
      'Le contrat à durée déterminée adulte-relais intègre les dispositions particulières du droit du code du travail prévues aux articles L5134-100 et suivants, et aux articles D5134-145 et suivants du code du travail.',
    );
    for (const fait of [
      'convention n° R 057 25 0012 00',
      'dans la limite de trois ans',
      'renouvelé une seule fois (article L5134-103 du code du travail)',
      'période d’essai d’un mois, soit jusqu’au 30 septembre 2025, renouvelable une fois',
      'L1243-1 et L1243-2',
      'L5134-104 à L5134-106',
      'le 31 août 2026, puis le 31 août 2027',
      'préavis de deux semaines',
      'cause réelle et sérieuse',
      'deux jours francs',
      'dix-huit derniers mois',
      'L1242-3',
      'au moins 80 % de son temps de travail',
      'maintien de l’ordre public',
      'quartier prioritaire de la politique de la ville suivant : Borny (QN05704M)',
      '12 allée des Tisserands, 57000 Metz',
      '1\u00a0850,00\u00a0€ (mille huit cent cinquante euros)',
      '12,20\u00a0€ (douze euros et vingt centimes)',
      '35\u00a0heures par semaine (trente-cinq heures)',
      '(premier septembre deux mille vingt-cinq)',
      'IDCC 1518',
      'Caisse Unie',
      'Prévoyance Solidaire',
      'saisir la CNIL',
      'les fondamentaux de la médiation sociale',
      'Bilan de compétences',
    ])
      expect(
        texte.replaceAll('1er\u00a0', '1er ').replace(/(\d)\u00a0(\p{L}{3,} \d{4})/gu, '$1 $2'),
      ).toContain(fait);
  });

  it.each([
    ['f', 'occupe l’emploi de médiatrice sociale, en qualité de médiatrice sociale adulte-relais'],
    ['m', 'occupe l’emploi de médiateur social, en qualité de médiateur social adulte-relais'],
    [null, 'occupe l’emploi de médiatrice ou médiateur social, en qualité'],
  ] as const)(
    'the title of the post agrees with the person (%s), unless somebody typed one',
    (genre, attendu) => {
      const sans = { ...posteComplet.poste, intitule: ' ' };
      for (const contrat of GENRES)
        expect(mots(contrat, { personne: { ...personne, genre }, poste: sans })).toContain(attendu);
      const dit = { ...sans, intitule: 'Correspondant·e de nuit' };
      expect(mots('cdd', { personne: { ...personne, genre }, poste: dit })).toContain(
        'occupe l’emploi de Correspondant·e de nuit, en qualité',
      );
    },
  );

  it('says nothing of the gender of the person replaced, that it does not know', () => {
    const sans = { ...posteComplet.poste, intitule: '' };
    expect(mots('remplacement', { personne: { ...personne, genre: 'f' }, poste: sans })).toContain(
      'dont l’emploi est celui de médiatrice ou médiateur social (qualification',
    );
  });

  it('a year of contract ends before the contract and the convention do, never with them', () => {
    const c = { debut: '2025-03-03', fin: '2028-03-02', depart: null };
    const fin = (aujourdhui: string, depart: string | null = null) =>
      prochaineFinDAnnee({ ...c, depart }, '2028-03-02', aujourdhui);
    expect(fin('2025-03-03')).toBe('2026-03-02');
    expect(fin('2026-03-02')).toBe('2026-03-02');
    expect(fin('2027-03-02')).toBe('2027-03-02');
    expect(fin('2027-03-03')).toBeNull();
    expect(fin('2026-06-01', '2026-12-31')).toBeNull();
    expect(prochaineFinDAnnee({ ...c, fin: null }, '2026-03-02', '2025-06-01')).toBeNull();
    expect(prochaineFinDAnnee({ ...c, fin: null }, '2026-03-03', '2025-06-01')).toBe('2026-03-02');
  });

  it('the CDI has no term and no CDD rule; what the sources leave open is said', () => {
    const texte = mots('cdi');
    expect(texte).toContain('Le contrat à durée indéterminée adulte-relais intègre');
    expect(texte).toContain('conclu pour une durée indéterminée');
    expect(texte).not.toMatch(/L1243|durée déterminée|prend fin le/);
    expect(texte).toMatch(/Essai : .*DDETS/);
    expect(texte).toMatch(/Rupture : .*DDETS/);
  });

  it('a replacement names whom it replaces and pays the end of contract; the scheme’s sentence is not its own', () => {
    const remplace = {
      contrat: {
        ...cdd,
        ...{ genre: 'remplacement' as const, debut: '2026-01-05', fin: '2026-03-15' },
        personneRemplacee: { membre: 'Lucie Tran', debut: '2025-09-01' },
      },
    };
    const texte = mots('remplacement', remplace);
    expect(texte).toContain('afin de remplacer pendant son absence Lucie Tran');
    expect(texte).toContain('contrat de travail à durée déterminée de remplacement');
    expect(texte).toContain('égale à 10 % de la rémunération brute');
    expect(texte).toContain('période d’essai, qui dure 10\u00a0jours');
    expect(texte).not.toContain('intègre les dispositions');
    const { blocks } = papier('remplacement', { contrat: { ...remplace.contrat, fin: null } });
    expect(wordsOf(blocks)).toContain('prend fin au retour de la personne remplacée');
    expect(missingIn(blocks, 'missing')).toEqual(
      expect.arrayContaining(['durée minimale', 'durée de l’essai']),
    );
  });

  it.each(GENRES)('%s agrees with the person, and with the one who signs', (genre) => {
    const feminin = mots(genre);
    const masculin = mots(genre, {
      personne: { ...personne, genre: 'm' },
      employeur: {
        ...posteComplet.employeur,
        representant: { nom: 'Karim Saïdi', qualite: 'président', genre: 'm' },
      },
    });
    expect(feminin).toMatch(/Madame Lucie Tran, née le /);
    expect(feminin).toContain('représenté par Madame Hélène Sarrazin, présidente');
    expect(feminin).toContain('médiatrice sociale adulte-relais');
    expect(feminin).not.toMatch(/\ble salarié\b|Monsieur|salarié·e|\(e\)|\bIl (occupe|exerce|perçoit)/);
    expect(masculin).toMatch(/Monsieur Lucie Tran, né le /);
    expect(masculin).toContain('représenté par Monsieur Karim Saïdi, président,');
    expect(masculin).toContain('médiateur social adulte-relais');
    expect(masculin).not.toMatch(/la salariée|Madame|\bplacée|employée|soumise|affiliée|\bElle\b/);
  });

  it.each(GENRES)(
    '%s without any record does not look complete, and asks for each thing in its place',
    (genre) => {
      const { blocks } = papier(genre, VIDE);
      const [, banniere] = blocks;
      if (banniere?.kind !== 'box') throw new Error('no banner');
      expect(banniere.title).toBe('À COMPLÉTER');
      const dite = wordsOf([banniere]);
      const manquent = [
        ...['dénomination de l’employeur', 'numéro SIRET', 'code APE', 'nom de la personne qui signe'],
        ...[
          'prénom',
          'nom de famille',
          'date de naissance',
          'commune de naissance',
          'adresse de la personne',
        ],
        ...['numéro de la convention', 'missions (article 2)', 'adresse du lieu de travail'],
        ...['salaire brut mensuel', 'ville de signature', 'numéro de Sécurité sociale, avec sa clé'],
      ];
      const places = [...missingIn(blocks, 'untold'), ...missingIn(blocks, 'missing')];
      for (const m of manquent) {
        expect(places).toContain(m);
        expect(dite).toContain(m);
      }
      expect(wordsOf(blocks)).toContain('La personne salariée');
    },
  );

  it('lacks nothing of the records when they are whole; only a hand is left', () => {
    for (const genre of GENRES) {
      const { blocks } = papier(genre, {
        contrat: {
          ...cdd,
          genre,
          fin: genre === 'cdi' ? null : cdd.fin,
          personneRemplacee: { membre: 'X', debut: '2025-09-01' },
        },
      });
      expect(missingIn(blocks, 'untold')).toEqual([]);
      expect(missingIn(blocks, 'missing').length).toBeGreaterThan(0);
    }
  });

  it('a public employer is told that only the CDD is open, and that it is private law', () => {
    const commune = { employeur: { ...posteComplet.employeur, statut: 10 } };
    expect(mots('cdi', commune)).toContain('ne peut pas signer de CDI (L5134-103)');
    expect(mots('cdd', commune)).toContain('contrat de droit privé');
    expect(mots('cdd', commune)).toContain('activité normale de l’employeur');
    expect(mots('cdd')).not.toContain('contrat de droit privé');
  });

  it('part time has the mentions of the law; under 24 hours says why', () => {
    const a20 = (moinsDe24h: 'demande-ecrite' | 'accord-de-branche' | null) => ({
      contrat: { ...cdd, heures: 20, moinsDe24h },
    });
    expect(mots('cdd')).not.toContain('temps partiel');
    expect(mots('cdd', a20('demande-ecrite'))).toContain('la demande écrite et motivée du');
    expect(mots('cdd', a20('accord-de-branche'))).toContain('l’accord de branche suivant');
    expect(missingIn(papier('cdd', a20(null)).blocks, 'missing')).toContain(
      'demande écrite et motivée de la personne, ou accord de branche',
    );
    expect(mots('cdd', a20(null))).toContain('heures complémentaires');
    expect(mots('cdd', { contrat: { ...cdd, heures: 28 } })).not.toContain('vingt-quatre heures');
  });

  it('names the first training once, whether or not article 5 already does', () => {
    const dites = (formationPrevue: string, premiereEmbauche: boolean) =>
      mots('cdd', {
        convention: { ...posteComplet.convention, formationPrevue },
        contrat: { ...cdd, premiereEmbauche },
      }).match(/formation (?:de |«.)prise de poste/gi)?.length ?? 0;
    expect([dites('Laïcité', true), dites('Laïcité', false)]).toEqual([1, 0]);
    expect(dites('Formation « prise de poste » ; laïcité', true)).toBe(1);
  });

  it('a renewal has no new trial and cannot be renewed', () => {
    const texte = mots('cdd', { contrat: { ...cdd, renouvelle: 4 } });
    expect(texte).toContain('ne peut plus l’être lui-même');
    expect(texte).toContain('ne comporte pas de période d’essai');
    expect(texte).not.toContain('renouvelable une fois');
  });
});

describe('what contracts are counted from', () => {
  it.each([
    ['2025-09-01', '2028-08-31', '3\u00a0ans'],
    ['2024-02-29', '2025-02-28', '1\u00a0an'],
    ['2025-09-01', '2026-03-31', '7\u00a0mois'],
    ['2025-01-31', '2025-02-28', '1\u00a0mois'],
    ['2025-09-01', '2025-09-01', '1\u00a0jour'],
    ['2025-09-01', '2025-10-15', '45\u00a0jours'],
  ])('from %s to %s: %s', (du, au, duree) => {
    expect(dureeEntre(du, au)).toBe(duree);
  });

  it.each([
    ['2026-01-05', '2026-01-10', null],
    ['2026-01-05', '2026-01-11', '1\u00a0jour'],
    ['2026-01-05', '2026-02-15', '6\u00a0jours'],
    ['2026-01-05', '2026-05-31', 'deux semaines'],
    ['2026-01-05', '2026-07-04', 'deux semaines'],
    ['2026-01-05', '2026-07-05', 'un mois'],
    ['2026-01-05', null, null],
  ])('trial of a replacement from %s to %s: %s', (du, au, essai) => {
    expect(essaiDeRemplacement(du, au)).toBe(essai);
  });

  it('years of a CDD end on the eve of its anniversaries, its term left out', () => {
    expect(finsDAnnee('2024-02-29', '2027-02-28')).toEqual(['2025-02-27', '2026-02-27', '2027-02-27']);
    expect(finsDAnnee('2025-09-01', '2026-08-31')).toEqual([]);
  });

  it('the pay of an hour gives back that of the month, to the cent of an hour', () => {
    expect(tauxHoraire(1801.8, 35)).toBe(11.88);
    fc.assert(
      fc.property(
        fc.integer({ min: 100_000, max: 500_000 }),
        fc.integer({ min: 18, max: 39 }),
        (centimes, h) => {
          const mois = centimes / 100;
          expect(Math.abs((tauxHoraire(mois, h) * h * 52) / 12 - mois)).toBeLessThan((h * 52) / 12 / 100);
        },
      ),
    );
  });

  it('reads a list as people type it, and groups a SIRET', () => {
    expect(lignesDe('- une ;\n\n• deux\n3. trois\n  quatre-vingts')).toEqual([
      'une ;',
      'deux',
      'trois',
      'quatre-vingts',
    ]);
    expect(siretDe({ siret: '12345678200010' })).toBe('123\u00a0456\u00a0782\u00a000010');
  });
});
