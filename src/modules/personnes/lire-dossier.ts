import { sql } from 'kysely';
import { jourEnFrance } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { type Contenu, ouvrirContenu } from '../liaisons/contenu.ts';
import { REPONSES } from '../liaisons/rules/etats.ts';
import { nomme } from '../liaisons/rules/message.ts';
import { ETATS } from '../situations/rules/etats.ts';
import { GENRES_DE_FAIT } from '../situations/rules/faits/fait.ts';
import { ISSUES } from '../situations/rules/issues.ts';
import { CODES_DES_FAITS, lireDuree } from './conservation.ts';
import { lireSuites, RIEN_NE_SUIT, type SuiteLue } from './faits-du-dossier.ts';
import { actesQuiNomment } from './relire-effacement.ts';
import { type Duree, dernierJourGarde } from './rules/conservation.ts';
import { type Dossier, NOM_DU_MOTIF, type SituationDuDossier } from './rules/dossier.ts';
import type { Identite } from './rules/identite.ts';
import { textesDans, textesDuFait, textesRemis } from './rules/textes-du-dossier.ts';
import { accordsDeLaPersonne } from './store-accords.ts';
import { LECTEUR, tracerLectures } from './store-lectures.ts';
import { exigerPersonne, type Lecteur, ouvrirIdentite } from './store-lire.ts';

/** A sheet holds no value of a closed list. */
const SANS_CODE: ReadonlySet<string> = new Set();

const jourOuRien = (instant: Date | null): string | null => (instant ? jourEnFrance(instant) : null);

/**
 * Everything that is kept about one person, even when they asked that it be used no more. The reading is logged. `relus`:
 * facts and moves that may be about another, whose texts somebody read and hands over all the same.
 * Refusals: `personne-inconnue`, `cle-perdue`, `donnee-alteree`.
 */
export async function lireDossierDePersonne(
  l: Lecteur,
  personneId: string,
  relus: ReadonlySet<string>,
): Promise<Dossier> {
  const { tx, scope, coffre, maintenant } = l;
  const p = await exigerPersonne(tx, scope, personneId);
  const duree = await lireDuree(tx);
  await tracerLectures(tx, scope, 'droits', [{ personneId, situationId: null }], maintenant);
  const identite = ouvrirIdentite(coffre, p);
  return {
    structure: scope.structureNom,
    jour: jourEnFrance(maintenant),
    identite,
    effaceeLe: jourOuRien(p.effacee_le),
    limiteeLe: jourOuRien(p.limitee_le),
    opposeeLe: jourOuRien(p.opposee_le),
    depuis: jourEnFrance(p.cree_le),
    modifieLe: jourEnFrance(p.modifie_le),
    duree,
    situations: await situationsDe(tx, personneId, { duree, relus, identite }),
    accords: await accordsDeLaPersonne(tx, coffre, personneId),
    fiches: await fichesDe(l, personneId, identite),
    lectures: await lecturesDe(tx, personneId),
  };
}

async function situationsDe(
  tx: Tx,
  personneId: string,
  {
    duree,
    relus,
    identite,
  }: { readonly duree: Duree; readonly relus: ReadonlySet<string>; readonly identite: Identite | null },
): Promise<SituationDuDossier[]> {
  const lignes = await tx
    .selectFrom('situation_personne as sp')
    .innerJoin('situation as s', 's.id', 'sp.situation_id')
    .innerJoin('terme as sorte', 'sorte.id', 's.sorte_id')
    .leftJoin('terme as secteur', 'secteur.id', 's.secteur_id')
    .leftJoin('terme as lieu', 'lieu.id', 's.lieu_id')
    .select(['s.id', 's.code', 'sp.rang', 'sp.qualite', 'sp.retire_le', 's.etat', 's.issue'])
    .select(['sorte.nom as sorte', 'secteur.nom as secteur', 'lieu.nom as lieu'])
    .select(['s.saisie_le', 's.enjeu', 's.etape', 's.dernier_contact'])
    .where('sp.personne_id', '=', personneId)
    .orderBy('s.saisie_le')
    .execute();
  const charges = await chargesDe(
    tx,
    lignes.map((l) => l.id),
  );
  // Joined by mistake, then taken off: what is told there is about somebody else.
  const siennes = lignes.filter((l) => l.retire_le === null);
  const suites = await lireSuites(tx, siennes);
  const nomment = await actesQuiNomment(
    tx,
    siennes.map((l) => l.id),
    identite,
  );
  return lignes.map(({ id, retire_le, saisie_le, dernier_contact, ...s }) => ({
    ...s,
    ...(retire_le ? { enjeu: '', etape: '' } : {}),
    etat: ETATS[s.etat].nom,
    issue: s.issue ? ISSUES[s.issue].nom : null,
    saisieLe: saisie_le,
    dernierContact: dernier_contact,
    jusqua: dernierJourGarde(dernier_contact, duree),
    retireLe: jourOuRien(retire_le),
    charges: charges.get(id) ?? [],
    faits: direLaSuite(
      suites.get(id) ?? RIEN_NE_SUIT,
      relus,
      nomment.filter((a) => a.situationId === id),
    ),
  }));
}

/** The names of those in charge today, by situation. */
async function chargesDe(
  tx: Tx,
  situations: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const lignes = await tx
    .selectFrom('situation_charge as c')
    .innerJoin('membre as m', 'm.id', 'c.membre_id')
    .select(['c.situation_id', 'm.nom'])
    .where('c.situation_id', '=', sql<string>`any(${situations}::uuid[])`)
    .where('c.jusqu', 'is', null)
    .orderBy('m.nom')
    .execute();
  const par = Map.groupBy(lignes, (l) => l.situation_id);
  return new Map([...par].map(([id, siens]) => [id, siens.map((l) => l.nom)]));
}

function direLaSuite(
  { faits, passages, seule }: SuiteLue,
  relus: ReadonlySet<string>,
  actes: readonly { readonly id: string; readonly jour: string; readonly recit: string }[],
): SituationDuDossier['faits'] {
  const dits = [
    ...faits.map((f) => ({
      genre: GENRES_DE_FAIT[f.genre],
      jour: f.jour,
      textes: textesDuFait(f, { portee: f.portee, relu: relus.has(f.id) }, CODES_DES_FAITS),
    })),
    ...passages.map((p) => ({
      genre: p.de === 'close' ? 'Rouverte' : ETATS[p.vers].nom,
      jour: p.jour,
      textes: textesRemis([p.phrase], { portee: p.portee, relu: relus.has(p.id) }),
    })),
  ];
  dits.push(
    ...actes.map(({ id, jour, recit }) => ({
      genre: 'Acte qui vous nomme',
      jour,
      textes: textesRemis([recit], { portee: seule ? 'sien' : 'incertain', relu: relus.has(id) }),
    })),
  );
  return dits.toSorted((a, b) => (a.jour < b.jour ? -1 : a.jour > b.jour ? 1 : 0));
}

/**
 * Sheets of the person's situations, and those that named them in one that they were taken off. What they say is shown when
 * it named them, or when nobody else is there: the others may be about somebody else.
 */
async function fichesDe(
  { tx, coffre }: Lecteur,
  personneId: string,
  identite: Identite | null,
): Promise<Dossier['fiches']> {
  const lignes = await tx
    .selectFrom('fiche_liaison as f')
    .innerJoin('situation as s', 's.id', 'f.situation_id')
    .innerJoin('situation_personne as sp', 'sp.situation_id', 's.id')
    .innerJoin('terme as t', 't.id', 'f.partenaire_id')
    .leftJoin('accord_personne as a', 'a.id', 'f.accord_id')
    .select(['f.id', 't.nom as partenaire', 's.code', 'f.envoyee_le', 'f.reponse'])
    .select(['f.contenu', 'f.generation', 'a.personne_id as nomme'])
    .select(LUE_PAR_LE_PARTENAIRE.as('lue_le'))
    .select(
      sql<boolean>`sp.retire_le is null and not exists (select from situation_personne autre
        where autre.situation_id = s.id and autre.personne_id <> sp.personne_id)`.as('seule'),
    )
    .where('sp.personne_id', '=', personneId)
    .where((eb) => eb.or([eb('sp.retire_le', 'is', null), eb('a.personne_id', '=', personneId)]))
    .where('f.supprime_le', 'is', null)
    .orderBy('f.cree_le')
    .execute();
  return lignes.map((f) => {
    const contenu = ouvrirContenu(coffre, f);
    const nommee = f.nomme === personneId;
    return {
      partenaire: f.partenaire,
      code: f.code,
      envoyeeLe: f.envoyee_le,
      reponse: f.reponse ? REPONSES[f.reponse] : null,
      lueLe: nommee ? jourOuRien(f.lue_le) : null,
      nom: nommee ? 'accord' : contenu === null ? 'efface' : nomDansLesTextes(contenu, identite),
      textes: contenu !== null && (nommee || f.seule) ? textesDans(contenu, SANS_CODE) : [],
    };
  });
}

/** First opening, by its link, of a sheet that showed the name to that partner in that situation. */
const LUE_PAR_LE_PARTENAIRE = sql<Date | null>`(select min(l.le) from lecture_nom l where l.personne_id = sp.personne_id
  and l.situation_id = f.situation_id and l.partenaire_id = f.partenaire_id and l.membre_id is null)`;

/** Texts should name nobody; a partner writes what they want in their answer. */
function nomDansLesTextes(
  { message, reponse }: Contenu,
  identite: Identite | null,
): Dossier['fiches'][number]['nom'] {
  if (identite === null) return 'inconnu';
  if (nomme(message, [identite])) return 'message';
  return nomme(reponse, [identite]) ? 'reponse' : 'absent';
}

const lecturesDe = async (tx: Tx, personneId: string): Promise<Dossier['lectures']> => {
  const lignes = await tx
    .selectFrom('lecture_nom as l')
    .leftJoin('membre as m', 'm.id', 'l.membre_id')
    .leftJoin('terme as t', 't.id', 'l.partenaire_id')
    .leftJoin('situation as s', 's.id', 'l.situation_id')
    .select(['l.le', LECTEUR.as('membre'), 'l.motif', 's.code'])
    .where('l.personne_id', '=', personneId)
    .orderBy('l.id')
    .execute();
  return lignes.map((l) => ({ ...l, le: jourEnFrance(l.le), motif: NOM_DU_MOTIF[l.motif] }));
};
