/** Table 1 of the AR1: status of the employer. Only OPH may sign as EPIC. `public`: bound to CDD by L5134-103. */
export const STATUTS_EMPLOYEUR = [
  { code: 10, nom: 'Commune', public: true },
  { code: 20, nom: 'Autre collectivité territoriale', public: true },
  { code: 21, nom: 'Département', public: true },
  { code: 22, nom: 'Région', public: true },
  { code: 30, nom: 'Établissement public administratif', public: true },
  {
    code: 40,
    nom: 'Établissement public industriel et commercial (office public de l’habitat)',
    public: false,
  },
  { code: 50, nom: 'Association, fondation', public: false },
  { code: 60, nom: 'Autre personne morale chargée de la gestion d’un service public', public: false },
  { code: 63, nom: 'Organisme de transports publics', public: false },
  { code: 70, nom: 'Établissement d’enseignement', public: true },
  {
    code: 80,
    nom: 'Établissement public sanitaire ou participant au service public hospitalier',
    public: true,
  },
] as const;
