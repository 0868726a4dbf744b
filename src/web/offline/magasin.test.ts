import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { ActeSaisi } from '../../modules/interventions/rules/acte.ts';
import { actionsDe, type Dehors } from './actions.ts';
import { ouvrirBase } from './base.ts';
import { importerCle } from './coffre.ts';
import { type Magasin, ouvrirMagasin } from './magasin.ts';

const CLE = Buffer.alloc(32, 7).toString('base64');
const MOI = 4;
const SEUL: Dehors = {
  reveiller: () => {},
  envoyer: async () => {},
  sansEnvoi: (travail) => travail(),
  telechargerPhoto: async () => new Blob(['du serveur']),
};

const ouverts: Magasin[] = [];
async function ouvrir(compte: string, cle = CLE): Promise<Magasin> {
  const m = await ouvrirMagasin(compte, await importerCle(cle));
  ouverts.push(m);
  return m;
}
afterEach(() => {
  for (const m of ouverts.splice(0)) m.fermer();
});

const acte = (reste: Partial<ActeSaisi> = {}): ActeSaisi => ({
  ...{ jour: '2026-11-23', heure: '10:00', creneau: null, nuit: false, minutes: 15, natureId: 3 },
  ...{ secteurId: null, lieuId: null, saisineId: null, issueId: null, projetId: null },
  ...{ thematiques: [], partenaires: [], membres: [MOI], femmes: 1, hommes: 0, nonCommunique: 0 },
  ages: { moins12: 0, de12a17: 0, de18a25: 0, de26a59: 0, plus60: 0 },
  ...{ classement: null, aValoriser: false, recit: null, tourneeId: null, situation: null },
  ...reste,
});

describe('the store of a phone', () => {
  it('shows an act once it is on the disk, and again after the page was closed', async () => {
    const m = await ouvrir('a');
    const id = await actionsDe(m, 'ici', SEUL).creerActe(acte({ recit: 'Entrée du 12' }));
    expect(m.carnet('ici', MOI).actes).toMatchObject([
      { id, etat: 'telephone', acte: { recit: 'Entrée du 12' } },
    ]);
    m.fermer();
    const encore = await ouvrir('a');
    expect(encore.carnet('ici', MOI).actes).toMatchObject([{ id, etat: 'telephone' }]);
    expect(encore.carnet('ailleurs', MOI).actes).toEqual([]);
    expect(encore.carnet('ici', MOI).file).toMatchObject({ nombre: 1, aCorriger: 0, arret: null });
  });

  it('keeps nothing in clear but ids, places in order and states', async () => {
    const m = await ouvrir('b');
    const actions = actionsDe(m, 'ici', SEUL);
    await actions.creerActe(acte({ recit: 'Conflit de voisinage' }));
    await actions.garderBrouillon('acte:x', { recit: 'Conflit de voisinage' });
    const base = ouvrirBase('b');
    const lignes = await base.lire(['file', 'brouillons'], async (t) => [
      ...(await t.file.tout()),
      ...(await t.brouillons.tout()),
    ]);
    const octets = lignes.map((l) => Buffer.from(l.scelle.donnees).toString('latin1')).join();
    expect(lignes).toHaveLength(2);
    expect(octets + JSON.stringify(lignes)).not.toContain('voisinage');
    expect(Object.keys(lignes[0] ?? {}).sort()).toEqual([
      'etat',
      'id',
      'objet',
      'rang',
      'refus',
      'scelle',
      'structure',
    ]);
    base.fermer();
  });

  it('drops no line that another key sealed', async () => {
    const m = await ouvrir('c');
    await actionsDe(m, 'ici', SEUL).creerActe(acte());
    m.fermer();
    const autre = await ouvrir('c', Buffer.alloc(32, 8).toString('base64'));
    expect(autre.memoire).toMatchObject({ file: [], illisibles: 1 });
    const fichier = JSON.parse(await (await actionsDe(autre, 'ici', SEUL).exporterFile()).text());
    expect(fichier).toMatchObject({
      format: 'trame-file',
      version: 1,
      compteId: 'c',
      elements: [{ structure: 'ici' }],
    });
  });

  it('throws the draft away in the very transaction of the act', async () => {
    const m = await ouvrir('d');
    const actions = actionsDe(m, 'ici', SEUL);
    await actions.garderBrouillon('acte:x', { natureId: 3 });
    expect(m.carnet('ici', MOI).brouillons).toMatchObject([{ cle: 'acte:x', contenu: { natureId: 3 } }]);
    const id = await actions.creerActe(acte(), {
      id: '019ab0c4-0000-7000-8000-000000000001',
      brouillon: 'acte:x',
    });
    expect(id).toBe('019ab0c4-0000-7000-8000-000000000001');
    expect(m.carnet('ici', MOI).brouillons).toEqual([]);
    expect(await m.base.lire(['brouillons'], (t) => t.brouillons.tout())).toEqual([]);
  });

  it('shows edits, deletions and returns at once', async () => {
    const m = await ouvrir('e');
    const actions = actionsDe(m, 'ici', SEUL);
    const id = await actions.creerActe(acte());
    await actions.modifierActe(id, acte({ femmes: 3 }));
    expect(m.carnet('ici', MOI).actes[0]?.acte.femmes).toBe(3);
    const [creation, modification] = m.memoire.file;
    expect(modification?.commande).toMatchObject({
      genre: 'acte-modification',
      version: 1,
      apres: creation?.id,
    });
    await actions.supprimerActe(id);
    expect(m.carnet('ici', MOI).actes).toEqual([]);
    await actions.retablirActe(id);
    expect(m.carnet('ici', MOI).actes).toMatchObject([{ id, acte: { femmes: 3 } }]);
  });

  it('counts by the tap, and says what of it is mine', async () => {
    const m = await ouvrir('f');
    const actions = actionsDe(m, 'ici', SEUL);
    const tournee = await actions.ouvrirTournee({
      ...{ jour: '2026-11-23', nuit: false, heure: '14:00', natureId: 9, secteurId: 2, lieuId: null },
      ...{ membres: [MOI, 5], permanenceId: null },
    });
    const ecoute = { natureId: 3, lieuId: 8, femmes: 0, hommes: 0, nonCommunique: 0 };
    await Promise.all([1, 2, 3].map(() => actions.compter(tournee, { ...ecoute, femmes: 1 })));
    await actions.compter(tournee, { ...ecoute, femmes: -1 });
    await actions.creerActe(acte({ minutes: 20, tourneeId: tournee }));
    await actions.cloreTournee(tournee, { heureFin: '17:00', duree: 180 });
    const { tournees, actes } = m.carnet('ici', MOI);
    expect(tournees).toMatchObject([
      {
        ...{ id: tournee, close: true, duree: 180, etat: 'telephone' },
        compteurs: [{ natureId: 3, lieuId: 8, femmes: 2, mien: { femmes: 2, hommes: 0 } }],
        actesEnRoute: [{ minutes: 20 }],
      },
    ]);
    expect(actes.map((a) => [a.sorte, a.nombre, a.acte.minutes]).sort()).toEqual([
      ['acte', 1, 20],
      ['compteur', 2, 0],
      ['tournee', 1, 160],
    ]);
  });

  it('keeps photos, and gives them back without network', async () => {
    const m = await ouvrir('g');
    const actions = actionsDe(m, 'ici', SEUL);
    const id = await actions.creerActe(acte());
    const photo = await actions.joindrePhoto(id, new Blob(['octets']));
    expect(m.carnet('ici', MOI).actes[0]?.photos).toEqual([{ id: photo, etat: 'telephone' }]);
    expect(await (await actions.lirePhoto(id, photo)).text()).toBe('octets');
    await actions.retirerPhoto(id, photo);
    expect(m.carnet('ici', MOI).actes[0]?.photos).toEqual([]);
    expect(await (await actions.lirePhoto(id, 'autre')).text()).toBe('du serveur');
  });
});
