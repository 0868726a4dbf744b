import { AXES } from '../../modules/mesures/rules/dictionnaire.ts';
import { AXES_FILTRES, type AxeFiltre, type FiltresTableau } from './filtres.ts';

export interface FiltreEnMots {
  readonly cle: string;
  readonly libelle: string;
}

/** The filters in words, each with the key that takes it away. */
export const enMots = (f: FiltresTableau, nomDe: (axe: AxeFiltre, id: number) => string): FiltreEnMots[] =>
  AXES_FILTRES.flatMap((axe) =>
    (f[axe] ?? []).map((id) => ({
      cle: `${axe} ${id}`,
      libelle: `${AXES[axe].nom}\u00a0: ${nomDe(axe, id)}`,
    })),
  );
