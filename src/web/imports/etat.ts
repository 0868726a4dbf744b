import type { EtatImport } from '../../modules/imports/contract.ts';
import type { Ton } from '../ui/state-badge.tsx';

/** The state of an import, in a word. */
export const ETATS: Readonly<Record<EtatImport, { readonly ton: Ton; readonly mot: string }>> = {
  analyse: { ton: 'enCours', mot: 'Lecture en cours' },
  lu: { ton: 'attente', mot: 'À confirmer' },
  refuse: { ton: 'refus', mot: 'Illisible' },
  'en-cours': { ton: 'enCours', mot: 'Enregistrement en cours' },
  termine: { ton: 'fait', mot: 'Enregistré' },
  annule: { ton: 'neutre', mot: 'Annulé' },
  interrompu: { ton: 'attente', mot: 'Interrompu' },
};
