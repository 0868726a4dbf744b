import { ajouterCle, type Coffre, LIES, ouvrirCoffre, verrouillerCoffre } from '../../server/coffre.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { motsDuNom } from './rules/identite.ts';
import { ouvrirIdentite } from './store-lire.ts';

const LOT = 500;

export interface Rotation {
  readonly generation: number;
  readonly personnes: number;
  readonly accords: number;
  readonly fiches: number;
}

/**
 * Gives a structure a new key, under which everything is encrypted and indexed again, and drops the old ones, in the
 * transaction: interrupted, nothing changed. Who reads or writes names meanwhile waits. Refusals: `cle-perdue`,
 * `donnee-alteree`.
 */
export async function tournerCle(tx: Tx, cleMaitre: Buffer, structureId: string): Promise<Rotation> {
  await verrouillerCoffre(tx, structureId, 'seul');
  const avant = await ouvrirCoffre(tx, cleMaitre, structureId);
  const generation = avant.sceller('', '').generation + 1;
  await ajouterCle(tx, cleMaitre, structureId, generation);
  const coffre = await ouvrirCoffre(tx, cleMaitre, structureId);
  const rotation = {
    generation,
    personnes: await parLots((apres) => personnes(tx, coffre, apres)),
    accords: await parLots((apres) => accords(tx, coffre, apres)),
    fiches: await parLots((apres) => fiches(tx, coffre, apres)),
  };
  // What this forgot to encrypt again still points at the old key: the database then refuses, and nothing is lost.
  await tx
    .deleteFrom('cle_structure')
    .where('structure_id', '=', structureId)
    .where('generation', '<', generation)
    .execute();
  await journaliser(
    tx,
    { structureId, membreId: null },
    {
      objet: 'cle',
      objetId: generation,
      action: 'rotation',
    },
  );
  return rotation;
}

/** Ids of the rows done, in order, until there is none after. */
async function parLots(faire: (apres: string) => Promise<readonly string[]>): Promise<number> {
  let n = 0;
  for (let apres = '00000000-0000-0000-0000-000000000000'; ; ) {
    const faits = await faire(apres);
    n += faits.length;
    const dernier = faits.at(-1);
    if (faits.length < LOT || dernier === undefined) return n;
    apres = dernier;
  }
}

async function personnes(tx: Tx, coffre: Coffre, apres: string): Promise<readonly string[]> {
  const lignes = await tx
    .selectFrom('personne')
    .select(['id', 'identite', 'generation'])
    .where('identite', 'is not', null)
    .where('id', '>', apres)
    .orderBy('id')
    .limit(LOT)
    .execute();
  for (const ligne of lignes) {
    const identite = ouvrirIdentite(coffre, ligne);
    if (!identite) continue;
    const { generation, octets } = coffre.sceller(LIES.personne(ligne.id), JSON.stringify(identite));
    await tx
      .updateTable('personne')
      .set({ generation, identite: octets, mots: coffre.mots(motsDuNom(identite)) })
      .where('id', '=', ligne.id)
      .execute();
  }
  return lignes.map((l) => l.id);
}

async function accords(tx: Tx, coffre: Coffre, apres: string): Promise<readonly string[]> {
  const lignes = await tx
    .selectFrom('accord_personne')
    .select(['id', 'finalite', 'generation'])
    .where('id', '>', apres)
    .orderBy('id')
    .limit(LOT)
    .execute();
  for (const { id, finalite, generation } of lignes) {
    const texte = finalite.length === 0 ? null : coffre.ouvrir(LIES.accord(id), generation, finalite);
    const scelle = coffre.sceller(LIES.accord(id), texte ?? '');
    await tx
      .updateTable('accord_personne')
      .set({ generation: scelle.generation, finalite: texte === null ? finalite : scelle.octets })
      .where('id', '=', id)
      .execute();
  }
  return lignes.map((l) => l.id);
}

async function fiches(tx: Tx, coffre: Coffre, apres: string): Promise<readonly string[]> {
  const lignes = await tx
    .selectFrom('fiche_liaison')
    .select(['id', 'contenu', 'generation'])
    .where('contenu', 'is not', null)
    .where('id', '>', apres)
    .orderBy('id')
    .limit(LOT)
    .execute();
  for (const { id, contenu, generation } of lignes) {
    if (contenu === null || generation === null) continue;
    const scelle = coffre.sceller(LIES.fiche(id), coffre.ouvrir(LIES.fiche(id), generation, contenu));
    await tx
      .updateTable('fiche_liaison')
      .set({ generation: scelle.generation, contenu: scelle.octets })
      .where('id', '=', id)
      .execute();
  }
  return lignes.map((l) => l.id);
}
