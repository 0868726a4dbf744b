import type { AbsenceLue } from '../../../modules/conventions/contract-dossier.ts';
import { mois as enClair, pluriel } from '../../ui/format.ts';
import classes from './calendrier-absences.module.css';

interface CalendrierAbsencesProps {
  annee: string;
  /** First and last day of the convention. */
  du: string;
  au: string;
  aujourdhui: string;
  feries: readonly string[];
  absences: readonly AbsenceLue[];
}

/** The months of a year, each day with what it is: away, holiday, weekend. The list below says the same in words. */
export function CalendrierAbsences({ annee, du, au, ...reste }: CalendrierAbsencesProps) {
  const mois = Array.from({ length: 12 }, (_, i) => `${annee}-${String(i + 1).padStart(2, '0')}`).filter(
    (m) => m >= du.slice(0, 7) && m <= au.slice(0, 7),
  );
  return (
    <div>
      <ol className={classes.annee}>
        {mois.map((m) => (
          <Mois key={m} mois={m} du={du} au={au} {...reste} />
        ))}
      </ol>
      <ul className={classes.legende} aria-hidden>
        <li>
          <span className={classes.jour} data-absence="deduite">
            4
          </span>
          Absence déduite
        </li>
        <li>
          <span className={classes.jour} data-absence="gardee">
            4
          </span>
          Absence sans effet sur l’aide
        </li>
        <li>
          <span className={classes.jour} data-repos data-ferie>
            4
          </span>
          Jour férié
        </li>
      </ul>
    </div>
  );
}

type MoisProps = Omit<CalendrierAbsencesProps, 'annee'> & { mois: string };

function Mois({ mois, du, au, aujourdhui, feries, absences }: MoisProps) {
  const [annee = 0, n = 1] = mois.split('-').map(Number);
  const nombre = new Date(Date.UTC(annee, n, 0)).getUTCDate();
  const jours = Array.from({ length: nombre }, (_, i) => `${mois}-${String(i + 1).padStart(2, '0')}`);
  const absenceDe = (j: string) => absences.find((a) => a.debut <= j && j <= (a.fin ?? aujourdhui));
  const absents = jours.filter((j) => absenceDe(j) !== undefined).length;
  const premier = (new Date(`${mois}-01T00:00:00Z`).getUTCDay() + 6) % 7;
  return (
    <li>
      <p className={classes.nom}>{enClair(mois).split(' ')[0]}</p>
      <div
        className={classes.jours}
        role="img"
        aria-label={`${enClair(mois)} : ${absents === 0 ? 'aucune absence' : `${pluriel(absents, 'jour')} d’absence`}`}
      >
        {jours.map((j, i) => {
          const absence = absenceDe(j);
          const ferie = feries.includes(j);
          const repos = ferie || (premier + i) % 7 >= 5;
          return (
            <span
              key={j}
              className={classes.jour}
              style={i === 0 ? { gridColumnStart: premier + 1 } : undefined}
              data-dehors={j < du || j > au || undefined}
              data-repos={repos || undefined}
              data-ferie={ferie || undefined}
              data-absence={absence && (absence.deduite ? 'deduite' : 'gardee')}
              data-aujourdhui={j === aujourdhui || undefined}
            >
              {i + 1}
            </span>
          );
        })}
      </div>
    </li>
  );
}
