import type { Role } from '../../modules/comptes/rules/roles.ts';
import { codeACherche } from '../../modules/situations/rules/code.ts';
import { type Etat, LISTE_DES_ETATS } from '../../modules/situations/rules/etats.ts';
import { desChoix, desEntiers, unChoix, unTexte } from '../ui/recherche.ts';

/** The filters of the list, as the address holds them. Lists of ids; 0: not told, or nobody in charge. */
export interface FiltresSituations {
  code?: string;
  etat?: Etat[];
  sorte?: number[];
  secteur?: number[];
  lieu?: number[];
  membre?: number[];
  /** Closed ones too; open ones only when left out. */
  closes?: 'oui';
  silencieuses?: 'oui';
  enRetard?: 'oui';
  /** Deleted ones, instead of those that stand. */
  supprimees?: 'oui';
  /** A mediator looks at those of the whole team. */
  toutes?: 'oui';
}

/** Filters that are lists of ids, with the name that a person reads. */
export const LISTES = {
  sorte: 'Sorte',
  secteur: 'Secteur',
  lieu: 'Lieu',
  membre: 'Suivie par',
} as const satisfies Partial<Record<keyof FiltresSituations, string>>;
export type FiltreListe = keyof typeof LISTES;

/** Reads the filters of an address; what does not fit is as if it were not there. */
export function lireFiltres(s: Record<string, unknown>): FiltresSituations {
  const ids = Object.keys(LISTES).map((c) => [c, desEntiers(s[c])] as const);
  return {
    code: [unTexte(s.code)].find((code) => code !== undefined && codeACherche(code) !== null),
    etat: desChoix(s.etat, LISTE_DES_ETATS),
    ...Object.fromEntries(ids),
    closes: unChoix(s.closes, ['oui']),
    silencieuses: unChoix(s.silencieuses, ['oui']),
    enRetard: unChoix(s.enRetard, ['oui']),
    supprimees: unChoix(s.supprimees, ['oui']),
    toutes: unChoix(s.toutes, ['oui']),
  };
}

/** Whose situations are shown: a mediator's own, unless they ask for somebody's, for all of them, or for a code. */
export function avecLesMiennes(
  f: FiltresSituations,
  { role, membreId }: { readonly role: Role; readonly membreId: number },
): FiltresSituations {
  if (role !== 'mediateur' || f.toutes || f.membre || f.code) return f;
  return { ...f, membre: [membreId] };
}

/** What changes when one looks at one's own situations, or at all of them. */
export const quiEstVu = (
  miennes: boolean,
  { role, membreId }: { readonly role: Role; readonly membreId: number },
): Pick<FiltresSituations, 'membre' | 'toutes'> =>
  role === 'mediateur'
    ? { membre: undefined, toutes: miennes ? undefined : 'oui' }
    : { membre: miennes ? [membreId] : undefined, toutes: undefined };

/** The filters as the API reads them. A state that is chosen, or a code that is searched, finds closed ones too. */
export function requeteDe(f: FiltresSituations): Record<string, string> {
  const listes = (['etat', ...(Object.keys(LISTES) as FiltreListe[])] as const).map(
    (c) => [c, f[c]?.join(',')] as const,
  );
  const paires = [
    ...listes,
    ['texte', f.code] as const,
    ['ouvertes', f.closes || f.etat || f.code || f.supprimees ? undefined : 'true'] as const,
    ['silencieuses', f.silencieuses && 'true'] as const,
    ['enRetard', f.enRetard && 'true'] as const,
    ['supprimees', f.supprimees && 'true'] as const,
  ];
  return Object.fromEntries(paires.flatMap(([c, v]) => (v ? [[c, v]] : [])));
}
