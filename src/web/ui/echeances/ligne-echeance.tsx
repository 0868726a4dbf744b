import { IconChevronDown } from '@tabler/icons-react';
import type { EcheanceLue } from '../../../modules/conventions/contract-echeances.ts';
import { jourCourt } from '../format.ts';
import { DitDeLEcheance, GestesDeLEcheance } from './carte-echeance.tsx';
import classes from './ligne-echeance.module.css';

/** A deadline that is still far: its day and its name; what to do, why and what one says of it unfold. */
export function LigneEcheance({ echeance: e }: { echeance: EcheanceLue }) {
  return (
    <li className={classes.ligne} data-gravite={e.gravite}>
      <details>
        <summary className={classes.resume}>
          <span className={classes.date}>{jourCourt(e.date)}</span>
          <span className={classes.texte}>
            <span className={classes.libelle}>{e.libelle}</span>
            <span className={classes.qui}>
              {[
                e.titulaire ?? 'Poste vacant',
                e.numero,
                ...(e.statut === 'reporte' ? ['date reportée'] : []),
              ].join(' · ')}
            </span>
          </span>
          <IconChevronDown size={20} aria-hidden className={classes.fleche} />
        </summary>
        <div className={classes.contenu}>
          <p>{e.aFaire}</p>
          <p className={classes.qui}>
            {e.origine} Texte{'\u00a0'}: {e.article}.
          </p>
          <DitDeLEcheance echeance={e} />
          <GestesDeLEcheance echeance={e} />
        </div>
      </details>
    </li>
  );
}
