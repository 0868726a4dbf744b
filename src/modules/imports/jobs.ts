import { dansChaqueStructure, type Tache } from '../../server/taches.ts';
import { oublierContenus } from './oublier.ts';

/** Deletes, each night, what imports kept of their files to be corrected. */
export const oubliDesImports: Tache = {
  nom: 'oubli-des-imports',
  cron: '35 3 * * *',
  faire: (s) =>
    dansChaqueStructure(s.db, (tx, structureId) => oublierContenus(tx, structureId, s.maintenant())),
};
