import { sql } from 'kysely';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { nouvelId } from '../../kernel/id.ts';
import { dansStructure } from '../../server/db.ts';
import type { Role } from '../comptes/rules/roles.ts';
import { creerTerme } from '../nomenclatures/store.ts';

const S = '/api/structures/ici';
const ANNEE = 'du=2025-01-01&au=2025-12-31';
let essai: AppEssai;
const gens = {} as Record<Role | 'collegue', Personne>;
let nord: number;

beforeAll(async () => {
  essai = await nouvelleApp();
  gens.direction = await essai.personne('ici', 'direction', 'Dina');
  gens.encadrant = await essai.personne('ici', 'encadrant', 'Enzo');
  gens.mediateur = await essai.personne('ici', 'mediateur', 'Mona');
  gens.collegue = await essai.personne('ici', 'mediateur', 'Noé');
  gens.observateur = await essai.personne('ici', 'observateur', 'Olga');
  const { rows } = await sql<{ id: string }>`select structure_du_slug('ici') as id`.execute(essai.serveur.db);
  const structure_id = rows[0]?.id ?? '';
  await dansStructure(essai.serveur.db, structure_id, async (tx) => {
    nord = await creerTerme(tx, structure_id, { genre: 'secteur', nom: '=Nord', cle: 'nord' });
    const natures = await tx
      .selectFrom('terme')
      .select(['id', 'nom', 'registre', 'famille', 'item', 'mediation'])
      .where('genre', '=', 'nature')
      .where('cle', 'in', ['ecoute active', 'formation'])
      .orderBy('cle')
      .execute();
    const [ecoute, formation] = natures;
    if (!ecoute || !formation) throw new Error('default natures are missing');
    const acte = (jour: string, nature: typeof ecoute, membres: number[], femmes = 0) => ({
      ...{ structure_id, id: nouvelId(), jour, membres, femmes, minutes: 30, secteur_id: nord },
      nature_id: nature.id,
      ...{
        registre: nature.registre,
        famille: nature.famille,
        item: nature.item,
        mediation: nature.mediation,
      },
    });
    const { mediateur: m, collegue: c } = gens;
    await tx
      .insertInto('intervention')
      .values([
        acte('2025-01-02', ecoute, [m.membreId], 2),
        acte('2025-06-15', ecoute, [m.membreId, c.membreId], 1),
        acte('2025-12-30', ecoute, [c.membreId]),
        acte('2025-12-31', formation, [c.membreId]),
      ])
      .execute();
  });
});
afterAll(() => essai.fermer());

const lignes = (r: { corps: { lignes: Record<string, unknown>[] } }, axe: string) =>
  Object.fromEntries(r.corps.lignes.map((l) => [l[axe], l.interventions]));

describe('GET mesures', () => {
  it('answers the same team figures to every role', async () => {
    for (const role of ['direction', 'encadrant', 'mediateur', 'observateur'] as const) {
      const r = await gens[role].appeler('GET', `${S}/mesures?${ANNEE}&par=nature`);
      expect([role, r.status, r.corps.total.interventions, r.corps.total.femmes]).toEqual([role, 200, 3, 3]);
      expect(lignes(r, 'nature')).toEqual({ 'Écoute active': 3 });
    }
  });

  it('shows people to those who manage the team, oneself to a mediator, nobody to an observer', async () => {
    const url = `${S}/mesures?${ANNEE}&par=mediateur`;
    for (const role of ['direction', 'encadrant'] as const)
      expect(lignes(await gens[role].appeler('GET', url), 'mediateur')).toEqual({ Mona: 2, Noé: 2 });
    expect(lignes(await gens.mediateur.appeler('GET', url), 'mediateur')).toEqual({
      Mona: 2,
      'Autres membres de l’équipe': 2,
    });
    const observateur = await gens.observateur.appeler('GET', url);
    expect([observateur.status, observateur.corps.code]).toEqual([403, 'axe-reserve']);
    for (const route of [
      'mesures',
      'mesures.csv',
      'mesures.xlsx',
      'tableau-de-bord',
      'tableau-de-bord.xlsx',
    ]) {
      const autre = `${S}/${route}?${ANNEE}&filtre=${encodeURIComponent('mediateur:Noé')}`;
      for (const role of ['mediateur', 'observateur'] as const) {
        const r = await gens[role].appeler('GET', autre);
        expect([route, role, r.status, r.corps.code]).toEqual([route, role, 403, 'axe-reserve']);
      }
    }
    const soi = await gens.mediateur.appeler('GET', `${S}/mesures?${ANNEE}&filtre=mediateur:Mona`);
    expect(soi.corps.total.interventions).toBe(2);
  });

  it('takes repeated filters, and says which value it does not know', async () => {
    const deux = `filtre=${encodeURIComponent('nature:ecoute ACTIVE')}&filtre=${encodeURIComponent('secteur:#0')}`;
    expect(
      (await gens.direction.appeler('GET', `${S}/mesures?${ANNEE}&${deux}`)).corps.total.interventions,
    ).toBe(0);
    const r = await gens.direction.appeler('GET', `${S}/mesures?${ANNEE}&filtre=nature:Ecoutte`);
    expect(r.status).toBe(422);
    expect(r.corps).toMatchObject({
      code: 'valeur-inconnue',
      detail: expect.stringContaining('Écoute active'),
    });
    expect((await gens.direction.appeler('GET', `${S}/mesures?${ANNEE}&par=mois,inconnu`)).corps.code).toBe(
      'axe-inconnu',
    );
    expect((await gens.direction.appeler('GET', `${S}/mesures?du=2025-01-01`)).status).toBe(400);
  });
});

describe('GET tableau-de-bord', () => {
  it('gives all the figures of the page at once', async () => {
    const { corps } = await gens.observateur.appeler('GET', `${S}/tableau-de-bord?${ANNEE}`);
    expect(corps).toMatchObject({
      premierActe: '2025-01-02',
      dernierActe: '2025-12-31',
      pas: 'mois',
      total: { interventions: 3, minutes: 90, minutesHorsMediation: 30, partMediation: 0.75, femmes: 3 },
      comparaison: { disponible: false },
      parSecteur: [{ id: nord, nom: '=Nord', interventions: 3 }],
    });
    expect(corps.parTemps.map((l: { interventions: number }) => l.interventions)).toEqual([
      1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1,
    ]);
    expect(corps.parFamille).toHaveLength(1);
    expect(corps.filtres).toBeUndefined();
  });
});

const feuilles = (r: { brut: { rawPayload: Buffer } }) => readXlsxFile(r.brut.rawPayload);

describe('the files', () => {
  it('carry their author, date, filters and definitions', async () => {
    const url = `${S}/mesures.csv?${ANNEE}&par=secteur&filtre=${encodeURIComponent(`secteur:#${nord}`)}`;
    const r = await gens.encadrant.appeler('GET', url);
    expect(r.brut.headers['content-type']).toMatch(/^text\/csv/);
    expect(r.brut.headers['content-disposition']).toContain('mesures-2025-01-01-2025-12-31.csv');
    const [entete, ligne, total] = r.corps.split('\r\n');
    expect(entete).toBe(
      '\ufeffSecteur;Interventions;Durée (min);Bénéficiaires;Femmes;Hommes;Genre non communiqué',
    );
    // A name that looks like a formula stays a text.
    expect(ligne).toBe("'=Nord;3;90;3;3;0;0");
    expect(total).toBe('Total;3;90;3;3;0;0');
    expect(r.corps).toMatch(/Par;Enzo/);
    expect(r.corps).toMatch(/Établi le;10 mars 2026/);
    expect(r.corps).toMatch(/Filtre\s: Secteur;'=Nord/);
    expect(r.corps).toContain('Actes de médiation enregistrés.');
  });

  it('are workbooks that open, with the same figures', async () => {
    const un = await gens.observateur.appeler('GET', `${S}/mesures.xlsx?${ANNEE}&par=mois`);
    const [feuille] = await feuilles(un);
    expect(feuille?.data.map((l) => l.slice(0, 2))).toEqual([
      ['Mois', 'Interventions'],
      ['2025-01', 1],
      ['2025-06', 1],
      ['2025-12', 1],
      ['Total', 3],
    ]);
    const tout = await gens.mediateur.appeler('GET', `${S}/tableau-de-bord.xlsx?${ANNEE}`);
    expect(tout.status).toBe(200);
    const classeur = await feuilles(tout);
    expect(classeur.map((f) => f.sheet)).toEqual([
      'Chiffres clés',
      'Par mois',
      'Par nature',
      'Par famille',
      'Par secteur',
      'Âges',
      'Provenance',
    ]);
    expect(classeur[0]?.data[1]?.slice(0, 2)).toEqual(['Interventions', 3]);
    expect(classeur.at(-1)?.data.map((l) => l[1])).toContain('Mona');
  });

  it('end each sheet of the dashboard by a total that its lines make', async () => {
    const { corps: listes } = await gens.direction.appeler('GET', `${S}/nomenclature`);
    const acte = { jour: '2026-02-03', natureId: listes.natures[0].id, secteurId: nord, minutes: 45 };
    const ecrit = await gens.direction.appeler('PUT', `${S}/interventions/${nouvelId()}`, {
      ...{ ...acte, femmes: 1, hommes: 2, nonCommunique: 3 },
      ages: { moins12: 1, de12a17: 0, de18a25: 2, de26a59: 0, plus60: 1 },
    });
    expect(ecrit.status).toBe(200);
    const classeur = await feuilles(
      await gens.direction.appeler('GET', `${S}/tableau-de-bord.xlsx?du=2025-01-01&au=2026-12-31`),
    );
    const nombres = (ligne: readonly unknown[] | undefined) =>
      (ligne ?? []).map((v) => (typeof v === 'number' ? v : 0));
    for (const { sheet, data } of classeur.slice(1, -1)) {
      const [entete, ...lignes] = data;
      const total = lignes.pop();
      expect(total?.[0], sheet).toBe('Total');
      const sommes = nombres(total).map((_, i) => lignes.reduce((n, l) => n + (nombres(l)[i] ?? 0), 0));
      nombres(total).forEach((n, i) => {
        expect(n, `${sheet}, ${entete?.[i]}`).toBeCloseTo(sommes[i] ?? 0, 9);
      });
      expect(nombres(total)[1], sheet).toBeGreaterThan(0);
    }
  });
});
