import { nouvelId } from '../../src/kernel/id.ts';
import { cleDe } from '../../src/kernel/texte.ts';
import { mesurer, type Resultat } from '../../src/modules/mesures/mesurer.ts';
import { type Db, dansStructure, ouvrirDb, type Tx } from '../../src/server/db.ts';
import { nouvelleBase } from './base.ts';
import { type ActeLu, MESURES_DE_L_ORACLE, type Question } from './oracle-mesures.ts';

export const NOMS = {
  nature: ['Écoute active', 'Conflit', 'Réunion'],
  secteur: ['Nord', 'Sud'],
  lieu: ['Place', 'Rue', 'Parc'],
  thematique: ['Bruit', 'Emploi', 'Logement'],
  saisine: ['Habitant', 'Bailleur'],
  partenaire: ['Mairie', 'CAF', 'École'],
} as const;
export const MEMBRES = ['Ana', 'Bo', 'Cléo'] as const;
export const QPV = ['QN06901M', 'QP069012'] as const;
export const FAMILLES: readonly string[] = [
  'Accueil, orientation et information des publics',
  'Veille technique dans les espaces publics',
];
export const REGISTRES: readonly string[] = [
  'Assurer une présence active de proximité',
  'Participer à une veille sociale territoriale',
];

type Ids = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A structure with a few terms and people, and the means to fill and question it. */
export interface StructureDeMesures {
  readonly id: string;
  readonly db: Db;
  readonly ids: Ids;
  enregistrer(...actes: readonly ActeLu[]): Promise<void>;
  /** In the caller's transaction. */
  ecrire(tx: Tx, actes: readonly ActeLu[]): Promise<void>;
  vider(tx: Tx): Promise<void>;
  /** All the measures of the oracle. */
  demander(q: Question, seulMembre?: number | null): Promise<Resultat>;
  fermer(): Promise<void>;
}

/** A fresh database with one structure to measure, and another with one act of a thousand women. */
export async function structureDeMesures(): Promise<StructureDeMesures & { readonly autre: string }> {
  const base = await nouvelleBase();
  const db = ouvrirDb(base.url, 6);
  const id = nouvelId();
  const autre = nouvelId();
  const ids = await semer(db, id, 'essai');
  const autres = await semer(db, autre, 'voisine');
  await dansStructure(db, autre, (tx) =>
    ecrireActes(tx, autre, autres, [acte({ jour: '2024-02-29', femmes: 1000 })]),
  );
  return {
    id,
    autre,
    db,
    ids,
    ecrire: (tx, actes) => ecrireActes(tx, id, ids, actes),
    enregistrer: (...actes) => dansStructure(db, id, (tx) => ecrireActes(tx, id, ids, actes)),
    vider: async (tx) => void (await tx.deleteFrom('intervention').where('structure_id', '=', id).execute()),
    demander: (q, seulMembre = null) =>
      dansStructure(db, id, (tx) =>
        mesurer(tx, id, { ...q, mesures: MESURES_DE_L_ORACLE }, { aujourdhui: '2026-03-10', seulMembre }),
      ),
    async fermer() {
      await db.destroy();
      await base.fermer();
    },
  };
}

async function semer(db: Db, structure: string, slug: string): Promise<Ids> {
  return dansStructure(db, structure, async (tx) => {
    await tx.insertInto('structure').values({ id: structure, slug, nom: slug }).execute();
    const crees: Record<string, Record<string, number>> = { membre: {} };
    for (const [genre, noms] of Object.entries(NOMS)) {
      const lignes = await tx
        .insertInto('terme')
        .values(
          noms.map((nom, i) => ({
            structure_id: structure,
            qpv: genre === 'lieu' ? (QPV[i] ?? null) : null,
            genre: genre as keyof typeof NOMS,
            nom,
            cle: cleDe(nom),
            registre: 1,
            famille: 1,
            item: 1,
          })),
        )
        .returning(['id', 'nom'])
        .execute();
      crees[genre] = Object.fromEntries(lignes.map((l) => [l.nom, l.id]));
    }
    const membres = await tx
      .insertInto('membre')
      .values(MEMBRES.map((nom) => ({ structure_id: structure, nom, cle: cleDe(nom) })))
      .returning(['id', 'nom'])
      .execute();
    crees.membre = Object.fromEntries(membres.map((l) => [l.nom, l.id]));
    return crees;
  });
}

async function ecrireActes(tx: Tx, structure: string, connus: Ids, actes: readonly ActeLu[]): Promise<void> {
  const id = (genre: string, nom: string | undefined) =>
    nom === undefined ? null : (connus[genre]?.[nom] ?? null);
  const liste = (genre: string, noms: readonly string[]) => noms.map((nom) => id(genre, nom) ?? 0);
  if (actes.length === 0) return;
  await tx
    .insertInto('intervention')
    .values(
      actes.map(({ valeurs: v, ages, ...a }) => ({
        structure_id: structure,
        id: nouvelId(),
        jour: a.jour,
        minutes: a.minutes,
        nombre: a.nombre,
        sorte: a.nombre === 1 ? ('acte' as const) : ('compteur' as const),
        tournee_id: a.nombre === 1 ? null : structure,
        mediation: a.mediation,
        supprime_le: a.supprime ? new Date() : null,
        nature_id: id('nature', v.nature[0]) ?? 0,
        secteur_id: id('secteur', v.secteur[0]),
        lieu_id: id('lieu', v.lieu[0]),
        saisine_id: id('saisine', v.saisine[0]),
        qpv: v.qpv[0] ?? null,
        famille: v.famille[0] ? [1, 4][FAMILLES.indexOf(v.famille[0])] : null,
        registre: v.registre[0] ? [1, 4][REGISTRES.indexOf(v.registre[0])] : null,
        membres: liste('membre', v.mediateur),
        thematiques: liste('thematique', v.thematique),
        partenaires: liste('partenaire', v.partenaire),
        femmes: a.femmes,
        hommes: a.hommes,
        non_communique: a.nonCommunique,
        age_moins_12: ages[0],
        age_12_17: ages[1],
        age_18_25: ages[2],
        age_26_59: ages[3],
        age_60_plus: ages[4],
      })),
    )
    .execute();
}

const RIEN: ActeLu['valeurs'] = {
  secteur: [],
  lieu: [],
  qpv: [],
  nature: ['Conflit'],
  famille: [],
  registre: [],
  thematique: [],
  saisine: [],
  mediateur: [],
  partenaire: [],
};
/** An act of mediation of 10 minutes on the 1st of March 2024, with what is told of it. */
export const acte = ({
  valeurs,
  ...a
}: Partial<Omit<ActeLu, 'valeurs'>> & { valeurs?: Partial<ActeLu['valeurs']> }): ActeLu => ({
  jour: '2024-03-01',
  minutes: 10,
  mediation: true,
  supprime: false,
  nombre: 1,
  femmes: 0,
  hommes: 0,
  nonCommunique: 0,
  ages: [0, 0, 0, 0, 0],
  ...a,
  valeurs: { ...RIEN, ...valeurs },
});
