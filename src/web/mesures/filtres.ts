import type { Axe } from '../../modules/mesures/rules/dictionnaire.ts';
import type { Periode } from '../ui/periodes.ts';
import { desEntiers, unJour } from '../ui/recherche.ts';

/** Axes on which the dashboard is filtered, in the order of the fields. */
export const AXES_FILTRES = [
  'secteur',
  'nature',
  'famille',
  'lieu',
  'saisine',
  'thematique',
  'partenaire',
] as const satisfies readonly Axe[];
export type AxeFiltre = (typeof AXES_FILTRES)[number];

/** The period and the filters, as the address holds them. Lists of ids, 0 for « Non renseigné », as in the list of acts. */
export type FiltresTableau = Partial<Periode> & Partial<Record<AxeFiltre, number[]>>;

/** Reads the filters of an address; what does not fit is as if it were not there. */
export const lireFiltres = (s: Record<string, unknown>): FiltresTableau => ({
  du: unJour(s.du),
  au: unJour(s.au),
  ...Object.fromEntries(AXES_FILTRES.map((axe) => [axe, desEntiers(s[axe])])),
});

/** The year of the day, when the address says no period. */
export function periodeDe({ du, au }: FiltresTableau, aujourdhui: string): Periode {
  if (du && au && du <= au) return { du, au };
  const annee = aujourdhui.slice(0, 4);
  return { du: `${annee}-01-01`, au: `${annee}-12-31` };
}

/** The filters as the API reads them: « secteur:#3 ». */
export const filtresDeLApi = (f: FiltresTableau): string[] =>
  AXES_FILTRES.flatMap((axe) => (f[axe] ?? []).map((id) => `${axe}:#${id}`));

/** The address of a file with the same figures. */
export function adresseDe(
  slug: string,
  fichier: string,
  periode: Periode,
  filtres: FiltresTableau,
  par?: readonly Axe[],
): string {
  const requete = new URLSearchParams({ ...periode, ...(par ? { par: par.join(',') } : {}) });
  for (const f of filtresDeLApi(filtres)) requete.append('filtre', f);
  return `/api/structures/${slug}/${fichier}?${requete}`;
}

/** The change that takes away one of the filters of `enMots`. */
export function sans(f: FiltresTableau, cle: string): FiltresTableau {
  const [axe, id] = cle.split(' ') as [AxeFiltre, string];
  const reste = (f[axe] ?? []).filter((n) => n !== Number(id));
  return { [axe]: reste.length > 0 ? reste : undefined };
}

/** The days of a column of a chart over time, within the period. */
export function periodeDeColonne(pas: 'jour' | 'mois' | 'annee', debut: string, periode: Periode): Periode {
  const [annee = 0, mois = 1] = debut.split('-').map(Number);
  const fin = {
    jour: debut,
    mois: new Date(Date.UTC(annee, mois, 0)).toISOString().slice(0, 10),
    annee: `${debut.slice(0, 4)}-12-31`,
  }[pas];
  return { du: [debut, periode.du].sort()[1] ?? debut, au: [fin, periode.au].sort()[0] ?? fin };
}
