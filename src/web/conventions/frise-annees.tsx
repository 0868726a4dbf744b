import { Link } from '@tanstack/react-router';
import type { AnneeDeBilan } from '../../modules/bilans/contract.ts';
import type { Convention } from '../../modules/conventions/contract.ts';
import { EtapeBilan } from '../ui/etape-bilan.tsx';
import { aujourdhui, jour } from '../ui/format.ts';
import { useStructure } from '../ui/session.ts';
import classes from './frise-annees.module.css';

const jours = (du: string, au: string): number => (Date.parse(au) - Date.parse(du)) / 86_400_000 + 1;

/** Share of a year gone by on a day, 0 to 1. */
const ecoule = ({ du, au }: AnneeDeBilan, auJour: string): number =>
  Math.min(1, Math.max(0, jours(du, auJour) / jours(du, au)));

interface FriseAnneesProps {
  convention: Convention;
  annees: readonly AnneeDeBilan[];
}

/** The years of a convention on a line of time, each with the state of its bilan and the way to it. */
export function FriseAnnees({ convention, annees }: FriseAnneesProps) {
  const { slug } = useStructure();
  const auJour = aujourdhui();
  return (
    <ol className={classes.frise} aria-label="Années de la convention et leurs bilans">
      {annees.map((a) => (
        <li key={a.annee} className={classes.annee} style={{ flexGrow: jours(a.du, a.au) }}>
          <span className={classes.barre} aria-hidden>
            <span className={classes.ecoule} style={{ width: `${ecoule(a, auJour) * 100}%` }} />
          </span>
          <Link
            to="/s/$structure/bilans/$convention/$annee"
            params={{ structure: slug, convention: String(convention.id), annee: String(a.annee) }}
            className={classes.lien}
            aria-current={a.du <= auJour && auJour <= a.au ? 'date' : undefined}
          >
            <strong>Bilan, année {a.annee}</strong>
            <span className={classes.dates}>
              {jour(a.du)} – {jour(a.au)}
            </span>
          </Link>
          <span className={classes.etape}>
            <EtapeBilan annee={a} />
            {a.etat === 'preparation' && a.commence && (
              <span className={classes.dates}>
                {a.textes - a.vides} textes sur {a.textes}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
