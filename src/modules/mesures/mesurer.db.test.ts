import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type BaseEssai, nouvelleBase } from '../../../tests/support/base.ts';
import {
  type ActeLu,
  MESURES_DE_L_ORACLE,
  oracle,
  type Question,
} from '../../../tests/support/oracle-mesures.ts';
import { nouvelId } from '../../kernel/id.ts';
import { cleDe } from '../../kernel/texte.ts';
import { type Db, dansStructure, ouvrirDb, type Tx } from '../../server/db.ts';
import { mesurer, type Resultat } from './mesurer.ts';
import { type Axe, NOMS_D_AXES } from './rules/dictionnaire.ts';

const STRUCTURE = nouvelId();
const AUTRE = nouvelId();
const NOMS = {
  nature: ['Écoute active', 'Conflit', 'Réunion'],
  secteur: ['Nord', 'Sud'],
  lieu: ['Place', 'Rue', 'Parc'],
  thematique: ['Bruit', 'Emploi', 'Logement'],
  saisine: ['Habitant', 'Bailleur'],
  partenaire: ['Mairie', 'CAF', 'École'],
} as const;
const MEMBRES = ['Ana', 'Bo', 'Cléo'];
const QPV = ['QN06901M', 'QP069012'];
const FAMILLES = [
  'Accueil, orientation et information des publics',
  'Veille technique dans les espaces publics',
];
const REGISTRES = [
  'Assurer une présence active de proximité',
  'Participer à une veille sociale territoriale',
];

let base: BaseEssai;
let db: Db;
let ids: Record<string, Record<string, number>>;

beforeAll(async () => {
  base = await nouvelleBase();
  db = ouvrirDb(base.url, 6);
  ids = await semer(STRUCTURE, 'essai');
  const autres = await semer(AUTRE, 'voisine');
  await dansStructure(db, AUTRE, (tx) =>
    ecrire(tx, AUTRE, autres, [acte({ jour: '2024-02-29', femmes: 1000 })]),
  );
});
afterAll(async () => {
  await db.destroy();
  await base.fermer();
});
beforeEach(() => dansStructure(db, STRUCTURE, vider));

async function semer(structure: string, slug: string): Promise<Record<string, Record<string, number>>> {
  return dansStructure(db, structure, async (tx) => {
    await tx.insertInto('structure').values({ id: structure, slug, nom: slug }).execute();
    const crees: Record<string, Record<string, number>> = { membre: {} };
    for (const [genre, noms] of Object.entries(NOMS)) {
      const lignes = await tx
        .insertInto('terme')
        .values(
          noms.map((nom, i) => ({
            structure_id: structure,
            qpv: genre === 'lieu' ? (QPV[i] ?? null) : null,
            genre: genre as keyof typeof NOMS,
            nom,
            cle: cleDe(nom),
            registre: 1,
            famille: 1,
            item: 1,
          })),
        )
        .returning(['id', 'nom'])
        .execute();
      crees[genre] = Object.fromEntries(lignes.map((l) => [l.nom, l.id]));
    }
    const membres = await tx
      .insertInto('membre')
      .values(MEMBRES.map((nom) => ({ structure_id: structure, nom, cle: cleDe(nom) })))
      .returning(['id', 'nom'])
      .execute();
    crees.membre = Object.fromEntries(membres.map((l) => [l.nom, l.id]));
    return crees;
  });
}

async function vider(tx: Tx): Promise<void> {
  await tx.deleteFrom('intervention').where('structure_id', '=', STRUCTURE).execute();
}

async function ecrire(
  tx: Tx,
  structure: string,
  connus: typeof ids,
  actes: readonly ActeLu[],
): Promise<void> {
  const id = (genre: string, nom: string | undefined) =>
    nom === undefined ? null : (connus[genre]?.[nom] ?? null);
  const liste = (genre: string, noms: readonly string[]) => noms.map((nom) => id(genre, nom) ?? 0);
  if (actes.length === 0) return;
  await tx
    .insertInto('intervention')
    .values(
      actes.map(({ valeurs: v, ages, ...a }) => ({
        structure_id: structure,
        id: nouvelId(),
        jour: a.jour,
        minutes: a.minutes,
        mediation: a.mediation,
        supprime_le: a.supprime ? new Date() : null,
        nature_id: id('nature', v.nature[0]) ?? 0,
        secteur_id: id('secteur', v.secteur[0]),
        lieu_id: id('lieu', v.lieu[0]),
        saisine_id: id('saisine', v.saisine[0]),
        qpv: v.qpv[0] ?? null,
        famille: v.famille[0] ? [1, 4][FAMILLES.indexOf(v.famille[0])] : null,
        registre: v.registre[0] ? [1, 4][REGISTRES.indexOf(v.registre[0])] : null,
        membres: liste('membre', v.mediateur),
        thematiques: liste('thematique', v.thematique),
        partenaires: liste('partenaire', v.partenaire),
        femmes: a.femmes,
        hommes: a.hommes,
        non_communique: a.nonCommunique,
        age_moins_12: ages[0],
        age_12_17: ages[1],
        age_18_25: ages[2],
        age_26_59: ages[3],
        age_60_plus: ages[4],
      })),
    )
    .execute();
}

const RIEN: ActeLu['valeurs'] = {
  secteur: [],
  lieu: [],
  qpv: [],
  nature: ['Conflit'],
  famille: [],
  registre: [],
  thematique: [],
  saisine: [],
  mediateur: [],
  partenaire: [],
};
const acte = ({
  valeurs,
  ...a
}: Partial<Omit<ActeLu, 'valeurs'>> & { valeurs?: Partial<ActeLu['valeurs']> }): ActeLu => ({
  jour: '2024-03-01',
  minutes: 10,
  mediation: true,
  supprime: false,
  femmes: 0,
  hommes: 0,
  nonCommunique: 0,
  ages: [0, 0, 0, 0, 0],
  ...a,
  valeurs: { ...RIEN, ...valeurs },
});

const demander = (q: Question, seulMembre: number | null = null): Promise<Resultat> =>
  dansStructure(db, STRUCTURE, (tx) =>
    mesurer(tx, STRUCTURE, { ...q, mesures: MESURES_DE_L_ORACLE }, { aujourdhui: '2026-03-10', seulMembre }),
  );
const enregistrer = (...actes: ActeLu[]) =>
  dansStructure(db, STRUCTURE, (tx) => ecrire(tx, STRUCTURE, ids, actes));

// Sixteen months around a leap day and two new years, most days at the ends of months, so that whole months, cut
// months and ISO years all meet.
const DEBUT = Temporal.PlainDate.from('2023-11-01');
const unJour = fc
  .tuple(fc.integer({ min: 0, max: 15 }), fc.constantFrom(1, 1, 2, 15, 30, 31, 31))
  .map(([mois, day]) => DEBUT.add({ months: mois }).with({ day }).toString());
const auPlusUn = (noms: readonly string[]) => fc.subarray([...noms], { maxLength: 1 });
const petit = fc.integer({ min: 0, max: 3 });
const unActe: fc.Arbitrary<ActeLu> = fc
  .record({
    jour: unJour,
    minutes: fc.integer({ min: 0, max: 300 }),
    mediation: fc.boolean(),
    supprime: fc.constantFrom(false, false, false, true),
    femmes: petit,
    hommes: petit,
    nonCommunique: petit,
    secteur: auPlusUn(NOMS.secteur),
    lieu: auPlusUn(NOMS.lieu),
    qpv: auPlusUn(QPV),
    nature: fc.subarray([...NOMS.nature], { minLength: 1, maxLength: 1 }),
    famille: auPlusUn(FAMILLES),
    registre: auPlusUn(REGISTRES),
    saisine: auPlusUn(NOMS.saisine),
    // The same value twice on an act must not count twice.
    thematique: fc.array(fc.constantFrom(...NOMS.thematique), { maxLength: 3 }),
    mediateur: fc.array(fc.constantFrom(...MEMBRES), { maxLength: 3 }),
    partenaire: fc.array(fc.constantFrom(...NOMS.partenaire), { maxLength: 2 }),
  })
  .chain(({ jour, minutes, mediation, supprime, femmes, hommes, nonCommunique, ...valeurs }) =>
    fc
      .array(fc.integer({ min: 0, max: 4 }), { maxLength: femmes + hommes + nonCommunique })
      .map((connus) => ({
        ...{ jour, minutes, mediation, supprime, femmes, hommes, nonCommunique, valeurs },
        ages: [0, 1, 2, 3, 4].map((t) => connus.filter((c) => c === t).length) as unknown as ActeLu['ages'],
      })),
  );

const VALEURS: Record<Axe, readonly string[]> = {
  annee: ['2023', '2024', '2025'],
  mois: ['2024-02', '2024-03', '2025-01'],
  semaine: ['2024-S01', '2025-S01', '2024-S09'],
  jour: ['2024-02-29', '2024-12-31'],
  ...NOMS,
  qpv: QPV,
  famille: FAMILLES,
  registre: REGISTRES,
  mediateur: MEMBRES,
};
const MENSUELS: readonly Axe[] = ['annee', 'mois', 'secteur', 'nature', 'famille', 'registre', 'saisine'];
const unFiltre = (axes: readonly Axe[]) =>
  fc.constantFrom(...axes).chain((axe) =>
    fc.record({
      axe: fc.constant(axe),
      valeur: fc.constantFrom(
        ...VALEURS[axe],
        ...(['annee', 'mois', 'semaine', 'jour', 'nature'].includes(axe) ? [] : ['Non renseigné']),
      ),
    }),
  );
const uneQuestion = (axes: readonly Axe[]): fc.Arbitrary<Question> =>
  fc
    .shuffledSubarray([...axes], { maxLength: 3 })
    .chain((par) =>
      fc.record({
        par: fc.constant(par),
        bornes: fc.tuple(unJour, unJour),
        // Half of the filters are on an axis that is laid out too.
        filtres: fc.array(fc.oneof(unFiltre(axes), unFiltre(par.length > 0 ? par : axes)), { maxLength: 3 }),
      }),
    )
    .map(({ bornes, ...q }) => {
      const [du = '', au = ''] = bornes.toSorted();
      return { ...q, du, au };
    });

const trie = (lignes: readonly object[]) =>
  lignes.map((l) => JSON.stringify(l, Object.keys(l).sort())).sort();

describe('the SQL and the oracle', () => {
  it('agree on any acts, request and filters, by months and by acts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(unActe, { maxLength: 40 }),
        fc.array(fc.oneof(uneQuestion(MENSUELS), uneQuestion(NOMS_D_AXES)), { minLength: 4, maxLength: 4 }),
        async (actes, questions) => {
          await dansStructure(db, STRUCTURE, async (tx) => {
            await vider(tx);
            await ecrire(tx, STRUCTURE, ids, actes);
          });
          for (const q of questions) {
            const attendu = oracle(actes, q);
            const obtenu = await demander(q);
            expect(trie(obtenu.lignes)).toEqual(trie(attendu.lignes));
            expect(obtenu.total).toEqual(attendu.total);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a measure', () => {
  it('reads whole months in the monthly totals and the days at both ends in the acts', async () => {
    await enregistrer(
      ...['2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01'].map((jour) => acte({ jour })),
    );
    const q: Question = { du: '2024-01-31', au: '2024-03-01', par: ['mois'], filtres: [] };
    await demander(q);
    await dansStructure(db, STRUCTURE, (tx) =>
      tx
        .updateTable('agregat')
        .set((eb) => ({ interventions: eb('interventions', '+', 100) }))
        .execute(),
    );
    expect((await demander(q)).lignes).toMatchObject([
      { mois: '2024-01', interventions: 1 },
      { mois: '2024-02', interventions: 102 },
      { mois: '2024-03', interventions: 1 },
    ]);
    const parLieu = await demander({ ...q, par: ['mois', 'lieu'] });
    expect(parLieu.total).toMatchObject({ interventions: 4 });
  });

  it('follows an act that is moved, deleted and brought back', async () => {
    await enregistrer(acte({ jour: '2024-02-10' }));
    const q: Question = { du: '2024-01-01', au: '2024-12-31', par: ['mois'], filtres: [] };
    const changer = (valeurs: { jour?: string; supprime_le?: Date | null }) =>
      dansStructure(db, STRUCTURE, (tx) => tx.updateTable('intervention').set(valeurs).execute());
    const mois = async () => (await demander(q)).lignes.map((l) => l.mois);
    expect(await mois()).toEqual(['2024-02']);
    await changer({ jour: '2024-05-31' });
    expect(await mois()).toEqual(['2024-05']);
    await changer({ supprime_le: new Date() });
    expect(await mois()).toEqual([]);
    await changer({ supprime_le: null });
    expect(await mois()).toEqual(['2024-05']);
  });

  it('credits an act to each mediator and counts it once in the total', async () => {
    await enregistrer(
      acte({ valeurs: { mediateur: ['Ana', 'Bo', 'Cléo'] } }),
      acte({ valeurs: { mediateur: ['Bo'] } }),
      acte({ valeurs: { mediateur: [] } }),
    );
    const q: Question = { du: '2024-01-01', au: '2024-12-31', par: ['mediateur'], filtres: [] };
    const tous = await demander(q);
    expect(tous.lignes.map((l) => [l.mediateur, l.interventions])).toEqual([
      ['Ana', 1],
      ['Bo', 2],
      ['Cléo', 1],
      ['Non renseigné', 1],
    ]);
    expect(tous.total.interventions).toBe(3);
    expect(tous.avertissements.join()).toContain('ici 5 pour 3');
    const seul = await demander(q, ids.membre?.Bo ?? 0);
    expect(seul.lignes.map((l) => [l.mediateur, l.interventions])).toEqual([
      ['Bo', 2],
      ['Autres membres de l’équipe', 1],
      ['Non renseigné', 1],
    ]);
  });

  it('finds filters by label, short name, identifier, and names the nearest known value', async () => {
    await enregistrer(
      acte({ valeurs: { secteur: ['Nord'], famille: [FAMILLES[1] ?? ''] } }),
      acte({ valeurs: { secteur: ['Sud'] } }),
    );
    const compte = async (...filtres: Question['filtres']) =>
      (await demander({ du: '2024-01-01', au: '2024-12-31', par: [], filtres })).total.interventions;
    expect(await compte({ axe: 'secteur', valeur: 'NORD ' })).toBe(1);
    expect(await compte({ axe: 'secteur', valeur: `#${ids.secteur?.Sud}` })).toBe(1);
    expect(await compte({ axe: 'secteur', valeur: 'Nord' }, { axe: 'secteur', valeur: 'sud' })).toBe(2);
    expect(await compte({ axe: 'secteur', valeur: 'Nord' }, { axe: 'famille', valeur: '4' })).toBe(1);
    expect(await compte({ axe: 'famille', valeur: 'veille' }, { axe: 'secteur', valeur: 'Sud' })).toBe(0);
    await expect(compte({ axe: 'secteur', valeur: 'Nrod' })).rejects.toThrow('Vouliez-vous dire « Nord »');
    await expect(compte({ axe: 'mois', valeur: '2024-13' })).rejects.toThrow('2026-11');
  });

  it('never reads another structure, even when asked for it', async () => {
    const vu = await dansStructure(db, STRUCTURE, (tx) =>
      mesurer(
        tx,
        AUTRE,
        { du: '2024-01-01', au: '2024-12-31', par: ['lieu'], mesures: ['femmes'], filtres: [] },
        { aujourdhui: '2026-03-10', seulMembre: null },
      ),
    );
    expect(vu.total.femmes).toBe(0);
  });
});

describe('the monthly totals', () => {
  it('stay exact while acts are written and figures are read by many at once', async () => {
    const q: Question = { du: '2024-01-01', au: '2024-12-31', par: ['mois'], filtres: [] };
    const mois = (n: number) => `2024-${String((n % 12) + 1).padStart(2, '0')}-15`;
    const travaux = Array.from({ length: 60 }, (_, n) =>
      n % 3 === 0 ? demander(q) : enregistrer(acte({ jour: mois(n) }), acte({ jour: mois(n + 5) })),
    );
    await Promise.all(travaux);
    const fin = await demander(q);
    expect(fin.total.interventions).toBe(80);
    const lignes = await dansStructure(db, STRUCTURE, (tx) =>
      tx
        .selectFrom('agregat')
        .select(['mois', 'interventions'])
        .where('structure_id', '=', STRUCTURE)
        .execute(),
    );
    expect(lignes.length).toBe(12);
    expect(lignes.reduce((n, l) => n + l.interventions, 0)).toBe(80);
  });

  it('keep the mark of an act that was committed while they were rebuilt', async () => {
    const q: Question = { du: '2024-03-01', au: '2024-03-31', par: [], filtres: [] };
    await enregistrer(acte({}));
    let ecrit: () => void = () => {};
    let valide: () => void = () => {};
    const pret = new Promise<void>((r) => {
      ecrit = r;
    });
    const suite = new Promise<void>((r) => {
      valide = r;
    });
    const ecriture = dansStructure(db, STRUCTURE, async (tx) => {
      await ecrire(tx, STRUCTURE, ids, [acte({})]);
      ecrit();
      await suite;
    });
    await pret;
    expect((await demander(q)).total.interventions).toBe(1);
    valide();
    await ecriture;
    expect((await demander(q)).total.interventions).toBe(2);
  });
});
