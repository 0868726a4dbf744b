export type Journee = 'minuit' | 'midi';

/** When a day of work begins. */
export const JOURNEES: Readonly<Record<Journee, string>> = {
  minuit: 'À minuit',
  midi: 'À midi (équipes de nuit)',
};

/** What it changes, by an example: an hour after midnight is where the two differ. */
export const EXEMPLE: Readonly<Record<Journee, string>> = {
  minuit: 'Une intervention faite mardi à 1\u00a0h\u00a030 du matin compte le mardi.',
  midi: 'Une intervention faite mardi à 1\u00a0h\u00a030 du matin compte le lundi, avec le reste de la nuit.',
};
