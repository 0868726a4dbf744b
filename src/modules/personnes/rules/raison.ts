import { missing, type Run } from '../../../kernel/document.ts';
import { MOIS_CONSEILLES } from './conservation.ts';
import type { Reglages } from './reglages.ts';

/** Why names are kept longer than recommended, in the papers; nothing when they are not. */
export const raisonDeLaDuree = ({ mois, raison }: Pick<Reglages, 'mois' | 'raison'>): Run[] =>
  mois <= MOIS_CONSEILLES
    ? []
    : [`Plus de ${MOIS_CONSEILLES} mois, parce que : `, raison === '' ? missing('la raison') : raison, '. '];
