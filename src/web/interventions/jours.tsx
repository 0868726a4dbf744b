import type { Intervention } from '../../modules/interventions/contract.ts';
import { useListes } from '../ui/nomenclature.ts';
import classes from './jours.module.css';
import { LigneActe } from './ligne-acte.tsx';

const JOUR = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const JOUR_ANNEE = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' });

/** « mardi 10 mars », with the year when it is not this one. */
function enLettres(jour: string): string {
  const format = jour.startsWith(String(new Date().getFullYear())) ? JOUR : JOUR_ANNEE;
  return format.format(new Date(`${jour}T00:00:00Z`)).replace(/\b1 (?=\p{L})/u, '1er ');
}

/** Acts in the order given, under the day they took place. `attente`: what follows the new filters is on its way. */
export function Jours({ actes, attente }: { actes: readonly Intervention[]; attente: boolean }) {
  const listes = useListes();
  const jours = Map.groupBy(actes, (a) => a.jour);
  return (
    <div className={classes.jours} aria-busy={attente} data-attente={attente || undefined}>
      {[...jours].map(([jour, duJour]) => (
        <section key={jour} aria-labelledby={`jour-${jour}`}>
          <h2 id={`jour-${jour}`} className={classes.jour}>
            {enLettres(jour)}
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
