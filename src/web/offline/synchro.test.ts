import { describe, expect, it } from 'vitest';
import { acte, ENORME, MOI, RETIREE, ServeurFictif } from '../../../tests/support/page-fictive.ts';
import { ouvrir, RONDE, Telephone, total, UNE } from '../../../tests/support/telephone.ts';
import { nouvelId } from '../../kernel/id.ts';
import type { Carnet } from './carnet.ts';

describe('sending', () => {
  it('empties the queue in order, and shows the same thing before, after and once read again', async () => {
    const t = await ouvrir();
    const un = await t.actions.creerActe(acte());
    await t.actions.modifierActe(un, acte({ femmes: 5 }));
    const deux = await t.actions.creerActe(acte({ heure: '11:00' }));
    await t.actions.supprimerActe(deux);
    const ronde = await t.actions.ouvrirTournee(RONDE);
    await t.actions.compter(ronde, UNE);
    await t.actions.noter(ronde, {
      id: nouvelId(),
      sorte: 'ambiance',
      heure: null,
      lieuId: null,
      texte: 'Calme',
    });
    const dit = (c: Carnet) => ({
      actes: c.actes.filter((a) => a.sorte === 'acte').map((a) => [a.id, a.acte.femmes]),
      tournees: c.tournees.map((x) => [x.id, total(c, x.id), x.notes.map((n) => n.texte)]),
    });
    const avant = dit(t.carnet);
    expect(await t.envoyer()).toMatchObject({ arret: null });
    expect(t.carnet.file).toMatchObject({ nombre: 0, aCorriger: 0, depuis: null });
    expect(dit(t.carnet)).toEqual(avant);
    await t.envoyer(true);
    expect(dit(t.carnet)).toEqual(avant);
    expect(t.carnet.actes[0]).toMatchObject({
      etat: 'envoye',
      connu: true,
      base: { version: 2, apres: null },
    });
    expect(t.serveur.actes.get(un)).toMatchObject({ version: 2, acte: { femmes: 5 } });
    expect(t.serveur.actes.get(deux)?.supprime).toBe(true);
  });

  it('keeps what is refused, with the reason, and lets everything else go', async () => {
    const t = await ouvrir();
    const mauvais = await t.actions.creerActe(acte({ natureId: RETIREE }));
    await t.actions.modifierActe(mauvais, acte({ natureId: RETIREE, femmes: 2 }));
    const bon = await t.actions.creerActe(acte());
    await t.envoyer(true);
    expect([...t.serveur.actes.keys()]).toEqual([bon]);
    const refuse = t.carnet.actes.find((a) => a.id === mauvais);
    expect(refuse).toMatchObject({
      etat: 'a-corriger',
      acte: { femmes: 2 },
      refus: [{ code: 'nature-retire' }],
    });
    expect(t.carnet.file).toMatchObject({
      nombre: 0,
      aCorriger: 1,
      refuses: [{ objet: mauvais, genre: 'acte' }],
    });
    await t.ouvrir();
    expect(t.carnet.actes.find((a) => a.id === mauvais)?.refus).toHaveLength(1);
    const appels = t.serveur.recues;
    await t.envoyer();
    expect(t.serveur.recues).toBe(appels);
    await t.actions.modifierActe(mauvais, acte({ femmes: 7 }));
    expect(t.carnet.file).toMatchObject({ nombre: 1, aCorriger: 0 });
    await t.envoyer();
    expect(t.serveur.actes.get(mauvais)).toMatchObject({ version: 1, acte: { femmes: 7 } });
  });

  it('mends a change from the version that the person had changed: another’s is not covered', async () => {
    const t = await ouvrir();
    const id = await t.actions.creerActe(acte());
    await t.envoyer(true);
    await t.actions.modifierActe(id, acte({ natureId: RETIREE }));
    await t.envoyer(true);
    const servi = t.serveur.actes.get(id);
    if (servi) Object.assign(servi, { version: 2, acte: acte({ hommes: 9 }) });
    await t.envoyer(true);
    await t.actions.modifierActe(id, acte({ femmes: 4 }));
    await t.envoyer();
    expect(t.serveur.divergences).toEqual([id]);
    expect(t.carnet.actes[0]).toMatchObject({ etat: 'divergent', acte: { hommes: 9 }, base: { version: 2 } });
    await t.envoyer(true);
    expect(t.carnet.actes[0]?.etat).toBe('divergent');
  });

  it('changes an act from what its form opened on, even when the answer came while one was typing', async () => {
    const t = await ouvrir();
    const id = await t.actions.creerActe(acte());
    const base = t.carnet.actes[0]?.base;
    await t.envoyer(true);
    await t.actions.modifierActe(id, acte({ femmes: 2 }), base ? { base } : {});
    await t.envoyer();
    expect(t.serveur.divergences).toEqual([]);
    expect(t.serveur.actes.get(id)?.acte.femmes).toBe(2);
  });

  it('sends a round again with all that stands on it, once what was refused of it is mended', async () => {
    const t = await ouvrir();
    const ronde = await t.actions.ouvrirTournee({ ...RONDE, natureId: RETIREE });
    await t.actions.compter(ronde, UNE);
    const enRoute = await t.actions.creerActe(acte({ tourneeId: ronde }));
    await t.actions.supprimerActe(enRoute);
    await t.envoyer(true);
    await t.actions.compter(ronde, UNE);
    expect(t.carnet.file).toMatchObject({
      nombre: 0,
      aCorriger: 1,
      refuses: [{ objet: ronde, genre: 'tournee' }],
    });
    expect(t.carnet.tournees[0]).toMatchObject({ etat: 'a-corriger', refus: [{ code: 'nature-retire' }] });
    await t.actions.modifierTournee(ronde, { natureId: 9, secteurId: null, lieuId: null, membres: [MOI] });
    await t.envoyer(true);
    expect(t.serveur.tournees.get(ronde)).toMatchObject({ femmes: 2, saisie: { natureId: 9 } });
    expect(t.serveur.actes.get(enRoute)?.supprime).toBe(true);
    expect(t.carnet.file).toMatchObject({ nombre: 0, aCorriger: 0 });
  });

  it('lets a round end although a count was taken back once too often', async () => {
    const t = await ouvrir();
    const ronde = await t.actions.ouvrirTournee(RONDE);
    await t.actions.compter(ronde, { ...UNE, femmes: -1 });
    await t.envoyer();
    await t.actions.compter(ronde, UNE);
    await t.actions.cloreTournee(ronde, { heureFin: '15:00', duree: 60 });
    await t.envoyer(true);
    expect(t.serveur.tournees.get(ronde)).toMatchObject({ femmes: 1, duree: 60 });
    expect(t.carnet.file.aCorriger).toBe(1);
    await t.actions.abandonner(ronde);
    expect(t.carnet.file.aCorriger).toBe(0);
    expect(total(t.carnet, ronde)).toBe(1);
  });

  it('gives up a round without losing the acts done on its way', async () => {
    const t = await ouvrir();
    const ronde = await t.actions.ouvrirTournee({ ...RONDE, natureId: RETIREE });
    const enRoute = await t.actions.creerActe(acte({ tourneeId: ronde }));
    await t.actions.modifierActe(enRoute, acte({ tourneeId: ronde, femmes: 6 }));
    await t.envoyer();
    await t.actions.abandonner(ronde);
    await t.envoyer(true);
    expect(t.carnet.tournees).toEqual([]);
    expect(t.serveur.actes.get(enRoute)).toMatchObject({ acte: { femmes: 6, tourneeId: null } });
  });

  it('forgets a refused act that is deleted, and brings it back', async () => {
    const t = await ouvrir();
    const id = await t.actions.creerActe(acte({ natureId: RETIREE }));
    await t.envoyer();
    await t.actions.supprimerActe(id);
    expect(t.carnet).toMatchObject({ actes: [], file: { aCorriger: 0 } });
    await t.envoyer();
    expect(t.carnet.file).toMatchObject({ nombre: 0, aCorriger: 0, depuis: null });
    await t.ouvrir();
    await t.actions.retablirActe(id);
    expect(t.carnet.actes).toMatchObject([{ id, etat: 'a-corriger' }]);
  });

  it('sends less at once when it is too much, and keeps for the person what is too much alone', async () => {
    const t = await ouvrir();
    const lourd = await t.actions.creerActe(acte({ recit: ENORME + ENORME }));
    const autres = [];
    for (let i = 0; i < 8; i += 1) autres.push(await t.actions.creerActe(acte({ recit: ENORME })));
    expect(await t.envoyer()).toMatchObject({ arret: null });
    expect([...t.serveur.actes.keys()]).toEqual(autres);
    expect(t.carnet.file.refuses).toMatchObject([{ objet: lourd, refus: [{ code: 'trop-volumineux' }] }]);
  });

  it('does not let one command on which the server breaks hold the others for ever', async () => {
    const t = await ouvrir();
    const poison = await t.actions.creerActe(acte({ recit: 'poison' }));
    const bon = await t.actions.creerActe(acte());
    t.serveur.poison = (c) => 'acte' in c && c.acte.recit === 'poison';
    for (let i = 0; i < 6; i += 1) await t.envoyer();
    expect([...t.serveur.actes.keys()]).toEqual([bon]);
    expect(t.carnet.actes.find((a) => a.id === poison)).toMatchObject({ etat: 'a-corriger' });
  });

  it('stops where it is when the session is over, or the network is not ours', async () => {
    const t = await ouvrir();
    await t.actions.creerActe(acte());
    for (const [incident, arret] of [
      ['401', 'connexion'],
      ['demande-perdue', 'reseau'],
      ['502', 'serveur'],
      ['403', 'droit'],
    ] as const) {
      t.incidents = [incident];
      expect(await t.envoyer()).toMatchObject({ arret });
      expect(t.carnet.file).toMatchObject({ nombre: 1, aCorriger: 0 });
    }
  });

  it('sends a photo after its act, once, and takes it away everywhere', async () => {
    const t = await ouvrir();
    const id = await t.actions.creerActe(acte());
    const photo = await t.actions.joindrePhoto(id, new Blob(['jpeg']));
    t.incidents = ['rien', 'reponse-perdue'];
    expect(await t.envoyer()).toMatchObject({ arret: 'reseau' });
    expect(t.carnet.file.nombre).toBe(1);
    await t.envoyer();
    expect(t.serveur.photos).toEqual(new Map([[photo, 'jpeg']]));
    expect(t.carnet).toMatchObject({
      actes: [{ photos: [{ id: photo, etat: 'envoye' }] }],
      file: { nombre: 0 },
    });
    await t.actions.retirerPhoto(id, photo);
    expect(t.carnet.actes[0]?.photos).toEqual([]);
    await t.envoyer();
    expect(t.serveur.photos.size).toBe(0);
  });

  it('adds up what two phones count on the same round', async () => {
    const serveur = new ServeurFictif();
    const [a, b] = [await ouvrir(serveur), new Telephone(serveur)];
    const ronde = await a.actions.ouvrirTournee(RONDE);
    await a.envoyer(true);
    await b.ouvrir();
    await b.envoyer(true);
    for (let i = 0; i < 3; i += 1) await b.actions.compter(ronde, UNE);
    expect(total(b.carnet, ronde)).toBe(3);
    await b.envoyer(true);
    await a.ouvrir();
    await a.actions.compter(ronde, UNE);
    await a.envoyer(true);
    expect(serveur.tournees.get(ronde)?.femmes).toBe(4);
    expect(a.carnet.tournees[0]?.compteurs).toMatchObject([{ femmes: 4, mien: { femmes: 1 } }]);
  });
});

describe('an act that turns out to be there already', () => {
  it('is changed when the person made it, and never doubled', async () => {
    const t = await ouvrir();
    const id = nouvelId();
    t.serveur.actes.set(id, { acte: acte({ femmes: 1 }), version: 3, supprime: false });
    await t.actions.creerActe(acte({ femmes: 8 }), { id });
    await t.envoyer(true);
    expect(t.serveur.actes.get(id)).toMatchObject({ version: 4, acte: { femmes: 8 } });
    expect(t.carnet.file).toMatchObject({ nombre: 0, aCorriger: 0 });
  });
});

describe('two tabs of one phone', () => {
  it('never undo one another', async () => {
    const t = await ouvrir();
    const autre = new Telephone(t.serveur, t.compte);
    await autre.ouvrir();
    const un = await t.actions.creerActe(acte());
    const deux = await autre.actions.creerActe(acte());
    await autre.m.recharger();
    await autre.envoyer();
    expect([...t.serveur.actes.keys()].toSorted()).toEqual([un, deux].toSorted());
    // This one still believes that its act waits.
    await t.actions.modifierActe(un, acte({ femmes: 3 }));
    await t.m.recharger();
    await t.envoyer();
    expect(t.carnet.file).toMatchObject({ nombre: 0, aCorriger: 0 });
    expect(t.serveur.actes.get(un)).toMatchObject({ version: 2, acte: { femmes: 3 } });
    expect(t.serveur.divergences).toEqual([]);
  });

  it('mend together what was refused, once', async () => {
    const t = await ouvrir();
    const autre = new Telephone(t.serveur, t.compte);
    const id = await t.actions.creerActe(acte({ natureId: RETIREE }));
    await t.envoyer();
    await autre.ouvrir();
    await t.actions.modifierActe(id, acte({ femmes: 3 }));
    // The line that this one would replace is gone: it is worked out again.
    await autre.actions.modifierActe(id, acte({ femmes: 4 }));
    await autre.envoyer();
    expect(t.serveur.actes.get(id)).toMatchObject({ version: 2, acte: { femmes: 4 } });
    expect(t.serveur.divergences).toEqual([]);
  });
});
