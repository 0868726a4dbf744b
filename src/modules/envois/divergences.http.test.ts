import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { commande, creation, envoyer } from '../../../tests/support/envois.ts';
import { nouvelId } from '../../kernel/id.ts';
import type { Divergence } from '../interventions/contract.ts';
import type { ActeSaisi } from '../interventions/rules/acte.ts';
import type { Nomenclature } from '../nomenclatures/contract.ts';

const RACINE = '/api/structures/divergences';
let essai: AppEssai;
let alice: Personne;
let bruno: Personne;
let chef: Personne;
let natureId: number;

beforeAll(async () => {
  essai = await nouvelleApp();
  await essai.structure('divergences');
  alice = await essai.personne('divergences', 'mediateur', 'Alice');
  bruno = await essai.personne('divergences', 'mediateur', 'Bruno');
  chef = await essai.personne('divergences', 'encadrant', 'Chef');
  const listes: Nomenclature = (await chef.appeler('GET', `${RACINE}/nomenclature`)).corps;
  natureId = listes.natures.find((n) => n.nom === 'Écoute active')?.id ?? 0;
});
afterAll(() => essai.fermer());

const envoyerPar = (qui: Personne, ...commandes: object[]) => envoyer(qui, 'divergences', commandes);
const lire = async (acteId: string) => (await chef.appeler('GET', `${RACINE}/interventions/${acteId}`)).corps;
const attentes = async (acteId: string): Promise<Divergence[]> =>
  (await chef.appeler('GET', `${RACINE}/divergences`)).corps.filter(
    (d: Divergence) => d.actuelle.id === acteId,
  );
const trancher = (id: string | undefined, choix: string, qui = chef) =>
  qui.appeler('POST', `${RACINE}/divergences/${id}`, { choix });
const acte = (reste: Partial<ActeSaisi>) => ({ jour: '2026-03-10', natureId, ...reste });
const change = (
  acteId: string,
  reste: Partial<ActeSaisi>,
  suite: { version?: number; apres?: string } = {},
) => commande({ genre: 'acte-modification', acteId, acte: acte(reste), version: 1, ...suite });

/** An act of Alice and Bruno that Alice made and then changed: Bruno's phone still holds the first version. */
async function acteChange(): Promise<string> {
  const membres = [alice.membreId, bruno.membreId];
  const c = creation({ natureId, membres });
  await envoyerPar(alice, c, change(c.acteId, { membres, femmes: 1 }, { apres: c.id }));
  return c.acteId;
}

describe('an act that two people changed without seeing each other', () => {
  it('stays as it is, and the second change waits whole, once', async () => {
    const acteId = await acteChange();
    const tard = change(acteId, { membres: [bruno.membreId], hommes: 3, recit: 'Mot de Bruno' });
    const [r] = await envoyerPar(bruno, tard);
    expect(r).toMatchObject({
      statut: 'divergent',
      status: 409,
      code: 'version-depassee',
      intervention: { version: 2, femmes: 1, hommes: 0 },
    });
    expect(r?.detail).toContain('choisira');
    expect(await envoyerPar(bruno, tard)).toEqual([r]);
    expect(await attentes(acteId)).toMatchObject([
      {
        id: tard.id,
        par: 'Bruno',
        champs: ['membres', 'femmes', 'hommes', 'recit'],
        actuelle: { id: acteId, version: 2 },
        proposee: { hommes: 3, recit: 'Mot de Bruno' },
      },
    ]);
  });

  it('needs nobody when the change is already there', async () => {
    const acteId = await acteChange();
    const memes = { membres: [alice.membreId, bruno.membreId], femmes: 1 };
    expect((await envoyerPar(bruno, change(acteId, memes)))[0]).toMatchObject({
      statut: 'fait',
      intervention: { version: 2 },
    });
    expect(await attentes(acteId)).toEqual([]);
  });

  it('keeps the last word of each person, and loses none of another', async () => {
    const acteId = await acteChange();
    const un = change(acteId, { hommes: 1 });
    const deux = change(acteId, { hommes: 2 }, { apres: un.id });
    const ailleurs = change(acteId, { hommes: 7 });
    const resultats = await envoyerPar(bruno, un, deux, ailleurs);
    expect(resultats.map((r) => r.statut)).toEqual(['divergent', 'divergent', 'divergent']);
    expect((await attentes(acteId)).map((d) => d.id)).toEqual([deux.id, ailleurs.id]);
    // The first, sent again, does not come back.
    expect(await envoyerPar(bruno, un)).toMatchObject([{ statut: 'divergent' }]);
    expect(await attentes(acteId)).toHaveLength(2);
  });

  it('is not changed by who names somebody else’s command as the base of theirs', async () => {
    const membres = [alice.membreId, bruno.membreId];
    const c = creation({ natureId, membres });
    const dAlice = change(c.acteId, { membres, femmes: 1 }, { apres: c.id });
    await envoyerPar(alice, c, dAlice);
    expect(
      await envoyerPar(bruno, change(c.acteId, { membres, femmes: 2 }, { apres: dAlice.id })),
    ).toMatchObject([{ statut: 'divergent' }]);
  });

  it('becomes what was proposed when the manager says so, as a version of theirs', async () => {
    const acteId = await acteChange();
    const tard = change(acteId, { membres: [bruno.membreId], hommes: 3 });
    await envoyerPar(bruno, tard);
    const r = await trancher(tard.id, 'proposee');
    expect(r.corps).toMatchObject({ id: acteId, version: 3, hommes: 3, femmes: 0, auteurId: alice.membreId });
    expect(await attentes(acteId)).toEqual([]);
    const { corps } = await chef.appeler('GET', `${RACINE}/interventions/${acteId}/historique`);
    expect(corps.at(-1)).toMatchObject({ action: 'modification', par: 'Chef' });
    expect((await trancher(tard.id, 'proposee')).corps).toEqual(r.corps);
    const autrement = await trancher(tard.id, 'actuelle');
    expect([autrement.status, autrement.corps.code]).toEqual([409, 'divergence-tranchee']);
  });

  it('stays as it is when the manager says so', async () => {
    const acteId = await acteChange();
    const tard = change(acteId, { hommes: 3 });
    await envoyerPar(bruno, tard);
    const avant = await lire(acteId);
    expect((await trancher(tard.id, 'actuelle')).corps).toEqual(avant);
    expect([await attentes(acteId), await lire(acteId)]).toEqual([[], avant]);
    expect((await trancher(tard.id, 'proposee')).status).toBe(409);
  });

  it('was deleted meanwhile: the change waits too, and choosing it brings the act back', async () => {
    const acteId = await acteChange();
    await envoyerPar(alice, commande({ genre: 'acte-suppression', acteId }));
    const tard = change(acteId, { membres: [bruno.membreId], hommes: 3 }, { version: 2 });
    expect(await envoyerPar(bruno, tard)).toMatchObject([
      {
        statut: 'divergent',
        code: 'intervention-supprimee',
        intervention: { supprimeLe: expect.any(String) },
      },
    ]);
    expect(await attentes(acteId)).toHaveLength(1);
    expect((await trancher(tard.id, 'proposee')).corps).toMatchObject({ supprimeLe: null, hommes: 3 });
  });

  it('is refused, not kept waiting, when the rules refuse the change', async () => {
    const acteId = await acteChange();
    expect(await envoyerPar(bruno, change(acteId, { femmes: -1 }))).toMatchObject([
      { statut: 'refuse', code: 'compte-invalide' },
    ]);
    expect(await attentes(acteId)).toEqual([]);
  });

  it('is shown and refused in a sentence when the proposed one can’t be kept any more', async () => {
    const projet = (
      await chef.appeler('POST', `${RACINE}/nomenclature/termes`, { genre: 'projet', nom: 'Fresque' })
    ).corps;
    const acteId = await acteChange();
    const tard = change(acteId, { projetId: projet.id });
    await envoyerPar(bruno, tard);
    await chef.appeler('PUT', `${RACINE}/nomenclature/termes/${projet.id}/retrait`, { le: '2026-01-01' });
    expect(await attentes(acteId)).toMatchObject([{ champs: ['projetId', 'femmes'] }]);
    const r = await trancher(tard.id, 'proposee');
    expect([r.status, r.corps.code]).toEqual([422, 'projet-retire']);
    expect(await attentes(acteId)).toHaveLength(1);
  });

  it('is settled by those who manage, of this structure only', async () => {
    const acteId = await acteChange();
    const tard = change(acteId, { hommes: 3 });
    await envoyerPar(bruno, tard);
    expect((await trancher(tard.id, 'proposee', alice)).status).toBe(403);
    const voisine = await essai.personne('voisine-des-divergences', 'direction');
    const ici = '/api/structures/voisine-des-divergences/divergences';
    expect((await voisine.appeler('GET', ici)).corps).toEqual([]);
    expect((await voisine.appeler('POST', `${ici}/${tard.id}`, { choix: 'proposee' })).status).toBe(404);
    expect((await trancher(nouvelId(), 'actuelle')).corps.code).toBe('divergence-inconnue');
    expect(await attentes(acteId)).toHaveLength(1);
  });
});
