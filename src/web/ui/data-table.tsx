import type { ReactNode } from 'react';
import classes from './data-table.module.css';
import { SqueletteLignes } from './squelettes.tsx';

export interface Colonne<L> {
  cle: string;
  titre: string;
  rendu: (ligne: L) => ReactNode;
  /** Figures: at the right, in columns. */
  nombre?: boolean;
  /** Says what the line is: the title of the card on a phone. One column only. */
  principale?: boolean;
  /** Left out on a phone. */
  secondaire?: boolean;
}

interface DataTableProps<L> {
  /** What the table holds, for screen readers. */
  legende: string;
  colonnes: readonly Colonne<L>[];
  lignes: readonly L[] | undefined;
  cleDe: (ligne: L) => string | number;
  /** Shown when there is no line. */
  vide?: ReactNode;
  /** How many lines of waiting to show while `lignes` is undefined. */
  attendues?: number;
}

/** Roles that the elements have by themselves, until CSS makes cards of them: written out, the table stays a table. */
const ROLES = {
  table: { role: 'table' },
  groupe: { role: 'rowgroup' },
  ligne: { role: 'row' },
  titre: { role: 'columnheader' },
  nom: { role: 'rowheader' },
  case: { role: 'cell' },
} as const;

/** A table on a computer, cards on a phone. */
export function DataTable<L>({ legende, colonnes, lignes, cleDe, vide, attendues = 8 }: DataTableProps<L>) {
  if (!lignes) return <SqueletteLignes lignes={attendues} />;
  if (lignes.length === 0 && vide) return vide;
  return (
    <div className={classes.cadre}>
      <table className={classes.table} {...ROLES.table} aria-label={legende}>
        <thead {...ROLES.groupe} className={classes.tete}>
          <tr {...ROLES.ligne}>
            {colonnes.map((c) => (
              <th
                key={c.cle}
                {...ROLES.titre}
                scope="col"
                data-nombre={c.nombre || undefined}
                data-secondaire={c.secondaire || undefined}
              >
                {c.titre}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.groupe}>
          {lignes.map((l) => (
            <tr key={cleDe(l)} {...ROLES.ligne} className={classes.ligne}>
              {colonnes.map((c) => {
                const attributs = {
                  'data-titre': c.titre || undefined,
                  'data-nombre': c.nombre || undefined,
                  'data-secondaire': c.secondaire || undefined,
                };
                return c.principale ? (
                  <th key={c.cle} {...ROLES.nom} scope="row" className={classes.principale} {...attributs}>
                    {c.rendu(l)}
                  </th>
                ) : (
                  <td key={c.cle} {...ROLES.case} {...attributs}>
                    {c.rendu(l)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
