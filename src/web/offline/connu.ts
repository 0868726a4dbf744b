import type { CommandeEnvoyee } from '../../modules/envois/rules/commande.ts';
import type { Intervention } from '../../modules/interventions/contract.ts';
import type { ActeSaisi } from '../../modules/interventions/rules/acte.ts';
import type { CompteRendu, Permanence } from '../../modules/tournees/contract.ts';
import type { Increment, TourneeSaisie } from '../../modules/tournees/rules/tournee.ts';
import type { TourneeLocale } from './carnet.ts';

/** An act, without what only the server needs. */
export interface ActeConnu {
  readonly id: string;
  readonly acte: ActeSaisi;
  readonly sorte: 'acte' | 'tournee' | 'compteur';
  readonly nombre: number;
  /** Null: the server never told of it. */
  readonly version: number | null;
  readonly auteurId: number | null;
  /** Kept a while, so that it can be brought back. */
  readonly supprime: boolean;
  /** A change made here waits for a manager's choice. */
  readonly divergent: boolean;
}

export type Compte = Required<Increment>;
type NoteConnue = Omit<TourneeLocale['notes'][number], 'etat'>;

export interface TourneeConnue extends TourneeSaisie {
  readonly id: string;
  readonly autresIds: readonly string[];
  readonly close: boolean;
  readonly heureFin: string | null;
  readonly duree: number | null;
  readonly compteurs: readonly Compte[];
  /** Counted on this phone: what it may take back. */
  readonly miens: readonly Compte[];
  readonly notes: readonly NoteConnue[];
  readonly actesEnRoute: readonly Omit<TourneeLocale['actesEnRoute'][number], 'photos'>[];
  /** Photos that the server holds, by act. */
  readonly photos: Readonly<Record<string, readonly string[]>>;
}

export interface Reglages {
  readonly journee: 'minuit' | 'midi';
  readonly actifDu: string | null;
  readonly actifAu: string | null;
  readonly permanences: readonly Permanence[];
  /** Milliseconds of the phone's clock ahead of the server's. */
  readonly avance: number;
}

/** Acts and rounds of a structure, by id. */
export interface Connu {
  readonly actes: ReadonlyMap<string, ActeConnu>;
  readonly tournees: ReadonlyMap<string, TourneeConnue>;
}

interface EnCours {
  readonly actes: Map<string, ActeConnu>;
  readonly tournees: Map<string, TourneeConnue>;
  readonly membreId: number;
}

/**
 * What is known once these commands have taken effect, in order: the pure heart of the phone. It tells what waits before
 * the server has answered, and what an answer that says nothing more than « fait » has changed.
 */
export function plier(connu: Connu, commandes: readonly CommandeEnvoyee[], membreId: number): Connu {
  if (commandes.length === 0) return connu;
  const vu = { actes: new Map(connu.actes), tournees: new Map(connu.tournees), membreId };
  for (const c of commandes) EFFETS[c.genre](vu, c as never);
  return vu;
}

type Effets = {
  [G in CommandeEnvoyee['genre']]: (vu: EnCours, c: Extract<CommandeEnvoyee, { genre: G }>) => void;
};

const EFFETS: Effets = {
  'acte-creation': (vu, c) => {
    // The answer to the creation was lost: what the server said since is newer.
    if (!vu.actes.has(c.acteId)) poserActe(vu, nouveau(vu, c.acteId, c.acte as ActeSaisi));
  },
  'acte-modification': (vu, c) => {
    const avant = vu.actes.get(c.acteId) ?? nouveau(vu, c.acteId, c.acte as ActeSaisi);
    poserActe(vu, { ...avant, acte: c.acte as ActeSaisi });
  },
  'acte-suppression': (vu, c) => supprimer(vu, c.acteId, true),
  'acte-retablissement': (vu, c) => supprimer(vu, c.acteId, false),
  'tournee-ouverture': (vu, c) => {
    if (trouver(vu, c.tourneeId)) return;
    const saisie = c.tournee as TourneeSaisie;
    const membres = saisie.membres.length > 0 ? saisie.membres : [vu.membreId];
    const tournee = { ...TOURNEE_NUE, ...saisie, membres, id: c.tourneeId };
    vu.tournees.set(tournee.id, tournee);
    acteDeTournee(vu, tournee, vu.membreId);
  },
  'tournee-modification': (vu, { tourneeId, natureId, secteurId, lieuId, membres }) => {
    surTournee(vu, tourneeId, (t) => ({ ...t, natureId, secteurId, lieuId, membres }));
  },
  'tournee-cloture': (vu, { tourneeId, heureFin, duree }) => {
    // Ended on two phones, the longest is kept.
    surTournee(vu, tourneeId, (t) =>
      t.duree !== null && t.duree >= duree ? t : { ...t, close: true, heureFin, duree },
    );
  },
  compteur: (vu, { tourneeId, increment }) => {
    const plus = { lieuId: null, femmes: 0, hommes: 0, nonCommunique: 0, ...increment };
    surTournee(vu, tourneeId, (t) => {
      acteDeCompteur(vu, t, plus);
      return { ...t, compteurs: ajouter(t.compteurs, plus), miens: ajouter(t.miens, plus) };
    });
  },
  note: (vu, { tourneeId, note }) => {
    const ecrite = { heure: null, lieuId: null, ...note, membreId: vu.membreId };
    surTournee(vu, tourneeId, (t) => ({
      ...t,
      notes: [...t.notes.filter((n) => n.id !== note.id), ecrite],
    }));
  },
  'note-suppression': (vu, { tourneeId, noteId }) => {
    surTournee(vu, tourneeId, (t) => ({ ...t, notes: t.notes.filter((n) => n.id !== noteId) }));
  },
};

const TOURNEE_NUE = {
  autresIds: [],
  close: false,
  heureFin: null,
  duree: null,
  compteurs: [],
  miens: [],
  notes: [],
  actesEnRoute: [],
  photos: {},
} as const;

const nouveau = (vu: EnCours, id: string, acte: ActeSaisi): ActeConnu => ({
  id,
  acte: acte.membres.length > 0 ? acte : { ...acte, membres: [vu.membreId] },
  sorte: 'acte',
  nombre: 1,
  version: null,
  auteurId: vu.membreId,
  supprime: false,
  divergent: false,
});

/** The round of that id, also when it is known under another since it was merged. */
export function trouver(vu: Pick<Connu, 'tournees'>, id: string): TourneeConnue | undefined {
  const t = vu.tournees.get(id);
  if (t) return t;
  for (const autre of vu.tournees.values()) if (autre.autresIds.includes(id)) return autre;
  return undefined;
}

function surTournee(vu: EnCours, id: string, change: (t: TourneeConnue) => TourneeConnue): void {
  const avant = trouver(vu, id);
  if (!avant) return;
  const apres = change(avant);
  vu.tournees.set(avant.id, apres);
  acteDeTournee(vu, apres);
}

/** The act is in the list, and on the way of its round and of no other. */
function poserActe(vu: EnCours, connu: ActeConnu): void {
  vu.actes.set(connu.id, connu);
  for (const t of vu.tournees.values()) {
    if (t.actesEnRoute.some((a) => a.id === connu.id))
      majEnRoute(vu, t, (liste) => liste.filter((a) => a.id !== connu.id));
  }
  const { acte, supprime, sorte } = connu;
  const tournee = acte.tourneeId && !supprime && sorte === 'acte' ? trouver(vu, acte.tourneeId) : undefined;
  if (!tournee) return;
  const { heure, natureId, lieuId, minutes, femmes, hommes, nonCommunique } = acte;
  const passage = { id: connu.id, heure, natureId, lieuId, minutes, femmes, hommes, nonCommunique };
  majEnRoute(vu, tournee, (liste) => [...liste, passage]);
}

function majEnRoute(
  vu: EnCours,
  t: TourneeConnue,
  change: (liste: TourneeConnue['actesEnRoute']) => TourneeConnue['actesEnRoute'],
): void {
  const apres = { ...t, actesEnRoute: change(t.actesEnRoute) };
  vu.tournees.set(t.id, apres);
  acteDeTournee(vu, apres);
}

function supprimer(vu: EnCours, id: string, supprime: boolean): void {
  const acte = vu.actes.get(id);
  if (acte) poserActe(vu, { ...acte, supprime });
}

/** The round is an act of presence too: once closed, it has the minutes that the acts on its way leave. */
function acteDeTournee(vu: EnCours, t: TourneeConnue, auteurId: number | null = null): void {
  const { jour, nuit, heure, natureId, secteurId, lieuId, membres } = t;
  const avant = vu.actes.get(t.id) ?? { ...nouveau(vu, t.id, ACTE_NU), sorte: 'tournee' as const, auteurId };
  const pris = t.actesEnRoute.reduce((n, a) => n + a.minutes, 0);
  const minutes = t.duree === null ? 0 : Math.max(0, t.duree - pris);
  const faits = { jour, nuit, heure, natureId, secteurId, lieuId, membres: [...membres], minutes };
  vu.actes.set(t.id, { ...avant, acte: { ...avant.acte, ...faits, tourneeId: t.id } });
}

/** The contacts of one nature and place are an act of the round, that counts for several. */
function acteDeCompteur(vu: EnCours, t: TourneeConnue, plus: Compte): void {
  const { natureId, lieuId, femmes, hommes, nonCommunique } = plus;
  let avant: ActeConnu | undefined;
  for (const a of vu.actes.values()) {
    const meme = a.acte.tourneeId === t.id && a.acte.natureId === natureId && a.acte.lieuId === lieuId;
    if (a.sorte === 'compteur' && meme) avant = a;
  }
  const { jour, nuit, heure, secteurId, membres } = t;
  const vide = {
    ...ACTE_NU,
    jour,
    nuit,
    heure,
    secteurId,
    membres: [...membres],
    natureId,
    lieuId,
    tourneeId: t.id,
  };
  const id = `${t.id}:${natureId}:${lieuId}`;
  avant ??= { ...nouveau(vu, id, vide), sorte: 'compteur', nombre: 0 };
  const acte = {
    ...avant.acte,
    femmes: avant.acte.femmes + femmes,
    hommes: avant.acte.hommes + hommes,
    nonCommunique: avant.acte.nonCommunique + nonCommunique,
  };
  const nombre = acte.femmes + acte.hommes + acte.nonCommunique;
  vu.actes.set(avant.id, { ...avant, acte, nombre, supprime: nombre <= 0 });
}

const ACTE_NU: ActeSaisi = {
  jour: '',
  heure: null,
  creneau: null,
  nuit: false,
  minutes: 0,
  natureId: 0,
  secteurId: null,
  lieuId: null,
  saisineId: null,
  issueId: null,
  projetId: null,
  thematiques: [],
  partenaires: [],
  membres: [],
  femmes: 0,
  hommes: 0,
  nonCommunique: 0,
  ages: { moins12: 0, de12a17: 0, de18a25: 0, de26a59: 0, plus60: 0 },
  classement: null,
  aValoriser: false,
  recit: null,
  tourneeId: null,
  situation: null,
};

/** Counts with `plus` added to those of its nature and place. */
export function ajouter(comptes: readonly Compte[], plus: Compte): readonly Compte[] {
  const meme = (c: Compte) => c.natureId === plus.natureId && c.lieuId === plus.lieuId;
  if (!comptes.some(meme)) return [...comptes, plus];
  return comptes.map((c) =>
    meme(c)
      ? {
          ...c,
          femmes: c.femmes + plus.femmes,
          hommes: c.hommes + plus.hommes,
          nonCommunique: c.nonCommunique + plus.nonCommunique,
        }
      : c,
  );
}

/** What is known once the server has told an act. */
export function recevoirActe(connu: Connu, i: Intervention, divergent: boolean, membreId: number): Connu {
  const vu = { actes: new Map(connu.actes), tournees: new Map(connu.tournees), membreId };
  // An answer given again is older than what was read since.
  const avant = vu.actes.get(i.id);
  if ((avant?.version ?? 0) <= i.version) poserActe(vu, acteConnu(i, divergent));
  return vu;
}

/** What is known once the server has told that the round `id` is the same as `vivante`. */
export function fusionner(connu: Connu, id: string, vivante: string, membreId: number): Connu {
  const vu = { actes: new Map(connu.actes), tournees: new Map(connu.tournees), membreId };
  const ici = trouver(vu, id);
  if (!ici || ici.id === vivante) return connu;
  vu.tournees.delete(ici.id);
  vu.actes.delete(ici.id);
  const autresIds = [...new Set([...(vu.tournees.get(vivante)?.autresIds ?? []), ...ici.autresIds, ici.id])];
  // What the other phone did of it comes with the next reading.
  const t = { ...ici, ...vu.tournees.get(vivante), id: vivante, autresIds };
  vu.tournees.set(vivante, t);
  acteDeTournee(vu, t);
  for (const a of connu.actes.values()) {
    if (a.acte.tourneeId === ici.id && a.id !== ici.id)
      poserActe(vu, { ...a, acte: { ...a.acte, tourneeId: vivante } });
  }
  return vu;
}

/** An act as the server tells it. */
function acteConnu(i: Intervention, divergent = false): ActeConnu {
  const { id, version, sorte, nombre, qpv, auteurId, importId, creeLe, modifieLe, supprimeLe, ...reste } = i;
  const { propre, registre, famille, item } = reste.classement;
  const classement = propre ? { registre, famille, item } : null;
  const acte = { ...reste, classement, situation: reste.situation?.code ?? null };
  return { id, acte, sorte, nombre, version, auteurId, supprime: supprimeLe !== null, divergent };
}

/** A round as the server tells it; what only this phone knows of it stays. */
function tourneeConnue(c: CompteRendu, avant: TourneeConnue | undefined): TourneeConnue {
  const { contacts, actes, actesEnRoute, notes, heure, ...reste } = c;
  return {
    ...reste,
    heure: heure ?? '',
    notes: notes.map(({ creeLe, ...n }) => n),
    actesEnRoute: actesEnRoute.map(({ issueId, partenaires, photos, ...a }) => a),
    photos: Object.fromEntries(actesEnRoute.map((a) => [a.id, a.photos])),
    miens: avant?.miens ?? [],
    autresIds: avant?.autresIds ?? [],
  };
}

/** Acts deleted here, that may be brought back. */
const EFFACES_GARDES = 50;

/** What the server said of everything, in the place of what was known; only what this phone alone knows stays. */
export function relire(
  connu: Connu,
  lu: { readonly actes: readonly Intervention[]; readonly tournees: readonly CompteRendu[] },
): Connu {
  const divergent = (i: Intervention) => {
    const avant = connu.actes.get(i.id);
    return avant?.divergent === true && avant.version === i.version;
  };
  const lus = new Set(lu.actes.map((i) => i.id));
  const effaces = [...connu.actes].filter(([id, a]) => a.supprime && !lus.has(id)).slice(-EFFACES_GARDES);
  return {
    actes: new Map([...effaces, ...lu.actes.map((i) => [i.id, acteConnu(i, divergent(i))] as const)]),
    tournees: new Map(lu.tournees.map((c) => [c.id, tourneeConnue(c, connu.tournees.get(c.id))])),
  };
}
