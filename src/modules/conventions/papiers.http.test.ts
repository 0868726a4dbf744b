import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { EMPLOYEUR_FICTIF, PERSONNE_FICTIVE, POSTE_FICTIF } from '../../../tests/support/formulaires.ts';

import { dansStructure } from '../../server/db.ts';
import { fairePapier } from './papiers.ts';

const BASE = '/api/structures/ici';
// Today is 10 March 2026.
let essai: AppEssai;
let direction: Personne;
let samira: Personne;
let structureId: string;
let convention: number;
let contrat: number;
let saisi: object;

const sur = (methode: 'GET' | 'PUT' | 'POST', suite: string, corps?: object) =>
  direction.appeler(methode, `${BASE}/conventions/${convention}/${suite}`, corps);
const champs = (r: { corps: { champs?: { champ: string }[] } }) => r.corps.champs?.map((c) => c.champ) ?? [];

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure('ici');
  direction = await essai.personne('ici', 'direction', 'Hélène');
  samira = await essai.personne('ici', 'mediateur', 'Samira Roussel');
  const c = await direction.appeler('POST', `${BASE}/conventions`, {
    ...{ numero: 'R 057 25 0012 00', signeeLe: '2025-02-20', debut: '2025-03-01', fin: '2028-02-29' },
    ...{ employeur: 'Les Deux Rives', commune: 'Metz', qpv: null, titulaireId: null },
    ...{ heures: 28, typeMediation: '' },
  });
  convention = c.corps.id;
  saisi = {
    ...{ membreId: samira.membreId, genre: 'cdd', signeLe: '2025-02-28', debut: '2025-03-03' },
    ...{ fin: '2028-02-29', heures: 28, moinsDe24h: null, essaiRenouvele: false, premiereEmbauche: true },
    ...{ remplace: null, renouvelle: null, naissance: '1985-06-15', situation: 'sans-emploi' },
    ...{ residence: 'qpv', autreAide: false },
  };
  const k = await sur('POST', 'contrats', saisi);
  contrat = k.corps.id;
});
afterAll(() => essai.fermer());

const papier = async (type: string) => {
  const { papiers } = (await sur('GET', 'papiers')).corps;
  return papiers.find((p: { type: string }) => p.type === type);
};
const version = async (chemin: string) => (await direction.appeler('GET', chemin)).corps.version as number;

describe('the sheets that papers are filled from', () => {
  it('of the employer: refused with every fault beside its field, kept without spaces, changed from its version', async () => {
    const vide = await direction.appeler('GET', `${BASE}/employeur`);
    expect(vide.corps).toMatchObject({ version: 0, employeur: { denomination: 'Structure ici', siret: '' } });
    const mauvais = { ...EMPLOYEUR_FICTIF, siret: '73282932000075', ape: '12', domaine: '99', effectif: -1 };
    const r = await direction.appeler('PUT', `${BASE}/employeur`, { version: 0, employeur: mauvais });
    expect([r.status, champs(r)]).toEqual([
      422,
      ['employeur.siret', 'employeur.ape', 'employeur.domaine', 'employeur.effectif'],
    ]);
    const lettres = await direction.appeler('PUT', `${BASE}/employeur`, {
      version: 0,
      employeur: { ...EMPLOYEUR_FICTIF, effectif: 'sept', denomination: 'x'.repeat(300) },
    });
    expect([lettres.status, champs(lettres)]).toEqual([
      400,
      ['employeur.denomination', 'employeur.effectif'],
    ]);
    const employeur = { ...EMPLOYEUR_FICTIF, siret: '732 829 320 00074' };
    const ecrit = await direction.appeler('PUT', `${BASE}/employeur`, { version: 0, employeur });
    expect(ecrit.corps).toMatchObject({ version: 1, employeur: { siret: '73282932000074', statut: 50 } });
    expect((await direction.appeler('GET', BASE)).corps.statutEmployeur).toBe(50);
    const tard = await direction.appeler('PUT', `${BASE}/employeur`, { version: 0, employeur });
    expect([tard.status, tard.corps.code]).toEqual([409, 'employeur-modifie']);
  });

  it('of the post: judged against its convention, whose version it moves', async () => {
    const v = await version(`${BASE}/conventions/${convention}`);
    const tot = { ...POSTE_FICTIF, embauchePrevue: '2025-02-01', dureeCollective: 20 };
    const r = await sur('PUT', 'poste', { version: v, poste: tot });
    expect([r.status, champs(r)]).toEqual([422, ['poste.embauchePrevue', 'poste.dureeCollective']]);
    const ecrit = await sur('PUT', 'poste', { version: v, poste: POSTE_FICTIF });
    expect(ecrit.corps).toEqual({ version: v + 1, poste: POSTE_FICTIF });
    expect((await sur('GET', 'poste')).corps).toEqual(ecrit.corps);
    expect((await sur('PUT', 'poste', { version: v, poste: POSTE_FICTIF })).corps.code).toBe(
      'convention-modifiee',
    );
  });

  it('of the person: encrypted, bound to its contract, and the journal names fields only', async () => {
    const chemin = `contrats/${contrat}/personne`;
    const lue = await sur('GET', chemin);
    expect(lue.corps).toMatchObject({ membre: 'Samira Roussel', personne: { nomDeFamille: '' } });
    const jeune = { ...PERSONNE_FICTIVE, naissance: '1999-03-01' };
    const refuse = await sur('PUT', chemin, { version: lue.corps.version, personne: jeune });
    expect([refuse.corps.code, champs(refuse)]).toEqual(['age-insuffisant', ['personne.naissance']]);
    const ecrit = await sur('PUT', chemin, { version: lue.corps.version, personne: PERSONNE_FICTIVE });
    expect([ecrit.status, (await sur('GET', chemin)).corps.personne]).toEqual([200, PERSONNE_FICTIVE]);
    const tard = await sur('PUT', chemin, { version: lue.corps.version, personne: PERSONNE_FICTIVE });
    expect(tard.corps.code).toBe('contrat-modifie');

    const base = new pg.Client({ connectionString: essai.url });
    await base.connect();
    try {
      const { rows } = await base.query('select personne from contrat where id = $1', [contrat]);
      const octets: Buffer = rows[0].personne;
      for (const secret of ['Belkacem', 'Tilleuls', '1985-06-15', 'nomDeFamille'])
        expect(octets.includes(secret)).toBe(false);
      const journal = await base.query(
        "select champs from journal where objet = 'contrat' order by id desc limit 1",
      );
      expect(journal.rows[0].champs).toContain('personne.nomDeFamille');
      expect(JSON.stringify(journal.rows)).not.toContain('Belkacem');
      // Bytes copied to another contract open nothing there.
      const autre = await base.query(
        `insert into contrat (structure_id, convention_id, membre_id, genre, debut, fin, heures, personne)
         select structure_id, convention_id, membre_id, 'remplacement', debut, fin, heures, personne
         from contrat where id = $1 returning id`,
        [contrat],
      );
      const volee = await sur('GET', `contrats/${autre.rows[0].id}/personne`);
      expect([volee.status, JSON.stringify(volee.corps)]).not.toContain('Belkacem');
      expect(volee.status).toBe(500);
      await base.query('delete from contrat where id = $1', [autre.rows[0].id]);
    } finally {
      await base.end();
    }
  });

  it('of a contract elsewhere is not found', async () => {
    expect((await sur('GET', 'contrats/0/personne')).corps.code).toBe('contrat-inconnu');
    expect((await sur('GET', 'contrats/999999/personne')).corps.code).toBe('contrat-inconnu');
    const ailleurs = await essai.personne('ailleurs', 'direction');
    const r = await ailleurs.appeler(
      'GET',
      `/api/structures/ailleurs/conventions/${convention}/contrats/${contrat}/personne`,
    );
    expect([r.status, r.corps.code]).toEqual([404, 'convention-inconnue']);
  });
});

describe('the papers', () => {
  it('offer the notices of a vacancy once somebody leaves, not while the post is held', async () => {
    const types = async () =>
      (await sur('GET', 'papiers')).corps.papiers.map((p: { type: string }) => p.type) as string[];
    expect(await types()).not.toContain('vacance-prefet');
    const change = (depart: string | null, v: number) =>
      sur('PUT', `contrats/${contrat}`, { ...saisi, depart, motifDepart: '', version: v });
    const v = await version(`${BASE}/conventions/${convention}/contrats/${contrat}/personne`);
    expect((await change('2026-03-06', v)).status).toBe(200);
    expect(await types()).toEqual(expect.arrayContaining(['vacance-prefet', 'vacance-asp']));
    expect((await change(null, v + 1)).status).toBe(200);
  });

  it('are listed with what they lack, down to the contract that they are about', async () => {
    expect(await papier('ar2')).toMatchObject({
      complet: true,
      contrat: { id: contrat, membre: 'Samira Roussel', fini: false },
    });
    const poste = { ...POSTE_FICTIF, responsable: { nom: '', fonction: '' } };
    const v = await version(`${BASE}/conventions/${convention}`);
    await sur('PUT', 'poste', { version: v, poste });
    const { complet, manques } = await papier('ar1');
    expect([complet, manques.map((m: { champ: string }) => m.champ)]).toEqual([
      false,
      ['responsable.nom', 'responsable.fonction'],
    ]);
    await sur('PUT', 'poste', { version: v + 1, poste: POSTE_FICTIF });
    expect(await papier('ar1')).toMatchObject({ complet: true, contrat: null });
  });

  it('call to no interview about a year that ends with the contract', async () => {
    expect(await papier('rupture-annuelle')).toMatchObject({ contrat: { id: contrat } });
    // Another post, in its third and last year.
    const lea = await essai.personne('ici', 'mediateur', 'Léa');
    const c = await direction.appeler('POST', `${BASE}/conventions`, {
      ...{ numero: 'R 057 23 0007 00', signeeLe: '2023-08-20', debut: '2023-09-01', fin: '2026-08-31' },
      ...{ employeur: 'Les Deux Rives', commune: 'Metz', qpv: null, titulaireId: null },
      ...{ heures: 28, typeMediation: '' },
    });
    const ici = `${BASE}/conventions/${c.corps.id}`;
    const k = await direction.appeler('POST', `${ici}/contrats`, {
      ...saisi,
      ...{ membreId: lea.membreId, signeLe: '2023-08-31', debut: '2023-09-01', fin: '2026-08-31' },
    });
    const types = (await direction.appeler('GET', `${ici}/papiers`)).corps.papiers.map(
      (p: { type: string }) => p.type,
    );
    expect(types).toContain('cdd');
    expect(types).not.toContain('rupture-annuelle');
    const r = await direction.appeler('GET', `${ici}/papiers/rupture-annuelle?contrat=${k.corps.id}`);
    expect([r.status, r.corps.code]).toEqual([404, 'contrat-inconnu']);
  });

  it('say all together that they are ready only when each of them is', async () => {
    const { papiers } = (await sur('GET', 'papiers')).corps as {
      papiers: { type: string; complet: boolean }[];
    };
    expect(papiers.some((p) => p.type === 'demande' && !p.complet)).toBe(true);
    expect(papiers.find((p) => p.type === 'dossier')?.complet).toBe(false);
  });

  it('tell a command what their text asks for, as their first page does', async () => {
    const fait = await dansStructure(essai.serveur.db, structureId, (tx) =>
      fairePapier(tx, essai.serveur, convention, { type: 'cdd' }, null),
    );
    expect(fait.passages.aLaMain).toContainEqual(expect.stringContaining('Sécurité sociale'));
  });

  it('are handed over under a name that names nobody', async () => {
    const r = await sur('GET', `papiers/ar2?contrat=${contrat}`);
    expect([r.status, r.brut.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(r.brut.headers['content-disposition']).toBe(
      `attachment; filename="ar2-R-057-25-0012-00-contrat-${contrat}.pdf"`,
    );
    expect(r.brut.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const presence = await sur('GET', 'papiers/presence?periode=2025-T3');
    expect(presence.brut.headers['content-disposition']).toBe(
      'attachment; filename="presence-R-057-25-0012-00-2025-t3.pdf"',
    );
  });

  it('refuse what cannot be made', async () => {
    const refus = async (suite: string) => {
      const { status, corps } = await sur('GET', `papiers/${suite}`);
      return [status, corps.code];
    };
    expect(await refus('ar2?contrat=999999')).toEqual([404, 'contrat-inconnu']);
    expect(await refus('presence?periode=2031-T1')).toEqual([404, 'periode-inconnue']);
    expect(await refus('ar1?format=docx')).toEqual([422, 'format-indisponible']);
    expect((await refus('autre'))[0]).toBe(400);
    expect((await refus('presence?periode=mars'))[0]).toBe(400);
  });

  it('say when the convention is in the name of another employer', async () => {
    const lue = await direction.appeler('GET', `${BASE}/employeur`);
    expect((await sur('GET', 'papiers')).corps.avertissements).toEqual([]);
    await direction.appeler('PUT', `${BASE}/employeur`, {
      version: lue.corps.version,
      employeur: { ...EMPLOYEUR_FICTIF, denomination: 'Le Pont' },
    });
    const [avertissement] = (await sur('GET', 'papiers')).corps.avertissements;
    expect(avertissement).toContain('Le Pont');
  });
});
