import { nouvelId } from '../../src/kernel/id.ts';
import type { CommandeEnvoyee } from '../../src/modules/envois/rules/commande.ts';
import type { Personne } from './app.ts';
import { commande, creation, envoyer } from './envois.ts';

/** What a person does on their phone; what makes no sense there (nothing to change yet) is left out. */
export type Geste =
  | { readonly geste: 'creer'; readonly femmes: number; readonly minutes: number; readonly enRoute: boolean }
  | { readonly geste: 'modifier'; readonly cible: number; readonly femmes: number; readonly minutes: number }
  | { readonly geste: 'supprimer' | 'retablir'; readonly cible: number }
  | { readonly geste: 'compter'; readonly nature: number; readonly hommes: number }
  | { readonly geste: 'noter' };

/** An act as its author's phone holds it. */
interface ActeTenu {
  readonly id: string;
  derniere: string;
  femmes: number;
  minutes: number;
  readonly enRoute: boolean;
  supprime: boolean;
  /** As many as its changes. */
  version: number;
}

/** A phone: its outbox, and what its person believes that they recorded. */
export class Telephone {
  readonly actes: ActeTenu[] = [];
  /** Contacts counted here, by nature. */
  readonly comptes = new Map<number, number>();
  readonly tourneeId = nouvelId();
  notes = 0;
  private readonly file: CommandeEnvoyee[] = [];
  private repondues = 0;
  readonly qui: Personne;
  private readonly structure: string;
  private readonly natures: readonly number[];
  private readonly jour = '2026-03-10';

  constructor(
    qui: Personne,
    { structure, natures, membres }: { structure: string; natures: readonly number[]; membres: number[] },
  ) {
    this.qui = qui;
    this.structure = structure;
    this.natures = natures;
    const tournee = { jour: this.jour, heure: '14:00', natureId: natures[0] ?? 0, membres };
    this.mettre({ genre: 'tournee-ouverture', tourneeId: this.tourneeId, tournee });
  }

  get enAttente(): number {
    return this.file.length - this.repondues;
  }

  faire(g: Geste): void {
    const acte = 'cible' in g ? this.actes[g.cible % Math.max(this.actes.length, 1)] : undefined;
    if (g.geste === 'creer') this.creer(g);
    else if (g.geste === 'compter') this.compter(this.natures[g.nature % this.natures.length] ?? 0, g.hommes);
    else if (g.geste === 'noter') this.noter();
    else if (acte && g.geste === 'modifier') this.modifier(acte, g);
    else if (acte) this.supprimer(acte, g.geste === 'supprimer');
  }

  clore(duree: number): void {
    this.mettre({ genre: 'tournee-cloture', tourneeId: this.tourneeId, heureFin: '18:00', duree });
  }

  /** The next commands that wait: what a request carries. */
  paquet(taille: number): readonly CommandeEnvoyee[] {
    return this.file.slice(this.repondues, this.repondues + taille);
  }

  /** Sends a packet; its commands leave the queue when the answer arrives and says so. */
  async envoyer(paquet: readonly CommandeEnvoyee[], { perdre }: { readonly perdre: boolean }): Promise<void> {
    const resultats = await envoyer(this.qui, this.structure, paquet);
    const refuses = resultats.filter((r) => r.statut !== 'fait');
    if (refuses.length > 0) throw new Error(JSON.stringify(refuses));
    if (perdre) return;
    const dernier = this.file.findIndex((c) => c.id === paquet.at(-1)?.id);
    this.repondues = Math.max(this.repondues, dernier + 1);
  }

  private creer({ femmes, minutes, enRoute }: Extract<Geste, { geste: 'creer' }>): void {
    const c = creation({ ...this.acte(femmes, minutes, enRoute) });
    this.file.push(c);
    const acte = { femmes, minutes, enRoute, supprime: false, version: 1 };
    this.actes.push({ id: c.acteId, derniere: c.id, ...acte });
  }

  private modifier(acte: ActeTenu, { femmes, minutes }: Extract<Geste, { geste: 'modifier' }>): void {
    if (acte.supprime) return;
    if (acte.femmes !== femmes || acte.minutes !== minutes) acte.version++;
    Object.assign(acte, { femmes, minutes });
    const suite = { version: 1, apres: acte.derniere };
    const contenu = this.acte(femmes, minutes, acte.enRoute);
    acte.derniere = this.mettre({
      ...{ genre: 'acte-modification', acteId: acte.id },
      ...{ acte: { jour: this.jour, ...contenu }, ...suite },
    });
  }

  private supprimer(acte: ActeTenu, supprime: boolean): void {
    acte.supprime = supprime;
    this.mettre({ genre: supprime ? 'acte-suppression' : 'acte-retablissement', acteId: acte.id });
  }

  private noter(): void {
    const note = { id: nouvelId(), sorte: 'ambiance' as const, texte: `Note ${++this.notes}` };
    this.mettre({ genre: 'note', tourneeId: this.tourneeId, note });
  }

  private acte(femmes: number, minutes: number, enRoute: boolean) {
    const natureId = this.natures[0] ?? 0;
    return { natureId, femmes, minutes, tourneeId: enRoute ? this.tourneeId : null };
  }

  /** Takes back no more than what this phone counted. */
  private compter(natureId: number, voulus: number): void {
    const deja = this.comptes.get(natureId) ?? 0;
    const hommes = Math.max(voulus, -deja);
    this.comptes.set(natureId, deja + hommes);
    this.mettre({ genre: 'compteur', tourneeId: this.tourneeId, increment: { natureId, hommes } });
  }

  private mettre(c: Parameters<typeof commande>[0]): string {
    const complete = commande(c);
    this.file.push(complete as CommandeEnvoyee);
    return complete.id;
  }
}
