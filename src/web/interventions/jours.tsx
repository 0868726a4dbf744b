import type { Intervention } from '../../modules/interventions/contract.ts';
import { useListes } from '../ui/nomenclature.ts';
import { jourLong } from '../ui/quand.ts';
import classes from './jours.module.css';
import { LigneActe } from './ligne-acte.tsx';

/** Acts in the order given, under the day they took place. `attente`: what follows the new filters is on its way. */
export function Jours({ actes, attente }: { actes: readonly Intervention[]; attente: boolean }) {
  const listes = useListes();
  const jours = Map.groupBy(actes, (a) => a.jour);
  return (
    <div className={classes.jours} aria-busy={attente} data-attente={attente || undefined}>
      {[...jours].map(([jour, duJour]) => (
        <section key={jour} aria-labelledby={`jour-${jour}`}>
          <h2 id={`jour-${jour}`} className={classes.jour}>
            {jourLong(jour)}
          </h2>
          <ul className={classes.actes}>
            {duJour.map((acte) => (
              <LigneActe key={acte.id} acte={acte} listes={listes} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
