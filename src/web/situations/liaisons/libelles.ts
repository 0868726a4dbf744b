import type { FicheLiaisonBreve } from '../../../modules/liaisons/contract.ts';
import { MOTIFS_D_ATTENTE } from '../../../modules/liaisons/rules/attente.ts';
import { type Action, MOYENS, REPONSES } from '../../../modules/liaisons/rules/etats.ts';
import { jour, pluriel } from '../../ui/format.ts';
import type { Ton } from '../../ui/state-badge.tsx';

export const ETATS_DE_FICHE: Readonly<Record<FicheLiaisonBreve['etat'], readonly [Ton, string]>> = {
  brouillon: ['enCours', 'Brouillon'],
  envoyee: ['attente', 'Envoyée'],
  recue: ['attente', 'Reçue'],
  repondue: ['fait', 'Répondue'],
  verifiee: ['fige', 'Vérifiée'],
  annulee: ['neutre', 'Annulée'],
};

/** What one may do next, in the order of the buttons; the others are behind « Ouvrir ». */
export const GESTES: readonly Action[] = ['envoyer', 'repondre', 'verifier'];

/** The life of a sheet in one sentence. */
export function vieDe(f: FicheLiaisonBreve): string {
  const parts = [
    f.envoyeeLe &&
      `Envoyée le ${jour(f.envoyeeLe)}${f.envoyeePar ? ` ${MOYENS[f.envoyeePar].toLowerCase()}` : ''}`,
    f.recueLe && `ouverte le ${jour(f.recueLe)}`,
    f.repondueLe &&
      `réponse le ${jour(f.repondueLe)}${f.reponse ? `\u00a0: ${REPONSES[f.reponse].toLowerCase()}` : ''}`,
    f.verifieeLe &&
      `vérifiée le ${jour(f.verifieeLe)}\u00a0: ${f.priseEnCharge ? 'la personne a été reçue' : 'la personne n’a pas été reçue'}`,
  ].filter((p) => p !== null && p !== '');
  return parts.length === 0 ? 'Pas encore envoyée' : parts.join(', ');
}

/** « Sans réponse depuis 3 jours » */
export const attenteLue = ({ attente }: FicheLiaisonBreve): string | null =>
  attente &&
  `${MOTIFS_D_ATTENTE[attente.motif]}${attente.jours > 0 ? ` depuis ${pluriel(attente.jours, 'jour')}` : ''}`;

export const ACCORD_LU: Readonly<Record<FicheLiaisonBreve['accord'], string>> = {
  aucun: 'Sans nom',
  tient: 'Avec le nom, la personne est d’accord',
  // Taken back, limited or erased: the partner sees no name in each case.
  retire: 'Le nom n’est plus montré (accord retiré, usage limité ou données effacées)',
};

export const LIEN_LU = {
  valable: 'Le lien sert encore',
  expire: 'Le lien a expiré',
  utilise: 'Le lien a servi, il est fermé',
  revoque: 'Le lien a été fermé',
} as const;
