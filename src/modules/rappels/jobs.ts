import type { Tache } from '../../server/taches.ts';
import { direATous, envoyerATous } from './envoyer.ts';

/** Before the working day begins. */
export const rappelsDuMatin: Tache = { nom: 'rappels-du-matin', cron: '30 7 * * *', faire: direATous };
/** What could not leave is tried again when its time has come. */
export const rappelsEnAttente: Tache = {
  nom: 'rappels-en-attente',
  cron: '*/5 * * * *',
  faire: envoyerATous,
};
