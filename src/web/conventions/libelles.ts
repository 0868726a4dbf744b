import type { DossierLu } from '../../modules/conventions/contract-dossier.ts';

export const NOM_DU_CONTRAT = {
  cdi: 'CDI',
  cdd: 'CDD',
  remplacement: 'Remplacement',
} as const;

export const SITUATIONS_ECRITES = {
  'sans-emploi': 'Sans emploi',
  'contrat-aide-a-rompre': 'En contrat aidé, auquel il est mis fin',
  'contrat-aide': 'En contrat aidé qui continue',
  'en-emploi': 'En emploi',
} as const;

export const RESIDENCES_ECRITES = {
  qpv: 'Dans un quartier prioritaire',
  derogation: 'Ailleurs, avec la dérogation du préfet',
  'hors-qpv': 'Ailleurs, sans dérogation',
} as const;

export const PAR_QUI_ECRIT = {
  employeur: 'L’employeur',
  prefet: 'Le préfet',
  office: 'D’office (pièces non transmises, ou personne embauchée à temps)',
} as const;

type Piece = DossierLu['periodes'][number]['aJoindre'][number]['piece'];
export const PIECES_ECRITES: Readonly<Record<Piece, readonly [un: string, plusieurs: string]>> = {
  bulletins: ['bulletin de salaire', 'bulletins de salaire'],
  rupture: ['renseignements sur la fin du contrat', 'renseignements sur la fin du contrat'],
  ar2: ['AR2', 'AR2'],
  contrat: ['copie du contrat de travail', 'copies du contrat de travail'],
  autre: ['autre pièce', 'autres pièces'],
};

/** Choices of a native list, the empty one first. */
export const choixDe = (noms: Readonly<Record<string, string>>, vide: string) => [
  { value: '', label: vide },
  ...Object.entries(noms).map(([value, label]) => ({ value, label })),
];
