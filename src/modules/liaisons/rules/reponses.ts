import type { Reponse } from './etats.ts';

/** What a partner chooses from, in its own words, the commonest first. `question`: what one more line may tell. */
export const REPONSES_DU_PARTENAIRE = {
  'prise-en-charge': {
    nom: 'Nous prenons en charge',
    question: 'Ce que vous allez faire, et quand',
  },
  reorientee: {
    nom: 'Nous passons le relais à un autre service',
    question: 'Lequel, et comment le joindre',
  },
  refusee: {
    nom: 'Nous ne pouvons pas prendre en charge',
    question: 'Pour quelle raison',
  },
  information: {
    nom: 'Nous donnons seulement une information',
    question: 'Votre information',
  },
} as const satisfies Readonly<Record<Reponse, { nom: string; question: string }>>;
