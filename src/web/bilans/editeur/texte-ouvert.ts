import type { TexteDeBilan } from '../../../modules/bilans/contract.ts';
import { reunirTextes } from '../../../modules/bilans/rules/reunir-textes.ts';
import { Probleme, phraseDe } from '../../ui/probleme.ts';
import type { Brouillon } from './brouillon.ts';

export type EtatTexte =
  /** The server has it. */
  | { readonly nom: 'repos' }
  /** Typed, soon sent. */
  | { readonly nom: 'attente' }
  | { readonly nom: 'envoi' }
  /** Not reached: kept on this device, tried again. */
  | { readonly nom: 'retenu'; readonly phrase: string }
  /** Somebody else wrote meanwhile: a person chooses. */
  | { readonly nom: 'conflit'; readonly autre: TexteDeBilan }
  /** The bilan left preparation: nothing can be saved any more. */
  | { readonly nom: 'ferme'; readonly phrase: string };

/** What a field shows of its text. */
export interface VueTexte {
  readonly texte: string;
  readonly etat: EtatTexte;
  /** When this device last saved it; null when it has not. */
  readonly enregistreLe: Date | null;
  /** The server's text that one writes upon. */
  readonly base: TexteDeBilan;
}

const APRES_LA_FRAPPE_MS = 1_200;
/** Somebody who never pauses is saved nevertheless. */
const ATTENTE_MAX_MS = 8_000;
const NOUVEL_ESSAI_MS = 5_000;

interface Moyens {
  readonly envoyer: (texte: string, version: number) => Promise<TexteDeBilan>;
  /** What survives a closed tab. */
  readonly brouillon: Brouillon;
}

/**
 * A text that is being written: saved by itself from the version it was based on, one request at a time, kept on the
 * device until the server has it, and never replacing what somebody else wrote.
 */
export class TexteOuvert {
  #vue: VueTexte;
  readonly #moyens: Moyens;
  readonly #abonnes = new Set<() => void>();
  #minuterie: ReturnType<typeof setTimeout> | undefined;
  #aSauverDepuis: number | null = null;
  #enCours = false;

  constructor(connu: TexteDeBilan, moyens: Moyens) {
    this.#moyens = moyens;
    this.#vue = { texte: connu.texte, etat: { nom: 'repos' }, enregistreLe: null, base: connu };
    const garde = moyens.brouillon.lire();
    if (garde === null || garde.texte === connu.texte) return;
    const etat: EtatTexte =
      garde.version === connu.version ? { nom: 'attente' } : { nom: 'conflit', autre: connu };
    this.#vue = { ...this.#vue, texte: garde.texte, etat };
    if (etat.nom === 'attente') this.#programmer(0);
  }

  readonly vue = (): VueTexte => this.#vue;
  readonly abonner = (f: () => void): (() => void) => {
    this.#abonnes.add(f);
    return () => this.#abonnes.delete(f);
  };

  /** Something was typed. */
  ecrire(texte: string): void {
    const { etat, base } = this.#vue;
    this.#moyens.brouillon.garder({ texte, version: base.version });
    if (etat.nom === 'conflit' || etat.nom === 'ferme') {
      this.#changer({ texte });
      return;
    }
    this.#changer({ texte, etat: { nom: 'attente' } });
    this.#aSauverDepuis ??= Date.now();
    this.#programmer(Math.min(APRES_LA_FRAPPE_MS, this.#aSauverDepuis + ATTENTE_MAX_MS - Date.now()));
  }

  /** The server's text, as just read. */
  connaitre(connu: TexteDeBilan): void {
    const { texte, base, etat } = this.#vue;
    const deja = etat.nom === 'conflit' ? etat.autre.version : base.version;
    if (this.#enCours || connu.version <= deja) return;
    if (texte === base.texte || texte === connu.texte) this.#adopter(connu);
    else this.#changer({ etat: { nom: 'conflit', autre: connu } });
  }

  /** Saves now what waits: the field is left, or the network is back. */
  async vider(): Promise<void> {
    clearTimeout(this.#minuterie);
    const { texte, base, etat } = this.#vue;
    if (this.#enCours || etat.nom === 'conflit' || etat.nom === 'ferme') return;
    if (texte === base.texte) {
      this.#adopter(base);
      return;
    }
    this.#enCours = true;
    this.#aSauverDepuis = null;
    this.#changer({ etat: { nom: 'envoi' } });
    try {
      const recu = await this.#moyens.envoyer(texte, base.version);
      this.#enCours = false;
      this.#changer({ base: recu, enregistreLe: new Date() });
      if (this.#vue.texte === texte) this.#adopter(recu);
      else this.ecrire(this.#vue.texte);
    } catch (erreur) {
      this.#enCours = false;
      this.#refuser(erreur);
    }
  }

  /** Settles a conflict. « les-deux » puts both in the field, to be tidied up. */
  trancher(choix: 'le-mien' | 'le-sien' | 'les-deux'): void {
    const { etat, texte } = this.#vue;
    if (etat.nom !== 'conflit') return;
    const { autre } = etat;
    if (choix === 'le-sien') {
      this.#adopter(autre);
      return;
    }
    this.#changer({ base: autre, etat: { nom: 'attente' } });
    this.ecrire(choix === 'les-deux' ? reunirTextes(autre.texte, texte) : texte);
    void this.vider();
  }

  #refuser(erreur: unknown): void {
    const code = erreur instanceof Probleme ? erreur.code : '';
    if (erreur instanceof Probleme && code === 'texte-modifie') {
      const { actuel } = erreur.corps as { actuel: TexteDeBilan };
      this.#changer({ etat: { nom: 'conflit', autre: actuel } });
    } else if (code === 'bilan-ecriture-fermee') {
      this.#changer({ etat: { nom: 'ferme', phrase: phraseDe(erreur) } });
    } else {
      this.#changer({ etat: { nom: 'retenu', phrase: phraseDe(erreur) } });
      this.#programmer(NOUVEL_ESSAI_MS);
    }
  }

  #adopter(connu: TexteDeBilan): void {
    this.#moyens.brouillon.oublier();
    this.#aSauverDepuis = null;
    this.#changer({ texte: connu.texte, base: connu, etat: { nom: 'repos' } });
  }

  #programmer(delai: number): void {
    clearTimeout(this.#minuterie);
    this.#minuterie = setTimeout(() => void this.vider(), Math.max(0, delai));
  }

  #changer(partie: Partial<VueTexte>): void {
    this.#vue = { ...this.#vue, ...partie };
    for (const f of this.#abonnes) f();
  }
}
