/** Local bodies where mediators sit with partners, as a person reads them. */
export const GENRES_DE_REUNION = {
  gsup: 'Gestion sociale et urbaine de proximité (GSUP)',
  clsm: 'Conseil local de santé mentale (CLSM)',
  clspd: 'Conseil local de sécurité et de prévention de la délinquance (CLSPD)',
  coordination: 'Coordination',
  autre: 'Autre réunion',
} as const;
export type GenreDeReunion = keyof typeof GENRES_DE_REUNION;
