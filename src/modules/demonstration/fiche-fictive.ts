import { typographie } from '../../kernel/mise-en-forme.ts';
import { etatDesJours } from '../liaisons/rules/etats.ts';
import { decaler } from './calendrier.ts';
import type { FicheDHistoire } from './histoires/histoire.ts';
import type { FicheFictive } from './situation-fictive.ts';

interface Depart {
  readonly id: string;
  readonly jour: string;
  readonly membre: string;
  readonly partenaire: string;
  readonly accord: string | null;
  /** The day of the visit: nothing is known of it, nor of what follows. */
  readonly reference: string;
  /** The situation is closed: what nobody answered is given up, what was not sent was never written. */
  readonly close: boolean;
}

/** A sheet as it stands on the eve of the visit; null when it was never written. */
export function ficheFictive(f: FicheDHistoire, d: Depart): FicheFictive | null {
  if (f.reste === 'brouillon' && d.close) return null;
  const su = (apres: number | undefined): string | null => {
    if (apres === undefined || f.reste === 'brouillon') return null;
    const le = decaler(d.jour, { days: apres });
    return le < d.reference ? le : null;
  };
  const [repondueLe, verifieeLe] = [su(f.reponse?.[0]), su(f.verifiee?.[0])];
  const recueLe = su(f.recue) ?? repondueLe;
  const envoyeeLe = su(0);
  const etat = etatDesJours({ envoyeeLe, recueLe, repondueLe, verifieeLe });
  const abandonnee = f.reste === 'annulee' || (d.close && repondueLe === null);
  return {
    ...{ id: d.id, partenaire: d.partenaire, membre: d.membre, accord: d.accord, ecriteLe: d.jour },
    ...{ message: typographie(f.message), par: f.par, envoyeeLe, recueLe },
    etat: abandonnee ? 'annulee' : etat,
    reponse:
      f.reponse && repondueLe !== null
        ? { le: repondueLe, reponse: f.reponse[1], texte: typographie(f.reponse[2]), par: f.reponse[3] }
        : null,
    verification: f.verifiee && verifieeLe !== null ? { le: verifieeLe, priseEnCharge: f.verifiee[1] } : null,
    relanceLe:
      f.relance === undefined || repondueLe !== null || abandonnee
        ? null
        : decaler(d.jour, { days: f.relance }),
  };
}
