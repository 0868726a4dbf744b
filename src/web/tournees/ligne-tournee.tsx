import { Link } from '@tanstack/react-router';
import { EtatEnvoi } from '../ui/etat-envoi.tsx';
import { jourCourt, pluriel } from '../ui/format.ts';
import { useListes } from '../ui/nomenclature.ts';
import { useStructure } from '../ui/session.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import type { LigneDeTournee } from './fusion.ts';
import classes from './liste.module.css';
import { enumerer } from './phrases.ts';
import { heureLue } from './temps.ts';

/** One round of the list, leading to its account. */
export function LigneTournee({ tournee: t }: { tournee: LigneDeTournee }) {
  const { slug } = useStructure();
  const { nomDe, personne } = useListes();
  const heures = [t.heure && heureLue(t.heure), t.close && t.heureFin && heureLue(t.heureFin)]
    .filter(Boolean)
    .join(' – ');
  return (
    <li>
      <Link to={`/s/${slug}/tournees/${t.id}` as string} className={classes.ligne}>
        <span className={classes.texte}>
          <span className={classes.ou}>{t.secteurId === null ? nomDe(t.natureId) : nomDe(t.secteurId)}</span>
          <span className={classes.sous}>
            {[jourCourt(t.jour), heures].filter(Boolean).join(', ')}
            <br />
            {enumerer(t.membres.map(personne))}
          </span>
        </span>
        <span className={classes.chiffres}>
          {!t.close && <StateBadge ton="enCours">En cours</StateBadge>}
          <span>
            {[t.contacts > 0 && pluriel(t.contacts, 'contact'), t.actes > 0 && pluriel(t.actes, 'acte')]
              .filter(Boolean)
              .join(', ')}
          </span>
          {t.etat && t.etat !== 'envoye' && <EtatEnvoi etat={t.etat} />}
        </span>
      </Link>
    </li>
  );
}
