import { type Refus, refus } from '../../../kernel/refus.ts';
import { type Genre, proposeALaSaisie } from '../../nomenclatures/rules/terme.ts';
import type { Versions } from '../../nomenclatures/rules/versions.ts';

/** What an act needs to know of a term it names. */
export interface TermeDeReference {
  readonly id: number;
  readonly genre: Genre;
  readonly nom: string;
  readonly retireLe: string | null;
  readonly fusionneDans: number | null;
  readonly secteurId: number | null;
  readonly qpv: string | null;
}

/** What the ids of an act point at; an id that is not there is unknown to the structure. */
export interface References {
  readonly termes: ReadonlyMap<number, TermeDeReference>;
  /** Of natures. */
  readonly versions: ReadonlyMap<number, Versions>;
  readonly membres: ReadonlySet<number>;
  /** Rounds, by their id; one that was merged stands for the round it was merged into. */
  readonly tournees: ReadonlyMap<string, string>;
  /** Situations, by their code. */
  readonly situations: ReadonlyMap<string, SituationDeReference>;
}

/** What an act needs to know of a situation it is part of. */
export interface SituationDeReference {
  readonly id: string;
  /** AAAA-MM-JJ; null: open. */
  readonly closeLe: string | null;
  /** Deleted or anonymised: nothing new is linked to it. */
  readonly retiree: boolean;
}

const UN: Readonly<Record<Genre, string>> = {
  nature: 'une nature d’intervention',
  thematique: 'une thématique',
  saisine: 'un mode de saisine',
  issue: 'une issue',
  secteur: 'un secteur',
  lieu: 'un lieu',
  partenaire: 'un partenaire',
  projet: 'un projet',
  sorte: 'une sorte de situation',
};

/** Ids that the act already carried: what was chosen once stays, even retired since. */
export type DejaPortes = ReadonlySet<number>;

/**
 * The term that an id names on that day. A merged term is the one it was merged into: a phone may know only the old one.
 * Refused: `<genre>-inconnu`, `<genre>-retire`.
 */
export function trouver(
  refs: Pick<References, 'termes'>,
  id: number,
  attendu: {
    readonly genre: Genre;
    readonly champ: string;
    readonly jour: string;
    readonly deja: DejaPortes;
  },
): TermeDeReference | Refus {
  const { genre, champ, jour, deja } = attendu;
  const nomme = refs.termes.get(id);
  const terme = nomme?.fusionneDans == null ? nomme : refs.termes.get(nomme.fusionneDans);
  if (terme === undefined || terme.genre !== genre)
    return refus(`${genre}-inconnu`, `Choisissez ${UN[genre]} dans la liste.`, champ);
  if (!deja.has(terme.id) && !proposeALaSaisie(terme, jour))
    return refus(
      `${genre}-retire`,
      `« ${terme.nom} » n’est plus proposé à cette date. Choisissez ${UN[genre]} en service.`,
      champ,
    );
  return terme;
}

/** Tells a refusal from a term. */
export const estRefus = (r: TermeDeReference | Refus): r is Refus => 'code' in r;
