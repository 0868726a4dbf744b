import { jourEnFrance, type Serveur } from '../../server/branche.ts';
import { dansChaqueStructure, type Tache } from '../../server/taches.ts';
import { purger } from './conservation.ts';

/** Anonymises, each night, what is kept beyond the duration of each structure. */
const purgerPartout = (s: Serveur): Promise<void> =>
  dansChaqueStructure(s.db, async (tx, structureId) => {
    const maintenant = s.maintenant();
    await purger(tx, structureId, jourEnFrance(maintenant), maintenant);
  });

export const purgeDesNoms: Tache = { nom: 'purge-des-noms', cron: '15 3 * * *', faire: purgerPartout };
