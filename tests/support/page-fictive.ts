import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import { IDBCursor, IDBObjectStore } from 'fake-indexeddb';
import type { Resultat } from '../../src/modules/envois/contract.ts';
import type { CommandeEnvoyee } from '../../src/modules/envois/rules/commande.ts';
import type { Intervention } from '../../src/modules/interventions/contract.ts';
import type { ActeSaisi } from '../../src/modules/interventions/rules/acte.ts';
import type { CompteRendu } from '../../src/modules/tournees/contract.ts';
import { importerCle } from '../../src/web/offline/coffre.ts';
import { type Magasin, ouvrirMagasin } from '../../src/web/offline/magasin.ts';
import type { Issue, ReponseCarnet, ReponseEnvoi, Transport } from '../../src/web/offline/transport.ts';

export const MOI = 4;
/** A nature that our server of these tests refuses, like one that was retired. */
export const RETIREE = 666;
/** An account so long that two do not go together. */
export const ENORME = 'é'.repeat(5_000);

/** An act, from the few things that a test is about. */
export const acte = (reste: Partial<ActeSaisi> = {}): ActeSaisi => ({
  ...{ jour: '2026-11-23', heure: '10:00', creneau: null, nuit: false, minutes: 15, natureId: 3 },
  ...{ secteurId: null, lieuId: null, saisineId: null, issueId: null, projetId: null },
  ...{ thematiques: [], partenaires: [], membres: [MOI], femmes: 1, hommes: 0, nonCommunique: 0 },
  ages: { moins12: 0, de12a17: 0, de18a25: 0, de26a59: 0, plus60: 0 },
  ...{ classement: null, aValoriser: false, recit: null, tourneeId: null, situation: null },
  ...reste,
});

/** Thrown by whatever a killed page was doing. */
class Tuee extends Error {}

/**
 * A page that can be killed between any two steps: a write in its tables, a call leaving, an answer coming. What its
 * tables had not finished writing is undone, as browsers do; the rest of what it was doing never happens.
 */
export class Page {
  #reste = Number.POSITIVE_INFINITY;
  /** Kills the page at its n-th step from now. */
  tuerDans(pas: number): void {
    this.#reste = pas;
  }
  get morte(): boolean {
    return this.#reste <= 0;
  }
  pas(): void {
    this.#reste -= 1;
    if (this.morte) throw new Tuee('killed');
  }
}

let courante: Page | null = null;
type Methode = (this: unknown, ...args: unknown[]) => unknown;
for (const [proto, noms] of [
  [IDBObjectStore.prototype, ['add', 'put', 'delete']],
  [IDBCursor.prototype, ['update', 'delete']],
] as const) {
  for (const nom of noms) {
    const table = proto as unknown as Record<string, Methode>;
    const avant = table[nom] as Methode;
    table[nom] = function (...args) {
      courante?.pas();
      return avant.apply(this, args);
    };
  }
}

const CLE = Buffer.alloc(32, 7).toString('base64');

/** Opens the store of an account in a new page; the one before, killed or not, does nothing more. */
export async function ouvrirPage(compteId: string): Promise<{ page: Page; m: Magasin }> {
  const page = new Page();
  courante = page;
  return { page, m: await ouvrirMagasin(compteId, await importerCle(CLE)) };
}

interface ActeServi {
  acte: ActeSaisi;
  version: number;
  supprime: boolean;
}
interface TourneeServie {
  readonly saisie: Extract<CommandeEnvoyee, { genre: 'tournee-ouverture' }>['tournee'];
  readonly notes: Map<string, string>;
  femmes: number;
  duree: number | null;
}

/** The server as its contract says it: each command once, refused ones alone, changes by version. */
export class ServeurFictif {
  readonly actes = new Map<string, ActeServi>();
  readonly tournees = new Map<string, TourneeServie>();
  readonly photos = new Map<string, string>();
  readonly divergences: string[] = [];
  readonly #faites = new Map<string, { commande: CommandeEnvoyee; resultat: Resultat }>();
  /** Commands received, the same one each time it comes. */
  recues = 0;
  /** Commands on which it breaks; nothing of their sending is done. */
  poison: (c: CommandeEnvoyee) => boolean = () => false;

  recevoir(commandes: readonly CommandeEnvoyee[]): ReponseEnvoi {
    return { maintenant: new Date().toISOString(), resultats: commandes.map((c) => this.#une(c)) };
  }

  #une(c: CommandeEnvoyee): Resultat {
    this.recues += 1;
    const deja = this.#faites.get(c.id);
    if (deja && !isDeepStrictEqual(deja.commande, c)) return resultat(c, 'pris', 'identifiant-pris');
    if (deja) return deja.resultat;
    const fait = this.#faire(c) ?? resultat(c, 'fait');
    const id = 'acteId' in c && this.actes.has(c.acteId) ? c.acteId : null;
    const r = id ? { ...fait, intervention: this.#intervention(id) } : fait;
    if (r.statut !== 'refuse') this.#faites.set(c.id, { commande: structuredClone(c), resultat: r });
    return r;
  }

  #faire(c: CommandeEnvoyee): Resultat | null {
    const non = (code: string) => resultat(c, 'refuse', code);
    if (c.genre === 'acte-creation') {
      if (c.acte.natureId === RETIREE) return non('nature-retire');
      if (this.actes.has(c.acteId)) return resultat(c, 'pris', 'identifiant-pris');
      this.actes.set(c.acteId, { acte: c.acte as ActeSaisi, version: 1, supprime: false });
      return null;
    }
    if ('acteId' in c) {
      const servi = this.actes.get(c.acteId);
      if (!servi) return non('intervention-inconnue');
      if (c.genre !== 'acte-modification') {
        servi.supprime = c.genre === 'acte-suppression';
        return null;
      }
      if (c.acte.natureId === RETIREE) return non('nature-retire');
      const base = (c.apres && this.#faites.get(c.apres)?.resultat.intervention?.version) || c.version;
      if (base !== servi.version) {
        this.divergences.push(c.acteId);
        return resultat(c, 'divergent', 'version-depassee');
      }
      Object.assign(servi, { acte: c.acte, version: servi.version + 1 });
      return null;
    }
    if (c.genre === 'tournee-ouverture') {
      if (c.tournee.natureId === RETIREE) return non('nature-retire');
      if (!this.tournees.has(c.tourneeId))
        this.tournees.set(c.tourneeId, { saisie: c.tournee, femmes: 0, notes: new Map(), duree: null });
      return null;
    }
    const t = this.tournees.get(c.tourneeId);
    if (!t) return non('tournee-inconnue');
    if (c.genre === 'compteur') {
      if (t.femmes + (c.increment.femmes ?? 0) < 0) return non('compteur-negatif');
      t.femmes += c.increment.femmes ?? 0;
    } else if (c.genre === 'note') t.notes.set(c.note.id, c.note.texte);
    else if (c.genre === 'note-suppression') t.notes.delete(c.noteId);
    else if (c.genre === 'tournee-cloture') t.duree = c.duree;
    return null;
  }

  #intervention(id: string): Intervention {
    const { acte: saisi, version, supprime } = this.actes.get(id) as ActeServi;
    const instant = '2026-11-23T09:00:00.000Z';
    return {
      ...{
        id,
        ...saisi,
        version,
        qpv: null,
        situation: null,
        sorte: 'acte',
        nombre: 1,
        auteurId: MOI,
        importId: null,
      },
      classement: { registre: null, famille: null, item: null, mediation: true, propre: false },
      ...{ creeLe: instant, modifieLe: instant, supprimeLe: supprime ? instant : null },
    };
  }

  /** What a phone reads: the acts that live, and the rounds. */
  carnet(): ReponseCarnet {
    const vivants = [...this.actes].filter(([, a]) => !a.supprime).map(([id]) => this.#intervention(id));
    return {
      maintenant: new Date().toISOString(),
      ...{ journee: 'minuit', actifDu: null, actifAu: null, permanences: [] },
      actes: vivants,
      tournees: [...this.tournees].map(([id, t]) => compteRendu(id, t, vivants)),
    };
  }
}

function resultat(c: CommandeEnvoyee, statut: Resultat['statut'], code: string | null = null): Resultat {
  const status = { fait: 200, refuse: 422, pris: 409, divergent: 409 }[statut];
  const detail = code && `refused: ${code}`;
  return { id: c.id, statut, status, code, detail, champs: [], intervention: null, tourneeId: null };
}

function compteRendu(id: string, t: TourneeServie, actes: readonly Intervention[]): CompteRendu {
  const { jour, heure, natureId } = t.saisie;
  const enRoute = actes.filter((a) => a.tourneeId === id);
  return {
    ...{ id, jour, nuit: false, heure, natureId, secteurId: null, lieuId: null, membres: [MOI] },
    ...{ permanenceId: null, heureFin: null, duree: t.duree, close: t.duree !== null },
    ...{ contacts: t.femmes, actes: enRoute.length },
    compteurs:
      t.femmes === 0 ? [] : [{ natureId: 3, lieuId: null, femmes: t.femmes, hommes: 0, nonCommunique: 0 }],
    actesEnRoute: enRoute.map((a) => ({ ...a, photos: [] })),
    notes: [...t.notes].map(([note, texte]) => ({
      ...{ id: note, texte, sorte: 'ambiance', heure: null, lieuId: null, membreId: MOI },
      creeLe: '2026-11-23T09:00:00.000Z',
    })),
  };
}

/** What becomes of one call. */
export const INCIDENTS = [
  'rien',
  'demande-perdue',
  'reponse-perdue',
  'reponse-tronquee',
  '413',
  '500',
  '502',
  '401',
  '403',
] as const;
export type Incident = (typeof INCIDENTS)[number];

/** An answer that names only some of what was sent. */
function tronquer<T>(valeur: T): T {
  const { resultats } = valeur as { resultats?: unknown[] };
  return resultats ? { ...valeur, resultats: resultats.filter((_, i) => i % 2 === 1) } : valeur;
}

/** The network between a page and the server: `incident` says what becomes of each call. */
export function reseau(serveur: ServeurFictif, page: Page, incident: () => Incident): Transport {
  async function appeler<T>(travail: () => T, seul = true): Promise<Issue<T>> {
    page.pas();
    const tire = incident();
    // What took effect once, alone, is never too much nor poison afterwards.
    const quoi = seul && (tire === '413' || tire === '500') ? '502' : tire;
    if (quoi === 'demande-perdue') return { echec: 'reseau' };
    if (quoi === '413') return { echec: 'trop-gros' };
    if (quoi === '401') return { echec: 'connexion' };
    if (quoi === '403') return { echec: 'droit' };
    if (quoi === '500' || quoi === '502') return { echec: 'serveur', interne: quoi === '500' };
    const valeur = structuredClone(travail());
    page.pas();
    if (quoi === 'reponse-tronquee') return { echec: null, valeur: tronquer(valeur) };
    return quoi === 'reponse-perdue' ? { echec: 'reseau' } : { echec: null, valeur };
  }
  return {
    async envoyer(_structure, commandes) {
      if (JSON.stringify(commandes).length > 2 * ENORME.length) return { echec: 'trop-gros' };
      if (commandes.some(serveur.poison)) return { echec: 'serveur', interne: true };
      return appeler(() => serveur.recevoir(structuredClone(commandes)), commandes.length === 1);
    },
    lireCarnet: () => appeler(() => serveur.carnet()),
    async ecrirePhoto(photo, octets) {
      const connue = serveur.actes.has(photo.acteId);
      const refus = { code: 'intervention-inconnue', message: 'unknown', champ: null };
      if (!connue) return { echec: 'refus', refus };
      return appeler(() => {
        serveur.photos.set(photo.id, new TextDecoder().decode(octets));
        return null;
      });
    },
    effacerPhoto: (photo) =>
      appeler(() => {
        serveur.photos.delete(photo.id);
        return null;
      }),
  };
}
