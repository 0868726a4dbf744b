import { sql } from 'kysely';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { identite, partenaireEssai, situationEssai } from '../../../tests/support/personnes.ts';
import { nouvelId } from '../../kernel/id.ts';
import type { Scope } from '../../server/branche.ts';
import { dansStructure, type Tx } from '../../server/db.ts';
import { recalculerContact } from '../situations/dernier-contact.ts';
import { purger } from './conservation.ts';
import { retirerPersonne } from './store-ecrire.ts';

const S = '/api/structures/nuit';
const NUIT = new Date('2026-03-10T03:15:00Z');
const ANCIEN = new Date('2025-06-01T10:00:00Z');
let essai: AppEssai;
let structureId: string;
let alice: Personne;
let partenaire: number;

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure('nuit');
  alice = await essai.personne('nuit', 'mediateur', 'Alice');
  partenaire = await partenaireEssai(essai, structureId);
});
afterAll(() => essai.fermer());

const dans = <T>(faire: (tx: Tx) => Promise<T>): Promise<T> =>
  dansStructure(essai.serveur.db, structureId, faire);

/** A situation with somebody and a sheet, all under one id but the situation. */
async function suivre(dernierContact: string) {
  const { id: situation } = await situationEssai(essai, structureId, alice, { dernierContact });
  const personne = nouvelId();
  const ici = `${S}/situations/${situation}`;
  await alice.appeler('PUT', `${ici}/personnes/${personne}`, { identite: identite(), qualite: 'partie' });
  await alice.appeler('PUT', `${ici}/liaisons/${personne}`, { partenaireId: partenaire, message: 'Bonjour' });
  return { situation, personne };
}

/** The night purge, begun while somebody writes something that is not committed yet; what it leaves of names and sheets. */
async function purgerPendant(personne: string, ecrire: (tx: Tx) => Promise<unknown>) {
  const attend = () =>
    sql`select from pg_locks where not granted
      and pid in (select pid from pg_stat_activity where datname = current_database())`.execute(
      essai.serveur.db,
    );
  const purge = await dans(async (tx) => {
    await ecrire(tx);
    let finie = false;
    const faite = dans((autre) => purger(autre, structureId, '2026-03-10', NUIT)).finally(() => {
      finie = true;
    });
    while (!finie && (await attend()).rows.length === 0);
    return { faite };
  });
  await purge.faite;
  return dans((tx) =>
    tx
      .selectFrom('personne as p')
      .innerJoin('fiche_liaison as f', 'f.id', 'p.id')
      .select([
        sql<boolean>`p.identite is not null`.as('nom'),
        sql<boolean>`f.contenu is not null`.as('fiche'),
      ])
      .where('p.id', '=', personne)
      .executeTakeFirstOrThrow(),
  );
}

describe('a purge that waits for somebody who is writing', () => {
  it('keeps the situation whose people were met again meanwhile', async () => {
    const { situation, personne } = await suivre('2023-01-10');
    const reste = await purgerPendant(personne, async (tx) => {
      await tx
        .insertInto('situation_fait')
        .values({
          ...{ structure_id: structureId, id: nouvelId(), situation_id: situation, genre: 'contact' },
          ...{ jour: '2026-03-09', donnees: JSON.stringify({ mode: 'telephone', abouti: true }) },
          ...{ membre_id: alice.membreId, creation_empreinte: Buffer.alloc(32) },
        })
        .execute();
      await recalculerContact(tx, [situation]);
    });
    expect(reste).toEqual({ nom: true, fiche: true });
  });

  it('keeps the names and sheets of a situation that is brought back meanwhile', async () => {
    const { situation, personne } = await suivre('2026-03-02');
    const supprimer = (tx: Tx, le: Date | null) =>
      tx.updateTable('situation').set({ supprime_le: le }).where('id', '=', situation).execute();
    await dans((tx) => supprimer(tx, ANCIEN));
    const reste = await purgerPendant(personne, (tx) => supprimer(tx, null));
    expect(reste).toEqual({ nom: true, fiche: true });
  });

  it('keeps the sheet that is brought back meanwhile', async () => {
    const { personne } = await suivre('2026-03-02');
    const supprimer = (tx: Tx, le: Date | null) =>
      tx.updateTable('fiche_liaison').set({ supprime_le: le }).where('id', '=', personne).execute();
    await dans((tx) => supprimer(tx, ANCIEN));
    const reste = await purgerPendant(personne, (tx) => supprimer(tx, null));
    expect(reste).toEqual({ nom: true, fiche: true });
  });

  it('keeps whoever is put back in their situation meanwhile', async () => {
    const { situation, personne } = await suivre('2026-03-02');
    const ici = `${S}/situations/${situation}/personnes/${personne}`;
    expect((await alice.appeler('DELETE', ici)).status).toBe(204);
    await dans((tx) =>
      tx
        .updateTable('situation_personne')
        .set({ retire_le: ANCIEN })
        .where('personne_id', '=', personne)
        .execute(),
    );
    const scope: Scope = {
      ...{ structureId, structureNom: 'Nuit', slug: 'nuit', role: 'mediateur' as const },
      ...{ membreId: alice.membreId, membreNom: 'Alice', compteId: alice.compteId },
    };
    const reste = await purgerPendant(personne, (tx) =>
      retirerPersonne(tx, scope, { situationId: situation, personneId: personne, retireLe: null }),
    );
    expect(reste).toEqual({ nom: true, fiche: true });
  });
});

describe('a duration that was shortened', () => {
  it('tells on the preview and to the people themselves the days that the purge keeps to', async () => {
    const dir = await essai.personne('nuit', 'direction', 'Dir');
    const tot = await suivre('2024-04-01');
    const tard = await suivre('2025-01-10');
    const { status, corps } = await dir.appeler('PUT', `${S}/conservation`, { mois: 12 });
    expect(status).toBe(200);
    expect(corps.aVenir).toMatchObject([
      { id: tot.situation, jusqua: '2026-04-01' },
      { id: tard.situation, jusqua: '2026-04-10' },
    ]);
    const dossierDe = async (id: string) => {
      const r = await dir.appeler('GET', `${S}/personnes/${id}/dossier.pdf`);
      const pdf = await getDocumentProxy(new Uint8Array(r.brut.rawPayload));
      return (await extractText(pdf, { mergePages: true })).text.replace(/\s+/g, ' ');
    };
    const dit = await dossierDe(tot.personne);
    expect(dit).toContain('jusqu’au 1er avril 2026');
    expect(dit).toContain('12 mois après le dernier contact (24 mois jusqu’au 10 avril 2026)');
    expect(await dossierDe(tard.personne)).toContain('jusqu’au 10 avril 2026');
    const videes = async (jour: string) =>
      (await dans((tx) => purger(tx, structureId, jour, new Date(`${jour}T03:15:00Z`)))).situations;
    const nuits = [];
    for (const jour of ['2026-04-01', '2026-04-02', '2026-04-10', '2026-04-11'])
      nuits.push(await videes(jour));
    expect(nuits).toEqual([0, 1, 0, 1]);
  });
});
