import type { Bilan } from '../../../modules/bilans/rules/bilan.ts';
import { donneesDuBilan } from '../../../modules/bilans/rules/donnees.ts';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { useStructure } from '../../ui/session.ts';
import classes from './editeur.module.css';

/** Who and what the bilan is of, as the document states it: it comes from the convention. */
export function Identite({ bilan, convention }: { bilan: Bilan; convention: number }) {
  const { slug, role } = useStructure();
  const d = donneesDuBilan(bilan);
  const lignes = [
    ['Convention n°', d.convention_numero],
    ['Date de la signature', d.convention_signee_le],
    ['Durée', d.convention_duree],
    ['Employeur', d.employeur],
    ['Commune', d.commune],
    ['Quartier prioritaire', d.qpv],
    ['Médiateur ou médiatrice', d.mediateur],
    ['Temps de travail', d.heures_hebdomadaires],
  ] as const;
  return (
    <div>
      <dl className={classes.identite}>
        {lignes.map(([libelle, valeur]) => (
          <div key={libelle}>
            <dt>{libelle}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </dl>
      {role === 'direction' && !bilan.fige && (
        <LienBouton to={`/s/${slug}/conventions/${convention}`} variant="subtle" px={0} mb="md">
          Corriger la convention
        </LienBouton>
      )}
    </div>
  );
}
