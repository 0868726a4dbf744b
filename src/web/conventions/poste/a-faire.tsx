import { useQuery } from '@tanstack/react-query';
import {
  dansLOrdre,
  lesPlusPressantes,
  regrouper,
  suspensionDe,
} from '../../../modules/conventions/rules/urgence.ts';
import { CarteEcheance } from '../../ui/echeances/carte-echeance.tsx';
import { Passees } from '../../ui/echeances/passees.tsx';
import { echeancesQuery } from '../../ui/echeances/use-echeances.ts';
import { pluriel } from '../../ui/format.ts';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { SqueletteLignes } from '../../ui/squelettes.tsx';

/** Shown here when nothing is urgent. */
const SUIVANTES = 3;
/** Late dates shown here: the others are on the screen of all the dates. */
const RETARDS = 5;

/** What this post asks for: what is late and this week's, or what comes next when nothing is urgent. */
export function AFaire({ conventionId }: { conventionId: number }) {
  const { slug } = useStructure();
  const { data, error } = useQuery(echeancesQuery(slug));
  if (error) throw error;
  if (!data) return <SqueletteLignes lignes={2} hauteur={96} />;
  const { echeances, aujourdhui } = data;
  const siennes = echeances.filter((e) => e.conventionId === conventionId);
  const { enRetard, cetteSemaine, ensuite } = regrouper(siennes, aujourdhui);
  const montrees = enRetard.length > RETARDS ? lesPlusPressantes(enRetard, RETARDS) : enRetard;
  const autres = enRetard.length - montrees.length;
  const urgentes = dansLOrdre(montrees, cetteSemaine, aujourdhui);
  const suivantes = ensuite.filter((e) => e.gravite !== 'repere').slice(0, SUIVANTES);
  return (
    <Section
      titre={urgentes.length > 0 ? 'Cette semaine' : 'Les prochaines dates'}
      aide={urgentes.length === 0 ? 'Rien à faire dans les sept jours.' : undefined}
    >
      <Passees echeances={enRetard} aujourdhui={aujourdhui} sansConvention />
      <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
        {(urgentes.length > 0 ? urgentes : suivantes).map((e) => (
          <CarteEcheance
            key={e.cle}
            echeance={e}
            aujourdhui={aujourdhui}
            sansConvention
            suspension={e.statut === 'depasse' ? suspensionDe(e, siennes) : undefined}
          />
        ))}
      </ul>
      <LienBouton
        to={`/s/${slug}/echeances`}
        search={{ convention: conventionId }}
        variant="subtle"
        mt="sm"
        px={0}
      >
        {autres > 0
          ? `Toutes les dates de ce poste, dont ${pluriel(autres, 'autre en retard', 'autres en retard')}`
          : 'Toutes les dates de ce poste'}
      </LienBouton>
    </Section>
  );
}
