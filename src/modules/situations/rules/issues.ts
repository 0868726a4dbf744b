import { z } from 'zod';

/** How a situation ends. Refusal and withdrawal are outcomes like the others: consent may be taken back at any time. */
export const ISSUES = {
  resolue: { nom: 'Résolue', phrase: 'La cause du problème a disparu, ou le droit est obtenu.' },
  apaisee: { nom: 'Apaisée', phrase: 'La tension est retombée, sans que tout soit réglé.' },
  'relais-pris': { nom: 'Relais pris', phrase: 'Un partenaire suit désormais la situation.' },
  'retrait-partie': {
    nom: 'Refus ou retrait d’une personne',
    phrase: 'Une des personnes n’a pas voulu de la médiation, ou n’en veut plus.',
  },
  'retrait-mediateur': {
    nom: 'Refus ou retrait du médiateur ou de la médiatrice',
    phrase: 'La médiation n’était pas possible ou plus juste, comme la déontologie le prévoit.',
  },
  'sans-nouvelles': { nom: 'Sans nouvelles', phrase: 'La personne ne répond plus, malgré plusieurs essais.' },
  infondee: { nom: 'Infondée', phrase: 'Vérification faite, il n’y avait pas lieu d’agir.' },
} as const satisfies Record<string, { nom: string; phrase: string }>;
export type Issue = keyof typeof ISSUES;
export const schemaIssue = z.enum(
  Object.keys(ISSUES) as [Issue, ...Issue[]],
  'Choisissez l’issue dans la liste.',
);
