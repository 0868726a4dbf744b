/** What is counted of the situations of a group, from which every figure of the follow-up is drawn. */
export interface SommesDeSuivi {
  readonly suivies: number;
  readonly nouvelles: number;
  readonly closes: number;
  readonly rouvertes: number;
  readonly ouvertes: number;
  readonly personnes: number;
  readonly actes: number;
  readonly contacts: number;
  readonly navettes: number;
  readonly tablesRondes: number;
  readonly rappels: number;
  readonly accompagnements: number;
  readonly protocoles: number;
  readonly accordsTenus: number;
  readonly accordsRompus: number;
  readonly fiches: number;
  readonly fichesRepondues: number;
  readonly fichesVerifiees: number;
  readonly prisesEnCharge: number;
  /** Medians, in days; null when there is nothing to take it of. */
  readonly ageMedian: number | null;
  readonly dureeMediane: number | null;
  readonly delaiMedian: number | null;
}

export const UNITES_DE_SUIVI = ['situation', 'personne', 'fait', 'jour', 'part'] as const;
export type UniteDeSuivi = (typeof UNITES_DE_SUIVI)[number];

export interface DefinitionDeSuivi {
  readonly nom: string;
  /** Shown under the figure and written in every file. */
  readonly definition: string;
  readonly unite: UniteDeSuivi;
  /** The figure of a group; null when it has no meaning there. */
  readonly valeur: (s: SommesDeSuivi) => number | null;
}

const arrondir = (n: number, decimales: number): number => Math.round(n * 10 ** decimales) / 10 ** decimales;
const part = (n: number, sur: number): number | null => (sur === 0 ? null : arrondir(n / sur, 4));

/** The dictionary of the follow-up: situations, never people's names. A period counts its first and last day. */
export const MESURES_DE_SUIVI = {
  suivies: {
    nom: 'Situations suivies',
    definition: 'Situations ouvertes au moins un jour de la période, closes depuis ou non.',
    unite: 'situation',
    valeur: (s) => s.suivies,
  },
  nouvelles: {
    nom: 'Nouvelles situations',
    definition: 'Situations dont la demande (saisine) date de la période.',
    unite: 'situation',
    valeur: (s) => s.nouvelles,
  },
  closes: {
    nom: 'Situations closes',
    definition:
      'Situations closes pendant la période. Une situation close deux fois compte une fois, avec sa dernière issue.',
    unite: 'situation',
    valeur: (s) => s.closes,
  },
  rouvertes: {
    nom: 'Situations rouvertes',
    definition: 'Situations closes auparavant, puis rouvertes pendant la période.',
    unite: 'situation',
    valeur: (s) => s.rouvertes,
  },
  ouvertes: {
    nom: 'Situations ouvertes à la fin',
    definition:
      'Situations qui ne sont pas closes le dernier jour de la période, ou ce jour si elle n’est pas finie.',
    unite: 'situation',
    valeur: (s) => s.ouvertes,
  },
  personnes: {
    nom: 'Personnes suivies',
    definition:
      'Personnes rattachées à une situation suivie pendant la période. Une personne de deux situations compte une fois ; une personne retirée d’une situation n’y compte plus. Leurs noms n’entrent dans aucun chiffre ; une personne dont le nom est effacé compte toujours.',
    unite: 'personne',
    valeur: (s) => s.personnes,
  },
  ageMedian: {
    nom: 'Ancienneté médiane',
    definition:
      'Jours écoulés depuis la demande, pour les situations ouvertes à la fin de la période : la moitié sont plus récentes, la moitié plus anciennes.',
    unite: 'jour',
    valeur: (s) => s.ageMedian,
  },
  dureeMediane: {
    nom: 'Durée médiane de suivi',
    definition: 'Jours entre la demande et la clôture, pour les situations closes pendant la période.',
    unite: 'jour',
    valeur: (s) => s.dureeMediane,
  },
  actesParSituation: {
    nom: 'Interventions par situation',
    definition:
      'Interventions de la période liées à une situation, rapportées au nombre de situations suivies. Les navettes, tables rondes et contacts notés dans la situation n’y sont pas : ils ont leurs propres chiffres.',
    unite: 'fait',
    valeur: (s) => (s.suivies === 0 ? null : arrondir(s.actes / s.suivies, 1)),
  },
  contacts: {
    nom: 'Contacts',
    definition: 'Contacts notés dans les situations, où quelqu’un a répondu.',
    unite: 'fait',
    valeur: (s) => s.contacts,
  },
  navettes: {
    nom: 'Navettes',
    definition: 'Rencontres d’une partie à la fois, en temps différé, notées dans les situations.',
    unite: 'fait',
    valeur: (s) => s.navettes,
  },
  tablesRondes: {
    nom: 'Tables rondes',
    definition: 'Tables rondes dont la date est passée et où au moins une personne invitée est venue.',
    unite: 'fait',
    valeur: (s) => s.tablesRondes,
  },
  rappels: {
    nom: 'Rappels à la règle',
    definition:
      'Rappels à la règle notés dans les situations. Ceux des interventions se comptent par nature.',
    unite: 'fait',
    valeur: (s) => s.rappels,
  },
  accompagnements: {
    nom: 'Accompagnements physiques',
    definition: 'Fois où quelqu’un a été accompagné chez un partenaire, notées dans les situations.',
    unite: 'fait',
    valeur: (s) => s.accompagnements,
  },
  protocoles: {
    nom: 'Protocoles d’accord',
    definition: 'Protocoles d’accord datés de la période.',
    unite: 'fait',
    valeur: (s) => s.protocoles,
  },
  accordsTenus: {
    nom: 'Accords tenus',
    definition:
      'Part des protocoles de la période dont tous les engagements sont tenus, parmi ceux dont on le sait. Un seul engagement rompu, et l’accord est rompu.',
    unite: 'part',
    valeur: (s) => part(s.accordsTenus, s.accordsTenus + s.accordsRompus),
  },
  fiches: {
    nom: 'Mises en relation',
    definition: 'Fiches de liaison envoyées à un partenaire pendant la période, annulations exclues.',
    unite: 'fait',
    valeur: (s) => s.fiches,
  },
  fichesRepondues: {
    nom: 'Réponses des partenaires',
    definition: 'Part des fiches envoyées pendant la période qui ont reçu une réponse depuis.',
    unite: 'part',
    valeur: (s) => part(s.fichesRepondues, s.fiches),
  },
  prisesEnCharge: {
    nom: 'Prises en charge vérifiées',
    definition:
      'Part des fiches envoyées pendant la période où l’on a vérifié que la personne a été reçue et aidée. Sans vérification, une fiche ne compte pas comme une prise en charge.',
    unite: 'part',
    valeur: (s) => part(s.prisesEnCharge, s.fiches),
  },
  delaiMedian: {
    nom: 'Délai médian de réponse',
    definition:
      'Jours entre l’envoi d’une fiche et la réponse du partenaire, pour les fiches qui en ont une.',
    unite: 'jour',
    valeur: (s) => s.delaiMedian,
  },
} as const satisfies Record<string, DefinitionDeSuivi>;

export type MesureDeSuivi = keyof typeof MESURES_DE_SUIVI;
export const NOMS_DE_SUIVI = Object.keys(MESURES_DE_SUIVI) as MesureDeSuivi[];

/** The figures of a group. */
export const chiffrerSuivi = (s: SommesDeSuivi): Record<MesureDeSuivi, number | null> =>
  Object.fromEntries(NOMS_DE_SUIVI.map((m) => [m, MESURES_DE_SUIVI[m].valeur(s)])) as Record<
    MesureDeSuivi,
    number | null
  >;

/** The axes along which situations are laid out; one without value stands under « Non renseigné ». */
export const AXES_DE_SUIVI = {
  sorte: { nom: 'Sorte', definition: 'Sorte de situation, dans la liste de la structure.' },
  secteur: { nom: 'Secteur', definition: 'Secteur de la situation.' },
  qpv: { nom: 'QPV', definition: 'Quartier prioritaire de la situation.' },
  saisine: { nom: 'Mode de saisine', definition: 'Qui a fait la demande.' },
} as const;
export type AxeDeSuivi = keyof typeof AXES_DE_SUIVI;
export const NOMS_D_AXES_DE_SUIVI = Object.keys(AXES_DE_SUIVI) as [AxeDeSuivi, ...AxeDeSuivi[]];
