import type { Command } from 'commander';
import { type Annonce, annoncer } from './annoncer.ts';

const COMMANDES: readonly Annonce[] = [
  {
    nom: 'create',
    description: 'enregistre la convention d’un poste',
    lire: async () => (await import('./convention-liste.ts')).commandeCreate,
  },
  {
    nom: 'echeances',
    description: 'les dates à tenir',
    lire: async () => (await import('./convention-vie.ts')).commandeEcheances,
  },
  {
    nom: 'aide',
    description: 'l’aide de l’État, mois par mois',
    lire: async () => (await import('./convention-vie.ts')).commandeAide,
  },
  {
    nom: 'titulaire',
    description: 'enregistre un contrat sur le poste',
    lire: async () => (await import('./convention-titulaire.ts')).commandeTitulaire,
  },
  {
    nom: 'presence',
    description: 'note que l’état de présence d’une période a été transmis',
    lire: async () => (await import('./convention-fin.ts')).commandePresence,
  },
  {
    nom: 'avenant',
    description: 'enregistre un avenant',
    lire: async () => (await import('./convention-fin.ts')).commandeAvenant,
  },
  {
    nom: 'resiliation',
    description: 'met fin à la convention avant son terme (préavis de deux mois pour l’employeur, D5134-154)',
    lire: async () => (await import('./convention-fin.ts')).commandeResiliation,
  },
  {
    nom: 'renouvellement',
    description: 'enregistre la convention qui renouvelle celle-ci, ou le transfert à un autre employeur',
    lire: async () => (await import('./convention-fin.ts')).commandeRenouvellement,
  },
  {
    nom: 'document',
    description: 'écrit un papier du poste',
    lire: async () => (await import('./convention-document.ts')).commandeDocument,
  },
  {
    nom: 'depart',
    description: 'note le départ du ou de la titulaire',
    lire: async () => (await import('./convention-vie.ts')).commandeDepart,
  },
  {
    nom: 'absence',
    description: 'note une absence',
    lire: async () => (await import('./convention-vie.ts')).commandeAbsence,
  },
  {
    nom: 'list',
    description: 'liste les conventions d’une structure',
    lire: async () => (await import('./convention-liste.ts')).commandeList,
  },
];

/** `trame convention`: the posts, their life and their papers. */
export function commandeConvention(convention: Command): void {
  annoncer(convention, COMMANDES);
}
