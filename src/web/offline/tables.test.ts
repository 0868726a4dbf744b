import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Probleme } from '../ui/probleme.ts';
import { ouvrirBase } from './base.ts';
import { tablesDe } from './tables.ts';

interface Lignes {
  mots: { readonly rang?: number; readonly id: string };
  autres: { readonly cle: string };
}
const PLAN = { mots: { cle: '++rang', uniques: ['id'] }, autres: { cle: 'cle' } } as const;
const ouvrir = (nom: string) => tablesDe<Lignes>(nom, 1, PLAN);
const motsDe = async (nom: string) =>
  (await ouvrir(nom).lire(['mots'], (t) => t.mots.tout())).map((m) => m.id);

describe('tables', () => {
  it('count their lines as they come, and keep all of a work or nothing', async () => {
    const tables = ouvrir('a');
    await tables.ecrire(['mots'], (t) =>
      Promise.all([t.mots.ajouter({ id: 'un' }), t.mots.ajouter({ id: 'deux' })]),
    );
    const rate = tables.ecrire(['mots', 'autres'], async (t) => {
      await t.autres.mettre({ cle: 'x' });
      await t.mots.ajouter({ id: 'un' });
    });
    await expect(rate).rejects.toMatchObject({ name: 'ConstraintError' });
    expect(await tables.lire(['autres'], (t) => t.autres.tout())).toEqual([]);
    const jete = tables.ecrire(['mots'], async (t) => {
      await t.mots.ajouter({ id: 'trois' });
      throw new Error('changed my mind');
    });
    await expect(jete).rejects.toThrow('changed my mind');
    expect(await tables.lire(['mots'], (t) => t.mots.tout())).toEqual([
      { rang: 1, id: 'un' },
      { rang: 2, id: 'deux' },
    ]);
  });

  it('say that it is written once the disk has it, and not before', async () => {
    const tables = ouvrir('e');
    const { transaction } = IDBDatabase.prototype;
    let tx: IDBTransaction | undefined;
    IDBDatabase.prototype.transaction = function (...args) {
      tx = transaction.apply(this, args);
      return tx;
    };
    const ecrit = tables.ecrire(['mots'], async (t) => {
      await t.mots.ajouter({ id: 'un' });
      // All was accepted, and the browser could not write it in the end.
      tx?.abort();
    });
    await expect(ecrit).rejects.toMatchObject({ name: 'AbortError' });
    IDBDatabase.prototype.transaction = transaction;
    expect(await motsDe('e')).toEqual([]);
  });

  it('open again when the system closed them, as iOS does to a page that slept', async () => {
    const tables = ouvrir('b');
    await tables.ecrire(['mots'], (t) => t.mots.ajouter({ id: 'avant' }));
    const ouvertes: IDBDatabase[] = [];
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args) {
      if (!ouvertes.includes(this)) {
        ouvertes.push(this);
        // The first connection was closed behind our back.
        if (ouvertes.length === 1) this.close();
      }
      return transaction.apply(this, args);
    };
    try {
      await tables.ecrire(['mots'], (t) => t.mots.ajouter({ id: 'apres' }));
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(ouvertes).toHaveLength(2);
    expect(await motsDe('b')).toEqual(['avant', 'apres']);
  });

  it('stay closed once the person left', async () => {
    const tables = ouvrir('c');
    await tables.ecrire(['mots'], (t) => t.mots.ajouter({ id: 'un' }));
    tables.fermer();
    await expect(tables.lire(['mots'], (t) => t.mots.tout())).rejects.toThrow();
  });

  it('make way for a newer version of the application in another tab', async () => {
    const tables = ouvrir('d');
    await tables.ecrire(['mots'], (t) => t.mots.ajouter({ id: 'un' }));
    const nouvelles = tablesDe<Lignes>('d', 2, PLAN);
    expect(await nouvelles.lire(['mots'], (t) => t.mots.tout())).toHaveLength(1);
    expect(tables.remplacee).toBe(true);
    await expect(tables.lire(['mots'], (t) => t.mots.tout())).rejects.toThrow();
  });
});

describe('what a person is told', () => {
  it('of a disk without room', async () => {
    const base = ouvrirBase('plein');
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    const scelle = { iv: new Uint8Array(12), donnees: new ArrayBuffer(1) };
    const ligne = { id: 'x', structure: 's', objet: 'o', etat: 'attente', scelle, refus: null } as const;
    try {
      await expect(base.ecrire(['file'], (t) => t.file.ajouter(ligne))).rejects.toThrow(Probleme);
      await expect(base.ecrire(['file'], (t) => t.file.ajouter(ligne))).rejects.toThrow(/n’a plus de place/);
    } finally {
      IDBObjectStore.prototype.add = add;
    }
  });
});
