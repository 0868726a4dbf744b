import { Interprete, type Lot } from '../rules/interprete.ts';
import type { Plan } from '../rules/plan.ts';
import type { Analyse } from './analyser.ts';
import type { FichierOuvert } from './ouvrir.ts';

/** Some lines of the file, understood. */
export interface LotLu extends Lot {
  /** Bytes of the file read so far, of `description.octets`. */
  readonly octets: number;
  readonly autreEncodage: number;
  readonly tronquees: number;
  /** Where a line of this lot is, as a person looks for it: « 12 », or « Mars, 12 » in a workbook of several sheets. */
  ou(numero: number): string;
}

/**
 * Reads a whole file as acts, lot after lot, in constant memory. Throws RefusError when the file turns out to be
 * damaged. `interprete` keeps account of the new values, and of what to say.
 */
export async function* lireActes(
  fichier: FichierOuvert,
  analyse: Pick<Analyse, 'ligneEntete'>,
  plan: Plan,
  interprete: Interprete = new Interprete(plan),
): AsyncGenerator<LotLu> {
  const plusieurs = fichier.description.feuilles.filter((f) => f.lue).length > 1;
  for await (const bloc of fichier.blocs()) {
    const lot: Lot = { actes: [], refusees: [], ignorees: [] };
    for (const { numero, texte, refus } of bloc.illisibles)
      if (numero > analyse.ligneEntete)
        lot.refusees.push({
          numero,
          // Cut all the same, so that the file of refused lines has its cells in their columns.
          cellules: texte.split(fichier.description.separateur ?? ';'),
          motifs: [refus],
        });
    const premier = bloc.numeros.findIndex((n) => n > analyse.ligneEntete);
    if (premier >= 0)
      interprete.lire(
        premier === 0 ? bloc : { lignes: bloc.lignes.slice(premier), numeros: bloc.numeros.slice(premier) },
        lot,
      );
    if (bloc.illisibles.length > 0) lot.refusees.sort((a, b) => a.numero - b.numero);
    yield {
      ...lot,
      octets: bloc.octets,
      autreEncodage: bloc.autreEncodage,
      tronquees: bloc.tronquees,
      ou: (numero) =>
        plusieurs && bloc.feuille !== null
          ? `${bloc.feuille}, ${numero - bloc.decalage}`
          : String(numero - bloc.decalage),
    };
  }
}
