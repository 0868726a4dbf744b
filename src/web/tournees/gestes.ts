/** The three gestures of the technical watch, in the words of ALTM's evaluation. */
export const VEILLES = [
  { geste: 'transmission', titre: 'Transmission', aide: 'Je le signale à qui doit réparer.' },
  { geste: 'securisation', titre: 'Sécurisation', aide: 'Je mets l’endroit hors de danger.' },
  { geste: 'intervention', titre: 'Intervention', aide: 'J’agis moi-même, sans risque.' },
] as const;
export type Geste = (typeof VEILLES)[number]['geste'];
