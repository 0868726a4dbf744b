import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { dansStructure } from '../../server/db.ts';
import type { SaisieConvention } from './rules/convention.ts';

const URL = '/api/structures/ici/conventions';
let essai: AppEssai;
let structureId: string;
let direction: Personne;
let mediateur: Personne;
let saisie: SaisieConvention;

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure('ici');
  direction = await essai.personne('ici', 'direction');
  mediateur = await essai.personne('ici', 'mediateur', 'Amina Benali');
  saisie = {
    numero: 'R 057 25 0012 00',
    signeeLe: '2025-02-20',
    debut: '2025-03-01',
    fin: '2028-02-29',
    employeur: 'Médiation d’Ici',
    commune: 'Metz',
    qpv: 'qn 057 01m',
    titulaireId: mediateur.membreId,
    heures: 35,
    typeMediation: 'habitat',
  };
});
afterAll(() => essai.fermer());

const creer = (changement: Partial<SaisieConvention> = {}) =>
  direction.appeler('POST', URL, { ...saisie, ...changement });

describe('conventions', () => {
  it('are recorded by the direction, read by those who record acts, whole', async () => {
    const r = await creer();
    expect(r.status).toBe(200);
    expect(r.corps).toMatchObject({
      ...saisie,
      qpv: 'QN05701M',
      titulaire: 'Amina Benali',
      version: 1,
      avertissements: [],
    });
    const liste = await mediateur.appeler('GET', URL);
    expect(liste.corps).toEqual([r.corps]);
    expect((await mediateur.appeler('GET', `${URL}/${r.corps.id}`)).corps).toEqual(r.corps);
  });

  it('have each their number, however it is written', async () => {
    const r = await creer({ numero: 'R05725001200' });
    expect([r.status, r.corps.code, r.corps.champs[0].champ]).toEqual([409, 'convention-existe', 'numero']);
  });

  it('are refused with every fault beside its field', async () => {
    const r = await creer({ numero: 'R 057 25 0013 00', fin: '2029-01-01', heures: 0, titulaireId: null });
    expect([r.status, r.corps.code]).toEqual([422, 'convention-trop-longue']);
    expect(r.corps.champs.map((c: { champ: string }) => c.champ)).toEqual(['fin', 'heures']);
  });

  it('never name a holder of another structure', async () => {
    const ailleurs = await essai.personne('ailleurs', 'mediateur');
    const r = await creer({ numero: 'R 057 25 0014 00', titulaireId: ailleurs.membreId });
    expect([r.status, r.corps.code]).toEqual([422, 'titulaire-inconnu']);
  });

  it('tell their doubts each time they are read', async () => {
    await dansStructure(essai.serveur.db, structureId, (tx) =>
      tx
        .insertInto('qpv')
        .values({ code: 'QN05701M', nom: 'Borny', communes: ['57463'] })
        .execute(),
    );
    const r = await creer({ numero: 'Conv. 7', qpv: 'QN05799N', signeeLe: '2025-03-02' });
    const champs = r.corps.avertissements.map((a: { champ: string }) => a.champ);
    expect(champs).toEqual(['numero', 'signeeLe', 'qpv']);
    const liste = (await direction.appeler('GET', URL)).corps as { qpvNom: string | null }[];
    expect(liste.map((c) => c.qpvNom).sort()).toEqual(['Borny', null]);
  });

  it('are not overwritten by an older copy', async () => {
    const { corps } = await creer({ numero: 'R 057 25 0020 00' });
    const { id, version } = corps;
    const un = await direction.appeler('PUT', `${URL}/${id}`, { ...saisie, numero: 'N 1', version });
    expect(un.corps).toMatchObject({ numero: 'N 1', version: 2 });
    const deux = await direction.appeler('PUT', `${URL}/${id}`, { ...saisie, numero: 'N 2', version });
    expect([deux.status, deux.corps.code]).toEqual([409, 'convention-modifiee']);
    const journal = await dansStructure(essai.serveur.db, structureId, (tx) =>
      tx
        .selectFrom('journal')
        .select(['action', 'champs', 'membre_id'])
        .where('objet', '=', 'convention')
        .where('objet_id', '=', String(id))
        .orderBy('id')
        .execute(),
    );
    expect(journal).toEqual([
      { action: 'creation', champs: [], membre_id: direction.membreId },
      { action: 'modification', champs: ['numero'], membre_id: direction.membreId },
    ]);
  });

  it('keep the days that contracts and declarations lean on', async () => {
    const { corps } = await creer({ numero: 'R 057 25 0025 00' });
    const { id, version } = corps;
    const nee = await direction.appeler('POST', `${URL}/${id}/contrats`, {
      ...{ membreId: direction.membreId, genre: 'cdd', signeLe: null, debut: '2025-03-03', heures: 35 },
      ...{
        fin: '2028-02-29',
        moinsDe24h: null,
        essaiRenouvele: false,
        premiereEmbauche: true,
        remplace: null,
      },
      ...{ renouvelle: null, naissance: null, situation: null, residence: null, autreAide: false },
    });
    expect(nee.status).toBe(200);
    await direction.appeler('PUT', `${URL}/${id}/presences/2025-T4`, { transmisLe: '2026-01-10' });
    const r = await direction.appeler('PUT', `${URL}/${id}`, {
      ...{ ...saisie, numero: 'R 057 25 0025 00', titulaireId: direction.membreId, version },
      ...{ signeeLe: '2025-04-01', fin: '2025-08-31' },
    });
    expect([r.status, r.corps.champs.map((c: { champ: string }) => c.champ)]).toEqual([
      422,
      ['signeeLe', 'fin'],
    ]);
    expect(r.corps.champs[0].message).toContain('D5134-152');
  });

  it('are not signed on a day to come', async () => {
    const r = await creer({ numero: 'R 057 25 0026 00', signeeLe: '2026-03-11', debut: '2026-04-01' });
    expect([r.status, r.corps.code]).toEqual([422, 'convention-signature-a-venir']);
  });

  it('go away when recorded by mistake', async () => {
    const { corps } = await creer({ numero: 'R 057 25 0030 00' });
    expect((await direction.appeler('DELETE', `${URL}/${corps.id}`)).status).toBe(204);
    const r = await direction.appeler('DELETE', `${URL}/${corps.id}`);
    expect([r.status, r.corps.code]).toEqual([404, 'convention-inconnue']);
  });
});
