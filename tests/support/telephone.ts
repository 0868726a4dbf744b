import { nouvelId } from '../../src/kernel/id.ts';
import { actionsDe, type Dehors } from '../../src/web/offline/actions.ts';
import type { Actions, Carnet } from '../../src/web/offline/carnet.ts';
import type { Magasin } from '../../src/web/offline/magasin.ts';
import { nouvelleAllure, type Passe, rafraichir, vider } from '../../src/web/offline/synchro.ts';
import { type Incident, MOI, ouvrirPage, type Page, reseau, ServeurFictif } from './page-fictive.ts';

export const ICI = 'ici';
const SEUL: Dehors = {
  reveiller: () => {},
  envoyer: async () => {},
  sansEnvoi: (travail) => travail(),
  telechargerPhoto: async () => new Blob(),
};

/** A phone of the tests: its page can be killed and opened again, its network can fail. */
export class Telephone {
  readonly serveur: ServeurFictif;
  readonly compte: string;
  incidents: Incident[] = [];
  page!: Page;
  m!: Magasin;
  actions!: Actions;
  #passe!: Passe;

  constructor(serveur = new ServeurFictif(), compte: string = nouvelId()) {
    this.serveur = serveur;
    this.compte = compte;
  }

  async ouvrir(): Promise<this> {
    this.m?.fermer();
    const { page, m } = await ouvrirPage(this.compte);
    const transport = reseau(this.serveur, page, () => this.incidents.shift() ?? 'rien');
    this.page = page;
    this.m = m;
    this.actions = actionsDe(m, ICI, SEUL);
    const signal = new AbortController().signal;
    this.#passe = { m, transport, allure: nouvelleAllure(), signal, membreDe: () => MOI };
    return this;
  }

  get carnet(): Carnet {
    return this.m.carnet(ICI, MOI);
  }

  /** One pass as the loop does it; `lire`: and reads the server once nothing waits. */
  async envoyer(lire = false) {
    const bilan = await vider(this.#passe);
    const vide = bilan.arret === null;
    if (vide && lire) await rafraichir(this.#passe, [ICI], Date.now);
    return bilan;
  }

  /** Until nothing goes any more: what a phone ends up doing when the network is back. */
  async finir(): Promise<void> {
    this.incidents = [];
    for (let i = 0; i < 5; i += 1) await this.envoyer();
    await this.envoyer(true);
  }
}

export const ouvrir = (serveur?: ServeurFictif) => new Telephone(serveur).ouvrir();
export const RONDE = {
  ...{ jour: '2026-11-23', nuit: false, heure: '14:00', natureId: 9, secteurId: null, lieuId: null },
  ...{ membres: [MOI], permanenceId: null },
};
export const UNE = { natureId: 3, lieuId: null, femmes: 1, hommes: 0, nonCommunique: 0 };
export const total = (c: Carnet, id: string): number =>
  c.tournees.find((t) => t.id === id)?.compteurs.reduce((n, x) => n + x.femmes, 0) ?? 0;
