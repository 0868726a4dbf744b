import type { ActePret } from '../interventions/lot.ts';
import { type VersionDeTerme, versionAuJour } from '../nomenclatures/rules/versions.ts';
import type { Createur } from './creations.ts';
import type { ActeLu } from './rules/acte.ts';
import type { IdOuCreation } from './rules/resolution.ts';
import type { Listes } from './store-listes.ts';

/**
 * The act to write: new labels under their ids, classed as its nature was on its day, placed as the lists say. What the
 * file says of its sector and its QPV wins over what is known of its place: figures stay those of the file.
 */
export function versActe(
  acte: ActeLu,
  empreinte: string,
  { versions, places }: Listes,
  createur: Createur,
): ActePret {
  const un = (x: IdOuCreation | null) => (x === null ? null : createur.id(x));
  const plusieurs = (xs: readonly IdOuCreation[]) => xs.map((x) => createur.id(x));
  const natureId = createur.id(acte.nature);
  const { registre, famille, item, mediation } = classement(
    versions.get(natureId) ?? createur.versions.get(natureId),
    acte.jour,
  );
  const lieuId = un(acte.lieu);
  const lieu = lieuId === null ? undefined : places.get(lieuId);
  const secteurId = un(acte.secteur) ?? lieu?.secteurId ?? null;
  const secteur = secteurId === null ? undefined : places.get(secteurId);
  return {
    jour: acte.jour,
    heure: acte.heure,
    creneau: acte.creneau,
    minutes: acte.minutes,
    natureId,
    secteurId,
    lieuId,
    saisineId: un(acte.saisine),
    issueId: un(acte.issue),
    projetId: un(acte.projet),
    membres: plusieurs(acte.membres),
    thematiques: plusieurs(acte.thematiques),
    partenaires: plusieurs(acte.partenaires),
    qpv: acte.qpv ?? lieu?.qpv ?? secteur?.qpv ?? null,
    registre,
    famille,
    item,
    mediation,
    femmes: acte.femmes,
    hommes: acte.hommes,
    nonCommunique: acte.nonCommunique,
    ages: [acte.ageMoins12, acte.age12a17, acte.age18a25, acte.age26a59, acte.age60Plus],
    aValoriser: false,
    recit: acte.recit,
    auteurId: null,
    empreinte,
  };
}

function classement(
  versions: readonly [VersionDeTerme, ...VersionDeTerme[]] | undefined,
  jour: string,
): VersionDeTerme {
  if (!versions) throw new Error('a nature has no version');
  return versions.length === 1 ? versions[0] : versionAuJour(versions, jour);
}
