import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppEssai, connecter, nouvelleApp, reponseDe } from '../../../tests/support/app.ts';
import { nouvelId } from '../../kernel/id.ts';
import { dansStructure } from '../../server/db.ts';
import { chargerDemonstration } from '../demonstration/charger.ts';
import { NOMS_D_AXES, NOMS_DE_MESURES } from '../mesures/rules/dictionnaire.ts';
import { NOMS_D_AXES_DE_SUIVI } from '../mesures/rules/suivi.ts';
import { purgeDesNoms } from './jobs.ts';

const S = '/api/structures/demonstration';
const DIRECTION = 'helene.sarrazin@la-navette.example';
const SITUATIONS = 12;
let essai: AppEssai;
let structureId: string;

beforeAll(async () => {
  essai = await nouvelleApp();
  await chargerDemonstration(essai.serveur);
  const { rows } = await sql<{ id: string }>`select structure_du_slug('demonstration') as id`.execute(
    essai.serveur.db,
  );
  structureId = rows[0]?.id ?? '';
});
afterAll(() => essai.fermer());

const appelant = async () => {
  const cookie = await connecter(essai.app, DIRECTION, 'demonstration trame');
  return async (method: 'GET' | 'PUT', url: string, payload?: object) => {
    const r = reponseDe(
      await essai.app.inject({
        method,
        url,
        headers: { cookie, 'x-trame': '1' },
        ...(payload ? { payload } : {}),
      }),
    );
    expect([url, Math.floor(r.status / 100)]).toEqual([url, 2]);
    return r.corps;
  };
};

/** Situations of all states, with people, facts of each kind and a sheet, joined to acts of the demonstration. */
async function suivre(): Promise<void> {
  const appeler = await appelant();
  const ids = Array.from({ length: SITUATIONS }, nouvelId);
  await dansStructure(essai.serveur.db, structureId, async (tx) => {
    const un = (genre: 'sorte' | 'partenaire') =>
      tx.selectFrom('terme').select('id').where('genre', '=', genre).executeTakeFirstOrThrow();
    const [sorte, partenaire] = [await un('sorte'), await un('partenaire')];
    const membre = await tx.selectFrom('membre').select('id').executeTakeFirstOrThrow();
    const actes = await tx.selectFrom('intervention').select('id').limit(SITUATIONS).execute();
    for (const [i, id] of ids.entries()) {
      const close = i % 3 === 0;
      const base = { structure_id: structureId, creation_empreinte: Buffer.alloc(32) };
      await tx
        .insertInto('situation')
        .values({
          ...base,
          id,
          code: `ZZ${i}`,
          sorte_id: sorte.id,
          saisie_le: '2026-01-05',
          enjeu: 'Bruit le soir.',
          etat: close ? 'close' : 'en-cours',
          issue: close ? 'apaisee' : null,
          close_le: close ? '2026-03-05' : null,
          dernier_contact: '2026-03-05',
          auteur_id: membre.id,
        })
        .execute();
      for (const [genre, donnees] of [
        ['contact', { avec: 'la voisine', mode: 'visite', abouti: true, recit: 'Vue.' }],
        ['table-ronde', { lieu: 'Salle', invites: [{ qui: 'Partie 1', venu: true }], compteRendu: 'Calme.' }],
        [
          'protocole',
          {
            engagements: [{ de: 'Partie 1', texte: 'Se taire.', tenu: i % 2 === 0, le: null }],
            revueLe: null,
            signeLe: '2026-02-01',
          },
        ],
      ] as const)
        await tx
          .insertInto('situation_fait')
          .values({
            ...base,
            id: nouvelId(),
            situation_id: id,
            genre,
            jour: '2026-02-01',
            donnees: JSON.stringify(donnees),
            membre_id: membre.id,
          })
          .execute();
      await tx
        .insertInto('fiche_liaison')
        .values({
          ...base,
          id: nouvelId(),
          situation_id: id,
          partenaire_id: partenaire.id,
          etat: 'repondue',
          envoyee_le: '2026-02-02',
          repondue_le: '2026-02-09',
          reponse: 'prise-en-charge',
          membre_id: membre.id,
        })
        .execute();
      await tx
        .updateTable('intervention')
        .set({ situation_id: id })
        .where('id', '=', actes[i]?.id ?? '')
        .execute();
    }
  });
  for (const id of ids)
    await appeler('PUT', `${S}/situations/${id}/personnes/${nouvelId()}`, {
      identite: { nom: 'Zwiertkovic', genre: 'femme', tranche: 'plus60' },
      qualite: 'accompagnee',
    });
}

/** Every measure of the dictionary, and the usual ones along each axis, over the time of the demonstration. */
async function chiffres(): Promise<unknown[]> {
  const appeler = await appelant();
  const periode = 'du=2024-01-01&au=2026-12-31';
  const parts = Array.from({ length: Math.ceil(NOMS_DE_MESURES.length / 8) }, (_, i) =>
    NOMS_DE_MESURES.slice(8 * i, 8 * i + 8),
  );
  const lus: unknown[] = [];
  for (const mesures of parts)
    lus.push(await appeler('GET', `${S}/mesures?${periode}&mesures=${mesures.join(',')}`));
  for (const axe of NOMS_D_AXES.filter((a) => a !== 'jour'))
    lus.push(await appeler('GET', `${S}/mesures?${periode}&par=${axe}`));
  lus.push(await appeler('GET', `${S}/tableau-de-bord?${periode}`));
  for (const axe of NOMS_D_AXES_DE_SUIVI) lus.push(await appeler('GET', `${S}/suivi?${periode}&par=${axe}`));
  return lus;
}

it('moves no figure: two years and a day later, every measure has the same total', async () => {
  await suivre();
  const avant = await chiffres();
  expect(JSON.stringify(avant).length).toBeGreaterThan(10_000);
  const depart = essai.horloge.maintenant;
  essai.horloge.maintenant = new Date('2028-03-12T03:15:00Z');
  await purgeDesNoms.faire(essai.serveur);
  // Asked on the same day as before: ages, and months that have begun, are counted from it.
  essai.horloge.maintenant = depart;
  const reste = await dansStructure(essai.serveur.db, structureId, async (tx) => ({
    noms: await tx.selectFrom('personne').select('id').where('effacee_le', 'is', null).execute(),
    situations: await tx.selectFrom('situation').select('id').where('anonymisee_le', 'is', null).execute(),
    purges: await tx.selectFrom('purge').select(['situations', 'personnes']).execute(),
  }));
  expect(reste.noms).toEqual([]);
  expect(reste.situations).toEqual([]);
  expect(reste.purges[0]?.personnes).toBeGreaterThanOrEqual(SITUATIONS);
  expect(await chiffres()).toEqual(avant);
});
