import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { identite, NOM, PRENOM, partenaireEssai, situationEssai } from '../../../tests/support/personnes.ts';
import { nouvelId } from '../../kernel/id.ts';
import { dansStructure } from '../../server/db.ts';

const S = '/api/structures/phrases';
let essai: AppEssai;
let structureId: string;
let alice: Personne;
let bo: Personne;
let chef: Personne;
let caf: number;

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure('phrases');
  alice = await essai.personne('phrases', 'mediateur', 'Alice');
  bo = await essai.personne('phrases', 'mediateur', 'Bo');
  chef = await essai.personne('phrases', 'encadrant', 'Chef');
  caf = await partenaireEssai(essai, structureId);
});
afterAll(() => essai.fermer());

/** A situation with people in it; `base`: its address. */
async function suivre(...gens: object[]) {
  const { id } = await situationEssai(essai, structureId, alice);
  const base = `${S}/situations/${id}`;
  const personnes = gens.map(() => nouvelId());
  for (const [i, qui] of gens.entries())
    await alice.appeler('PUT', `${base}/personnes/${personnes[i]}`, { identite: qui, qualite: 'partie' });
  return { id, base, personne: personnes[0] ?? '' };
}
type Suivie = Awaited<ReturnType<typeof suivre>>;

const lire = async ({ base }: Suivie) => (await alice.appeler('GET', base)).corps;
async function passer(s: Suivie, corps: object) {
  const { version } = await lire(s);
  return alice.appeler('POST', `${s.base}/etat`, { version, le: '2026-03-05', ...corps });
}
const ACCORD = { vers: 'accord', phrase: 'Chacune prévient l’autre avant une fête.' };
const passageDit = async (s: Suivie) =>
  (await lire(s)).detail.passages.find((p: { phrase: string }) => p.phrase !== '');
const journal = (s: Suivie) =>
  dansStructure(essai.serveur.db, structureId, (tx) =>
    tx.selectFrom('journal').select(['action', 'champs']).where('objet_id', '=', s.id).execute(),
  );
async function dossierDe(personne: string, avec = ''): Promise<string> {
  const r = await chef.appeler('GET', `${S}/personnes/${personne}/dossier.pdf${avec}`);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(r.brut.rawPayload)), {
    mergePages: true,
  });
  return text.replace(/\s+/g, ' ');
}

describe('a text that names somebody recorded in the situation', () => {
  it('is refused as what a move says, as the purpose of an agreement, as the answer of a partner', async () => {
    const s = await suivre(identite());
    const accord = { personneId: s.personne, partenaireId: caf, forme: 'oral', donneLe: '2026-03-03' };
    const fiche = nouvelId();
    await alice.appeler('PUT', `${s.base}/liaisons/${fiche}`, { partenaireId: caf, message: 'À recevoir' });
    await alice.appeler('POST', `${S}/liaisons/${fiche}/passages`, {
      ...{ action: 'envoyer', par: 'papier', le: '2026-03-05', version: 1 },
    });
    const repondre = (texte: string) =>
      alice.appeler('POST', `${S}/liaisons/${fiche}/passages`, {
        ...{ action: 'repondre', reponse: 'prise-en-charge', texte, par: '', le: '2026-03-06', version: 2 },
      });
    const noter = (finalite: string) =>
      alice.appeler('PUT', `${s.base}/accords/${nouvelId()}`, { ...accord, finalite });
    const refuses = [
      [await passer(s, { vers: 'accord', phrase: `Mme ${NOM} s’excuse.` }), 'phrase'],
      [await noter(`Que ${PRENOM} soit reçue`), 'finalite'],
      [await repondre(`M. ${NOM.toLowerCase()} est reçu lundi`), 'texte'],
    ] as const;
    for (const [r, champ] of refuses) {
      expect([r.status, r.corps.code, r.corps.champs[0].champ]).toEqual([422, 'texte-nomme', champ]);
      expect(JSON.stringify(r.corps)).not.toMatch(new RegExp(`${NOM}|${PRENOM}`, 'i'));
    }
    expect((await lire(s)).etat).toBe('ouverte');
    const admis = [await passer(s, ACCORD), await noter('Être reçue'), await repondre('Reçue lundi')];
    expect(admis.map((r) => r.status)).toEqual([200, 204, 200]);
  });
});

describe('what a situation and its facts say', () => {
  it('names nobody recorded in it: each text is refused beside its field, the others are kept', async () => {
    const s = await suivre(identite());
    const { sorteId, saisieLe, version } = await lire(s);
    const changer = (corps: object, depuis = version) =>
      alice.appeler('PATCH', s.base, { sorteId, saisieLe, version: depuis, enjeu: 'Bruit', ...corps });
    const deux = await changer({ enjeu: `Bruit chez ${NOM}`, etape: `Revoir z\u00adwiertkovic` });
    expect([deux.status, deux.corps.code]).toEqual([422, 'texte-nomme']);
    expect(deux.corps.champs.map((c: { champ: string }) => c.champ)).toEqual(['enjeu', 'etape']);
    expect(JSON.stringify(deux.corps)).not.toMatch(new RegExp(NOM, 'i'));
    expect((await changer({ etape: 'Revoir la dame' })).status).toBe(200);
    const fait = nouvelId();
    const noter = (genre: string, donnees: object, depuis: number | null = null, id = fait) =>
      alice.appeler('PUT', `${s.base}/faits/${id}`, { genre, jour: '2026-03-04', donnees, version: depuis });
    const refuses = [
      [await noter('contact', { avec: 'Partie 1', mode: 'visite', recit: `Vu ${PRENOM}` }), 'donnees.recit'],
      [
        await noter('table-ronde', { lieu: 'Local', invites: [{ qui: 'Partie 1' }, { qui: `Mme ${NOM}` }] }),
        'donnees.invites.1.qui',
      ],
    ] as const;
    for (const [r, champ] of refuses)
      expect([r.status, r.corps.code, r.corps.champs?.[0].champ]).toEqual([422, 'texte-nomme', champ]);
    expect((await noter('contact', { avec: 'Partie 1', mode: 'visite', recit: 'Vue' })).status).toBe(200);
    expect(
      (await noter('contact', { avec: 'Partie 1', mode: 'visite', recit: `Vue, ${NOM}` }, 1)).corps.code,
    ).toBe('texte-nomme');
  });

  it('may keep what was there before the name, until somebody writes it again', async () => {
    const s = await suivre();
    const { sorteId, saisieLe, version } = await lire(s);
    const etape = `Revoir ${NOM}`;
    const changer = (corps: object, depuis: number) =>
      alice.appeler('PATCH', s.base, { sorteId, saisieLe, version: depuis, etape, ...corps });
    await changer({ enjeu: 'Bruit' }, version);
    const fait = {
      genre: 'contact',
      jour: '2026-03-04',
      donnees: { avec: 'Partie 1', mode: 'visite', recit: `Vu ${NOM}` },
    };
    const url = `${s.base}/faits/${nouvelId()}`;
    await alice.appeler('PUT', url, fait);
    await alice.appeler('PUT', `${s.base}/personnes/${nouvelId()}`, {
      ...{ identite: identite(), qualite: 'partie' },
    });
    expect((await changer({ enjeu: 'Bruit le soir' }, version + 1)).status).toBe(200);
    expect((await alice.appeler('PUT', url, { ...fait, jour: '2026-03-05', version: 1 })).status).toBe(200);
  });
});

describe('a linked act that names somebody', () => {
  it('is kept as it is, told in their document, and to be read again with the fields when they are erased', async () => {
    const { natures, sortes } = (await alice.appeler('GET', `${S}/nomenclature`)).corps;
    const situation = nouvelId();
    const s = { id: situation, base: `${S}/situations/${situation}` };
    const { code } = (
      await alice.appeler('PUT', s.base, {
        ...{ sorteId: sortes[0].id, saisieLe: '2026-03-01', enjeu: 'Bruit', etape: `Voir ${NOM}` },
      })
    ).corps;
    const personne = nouvelId();
    await alice.appeler('PUT', `${s.base}/personnes/${personne}`, {
      ...{ identite: identite(), qualite: 'partie' },
    });
    const acte = (recit: string, id = nouvelId()) =>
      alice.appeler('PUT', `${S}/interventions/${id}`, {
        ...{ jour: '2026-03-05', natureId: natures[0].id, situation: code, recit },
      });
    const id = nouvelId();
    const recit = `Vu z\u00adwiertkovic au pied de la tour.`;
    expect([(await acte(recit, id)).status, (await acte('Rien de plus.')).status]).toEqual([200, 200]);
    expect((await alice.appeler('GET', `${S}/interventions/${id}`)).corps.recit).toBe(recit);
    expect(await dossierDe(personne)).toMatch(/Acte qui vous nomme.*au pied de la tour/);
    const { corps } = await chef.appeler('POST', `${S}/personnes/${personne}/effacement`);
    expect(corps.aRelire).toMatchObject([
      { situationId: s.id, faits: 0, enTetes: ['etape'], actes: [{ id, jour: '2026-03-05' }] },
    ]);
    expect(corps.aRelire[0].actes).toHaveLength(1);
  });
});

describe('what a move says', () => {
  it('is in the document of a person, once somebody read it when there is another one', async () => {
    const seule = await suivre(identite());
    await passer(seule, ACCORD);
    expect(await dossierDe(seule.personne)).toContain(ACCORD.phrase);
    const deux = await suivre(identite(), identite({ nom: 'Quatremare' }));
    await passer(deux, ACCORD);
    expect(await dossierDe(deux.personne)).not.toContain(ACCORD.phrase);
    const ecartes = await chef.appeler('GET', `${S}/personnes/${deux.personne}/dossier/ecartes`);
    const { id } = await passageDit(deux);
    expect(ecartes.corps).toMatchObject([{ id: String(id), genre: 'passage', jour: '2026-03-05' }]);
    expect(await dossierDe(deux.personne, `?avec=${id}`)).toContain(ACCORD.phrase);
  });

  it('is to be read again when somebody is erased, and can then be emptied', async () => {
    const s = await suivre(identite());
    // Written before the name was recorded: nothing could refuse it.
    await passer(s, { vers: 'accord', phrase: 'La dame du bas, celle au chien.' });
    const { corps } = await chef.appeler('POST', `${S}/personnes/${s.personne}/effacement`);
    expect(corps.aRelire).toMatchObject([{ situationId: s.id, faits: 0, passages: 1 }]);
    const { id } = await passageDit(s);
    const { version } = await lire(s);
    const r = await alice.appeler('PUT', `${s.base}/passages/${id}/phrase`, { version, phrase: '' });
    expect(r.corps).toMatchObject({ version: version + 1, etat: 'accord' });
    expect(await passageDit(s)).toBeUndefined();
    expect((await journal(s)).at(-1)).toEqual({ action: 'modification', champs: ['phrase'] });
  });

  it('is corrected from the version that was read, by who knows the situation, without a name', async () => {
    const s = await suivre(identite());
    await passer(s, ACCORD);
    const { id } = await passageDit(s);
    const { version } = await lire(s);
    const corriger = (phrase: string, depuis = version, par = alice) =>
      par.appeler('PUT', `${s.base}/passages/${id}/phrase`, { version: depuis, phrase });
    expect((await corriger('Rien', version, bo)).corps.code).toBe('situation-pas-la-votre');
    expect((await corriger(`Avec ${NOM}`)).corps.code).toBe('texte-nomme');
    expect((await corriger('Elles se parlent.')).status).toBe(200);
    // Sent again after a cut, then by somebody who had not seen it.
    expect((await corriger('Elles se parlent.')).corps.version).toBe(version + 1);
    expect((await corriger('Autre chose')).corps).toMatchObject({
      ...{ code: 'situation-modifiee', actuelle: { version: version + 1 } },
    });
    const autre = await suivre();
    const ailleurs = await alice.appeler('PUT', `${autre.base}/passages/${id}/phrase`, {
      ...{ version: 1, phrase: '' },
    });
    expect([ailleurs.status, ailleurs.corps.code]).toEqual([404, 'passage-inconnu']);
    expect((await passageDit(s)).phrase).toBe('Elles se parlent.');
  });
});

describe('the sheets in the document of a person', () => {
  /** A sheet that left by a link; `secret`: what opens it. */
  async function ecrire(s: Suivie, accordId: string | null) {
    const fiche = nouvelId();
    const corps = { partenaireId: caf, accordId, message: 'Merci de la recevoir.' };
    await alice.appeler('PUT', `${s.base}/liaisons/${fiche}`, corps);
    const r = await alice.appeler('POST', `${S}/liaisons/${fiche}/passages`, {
      ...{ action: 'envoyer', par: 'lien', version: 1 },
    });
    return String(r.corps.lien.adresse).split('#')[1];
  }
  const parLien = (quoi: string, payload: object) =>
    essai.app.inject({ method: 'POST', url: `/api/liaison/${quoi}`, payload });

  it('say that a partner read the name, whatever was withdrawn since', async () => {
    const s = await suivre(identite());
    const accord = nouvelId();
    await alice.appeler('PUT', `${s.base}/accords/${accord}`, {
      ...{ personneId: s.personne, partenaireId: caf, finalite: 'Être reçue', forme: 'oral' },
      donneLe: '2026-03-03',
    });
    const secret = await ecrire(s, accord);
    expect(await dossierDe(s.personne)).not.toContain('Ce partenaire a lu votre nom');
    await parLien('lire', { secret });
    await alice.appeler('PUT', `${s.base}/accords/${accord}/retrait`, { le: '2026-03-10' });
    expect(await dossierDe(s.personne)).toContain('Ce partenaire a lu votre nom le');
  });

  it('give the answer, and never say that a name is not where a partner wrote it', async () => {
    const seule = await suivre(identite());
    const repondre = async (s: Suivie, texte: string) =>
      parLien('repondre', { secret: await ecrire(s, null), reponse: 'prise-en-charge', texte, par: 'Paul' });
    await repondre(seule, `Mme ${NOM} est venue lundi.`);
    const dossier = await dossierDe(seule.personne);
    expect(dossier).toContain(`Mme ${NOM} est venue lundi.`);
    expect(dossier).not.toMatch(/Votre nom n’y est pas/);
    const deux = await suivre(identite(), identite({ nom: 'Quatremare', prenom: '' }));
    await repondre(deux, `Mme ${NOM} et son voisin se sont fâchés.`);
    const partage = await dossierDe(deux.personne);
    expect(partage).toContain('La réponse du partenaire, elle, vous nomme.');
    expect(partage).not.toMatch(/se sont fâchés|Votre nom n’y est pas/);
    const autre = await suivre(identite(), identite({ nom: 'Quatremare', prenom: '' }));
    await repondre(autre, 'Vue lundi.');
    expect(await dossierDe(autre.personne)).toContain('Votre nom n’y est pas');
  });

  it('promise nothing of texts that nobody looked at', async () => {
    const s = await suivre(identite());
    expect(await dossierDe(s.personne)).not.toContain('ni avis sur vous');
  });
});
