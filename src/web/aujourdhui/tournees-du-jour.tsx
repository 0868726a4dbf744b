import { IconRoute } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { TourneeLocale } from '../offline/carnet.ts';
import { useCarnet } from '../offline/use-carnet.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { useListes } from '../ui/nomenclature.ts';
import { heureLue } from '../ui/quand.ts';
import { useStructure } from '../ui/session.ts';
import classes from './aujourdhui.module.css';

interface TourneesDuJourProps {
  /** Day of work. */
  jour: string;
  enCours: TourneeLocale | undefined;
}

/** The round that goes on, or what one can start: today's permanences, then any round. */
export function TourneesDuJour({ jour, enCours }: TourneesDuJourProps) {
  const { slug, membreId } = useStructure();
  const { permanences, tournees } = useCarnet();
  const { nomDe, personne } = useListes();
  if (enCours) {
    const autres = enCours.membres.filter((m) => m !== membreId).map(personne);
    const ou = enCours.lieuId ?? enCours.secteurId;
    return (
      <Link to={`/s/${slug}/tournees/${enCours.id}` as string} className={classes.enCours}>
        <IconRoute size={26} aria-hidden />
        <span className={classes.quoi}>
          <strong>Reprendre la tournée</strong>
          <span>
            {[
              `depuis ${heureLue({ ...enCours, creneau: null })}`,
              ou !== null && nomDe(ou),
              autres.length > 0 && `avec ${autres.join(', ')}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </Link>
    );
  }
  const semaine = new Date(`${jour}T00:00:00Z`).getUTCDay() || 7;
  const faites = new Set(
    tournees.flatMap((t) => (t.jour === jour && t.permanenceId ? [t.permanenceId] : [])),
  );
  const duJour = permanences
    .filter((p) => p.jourSemaine === semaine && !faites.has(p.id))
    .filter((p) => p.membres.length === 0 || p.membres.includes(membreId))
    .toSorted((a, b) => a.debut.localeCompare(b.debut));
  const nouvelle = `/s/${slug}/tournees/nouvelle`;
  return (
    <section aria-label="Tournées" className={classes.tournees}>
      {duJour.map((p) => (
        <div key={p.id} className={classes.permanence}>
          <span className={classes.quoi}>
            <strong>{p.nom}</strong>
            <span className={classes.details}>
              {heure(p.debut)} à {heure(p.fin)}
              {p.lieuId !== null && ` · ${nomDe(p.lieuId)}`}
            </span>
          </span>
          <LienBouton to={nouvelle} search={{ permanence: p.id }} variant="light">
            Commencer<span className={classes.cache}> {p.nom}</span>
          </LienBouton>
        </div>
      ))}
      <LienBouton to={nouvelle} fullWidth leftSection={<IconRoute size={20} aria-hidden />}>
        Commencer une tournée
      </LienBouton>
    </section>
  );
}

const heure = (texte: string): string => heureLue({ heure: texte.slice(0, 5), creneau: null });
