import { describe, expect, it } from 'vitest';
import { avertir, type Faits } from './avertissements.ts';
import { comparer } from './comparaison.ts';
import { MESURES, type Sommes } from './dictionnaire.ts';

const ZERO: Sommes = {
  interventions: 0,
  tempsHorsMediation: 0,
  minutes: 0,
  minutesHorsMediation: 0,
  femmes: 0,
  hommes: 0,
  nonCommunique: 0,
  moins12: 0,
  de12a17: 0,
  de18a25: 0,
  de26a59: 0,
  de60EtPlus: 0,
};
const ANNEE = { du: '2016-01-01', au: '2016-12-31' };
const faits = (f: Partial<Faits> = {}): Faits => ({
  periode: ANNEE,
  aujourdhui: '2026-03-10',
  par: [],
  mesures: ['interventions', 'beneficiaires'],
  total: { ...ZERO, interventions: 100, femmes: 60, hommes: 40 },
  sommeDesLignes: 100,
  couvertures: [{ ...ANNEE, premier: '2016-01-02', dernier: '2016-12-23' }],
  depuis: ANNEE.du,
  versions: [],
  aVerifier: [],
  ...f,
});
/** Sentences with plain spaces, as one types them. */
const dire = (f: Partial<Faits> = {}) => avertir(faits(f)).map((p) => p.replaceAll('\u00a0', ' '));

describe('what is told with figures', () => {
  it('is nothing when there is nothing to tell, holidays at the ends included', () => {
    expect(dire()).toEqual([]);
  });

  it('a period that is not over, or that has not begun', () => {
    expect(dire({ aujourdhui: '2016-12-31' })).toEqual([
      'La période n’est pas terminée : elle va jusqu’au 31 décembre 2016 et nous sommes le 31 décembre 2016. Ces chiffres vont encore changer.',
    ]);
    expect(
      dire({ aujourdhui: '2015-06-01', couvertures: [{ ...ANNEE, premier: null, dernier: null }] }),
    ).toEqual(['La période n’a pas commencé.']);
  });

  it('a half-year, with its days', () => {
    expect(dire({ couvertures: [{ ...ANNEE, premier: '2016-01-02', dernier: '2016-06-30' }] })).toEqual([
      'Période partielle : le dernier acte enregistré date du 30 juin 2016, 184 jours avant la fin demandée.',
    ]);
    expect(dire({ couvertures: [{ ...ANNEE, premier: '2016-03-01', dernier: '2016-12-30' }] })).toEqual([
      'Période partielle : le premier acte enregistré date du 1er mars 2016, 60 jours après le début demandé.',
    ]);
    expect(dire({ couvertures: [{ ...ANNEE, premier: null, dernier: null }] })).toEqual([
      'Aucun acte n’est enregistré sur cette période.',
    ]);
  });

  it('a half-year beside a year', () => {
    const periode = { du: '2015-01-01', au: '2016-12-31' };
    const phrases = dire({
      periode,
      par: ['annee'],
      couvertures: [
        { ...periode, premier: '2015-01-01', dernier: '2016-06-30' },
        { du: '2015-01-01', au: '2015-12-31', premier: '2015-01-01', dernier: '2015-12-31' },
        { ...ANNEE, premier: '2016-01-02', dernier: '2016-06-30' },
      ],
    });
    expect(phrases).toContain(
      '2016 n’est couverte que du 1er janvier 2016 au 30 juin 2016 : ne la comparez pas à une année entière.',
    );
    expect(phrases.filter((p) => p.startsWith('2015'))).toEqual([]);
  });

  it('months and weeks cut by the period', () => {
    const periode = { du: '2016-01-15', au: '2016-03-31' };
    const couvertures = [{ ...periode, premier: '2016-01-15', dernier: '2016-03-31' }];
    expect(dire({ periode, couvertures, par: ['mois'] })).toEqual([
      'Janvier 2016 n’est compté qu’à partir du 15 janvier 2016.',
    ]);
    expect(dire({ periode, couvertures, par: ['semaine'] })).toEqual([
      'La semaine 2016-S02 n’est comptée qu’à partir du 15 janvier 2016.',
      'La semaine 2016-S13 n’est comptée que jusqu’au 31 mars 2016.',
    ]);
  });

  it('a nature whose meaning changed inside the period', () => {
    const version = { nom: 'Écoute active', registre: 1, famille: 1, item: 1, mediation: true } as const;
    const versions = [
      [
        { ...version, depuis: null, definition: 'Tout échange' },
        { ...version, depuis: '2016-04-01', definition: 'Un échange long' },
      ],
    ] as const;
    expect(dire({ versions })).toEqual([
      'La définition de « Écoute active » a changé le 1er avril 2016 : les chiffres d’avant et d’après cette date ne comptent pas la même chose.',
    ]);
    expect(dire({ versions, depuis: '2016-04-01' })).toEqual([]);
  });

  it('the share of what was not told, from a tenth on', () => {
    const total = { ...ZERO, femmes: 46, hommes: 45, nonCommunique: 9, moins12: 80 };
    expect(dire({ total })).toEqual([]);
    expect(dire({ total: { ...total, nonCommunique: 14, femmes: 41 } })).toEqual([
      'Le genre n’est pas communiqué pour 14 personnes sur 100 (14 %).',
    ]);
    expect(dire({ total, mesures: ['moins12'] })).toEqual([
      'L’âge n’est pas communiqué pour 20 personnes sur 100 (20 %).',
    ]);
  });

  it('lines that do not add up, guessed natures, and the time that is not counted', () => {
    expect(
      dire({
        par: ['mediateur', 'thematique'],
        sommeDesLignes: 130,
        total: { ...ZERO, interventions: 100, tempsHorsMediation: 12, minutesHorsMediation: 750 },
        aVerifier: [
          { nom: 'Fiche', actes: 30 },
          { nom: 'Divers', actes: 2 },
        ],
      }),
    ).toEqual([
      '2 natures créées par un import sont à vérifier : « Fiche », « Divers ». Le classement de 32 actes n’est qu’une proposition.',
      'Un acte compte une fois sous chaque valeur (médiateur·rice et thématique) et une seule fois dans le total : la somme des lignes peut dépasser le total (ici 130 pour 100 interventions).',
      '12 temps de travail hors médiation (12 h 30) ne sont pas comptés : réunions, formations, administratif…',
    ]);
  });
});

describe('two periods', () => {
  const avant = { du: '2015-01-01', au: '2015-12-31', premier: '2015-01-03', dernier: '2015-12-30' };
  const maintenant = { ...ANNEE, premier: '2016-01-02', dernier: '2016-12-23' };
  it('are compared when both are over and recorded all along', () => {
    expect(comparer([maintenant, avant], '2026-03-10')).toEqual({
      disponible: true,
      avant: { du: avant.du, au: avant.au },
    });
    expect(comparer([maintenant, avant], '2016-12-31').disponible).toBe(false);
    expect(comparer([{ ...maintenant, dernier: '2016-06-30' }, avant], '2026-03-10').disponible).toBe(false);
    expect(comparer([maintenant, { ...avant, premier: '2015-06-01' }], '2026-03-10').disponible).toBe(false);
    expect(comparer([maintenant, { ...avant, premier: null, dernier: null }], '2026-03-10').disponible).toBe(
      false,
    );
  });
});

describe('the share of mediation', () => {
  it('is unknown when nothing was recorded, and a number with four decimals otherwise', () => {
    expect(MESURES.partMediation.valeur(ZERO)).toBeNull();
    expect(MESURES.partMediation.valeur({ ...ZERO, minutes: 200, minutesHorsMediation: 100 })).toBe(0.6667);
  });
});
