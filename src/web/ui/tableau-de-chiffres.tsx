import classes from './chart-avec-tableau.module.css';
import type { LigneDeChiffres } from './chart-avec-tableau.tsx';
import { nombre } from './format.ts';

interface TableauDeChiffresProps {
  titre: string;
  colonnes: readonly string[];
  lignes: readonly LigneDeChiffres[];
  onChoisir?: ((index: number) => void) | undefined;
}

/** The figures of a chart, to read. It scrolls by itself when it is wider than the screen, keyboard included. */
export function TableauDeChiffres({ titre, colonnes, lignes, onChoisir }: TableauDeChiffresProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={classes.defile} tabIndex={0} aria-label={`Tableau : ${titre}`}>
      <table className={classes.table}>
        <thead>
          <tr>
            {colonnes.map((c) => (
              <th key={c} scope="col">
                {c}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lignes.map((l, i) => (
            <tr key={l.libelle}>
              <th scope="row">
                {onChoisir ? (
                  <button type="button" className={classes.choix} onClick={() => onChoisir(i)}>
                    {l.libelle}
                  </button>
                ) : (
                  l.libelle
                )}
              </th>
              {l.valeurs.map((v, j) => (
                <td key={colonnes[j + 1]}>{ecrire(v)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A figure as it is read; a dash when it is not known. */
export const ecrire = (v: number | string | null): string =>
  v === null ? '—' : typeof v === 'number' ? nombre(v) : v;
