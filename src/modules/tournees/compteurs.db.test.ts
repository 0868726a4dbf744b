import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUJOURDHUI, nouveauTerrain, type Terrain } from '../../../tests/support/terrain.ts';
import { gestesDeTournee } from '../../../tests/support/tournees.ts';
import type { Scope } from '../../server/branche.ts';
import { changerSuppression } from '../interventions/store.ts';
import { mesurer } from '../mesures/mesurer.ts';
import { modifier } from './commandes.ts';
import type { Increment } from './rules/tournee.ts';

let t: Terrain;
let ana: Scope;
let bo: Scope;
let cleo: Scope;
let chef: Scope;
beforeAll(async () => {
  t = await nouveauTerrain();
  ({ ana, bo, cleo, chef } = t.equipe);
});
afterAll(() => t.fermer());
const { moment, demarrer, taper, finir, codes, acteDe, compteursDe, journalDe, autreJour } = gestesDeTournee(
  () => t,
);

describe('contacts counted by the tap', () => {
  it('are one row a nature and place, classed, placed and credited as acts are', async () => {
    const jour = autreJour();
    const id = await demarrer(ana, { jour, secteurId: t.id('Sud'), membres: [bo.membreId] });
    await taper(ana, id, { lieuId: t.id('Place'), nonCommunique: 2 });
    await taper(bo, id, { lieuId: t.id('Place'), femmes: 1 });
    const [compteur, ...autres] = await compteursDe(id);
    expect(autres).toEqual([]);
    expect(compteur).toMatchObject({
      ...{ jour, nombre: 3, femmes: 1, non_communique: 2, minutes: 0, mediation: true },
      ...{ secteur_id: t.id('Nord'), qpv: 'QN06901M', membres: [bo.membreId, ana.membreId] },
    });
    expect((await journalDe(compteur?.id ?? '')).map((l) => [l.action, l.champs])).toEqual([
      ['creation', []],
      ['modification', ['femmes']],
    ]);
  });

  it('go when they fall to nothing, and come back', async () => {
    const id = await demarrer(ana, { jour: autreJour() });
    await taper(ana, id, { femmes: 1 });
    await taper(ana, id, { femmes: -1 });
    expect((await compteursDe(id))[0]?.supprime_le).not.toBeNull();
    await taper(ana, id, { hommes: 2 });
    expect(await compteursDe(id)).toMatchObject([{ supprime_le: null, nombre: 2, femmes: 0 }]);
  });

  it('start again from nothing when somebody deleted them', async () => {
    const id = await demarrer(ana, { jour: autreJour() });
    await taper(ana, id, { femmes: 5 });
    const [compteur] = await compteursDe(id);
    await t.faire((tx) => changerSuppression(tx, ana, compteur?.id ?? '', true));
    expect(await codes(taper(ana, id, { femmes: -1 }))).toEqual(['compteur-negatif']);
    await taper(ana, id, { femmes: 2 });
    expect(await compteursDe(id)).toMatchObject([{ supprime_le: null, nombre: 2, femmes: 2 }]);
  });

  it.each<[string, Partial<Increment>, string]>([
    ['below nothing at the first tap', { femmes: -1 }, 'compteur-negatif'],
    ['that take from one side what they give to the other', { femmes: 1, hommes: -1 }, 'compteur-negatif'],
    ['of an unknown nature', { natureId: 1_000_000, femmes: 1 }, 'nature-inconnu'],
    ['at an unknown place', { lieuId: 1_000_000, femmes: 1 }, 'lieu-inconnu'],
  ])('are refused %s, and nothing stays', async (_, plus, code) => {
    const id = await demarrer(ana, { jour: autreJour() });
    expect(await codes(taper(ana, id, plus))).toEqual([code]);
    expect(await compteursDe(id)).toEqual([]);
  });

  it('are refused beyond ten thousand', async () => {
    const id = await demarrer(ana, { jour: autreJour() });
    for (let i = 0; i < 10; i++) await taper(ana, id, { femmes: 1000 });
    expect(await codes(taper(ana, id, { femmes: 1 }))).toEqual(['compte-invalide']);
    expect(await compteursDe(id)).toMatchObject([{ femmes: 10_000, nombre: 10_000 }]);
  });

  it('credit whoever joins: a mediator who counts, never a manager who corrects', async () => {
    const jour = autreJour();
    const id = await demarrer(ana, { jour });
    await taper(ana, id, { femmes: 2 });
    await taper(chef, id, { femmes: -1 });
    await taper(cleo, id, { hommes: 1 }, moment(jour));
    const lignes = await t.lignes(id);
    expect(lignes.map((l) => l.membres)).toEqual([
      [ana.membreId, cleo.membreId],
      [ana.membreId, cleo.membreId],
    ]);
    expect((await journalDe(id)).at(-1)).toMatchObject({ champs: ['membres'], membre_id: cleo.membreId });
  });

  it('let a mediator join, and change nothing else of a round that is not theirs', async () => {
    const jour = autreJour();
    const id = await demarrer(ana, { jour });
    const ailleurs = { natureId: t.id('Écoute active'), secteurId: null, lieuId: null };
    const changer = (membres: number[]) =>
      t.faire((tx) => modifier(tx, cleo, id, { ...ailleurs, membres }, moment(jour)));
    expect(await codes(changer([ana.membreId]))).toEqual(['tournee-des-autres']);
    await changer([cleo.membreId]);
    expect(await acteDe(id)).toMatchObject({
      membres: [ana.membreId, cleo.membreId],
      secteur_id: t.id('Nord'),
    });
  });

  it('count one each in the figures, and the round once', async () => {
    const jour = autreJour();
    const id = await demarrer(ana, { jour, membres: [bo.membreId] });
    await taper(ana, id, { femmes: 4, hommes: 3 });
    await finir(ana, id, 90);
    const question = {
      du: jour,
      au: jour,
      filtres: [],
      mesures: ['interventions', 'minutes', 'femmes'] as const,
    };
    const lecteur = { aujourdhui: AUJOURDHUI, seulMembre: null };
    const r = await t.faire((tx) => mesurer(tx, t.structureId, { ...question, par: ['nature'] }, lecteur));
    expect(r.lignes).toEqual(
      expect.arrayContaining([
        { nature: 'Écoute active', interventions: 7, minutes: 0, femmes: 4 },
        { nature: 'Présence active - tournée', interventions: 1, minutes: 90, femmes: 0 },
      ]),
    );
    expect(r.total).toEqual({ interventions: 8, minutes: 90, femmes: 4 });
    // Deleting a round leaves what was met.
    await t.faire((tx) => changerSuppression(tx, ana, id, true));
    const apres = await t.faire((tx) => mesurer(tx, t.structureId, { ...question, par: [] }, lecteur));
    expect(apres.total).toEqual({ interventions: 7, minutes: 0, femmes: 4 });
  });
});
