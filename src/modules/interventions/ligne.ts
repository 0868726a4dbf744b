import type { Selectable } from 'kysely';
import type { Tx } from '../../server/db.ts';
import type { Tables } from '../../server/schema.ts';
import type { Classement } from '../nomenclatures/rules/classement.ts';
import { lireCodes } from '../situations/lien.ts';
import type { Intervention } from './contract.ts';
import type { Acte } from './rules/valider.ts';

export type Ligne = Selectable<Tables['intervention']>;

/** The act of a row. The database checks that codes are those of the fixed tables. */
export function acteDe(l: Ligne): Acte {
  return {
    jour: l.jour,
    heure: l.heure?.slice(0, 5) ?? null,
    creneau: l.creneau,
    nuit: l.nuit,
    minutes: l.minutes,
    natureId: l.nature_id,
    secteurId: l.secteur_id,
    lieuId: l.lieu_id,
    saisineId: l.saisine_id,
    issueId: l.issue_id,
    projetId: l.projet_id,
    thematiques: l.thematiques,
    partenaires: l.partenaires,
    membres: l.membres,
    femmes: l.femmes,
    hommes: l.hommes,
    nonCommunique: l.non_communique,
    ages: {
      moins12: l.age_moins_12,
      de12a17: l.age_12_17,
      de18a25: l.age_18_25,
      de26a59: l.age_26_59,
      plus60: l.age_60_plus,
    },
    qpv: l.qpv,
    classement: {
      registre: l.registre as Classement['registre'],
      famille: l.famille as Classement['famille'],
      item: l.item as Classement['item'],
      mediation: l.mediation,
      propre: l.classement_propre,
    },
    aValoriser: l.a_valoriser,
    recit: l.recit,
    tourneeId: l.tournee_id,
    situationId: l.situation_id,
  };
}

/** Acts as the API answers them, each with the code of its situation. */
export async function interventionsDe(tx: Tx, lignes: readonly Ligne[]): Promise<Intervention[]> {
  const codes = await lireCodes(
    tx,
    lignes.map((l) => l.situation_id),
  );
  return lignes.map((l) => interventionDe(l, codes));
}

/** One act as the API answers it. */
export const lireUne = async (tx: Tx, ligne: Ligne): Promise<Intervention> =>
  interventionDe(ligne, await lireCodes(tx, [ligne.situation_id]));

function interventionDe(l: Ligne, codes: ReadonlyMap<string, string>): Intervention {
  const { situationId, ...acte } = acteDe(l);
  const code = situationId === null ? undefined : codes.get(situationId);
  return {
    id: l.id,
    version: l.version,
    ...acte,
    situation: situationId !== null && code !== undefined ? { id: situationId, code } : null,
    sorte: l.sorte,
    nombre: l.nombre,
    auteurId: l.auteur_id,
    importId: l.import_id,
    creeLe: l.cree_le.toISOString(),
    modifieLe: l.modifie_le.toISOString(),
    supprimeLe: l.supprime_le?.toISOString() ?? null,
  };
}

/** The columns of an act. */
export const colonnesDe = (a: Acte) => ({
  jour: a.jour,
  heure: a.heure,
  creneau: a.creneau,
  nuit: a.nuit,
  minutes: a.minutes,
  nature_id: a.natureId,
  secteur_id: a.secteurId,
  lieu_id: a.lieuId,
  saisine_id: a.saisineId,
  issue_id: a.issueId,
  projet_id: a.projetId,
  thematiques: a.thematiques,
  partenaires: a.partenaires,
  membres: a.membres,
  femmes: a.femmes,
  hommes: a.hommes,
  non_communique: a.nonCommunique,
  age_moins_12: a.ages.moins12,
  age_12_17: a.ages.de12a17,
  age_18_25: a.ages.de18a25,
  age_26_59: a.ages.de26a59,
  age_60_plus: a.ages.plus60,
  qpv: a.qpv,
  registre: a.classement.registre,
  famille: a.classement.famille,
  item: a.classement.item,
  mediation: a.classement.mediation,
  classement_propre: a.classement.propre,
  a_valoriser: a.aValoriser,
  recit: a.recit,
  tournee_id: a.tourneeId,
  situation_id: a.situationId,
});
