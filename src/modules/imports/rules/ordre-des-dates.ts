import { composantes, type OrdreDate } from './date.ts';

/** What a column of dates shows of the order of its figures. */
export interface ExamenOrdre {
  readonly ordre: OrdreDate;
  /** Every date could be read both ways: the French order was taken, and the person must be told. */
  readonly ambigu: boolean;
  /** Dates that only make sense in the other order: they will be refused. */
  readonly contraires: number;
}

/** Decides between 31/12 and 12/31 on all the dates of a column, since one alone can be read both ways. */
export class EnqueteOrdre {
  private jourDAbord = 0;
  private moisDAbord = 0;
  private deuxSens = 0;

  /** Takes one more cell into account; `fois` when the same one was met several times. */
  voir(cellule: string, fois = 1): void {
    const c = composantes(cellule);
    if (c === null || c[0].length > 2) return;
    const [a, b] = [Number(c[0]), Number(c[1])];
    if (a > 12 && b <= 12) this.jourDAbord += fois;
    else if (b > 12 && a <= 12) this.moisDAbord += fois;
    else if (a !== b) this.deuxSens += fois;
  }

  /** Enough was seen to be sure: the rest of the file need not be read for this. */
  get sure(): boolean {
    return this.jourDAbord + this.moisDAbord > 0 || this.deuxSens === 0;
  }

  conclure(): ExamenOrdre {
    const ordre = this.moisDAbord > this.jourDAbord ? 'mja' : 'jma';
    return {
      ordre,
      ambigu: this.jourDAbord === 0 && this.moisDAbord === 0 && this.deuxSens > 0,
      contraires: Math.min(this.jourDAbord, this.moisDAbord),
    };
  }
}
