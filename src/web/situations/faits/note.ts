import type { Etat } from '../../../modules/situations/rules/etats.ts';

/** What is said once a fact is saved: a colleague may have closed the situation while it was being written. */
export const phraseDuFaitNote = (avant: Etat, apres: Etat | undefined): string =>
  apres === 'close' && avant !== 'close'
    ? 'C’est noté. Pendant que vous écriviez, la situation a été close\u00a0: rouvrez-la si elle n’est pas finie.'
    : 'C’est noté.';
