import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { identite, NOM, PRENOM, partenaireEssai, situationEssai } from '../../../tests/support/personnes.ts';
import { nouvelId } from '../../kernel/id.ts';
import { LIES, ouvrirCoffre } from '../../server/coffre.ts';
import { dansStructure, type Tx } from '../../server/db.ts';
import { purger } from './conservation.ts';
import { lireAccordsCites } from './store-accords.ts';

let essai: AppEssai;
let structureId: string;
let alice: Personne;
let chef: Personne;
let dir: Personne;
let caf: number;
const S = '/api/structures/droits';

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure('droits');
  alice = await essai.personne('droits', 'mediateur', 'Alice');
  chef = await essai.personne('droits', 'encadrant', 'Chef');
  dir = await essai.personne('droits', 'direction', 'Dir');
  caf = await partenaireEssai(essai, structureId);
});
afterAll(() => essai.fermer());

const dans = <T>(faire: (tx: Tx) => Promise<T>): Promise<T> =>
  dansStructure(essai.serveur.db, structureId, faire);

interface Suivie {
  readonly situation: string;
  readonly code: string;
  readonly personne: string;
  readonly fiche: string;
}

/** A situation with somebody, their agreement, a fact, and the sheet that names them to a partner by a link. */
async function suivre(dernierContact = '2026-03-02', deja?: string): Promise<Suivie> {
  const { id: situation, code } = await situationEssai(essai, structureId, alice, { dernierContact });
  const personne = deja ?? nouvelId();
  const base = `${S}/situations/${situation}`;
  if (deja) await chef.appeler('POST', `${base}/personnes/${deja}/rattachement`, { qualite: 'partie' });
  else
    await alice.appeler('PUT', `${base}/personnes/${personne}`, { identite: identite(), qualite: 'partie' });
  const accord = nouvelId();
  const r = await alice.appeler('PUT', `${base}/accords/${accord}`, {
    personneId: personne,
    partenaireId: caf,
    finalite: 'Rouvrir le dossier de logement.',
    forme: 'ecrit',
    donneLe: '2026-03-03',
  });
  expect(r.status).toBe(204);
  const fiche = nouvelId();
  await dans(async (tx) => {
    const coffre = await ouvrirCoffre(tx, essai.serveur.cle, structureId);
    const message = JSON.stringify({ message: 'Merci de recevoir cette dame lundi.' });
    const { generation, octets } = coffre.sceller(LIES.fiche(fiche), message);
    await tx
      .insertInto('fiche_liaison')
      .values({
        structure_id: structureId,
        id: fiche,
        situation_id: situation,
        partenaire_id: caf,
        accord_id: accord,
        generation,
        contenu: octets,
        etat: 'envoyee',
        envoyee_le: '2026-03-04',
        envoyee_par: 'lien',
        membre_id: alice.membreId,
        creation_empreinte: Buffer.alloc(32),
      })
      .execute();
    await tx
      .insertInto('lien_liaison')
      .values({
        empreinte: Buffer.from(nouvelId()),
        structure_id: structureId,
        fiche_id: fiche,
        expire_le: new Date('2030-01-01'),
      })
      .execute();
    await tx
      .insertInto('situation_fait')
      .values({
        structure_id: structureId,
        id: nouvelId(),
        situation_id: situation,
        genre: 'navette',
        jour: '2026-03-02',
        donnees: JSON.stringify({
          partie: 1,
          aPart: true,
          mediateurs: [1],
          aDire: 'Elle propose un horaire.',
        }),
        membre_id: alice.membreId,
        creation_empreinte: Buffer.alloc(32),
      })
      .execute();
  });
  return { situation, code, personne, fiche };
}

const ficheDe = (id: string) =>
  dans((tx) =>
    tx
      .selectFrom('fiche_liaison as f')
      .innerJoin('lien_liaison as l', 'l.fiche_id', 'f.id')
      .select(['f.contenu', 'f.etat', 'f.envoyee_le', 'l.revoque_le'])
      .where('f.id', '=', id)
      .executeTakeFirstOrThrow(),
  );
const texteDe = async (pdf: Buffer) =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text.replace(
    /\s+/g,
    ' ',
  );

describe('the rights of somebody', () => {
  it('to have all in one document: what, why, since when, told to whom, read by whom', async () => {
    const { situation, code, personne } = await suivre();
    await alice.appeler('GET', `${S}/situations/${situation}/personnes`);
    const r = await chef.appeler('GET', `${S}/personnes/${personne}/dossier.pdf`);
    expect(r.brut.headers['content-type']).toBe('application/pdf');
    const texte = await texteDe(r.brut.rawPayload);
    for (const attendu of [
      `${PRENOM} ${NOM}`,
      code,
      'Elle propose un horaire.',
      'Rouvrir le dossier de logement.',
      'Merci de recevoir cette dame lundi.',
      'Alice',
      '24 mois',
      'cnil.fr',
    ])
      expect(texte).toContain(attendu);
    const { info } = await (await getDocumentProxy(new Uint8Array(r.brut.rawPayload))).getMetadata();
    expect(JSON.stringify(info)).not.toContain(NOM);
    expect(JSON.stringify(r.brut.headers)).not.toContain(NOM);
    const lues = (await dir.appeler('GET', `${S}/lectures`)).corps.lectures;
    expect(lues[0]).toMatchObject({ membre: 'Chef', motif: 'droits' });
    expect((await alice.appeler('GET', `${S}/personnes/${personne}/dossier.pdf`)).status).toBe(403);
  });

  it('not to read what may be about another, until somebody has read it and ticks it', async () => {
    const { situation, personne } = await suivre();
    const base = `${S}/situations/${situation}`;
    const contact = async (avec: string, recit: string) => {
      const fait = nouvelId();
      const corps = { genre: 'contact', jour: '2026-03-05', donnees: { avec, mode: 'visite', recit } };
      expect((await alice.appeler('PUT', `${base}/faits/${fait}`, corps)).status).toBe(200);
      return fait;
    };
    await contact('Partie 1', 'Elle va mieux.');
    const duVoisin = await contact('le voisin', 'Il dort mal depuis deux mois.');
    await contact('Partie 2', 'Il cherche ailleurs.');
    const dossier = async (suite = '') => {
      const r = await chef.appeler('GET', `${S}/personnes/${personne}/dossier.pdf${suite}`);
      return texteDe(r.brut.rawPayload);
    };
    const ecartes = await chef.appeler('GET', `${S}/personnes/${personne}/dossier/ecartes`);
    expect(ecartes.corps).toMatchObject([
      { id: duVoisin, situationId: situation, textes: ['le voisin', 'Il dort mal depuis deux mois.'] },
    ]);
    const sans = await dossier();
    expect(sans).toContain('Elle va mieux.');
    expect(sans).toContain('il ne vous est pas remis');
    expect(sans).not.toMatch(/Il dort mal|Il cherche ailleurs/);
    const relu = await dossier(`?avec=${duVoisin}`);
    expect(relu).toContain('Il dort mal');
    expect(relu).not.toContain('Il cherche ailleurs');
  });

  it('not to read what is told of others, where they were joined by mistake', async () => {
    const { situation, code, personne } = await suivre();
    const retrait = await alice.appeler('DELETE', `${S}/situations/${situation}/personnes/${personne}`);
    expect(retrait.status).toBe(204);
    const r = await chef.appeler('GET', `${S}/personnes/${personne}/dossier.pdf`);
    const texte = await texteDe(r.brut.rawPayload);
    expect(texte).toContain(code);
    expect(texte).not.toContain('Elle propose un horaire.');
  });

  it('to limit and to object: hidden, not found, not told; and back', async () => {
    const { situation, personne } = await suivre();
    const regler = (limitee: boolean, opposee: boolean) =>
      chef.appeler('PUT', `${S}/personnes/${personne}/limitation`, { limitee, opposee });
    const etat = async () => {
      const [p] = (await alice.appeler('GET', `${S}/situations/${situation}/personnes`)).corps;
      const trouvees = (await alice.appeler('POST', `${S}/personnes/recherche`, { texte: NOM })).corps;
      const [{ id }] = (await alice.appeler('GET', `${S}/situations/${situation}/accords`)).corps;
      const accord = (await dans((tx) => lireAccordsCites(tx, [id]))).get(id);
      return [
        p.etat,
        p.identite?.nom ?? null,
        trouvees.some((t: { personneId: string }) => t.personneId === personne),
        accord?.nommable,
      ];
    };
    expect(await etat()).toEqual(['active', NOM, true, true]);
    expect((await regler(true, false)).status).toBe(204);
    expect(await etat()).toEqual(['limitee', null, false, false]);
    const corriger = await alice.appeler('PUT', `${S}/situations/${situation}/personnes/${personne}`, {
      identite: identite(),
      qualite: 'partie',
      version: 2,
    });
    expect(corriger.corps.code).toBe('personne-limitee');
    await regler(false, true);
    expect(await etat()).toEqual(['opposee', null, false, false]);
    expect(
      await texteDe((await chef.appeler('GET', `${S}/personnes/${personne}/dossier.pdf`)).brut.rawPayload),
    ).toContain(NOM);
    await regler(false, false);
    expect(await etat()).toEqual(['active', NOM, true, true]);
    expect(
      (await alice.appeler('PUT', `${S}/personnes/${personne}/limitation`, { limitee: true, opposee: false }))
        .status,
    ).toBe(403);
  });

  it('to be erased: name, words, purposes and sheets go; rows, dates and texts to read again stay', async () => {
    const { situation, code, personne, fiche } = await suivre();
    const r = await chef.appeler('POST', `${S}/personnes/${personne}/effacement`);
    expect(r.corps).toEqual({
      fiches: 1,
      aRelire: [{ situationId: situation, code, faits: 1, passages: 0, fiches: 0, enTetes: [], actes: [] }],
    });
    const p = await dans((tx) =>
      tx.selectFrom('personne').selectAll().where('id', '=', personne).executeTakeFirstOrThrow(),
    );
    expect([p.identite, p.mots, p.effacee_par]).toEqual([null, [], 'demande']);
    expect(await ficheDe(fiche)).toMatchObject({ contenu: null, etat: 'envoyee', envoyee_le: '2026-03-04' });
    expect((await ficheDe(fiche)).revoque_le).not.toBeNull();
    const [lue] = (await alice.appeler('GET', `${S}/situations/${situation}/personnes`)).corps;
    expect(lue).toMatchObject({ rang: 1, etat: 'effacee', identite: null });
    expect((await alice.appeler('GET', `${S}/situations/${situation}/accords`)).corps[0].finalite).toBe('');
    // Asked twice: the second one finds nothing more.
    expect((await chef.appeler('POST', `${S}/personnes/${personne}/effacement`)).corps.fiches).toBe(0);
  });
});

describe('how long names are kept', () => {
  it('is told a month ahead, set by the direction, and shown with the recommendation', async () => {
    const { code } = await suivre('2024-03-25');
    const lire = async () => (await chef.appeler('GET', `${S}/conservation`)).corps;
    const avant = await lire();
    expect([avant.mois, avant.conseilles]).toEqual([24, 24]);
    expect(avant.aVenir).toMatchObject([
      { code, dernierContact: '2024-03-25', jusqua: '2026-03-25', personnes: 1 },
    ]);
    expect((await chef.appeler('PUT', `${S}/conservation`, { mois: 36 })).status).toBe(403);
    expect((await dir.appeler('PUT', `${S}/conservation`, { mois: 121 })).status).toBe(400);
    const sans = await dir.appeler('PUT', `${S}/conservation`, { mois: 36 });
    expect([sans.status, sans.corps.code, sans.corps.champs[0].champ]).toEqual([
      ...[422, 'raison-manquante', 'raison'],
    ]);
    const raison = 'Des procédures de trois ans';
    const long = await dir.appeler('PUT', `${S}/conservation`, { mois: 36, raison });
    expect(long.corps).toMatchObject({ mois: 36, raison, aVenir: [] });
    // Shorter again, it erases nothing for a month, and says until when.
    const { aVenir } = (await dir.appeler('PUT', `${S}/conservation`, { mois: 24 })).corps;
    expect(aVenir).toMatchObject([{ code, jusqua: '2026-04-10' }]);
    const nuit = new Date('2026-03-26T03:15:00Z');
    expect(await dans((tx) => purger(tx, structureId, '2026-03-26', nuit))).toMatchObject({ situations: 0 });
    await dans((tx) =>
      tx.updateTable('structure').set({ conservation_avant: null, conservation_reduite_le: null }).execute(),
    );
  });

  it('ends by a purge that empties what is over, keeps whoever is followed elsewhere, and does nothing twice', async () => {
    const vieille = await suivre('2023-01-10');
    const ailleurs = await suivre('2023-02-10');
    const gardee = await suivre('2026-03-02', ailleurs.personne);
    const maintenant = new Date('2026-03-10T03:15:00Z');
    const faite = await dans((tx) => purger(tx, structureId, '2026-03-10', maintenant));
    expect(faite).toEqual({ situations: 2, personnes: 1, fiches: 2 });
    const s = await dans((tx) =>
      tx.selectFrom('situation').selectAll().where('id', '=', vieille.situation).executeTakeFirstOrThrow(),
    );
    expect([s.enjeu, s.etape, s.anonymisee_le]).toEqual(['', '', maintenant]);
    const [fait] = await dans((tx) =>
      tx.selectFrom('situation_fait').selectAll().where('situation_id', '=', vieille.situation).execute(),
    );
    expect([fait?.genre, fait?.jour, fait?.donnees]).toEqual([
      'navette',
      '2026-03-02',
      { partie: 1, aPart: true, mediateurs: [1], aDire: '(effacé)' },
    ]);
    expect(await ficheDe(vieille.fiche)).toMatchObject({ contenu: null, envoyee_le: '2026-03-04' });
    expect((await ficheDe(gardee.fiche)).contenu).not.toBeNull();
    const noms = async (situation: string) => {
      const r = await alice.appeler('GET', `${S}/situations/${situation}/personnes`);
      return [r.corps[0].etat, r.corps[0].identite?.nom];
    };
    expect([await noms(vieille.situation), await noms(gardee.situation)]).toEqual([
      ['effacee', undefined],
      ['active', NOM],
    ]);
    expect(await dans((tx) => purger(tx, structureId, '2026-03-10', maintenant))).toEqual({
      situations: 0,
      personnes: 0,
      fiches: 0,
    });
    const { purges } = (await chef.appeler('GET', `${S}/conservation`)).corps;
    expect(purges).toMatchObject([{ avant: '2024-03-10', situations: 2, personnes: 1, fiches: 2 }]);
    const ajout = await alice.appeler('PUT', `${S}/situations/${vieille.situation}/personnes/${nouvelId()}`, {
      identite: identite(),
      qualite: 'partie',
    });
    expect([ajout.status, ajout.corps.code]).toEqual([409, 'situation-anonymisee']);
  });

  it('erases whoever was taken off every situation, after the month in which it can be undone', async () => {
    const { situation, personne } = await suivre();
    essai.horloge.maintenant = new Date('2026-03-10T10:00:00Z');
    await alice.appeler('DELETE', `${S}/situations/${situation}/personnes/${personne}`);
    const effaceeLe = async (jour: string) => {
      await dans((tx) => purger(tx, structureId, jour, new Date(`${jour}T12:00:00Z`)));
      const p = await dans((tx) =>
        tx.selectFrom('personne').select('effacee_par').where('id', '=', personne).executeTakeFirstOrThrow(),
      );
      return p.effacee_par;
    };
    expect([await effaceeLe('2026-04-08'), await effaceeLe('2026-04-10')]).toEqual([null, 'duree']);
  });
});

describe('the papers of the DPO', () => {
  it('are drafts in Word, filled with the settings, for the direction only', async () => {
    for (const [fichier, mots] of [
      [
        'registre-des-traitements.docx',
        ['Structure droits', '24 mois après le dernier contact', 'brouillon'],
      ],
      ['analyse-d-impact.docx', ['Structure droits', 'Accès illégitime', 'Avis du DPO']],
    ] as const) {
      const r = await dir.appeler('GET', `${S}/${fichier}`);
      const xml = strFromU8(unzipSync(r.brut.rawPayload)['word/document.xml'] ?? new Uint8Array());
      const texte = xml.replace(/<[^>]+>/g, '').replace(/\u00a0/g, ' ');
      for (const mot of mots) expect(texte).toContain(mot);
      expect((await chef.appeler('GET', `${S}/${fichier}`)).status).toBe(403);
    }
  });
});

it('says how the key of names stands, to the direction only, without making one nor telling it', async () => {
  await essai.structure('neuve');
  const neuve = await essai.personne('neuve', 'direction', 'Neuve');
  const vide = await neuve.appeler('GET', '/api/structures/neuve/cle-des-noms');
  expect(vide.corps).toEqual({ etat: 'absente', numero: null, depuis: null });
  expect((await neuve.appeler('GET', '/api/structures/neuve/cle-des-noms')).corps.etat).toBe('absente');

  await suivre();
  const { corps } = await dir.appeler('GET', `${S}/cle-des-noms`);
  expect(corps).toEqual({ etat: 'en-service', numero: 1, depuis: expect.any(String) });
  expect((await chef.appeler('GET', `${S}/cle-des-noms`)).status).toBe(403);

  const bonne = essai.serveur.cle;
  Object.assign(essai.serveur, { cle: Buffer.alloc(32, 7) });
  try {
    const perdue = await dir.appeler('GET', `${S}/cle-des-noms`);
    expect(perdue.corps).toMatchObject({ etat: 'perdue', numero: 1 });
  } finally {
    Object.assign(essai.serveur, { cle: bonne });
  }
});
