import { readZip, textOf, writeZip } from '../../src/documents/zip.ts';
import { cleDe } from '../../src/kernel/texte.ts';
import { modeleParDefaut } from '../../src/modules/bilans/render/word.ts';
import { creerConvention } from '../../src/modules/conventions/enregistrer.ts';
import { type ActePret, ecrireLot } from '../../src/modules/interventions/lot.ts';
import { creerTerme } from '../../src/modules/nomenclatures/store.ts';
import { ajouterMembre } from '../../src/modules/structures/creer.ts';
import { type Db, dansStructure, type Tx } from '../../src/server/db.ts';

/** A post held by one mediator, with its convention from 1 March 2024 to 28 February 2027, and acts to count. */
export interface PosteEssai {
  readonly structureId: string;
  readonly conventionId: number;
  readonly titulaireId: number;
  readonly collegueId: number;
}

export const NUMERO = 'R 057 24 0007 00';

const VIDE: Omit<ActePret, 'jour' | 'natureId' | 'registre' | 'famille' | 'item' | 'mediation'> = {
  heure: null,
  creneau: null,
  minutes: 0,
  secteurId: null,
  lieuId: null,
  saisineId: null,
  issueId: null,
  projetId: null,
  membres: [],
  thematiques: [],
  partenaires: [],
  qpv: null,
  femmes: 0,
  hommes: 0,
  nonCommunique: 0,
  ages: [0, 0, 0, 0, 0],
  aValoriser: false,
  recit: null,
  auteurId: null,
  empreinte: null,
};

/** A nature of the structure as an act needs it. */
export type NatureEssai = Pick<ActePret, 'natureId' | 'registre' | 'famille' | 'item' | 'mediation'>;

/** An act, from the few things that a test is about. */
export const acte = (
  nature: NatureEssai,
  jour: string,
  membres: readonly number[],
  reste: Partial<ActePret> = {},
): ActePret => ({ ...VIDE, ...nature, jour, membres, ...reste });

/** Creates natures of each family, two partners, the team and the convention, in an existing structure. */
export async function creerPoste(
  db: Db,
  structureId: string,
  titulaire: { membreId: number } | { nom: string },
): Promise<PosteEssai & { natures: readonly NatureEssai[]; partenaires: readonly number[] }> {
  return dansStructure(db, structureId, async (tx) => {
    const titulaireId =
      'membreId' in titulaire
        ? titulaire.membreId
        : await ajouterMembre(tx, structureId, { nom: titulaire.nom, role: null });
    const collegueId = await ajouterMembre(tx, structureId, { nom: 'Collègue du poste', role: null });
    const conventionId = await creerConvention(
      tx,
      { structureId, membreId: null },
      {
        numero: NUMERO,
        signeeLe: '2024-02-12',
        debut: '2024-03-01',
        fin: '2027-02-28',
        employeur: 'Médiation d’Ici',
        commune: 'Metz',
        qpv: null,
        titulaireId,
        heures: 35,
        typeMediation: 'Médiation de proximité',
      },
      '2024-03-01',
    );
    return {
      structureId,
      conventionId,
      titulaireId,
      collegueId,
      natures: await lireNatures(tx),
      partenaires: [
        await creerTerme(tx, structureId, terme('Bailleur du Parc')),
        await creerTerme(tx, structureId, terme('Mairie annexe')),
      ],
    };
  });
}

const terme = (nom: string) => ({ genre: 'partenaire' as const, nom, cle: cleDe(nom) });

/** Two natures of each family, then one that is not mediation. */
async function lireNatures(tx: Tx): Promise<NatureEssai[]> {
  const lignes = await tx
    .selectFrom('terme')
    .select(['id', 'registre', 'famille', 'item', 'mediation'])
    .where('genre', '=', 'nature')
    .orderBy('ordre')
    .execute();
  const choisies = [1, 2, 3, 4, 5].flatMap((f) => lignes.filter((l) => l.famille === f).slice(0, 2));
  return [...choisies, ...lignes.filter((l) => !l.mediation).slice(0, 1)].map(({ id, ...n }) => ({
    natureId: id,
    ...n,
  }));
}

/** Writes acts of a structure. */
export const ecrireActes = (db: Db, structureId: string, actes: readonly ActePret[]): Promise<number> =>
  dansStructure(db, structureId, (tx) => ecrireLot(tx, structureId, actes));

/** Our Word model with one text of its body changed. */
export async function modeleAvec(avant: string, apres: string): Promise<Buffer> {
  const fichiers = readZip(await modeleParDefaut());
  if (!fichiers.ok) throw new Error(fichiers.error.message);
  const corps = textOf(fichiers.value, 'word/document.xml');
  if (!corps.includes(avant)) throw new Error(`no ${avant} in the model`);
  const document = new TextEncoder().encode(corps.replace(avant, apres));
  return writeZip({ ...fichiers.value, 'word/document.xml': document }, '2025-01-01');
}
