import { useCarnet } from '../../offline/use-carnet.ts';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { useStructure } from '../../ui/session.ts';
import { heureLue, jourDeSemaine, type Moment } from '../temps.ts';
import classes from './depart.module.css';

/** Today's permanences that are not over: one press presets everything. */
export function PermanencesDuJour({ date, heure }: Moment) {
  const { slug } = useStructure();
  const { permanences, tournees } = useCarnet();
  const duJour = permanences.filter(
    (p) =>
      p.jourSemaine === jourDeSemaine(date) &&
      (p.fin < p.debut || p.fin > heure) &&
      !tournees.some((t) => t.permanenceId === p.id && t.jour === date),
  );
  if (duJour.length === 0) return null;
  return (
    <section className={classes.permanences} aria-label="Permanences d’aujourd’hui">
      {duJour.map((p) => (
        <LienBouton
          key={p.id}
          variant="light"
          size="lg"
          to={`/s/${slug}/tournees/nouvelle`}
          search={{ permanence: p.id }}
        >
          {p.nom}, {heureLue(p.debut)}
        </LienBouton>
      ))}
    </section>
  );
}
