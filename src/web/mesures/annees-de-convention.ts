import { queryOptions } from '@tanstack/react-query';
import type { Convention } from '../../modules/conventions/contract.ts';
import { api } from '../api.ts';
import type { PeriodeNommee } from '../ui/periodes.ts';

/** One year of a convention, and whose post it is. */
export interface AnneeEnCours {
  readonly du: string;
  readonly au: string;
  readonly qui: string;
}

/** The years in course, as periods to choose: posts that share their dates are one choice. */
export function periodesDesConventions(annees: readonly AnneeEnCours[]): PeriodeNommee[] {
  const parDates = new Map<string, AnneeEnCours[]>();
  for (const a of annees) {
    const cle = `${a.du} ${a.au}`;
    parDates.set(cle, [...(parDates.get(cle) ?? []), a]);
  }
  return [...parDates]
    .map(([cle, siennes]) => {
      const [{ du, au, qui }] = siennes as [AnneeEnCours];
      const autres = siennes.length - 1;
      const noms = autres === 0 ? qui : `${qui} et ${autres} autre${autres > 1 ? 's' : ''}`;
      const libelle = parDates.size === 1 ? 'Année de la convention' : `Année de la convention (${noms})`;
      return { cle: `convention ${cle}`, libelle, du, au };
    })
    .sort((a, b) => a.libelle.localeCompare(b.libelle, 'fr'));
}

/** The current year of each convention, for those who may read them. The rule of dates is loaded when there are some. */
export const anneesDeConventionQuery = (slug: string, jour: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'conventions', 'en-cours', jour],
    staleTime: 5 * 60_000,
    queryFn: async (): Promise<PeriodeNommee[]> => {
      const { data = [] } = await api.GET('/api/structures/{structure}/conventions', {
        params: { path: { structure: slug } },
      });
      const enCours = data.filter((c) => c.debut <= jour && jour <= c.fin);
      if (enCours.length === 0) return [];
      const { anneeDeConvention, anneeDuJour } = await import(
        '../../modules/bilans/rules/annee-de-convention.ts'
      );
      return periodesDesConventions(
        enCours.flatMap((c: Convention) => {
          const annee = anneeDeConvention(c, anneeDuJour(c, jour) ?? 1);
          return annee.ok ? { ...annee.value, qui: c.titulaire ?? c.numero } : [];
        }),
      );
    },
  });
