import { desEntiers, unChoix, unJour, unTexte } from '../ui/recherche.ts';

/** The filters of the list, as the address holds them. Lists of ids; 0: not told. */
export interface FiltresListe {
  recherche?: string;
  du?: string;
  au?: string;
  nature?: number[];
  secteur?: number[];
  lieu?: number[];
  membre?: number[];
  famille?: number[];
  registre?: number[];
  item?: number[];
  saisine?: number[];
  issue?: number[];
  projet?: number[];
  thematique?: number[];
  partenaire?: number[];
  qpv?: string;
  mediation?: 'oui' | 'non';
  aValoriser?: 'oui';
  sansIssue?: 'oui';
  importId?: string;
}

/** Filters that are lists of ids, with the name that a person reads. */
export const LISTES = {
  nature: 'Nature',
  secteur: 'Secteur',
  lieu: 'Lieu',
  membre: 'Médiateur·rice',
  famille: 'Famille',
  registre: 'Registre',
  item: 'Activité',
  saisine: 'Saisine',
  issue: 'Issue',
  projet: 'Projet',
  thematique: 'Thématique',
  partenaire: 'Partenaire',
} as const satisfies Partial<Record<keyof FiltresListe, string>>;
export type FiltreListe = keyof typeof LISTES;

/** Reads the filters of an address; what does not fit is as if it were not there. */
export function lireFiltres(s: Record<string, unknown>): FiltresListe {
  const ids = Object.keys(LISTES).map((c) => [c, desEntiers(s[c])] as const);
  return {
    recherche: unTexte(s.recherche),
    du: unJour(s.du),
    au: unJour(s.au),
    ...Object.fromEntries(ids),
    qpv: unTexte(s.qpv),
    mediation: unChoix(s.mediation, ['oui', 'non']),
    aValoriser: unChoix(s.aValoriser, ['oui']),
    sansIssue: unChoix(s.sansIssue, ['oui']),
    importId: unTexte(s.importId),
  };
}

const BOOLEENS = { oui: 'true', non: 'false' } as const;

/** The filters as the API reads them. */
export function requeteDe(f: FiltresListe): Record<string, string> {
  const { mediation, aValoriser, sansIssue } = f;
  const ids = (Object.keys(LISTES) as FiltreListe[]).map((c) => [c, f[c]?.join(',')] as const);
  const paires = [
    ...ids,
    ...(['recherche', 'du', 'au', 'qpv', 'importId'] as const).map((c) => [c, f[c]] as const),
    ['mediation', mediation && BOOLEENS[mediation]] as const,
    ['aValoriser', aValoriser && BOOLEENS[aValoriser]] as const,
    ['sansIssue', sansIssue && BOOLEENS[sansIssue]] as const,
  ];
  return Object.fromEntries(paires.flatMap(([c, v]) => (v ? [[c, v]] : [])));
}
