import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusDe } from '../../../tests/support/app.ts';
import { type BaseEssai, nouvelleBase } from '../../../tests/support/base.ts';
import { fichier, importer } from '../../../tests/support/import.ts';
import { nouvelId } from '../../kernel/id.ts';
import { type Db, dansStructure, ouvrirDb, type Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { creerStructure } from '../structures/creer.ts';
import { annuler } from './annuler.ts';

const ENTETE = 'Date;Heure;Nature;Secteur;Résidence;Médiateur;Partenaire;Femmes;Hommes';
let base: BaseEssai;
let db: Db;
let structureId: string;
let n = 0;

beforeAll(async () => {
  base = await nouvelleBase();
  db = ouvrirDb(base.url, 3);
});
afterAll(async () => {
  await db.destroy();
  await base.fermer();
});

const dans = <T>(travail: (tx: Tx) => Promise<T>) => dansStructure(db, structureId, travail);
const neuve = async () => {
  n += 1;
  structureId = await creerStructure(db, { slug: `s${n}`, nom: `Structure ${n}` });
};
const compter = () =>
  dans(async (tx) => {
    const un = async (
      table: 'intervention' | 'terme' | 'membre' | 'import' | 'import_refus' | 'correspondance',
    ) =>
      (
        await tx
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n;
    return {
      actes: await un('intervention'),
      termes: await un('terme'),
      membres: await un('membre'),
      imports: await un('import'),
      refus: await un('import_refus'),
      memoires: await un('correspondance'),
    };
  });
const vivants = () =>
  dans((tx) =>
    tx.selectFrom('intervention').selectAll().where('supprime_le', 'is', null).orderBy('jour').execute(),
  );
const terme = (nom: string) =>
  dans((tx) => tx.selectFrom('terme').selectAll().where('nom', '=', nom).executeTakeFirst());
const defaire = (importId: string) =>
  dans((tx) => annuler(tx, { structureId, importId, membreId: null }, '2026-03-10'));

describe('an import is all or nothing', () => {
  it('leaves no trace of a file that breaks on the way', async () => {
    await neuve();
    const avant = await compter();
    const lignes = Array.from(
      { length: 12_000 },
      (_, i) => `0${1 + (i % 9)}/01/2025;;Écoute active;A;B;C;D;${i % 7};0`,
    );
    const chemin = await fichier(base.dossier, [ENTETE, ...lignes]);
    const arret = new AbortController();
    const suivi = {
      signal: arret.signal,
      progresser: (part: number) => {
        if (part > 0.8) arret.abort(new Error('power cut'));
      },
    };
    await expect(importer(db, structureId, chemin, { suivi })).rejects.toThrow('power cut');
    expect(await compter()).toEqual(avant);
    expect(await importer(db, structureId, chemin)).toMatchObject({ importees: 12_000, doublons: 0 });
  });

  it('writes nothing of a file whose values are unknown, when told to be strict', async () => {
    await neuve();
    const avant = await compter();
    const lignes = [
      ENTETE,
      '01/02/2025;;Écoute active;Centre;;;;1;0',
      '02/02/2025;;Écoute active;Nord;;;;1;0',
    ];
    const chemin = await fichier(base.dossier, lignes);
    const refus = await refusDe(importer(db, structureId, chemin, { strict: true }));
    expect(refus).toMatchObject([{ code: 'valeurs-inconnues' }]);
    expect(await compter()).toEqual(avant);
  });

  it('creates only what an act that is kept carries', async () => {
    await neuve();
    const chemin = await fichier(base.dossier, [
      ENTETE,
      '01/02/2025;;Écoute active;Centre;Tour A;Amina;CAF;1;0',
      '31/02/2025;;Sculpture sur glace;Désert;Dune;Personne;Mirage;1;0',
      '02/02/2025;;Écoute active;Centre;Tour A;Amina;CAF;1;0',
      '03/02/2025;;Écoute active;Centre;Tour B;Amina et Bruno;CAF, CCAS;1;0',
    ]);
    const { importees, refusees } = await importer(db, structureId, chemin);
    expect({ importees, refusees }).toEqual({ importees: 3, refusees: 1 });
    expect(await terme('Désert')).toBeUndefined();
    expect(await terme('Sculpture sur glace')).toBeUndefined();
    const [, , troisieme] = await vivants();
    expect(troisieme).toMatchObject({ membres: [expect.anything(), expect.anything()] });
    expect(troisieme?.partenaires).toHaveLength(2);
  });
});

describe('what an import writes', () => {
  it('attaches a new place to the sector of most of its acts, and keeps what the file says of each act', async () => {
    await neuve();
    const ligne = (secteur: string, lieu: string, i: number) =>
      `0${i}/03/2025;;Écoute active;${secteur};${lieu};;;1;0`;
    const chemin = await fichier(base.dossier, [
      ENTETE,
      ...[ligne('Nord', 'Tour A', 1), ligne('Nord', 'Tour A', 2), ligne('Sud', 'Tour A', 3)],
      ...[ligne('Nord', 'Stade', 4), ligne('Sud', 'Stade', 5)],
    ]);
    await importer(db, structureId, chemin);
    const nord = (await terme('Nord'))?.id;
    expect((await terme('Tour A'))?.secteur_id).toBe(nord);
    expect((await terme('Stade'))?.secteur_id).toBeNull();
    const secteurs = (await vivants()).map((a) => a.secteur_id === nord);
    expect(secteurs).toEqual([true, true, false, true, false]);
  });

  it('places an act by its place when the file does not say its sector', async () => {
    await neuve();
    await dans(async (tx) => {
      const creer = (genre: 'secteur' | 'lieu', nom: string, reste: object = {}) =>
        tx
          .insertInto('terme')
          .values({ structure_id: structureId, genre, nom, cle: nom.toLowerCase(), ...reste })
          .returning('id')
          .executeTakeFirstOrThrow();
      const { id } = await creer('secteur', 'Nord', { qpv: 'QN05701M' });
      await creer('lieu', 'Tour A', { secteur_id: id });
    });
    await importer(
      db,
      structureId,
      await fichier(base.dossier, ['Date;Nature;Lieu', '01/02/2025;Écoute active;Tour A']),
    );
    const [acte] = await vivants();
    expect(acte).toMatchObject({ secteur_id: (await terme('Nord'))?.id, qpv: 'QN05701M' });
  });

  it('classes an act as its nature was on its day', async () => {
    await neuve();
    const nature = await terme('Écoute active');
    await dans((tx) =>
      tx
        .insertInto('terme_version')
        .values({
          structure_id: structureId,
          terme_id: nature?.id ?? 0,
          depuis: '2025-06-01',
          nom: 'Écoute active',
          ...{ registre: 2, famille: 5, item: 4, mediation: true },
        })
        .execute(),
    );
    const lignes = ['Date;Nature', '31/05/2025;Écoute active', '01/06/2025;Écoute active'];
    await importer(db, structureId, await fichier(base.dossier, lignes));
    expect((await vivants()).map((a) => a.famille)).toEqual([nature?.famille, 5]);
  });

  it('counts identical lines of one file, and adds nothing from overlapping files', async () => {
    await neuve();
    const a = '01/02/2025;10:00;Écoute active;;;;;1;0';
    const b = '02/02/2025;10:00;Écoute active;;;;;1;0';
    const c = '03/02/2025;10:00;Écoute active;;;;;1;0';
    const importerLignes = async (...lignes: string[]) => {
      const r = await importer(db, structureId, await fichier(base.dossier, [ENTETE, ...lignes]));
      return [r.importees, r.doublons];
    };
    expect(await importerLignes(a, a, b)).toEqual([3, 0]);
    expect(await importerLignes(a, b, c)).toEqual([1, 2]);
    expect(await importerLignes(c, a, a, a)).toEqual([1, 3]);
  });

  it('takes an account only when asked to, and no longer than the form would', async () => {
    await neuve();
    const chemin = await fichier(base.dossier, [
      'Date;Nature;Observations',
      '01/02/2025;Écoute active;Elle va mieux.',
      `02/02/2025;Écoute active;${'a'.repeat(2001)}`,
    ]);
    const colonnes = { Observations: 'recit' } as const;
    const r = await importer(db, structureId, chemin, { correspondances: { colonnes, valeurs: {} } });
    expect([r.importees, r.refusees]).toEqual([1, 1]);
    expect((await vivants()).map((a) => a.recit)).toEqual(['Elle va mieux.']);
    expect(
      await importer(db, structureId, chemin, { correspondances: { colonnes: {}, valeurs: {} } }),
    ).toMatchObject({ importees: 1, doublons: 1 });
    expect((await vivants()).map((a) => a.recit)).toEqual(['Elle va mieux.', null]);
  });

  it('never brings back an act that somebody deleted', async () => {
    await neuve();
    const chemin = await fichier(base.dossier, ['Date;Nature', '01/02/2025;Écoute active']);
    await importer(db, structureId, chemin);
    await dans((tx) => tx.updateTable('intervention').set({ supprime_le: new Date() }).execute());
    expect(await importer(db, structureId, chemin)).toMatchObject({ importees: 0, doublons: 1 });
  });
});

describe('undoing an import', () => {
  const lignes = [
    ENTETE,
    '01/02/2025;;Dressage de puces;Centre;Tour A;Amina;Cirque;1;0',
    '02/02/2025;;Écoute active;Nord;Tour B;Bruno;CAF;1;0',
  ];

  it('takes away its acts and all that they had brought, so that the file can come again', async () => {
    await neuve();
    const avant = await compter();
    const chemin = await fichier(base.dossier, lignes);
    const premier = await importer(db, structureId, chemin);
    expect(await defaire(premier.importId)).toEqual({ interventions: 2, modifiees: 0, retires: 9 });
    expect(await vivants()).toEqual([]);
    const apres = await compter();
    // One nature stands for those that went: a deleted act still has one.
    expect(apres).toMatchObject({ membres: avant.membres, termes: avant.termes + 1 });
    expect((await terme('Nature retirée avec son import'))?.retire_le).toBe('2026-03-10');
    const second = await importer(db, structureId, chemin);
    expect(second).toMatchObject({ importees: 2, doublons: 0 });
    await defaire(second.importId);
    expect((await compter()).termes).toBe(apres.termes);
  });

  it('says how many acts had been changed since, and only retires what they carry', async () => {
    await neuve();
    const { importId } = await importer(db, structureId, await fichier(base.dossier, lignes));
    await dans((tx) =>
      tx.updateTable('intervention').set({ version: 2 }).where('jour', '=', '2025-02-01').execute(),
    );
    expect(await defaire(importId)).toEqual({ interventions: 2, modifiees: 1, retires: 8 });
    expect((await terme('Dressage de puces'))?.retire_le).toBe('2026-03-10');
    expect((await terme('Centre'))?.retire_le).toBe('2026-03-10');
    expect(await terme('Nord')).toBeUndefined();
    const membres = await dans((tx) => tx.selectFrom('membre').select('nom').execute());
    expect(membres).toEqual([{ nom: 'Amina' }]);
  });

  it('keeps what others use, and what somebody worked on', async () => {
    await neuve();
    const premier = await importer(db, structureId, await fichier(base.dossier, lignes));
    await importer(
      db,
      structureId,
      await fichier(base.dossier, [ENTETE, '05/02/2025;;Écoute active;;Tour B;Bruno;;1;0']),
    );
    const cirque = await terme('Cirque');
    await dans((tx) =>
      journaliser(
        tx,
        { structureId, membreId: null },
        { objet: 'terme', objetId: cirque?.id ?? 0, action: 'modification' },
      ),
    );
    await defaire(premier.importId);
    expect(await terme('Cirque')).toMatchObject({ retire_le: null });
    expect(await terme('Tour B')).toMatchObject({ retire_le: null, secteur_id: (await terme('Nord'))?.id });
    expect(await terme('Tour A')).toBeUndefined();
    expect((await vivants()).map((a) => a.jour)).toEqual(['2025-02-05']);
  });

  it('keeps what a situation names, and takes its acts off the last contact', async () => {
    await neuve();
    const chemin = await fichier(base.dossier, [
      ENTETE,
      '01/02/2025;;Écoute active;Centre;Tour A;Amina;CAF;1;0',
      '02/02/2025;;Écoute active;Nord;Tour B;Amina;CCAS;1;0',
    ]);
    const { importId } = await importer(db, structureId, chemin);
    const [lieu, partenaire, sorte] = await Promise.all(['Tour A', 'CAF', 'Jeune adulte'].map(terme));
    const [id, autre] = [nouvelId(), nouvelId()];
    await dans(async (tx) => {
      const situation = {
        structure_id: structureId,
        sorte_id: sorte?.id ?? 0,
        saisie_le: '2025-01-01',
        dernier_contact: '2025-02-02',
        auteur_id: 1,
        creation_empreinte: Buffer.alloc(1),
      };
      await tx
        .insertInto('situation')
        .values([
          { ...situation, id, code: 'BBBBBB', lieu_id: lieu?.id ?? 0 },
          { ...situation, id: autre, code: 'CCCCCC', saisine_partenaire_id: partenaire?.id ?? 0 },
        ])
        .execute();
      await tx.updateTable('intervention').set({ situation_id: id }).execute();
    });
    await defaire(importId);
    expect(
      await Promise.all(['Tour A', 'CAF', 'Tour B', 'CCAS'].map(async (nom) => Boolean(await terme(nom)))),
    ).toEqual([true, true, false, false]);
    const situation = await dans((tx) =>
      tx.selectFrom('situation').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(situation.dernier_contact).toBe('2025-01-01');
  });

  it('is done once', async () => {
    await neuve();
    const { importId } = await importer(db, structureId, await fichier(base.dossier, lignes));
    await defaire(importId);
    expect(await refusDe(defaire(importId))).toMatchObject([{ code: 'import-etat' }]);
  });
});
