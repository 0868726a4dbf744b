import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { commande, creation, envoyer } from '../../../tests/support/envois.ts';
import { nouvelId } from '../../kernel/id.ts';

const RACINE = '/api/structures/rondes';
let essai: AppEssai;
let ana: Personne;
let bo: Personne;
let chef: Personne;
let natureId: number;
let ronde: { natureId: number; secteurId: null; lieuId: null };

beforeAll(async () => {
  essai = await nouvelleApp();
  await essai.structure('rondes');
  ana = await essai.personne('rondes', 'mediateur', 'Ana');
  bo = await essai.personne('rondes', 'mediateur', 'Bo');
  chef = await essai.personne('rondes', 'encadrant', 'Chef');
  const { natures } = (await chef.appeler('GET', `${RACINE}/nomenclature`)).corps;
  const nature = (nom: string): number => natures.find((n: { nom: string }) => n.nom === nom).id;
  natureId = nature('Écoute active');
  ronde = { natureId: nature('Présence active - tournée'), secteurId: null, lieuId: null };
});
afterAll(() => essai.fermer());

const envoyerPar = (qui: Personne, ...commandes: object[]) => envoyer(qui, 'rondes', commandes);
/** A round of two hours on a day of its own, with those people; its minutes of presence are what its acts leave of it. */
async function tourneeDe(qui: Personne, jour: string, ...membres: number[]): Promise<string> {
  const tourneeId = nouvelId();
  const tournee = { ...ronde, jour, nuit: false, heure: '14:00', membres, permanenceId: null };
  await envoyerPar(
    qui,
    commande({ genre: 'tournee-ouverture', tourneeId, tournee }),
    commande({ genre: 'tournee-cloture', tourneeId, heureFin: '16:00', duree: 120 }),
  );
  return tourneeId;
}
const presence = async (tourneeId: string) =>
  (await chef.appeler('GET', `${RACINE}/interventions/${tourneeId}`)).corps.minutes;

describe('an act sent with the round of others', () => {
  it('is taken without it, and told so each time it is sent', async () => {
    const tourneeId = await tourneeDe(ana, '2026-03-01');
    const acte = creation({ natureId, femmes: 1, minutes: 20, tourneeId });
    const [reponse] = await envoyerPar(bo, acte);
    expect(reponse).toMatchObject({
      statut: 'fait',
      code: 'tournee-des-autres',
      detail: expect.stringContaining('enregistrée sans elle'),
      intervention: { id: acte.acteId, femmes: 1, minutes: 20, tourneeId: null },
    });
    expect(await presence(tourneeId)).toBe(120);
    expect(await envoyerPar(bo, acte)).toEqual([reponse]);
  });

  it('is taken without it through a form too', async () => {
    const tourneeId = await tourneeDe(ana, '2026-03-02');
    const id = nouvelId();
    const url = `${RACINE}/interventions/${id}`;
    const saisi = { jour: '2026-03-10', natureId, minutes: 15, tourneeId };
    expect((await bo.appeler('PUT', url, saisi)).corps).toMatchObject({ id, tourneeId: null });
    const change = await bo.appeler('PUT', url, { ...saisi, femmes: 2, version: 1 });
    expect(change.corps).toMatchObject({ femmes: 2, tourneeId: null });
    expect(await presence(tourneeId)).toBe(120);
  });

  it('stays where it was when it is changed to that round', async () => {
    const [sienne, autre] = [await tourneeDe(bo, '2026-03-03'), await tourneeDe(ana, '2026-03-04')];
    const acte = creation({ natureId, minutes: 20, tourneeId: sienne });
    const change = commande({
      genre: 'acte-modification',
      acteId: acte.acteId,
      acte: { jour: '2026-03-10', natureId, minutes: 30, tourneeId: autre },
      version: 1,
      apres: acte.id,
    });
    const [, reponse] = await envoyerPar(bo, acte, change);
    expect(reponse).toMatchObject({
      statut: 'fait',
      code: 'tournee-des-autres',
      intervention: { minutes: 30, tourneeId: sienne },
    });
    expect([await presence(sienne), await presence(autre)]).toEqual([90, 120]);
  });
});

describe('a round of last month', () => {
  it('is not stolen by saying that one was there', async () => {
    const tourneeId = await tourneeDe(ana, '2026-02-08', chef.membreId);
    const rejoindre = () =>
      commande({ genre: 'tournee-modification', tourneeId, ...ronde, membres: [bo.membreId] });
    const resultats = await envoyerPar(
      bo,
      rejoindre(),
      rejoindre(),
      { ...rejoindre(), faitLe: '2026-02-08T14:00:00.000Z' },
      commande({ genre: 'compteur', tourneeId, increment: { natureId, femmes: 1 } }),
      commande({ genre: 'tournee-cloture', tourneeId, heureFin: '23:00', duree: 540 }),
    );
    expect(resultats.map((r) => [r.statut, r.code])).toEqual(Array(5).fill(['refuse', 'tournee-des-autres']));
    const acte = creation({ natureId, minutes: 20, tourneeId });
    const [prise] = await envoyerPar(bo, acte);
    expect(prise).toMatchObject({ statut: 'fait', intervention: { tourneeId: null, minutes: 20 } });
    expect((await bo.appeler('DELETE', `${RACINE}/interventions/${tourneeId}`)).status).toBe(404);
    expect(await presence(tourneeId)).toBe(120);
  });
});

describe('an act keeps its round', () => {
  const attachee = async (qui: Personne, tourneeId: string, ...avant: object[]) => {
    const acte = creation({ natureId, minutes: 20, tourneeId });
    const reponse = (await envoyerPar(qui, ...avant, acte)).at(-1);
    return [reponse?.statut, reponse?.code, reponse?.intervention?.tourneeId];
  };

  it('when its sender takes part in it, by the start or by joining just before', async () => {
    const ensemble = await tourneeDe(ana, '2026-03-05', bo.membreId);
    expect(await attachee(bo, ensemble)).toEqual(['fait', null, ensemble]);
    const rejointe = await tourneeDe(ana, '2026-03-10');
    const compter = commande({
      genre: 'compteur',
      tourneeId: rejointe,
      increment: { natureId, femmes: 1 },
    });
    expect(await attachee(bo, rejointe, compter)).toEqual(['fait', null, rejointe]);
  });

  it('when a manager attaches it, and afterwards when its author changes something else', async () => {
    const tourneeId = await tourneeDe(ana, '2026-03-07');
    expect(await attachee(chef, tourneeId)).toEqual(['fait', null, tourneeId]);
    const acte = creation({ natureId, minutes: 20 });
    await envoyerPar(bo, acte);
    const saisi = { jour: '2026-03-10', natureId, minutes: 20, tourneeId };
    const url = `${RACINE}/interventions/${acte.acteId}`;
    expect((await chef.appeler('PUT', url, { ...saisi, version: 1 })).corps.tourneeId).toBe(tourneeId);
    const change = await bo.appeler('PUT', url, { ...saisi, hommes: 1, version: 2 });
    expect(change.corps).toMatchObject({ hommes: 1, tourneeId });
  });
});
