import type { Intervention } from '../../modules/interventions/contract.ts';
import type { ActeSaisi } from '../../modules/interventions/rules/acte.ts';
import { TRANCHES } from '../../modules/interventions/rules/comptes.ts';
import { type Journee, jourDeService } from '../../modules/interventions/rules/journee.ts';
import { normaliserCode } from '../../modules/situations/rules/code.ts';
import { momentDe } from '../ui/maintenant.ts';

/** What the form holds: an act being typed, whose nature may not be chosen yet. */
export type Valeurs = Omit<ActeSaisi, 'natureId' | 'jour' | 'classement'> & {
  natureId: number | null;
  /** Day of work, as in the act; the screen shows the day of the calendar. */
  jour: string | null;
  /** Classed otherwise than its nature. */
  propre: boolean;
  classement: { registre: number | null; famille: number | null; item: number | null };
};

const AGES_VIDES = Object.fromEntries(TRANCHES.map((t) => [t, 0])) as ActeSaisi['ages'];

/** What a new act starts with. */
export interface Depart {
  readonly membreId: number;
  readonly maintenant: Date;
  readonly journee: Journee;
  /** The round that goes on. */
  readonly tournee?: {
    readonly id: string;
    readonly secteurId: number | null;
    readonly lieuId: number | null;
    readonly membres: readonly number[];
  };
  /** Code of the situation from which one comes. */
  readonly situation?: string | null;
  /** Where that situation is. */
  readonly ou?: { readonly secteurId: number | null; readonly lieuId: number | null };
}

/** A new act: now, by the person who types, where and with whom their round goes on. */
export function valeursNouvelles({
  membreId,
  maintenant,
  journee,
  tournee,
  situation = null,
  ou,
}: Depart): Valeurs {
  const { date, heure } = momentDe(maintenant);
  return {
    ...jourDeService({ date, heure }, journee),
    heure,
    creneau: null,
    minutes: 0,
    natureId: null,
    secteurId: (tournee ?? ou)?.secteurId ?? null,
    lieuId: (tournee ?? ou)?.lieuId ?? null,
    saisineId: null,
    issueId: null,
    projetId: null,
    thematiques: [],
    partenaires: [],
    membres: [...new Set([membreId, ...(tournee?.membres ?? [])])],
    femmes: 0,
    hommes: 0,
    nonCommunique: 0,
    ages: AGES_VIDES,
    propre: false,
    classement: { registre: null, famille: null, item: null },
    aValoriser: false,
    recit: null,
    tourneeId: tournee?.id ?? null,
    situation,
  };
}

/** An act as it was saved, here or at the server, to be changed. */
export function valeursDe({ classement, ...acte }: ActeSaisi): Valeurs {
  const { registre = null, famille = null, item = null } = classement ?? {};
  return { ...acte, propre: classement !== null, classement: { registre, famille, item } };
}

/** The act of the server as a person types it. */
export function saisiDe(i: Intervention): ActeSaisi {
  const { id, version, sorte, nombre, qpv, auteurId, importId, creeLe, modifieLe, supprimeLe, ...acte } = i;
  const { propre, registre, famille, item } = acte.classement;
  return {
    ...acte,
    situation: acte.situation?.code ?? null,
    classement: propre ? ({ registre, famille, item } as ActeSaisi['classement']) : null,
  };
}

/** An act like an earlier one: same nature, place, duration and people, but now and with nobody counted yet. */
export function valeursComme(acte: ActeSaisi, depart: Depart): Valeurs {
  const { natureId, secteurId, lieuId, saisineId, projetId, minutes, thematiques, partenaires } = acte;
  const nouvelles = valeursNouvelles(depart);
  return {
    ...nouvelles,
    ...{ natureId, secteurId, lieuId, saisineId, projetId, minutes, thematiques, partenaires },
    membres: [...new Set([depart.membreId, ...(depart.tournee?.membres ?? acte.membres)])],
  };
}

/** The code as it is kept when it can be one; else as it was typed, that the server refuses beside its field. */
const situationSaisie = (saisi: string | null | undefined) =>
  saisi == null ? saisi : (normaliserCode(saisi) ?? (saisi.trim() || null));

/** What is sent. A missing day or nature is refused by the server with its sentence, like the rest. */
export function acteDe({ propre, classement, jour, natureId, ...v }: Valeurs): ActeSaisi {
  return {
    ...v,
    jour: jour ?? '',
    heure: v.heure || null,
    natureId: natureId ?? 0,
    recit: v.recit?.trim() || null,
    situation: situationSaisie(v.situation),
    classement: propre ? (classement as ActeSaisi['classement']) : null,
  };
}
