import { plusTard, plusTot } from '../../../kernel/jours.ts';
import { jour } from '../format.ts';
import classes from './frise-du-poste.module.css';

interface Temps {
  readonly du: string;
  readonly au: string;
}

interface FriseDuPosteProps extends Temps {
  /** Who held the post. */
  occupation: readonly (Temps & { membre: string; genre: 'cdi' | 'cdd' | 'remplacement' })[];
  absences?: readonly Temps[];
  aujourdhui: string;
  /** What the signs mean. */
  legende?: boolean;
}

/** The time of a convention: who held the post, who was away, where nobody is, and today. The lists beside say it in words. */
export function FriseDuPoste(props: FriseDuPosteProps) {
  const { du, au, occupation, absences = [], aujourdhui, legende = false } = props;
  const debut = Date.parse(du);
  const duree = Date.parse(au) - debut + 86_400_000;
  const part = (t: Temps) => {
    const a = Date.parse(plusTard(t.du, du));
    const b = Date.parse(plusTot(t.au, au));
    return {
      insetInlineStart: `${((a - debut) / duree) * 100}%`,
      width: `${((b - a + 86_400_000) / duree) * 100}%`,
    };
  };
  const remplacements = occupation.some((o) => o.genre === 'remplacement');
  return (
    <div>
      <div className={classes.frise} data-futur={aujourdhui < du || undefined} aria-hidden>
        {occupation.map((o) => (
          <span
            key={`${o.membre} ${o.du}`}
            className={classes.part}
            data-genre={o.genre}
            style={part(o)}
            title={`${o.membre}, du ${jour(o.du)} au ${jour(o.au)}`}
          >
            {o.membre}
          </span>
        ))}
        {absences.map((a) => (
          <span key={a.du} className={classes.absence} style={part(a)} />
        ))}
        {du <= aujourdhui && aujourdhui <= au && (
          <span
            className={classes.maintenant}
            style={{ insetInlineStart: `${((Date.parse(aujourdhui) - debut) / duree) * 100}%` }}
          />
        )}
      </div>
      <p className={classes.bouts}>
        <span>{jour(du)}</span>
        <span>{jour(au)}</span>
      </p>
      {legende && <LegendeDeFrise remplacements={remplacements} absences={absences.length > 0} />}
    </div>
  );
}

interface LegendeProps {
  remplacements: boolean;
  absences?: boolean;
}

/** What the signs of the line mean; once, where there are many of them. */
export function LegendeDeFrise({ remplacements, absences = false }: LegendeProps) {
  return (
    <ul className={classes.legende} aria-hidden>
      <Cle cle="tenu" nom="Poste tenu" />
      <Cle cle="vacant" nom="Poste vacant" />
      {remplacements && <Cle cle="remplacement" nom="Remplacement" />}
      {absences && <Cle cle="absence" nom="Absence" />}
      <Cle cle="maintenant" nom="Aujourd’hui" />
    </ul>
  );
}

function Cle({ cle, nom }: { cle: string; nom: string }) {
  return (
    <li>
      <span className={classes.cle} data-cle={cle} />
      {nom}
    </li>
  );
}
