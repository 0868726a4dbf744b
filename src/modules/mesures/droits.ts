import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Lecteur } from './mesurer.ts';
import type { Demande } from './rules/demande.ts';

/**
 * Who reads what: everybody reads the team's figures; figures by person are for those who manage it, and for a
 * mediator about themselves. Throws axe-reserve.
 */
export function lecteurDe(
  scope: Pick<Scope, 'role' | 'membreId'>,
  demande: Demande,
  aujourdhui: string,
): Lecteur {
  const parPersonne = [...demande.par, ...demande.filtres.map((f) => f.axe)].includes('mediateur');
  if (scope.role === 'observateur' && parPersonne) {
    throw new RefusError(
      403,
      refus(
        'axe-reserve',
        'Votre rôle permet de lire les chiffres de l’équipe, pas ceux de chaque personne. Retirez l’axe mediateur.',
        'par',
      ),
    );
  }
  return { aujourdhui, seulMembre: scope.role === 'mediateur' ? scope.membreId : null };
}
