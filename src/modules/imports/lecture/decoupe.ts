import { type Refus, refus } from '../../../kernel/refus.ts';
import { COLONNES_MAX, type LigneIllisible } from './bloc.ts';
import { type Enregistrement, enregistrementCite } from './guillemets.ts';

export interface Coupe {
  readonly lignes: string[][];
  readonly numeros: number[];
  readonly illisibles: LigneIllisible[];
  tronquees: number;
}

const REFUS_GUILLEMETS = refus(
  'ligne-guillemets',
  'Les guillemets de cette ligne ne vont pas par deux : on ne sait pas où finissent les cellules. Retirez le guillemet en trop.',
);
const REFUS_TROP_LONGUE = refus(
  'ligne-trop-longue',
  'Cette ligne est trop longue pour être une ligne de tableau. Vérifiez les fins de ligne du fichier.',
);

/**
 * Cuts a text, given piece by piece, into lines and cells. Quotes may hold separators and line ends; a quote that is
 * never closed costs its own line and no other.
 */
export class Decoupeur {
  /** Number of the next line. */
  numero = 1;
  private reste = '';
  private readonly fin: string;
  private readonly separateur: string;
  private readonly attendues: number;

  constructor(forme: { finDeLigne: string; separateur: string; cellules: number }) {
    this.fin = forme.finDeLigne;
    this.separateur = forme.separateur;
    this.attendues = forme.cellules;
  }

  /** Cuts one more piece, made of whole lines. `dernier`: nothing follows. */
  couper(morceau: string, dernier: boolean): Coupe {
    const texte = this.reste === '' ? morceau : this.reste + morceau;
    this.reste = '';
    const coupe: Coupe = { lignes: [], numeros: [], illisibles: [], tronquees: 0 };
    const { fin, separateur } = this;
    let position = 0;
    let prochain = suivant(texte, separateur, 0);
    let guillemet = suivant(texte, '"', 0);
    while (position < texte.length) {
      const i = texte.indexOf(fin, position);
      const bout = i < 0 ? texte.length : i;
      if (guillemet < position) guillemet = suivant(texte, '"', position);
      if (guillemet < bout) {
        const lu = enregistrementCite(texte, position, { ...this.regles, dernier });
        if (lu === 'attendre') {
          this.reste = texte.slice(position);
          return coupe;
        }
        position = this.garderCite(coupe, texte, position, bout, lu);
        continue;
      }
      const ici = this.numero;
      this.numero += 1;
      const dernierCar = bout > position && texte.charCodeAt(bout - 1) === 13 ? bout - 1 : bout;
      if (dernierCar > position) {
        if (prochain < position) prochain = suivant(texte, separateur, position);
        const cellules: string[] = [];
        let debut = position;
        while (prochain < dernierCar) {
          cellules.push(texte.slice(debut, prochain));
          debut = prochain + 1;
          prochain = suivant(texte, separateur, debut);
        }
        cellules.push(texte.slice(debut, dernierCar));
        garder(coupe, cellules, ici);
      }
      position = bout + 1;
    }
    return coupe;
  }

  private get regles() {
    return { fin: this.fin, separateur: this.separateur, attendues: this.attendues };
  }

  private garderCite(
    coupe: Coupe,
    texte: string,
    position: number,
    bout: number,
    lu: Enregistrement | null,
  ): number {
    const ici = this.numero;
    this.numero += lu?.lignes ?? 1;
    if (lu === null) illisible(coupe, ici, texte.slice(position, bout), REFUS_GUILLEMETS);
    else if (lu.cellules.some((c) => c !== '')) garder(coupe, lu.cellules, ici);
    return lu?.suite ?? bout + 1;
  }

  /** Refuses a line of which only the beginning was kept. */
  refuserTropLongue(debut: string): Coupe {
    const coupe: Coupe = { lignes: [], numeros: [], illisibles: [], tronquees: 0 };
    illisible(coupe, this.numero, debut, REFUS_TROP_LONGUE);
    this.numero += 1;
    return coupe;
  }
}

const suivant = (texte: string, quoi: string, position: number): number => {
  const i = texte.indexOf(quoi, position);
  return i < 0 ? Number.POSITIVE_INFINITY : i;
};

function garder(coupe: Coupe, cellules: string[], numero: number): void {
  if (cellules.length > COLONNES_MAX) {
    cellules.length = COLONNES_MAX;
    coupe.tronquees += 1;
  }
  coupe.lignes.push(cellules);
  coupe.numeros.push(numero);
}

function illisible(coupe: Coupe, numero: number, texte: string, motif: Refus): void {
  coupe.illisibles.push({ numero, texte: texte.replace(/\r$/, '').slice(0, 1000), refus: motif });
}
