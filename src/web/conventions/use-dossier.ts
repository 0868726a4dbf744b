import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { DossierLu } from '../../modules/conventions/contract-dossier.ts';
import type { FinSaisie } from '../../modules/conventions/rules/fin.ts';
import { api } from '../api.ts';
import { useStructure } from '../ui/session.ts';

const DOSSIER = '/api/structures/{structure}/conventions/{id}/dossier';

/** The whole life of a convention. */
export const dossierQuery = (slug: string, id: number) =>
  queryOptions({
    queryKey: ['structure', slug, 'conventions', id, 'dossier'],
    queryFn: async (): Promise<DossierLu> => {
      const { data } = await api.GET(DOSSIER, { params: { path: { structure: slug, id } } });
      if (!data) throw new Error('no convention');
      return data;
    },
  });

/** The aid of a convention, month by month. */
export const aideQuery = (slug: string, id: number) =>
  queryOptions({
    queryKey: ['structure', slug, 'conventions', id, 'aide'],
    queryFn: async () => {
      const { data } = await api.GET('/api/structures/{structure}/conventions/{id}/aide', {
        params: { path: { structure: slug, id } },
      });
      if (!data) throw new Error('no aid');
      return data;
    },
  });

export interface Envoi {
  transmisLe: string;
  pieces: NonNullable<DossierLu['periodes'][number]['transmis']>['pieces'];
  note: string;
}

export interface AbsenceAEcrire {
  genre: DossierLu['absences'][number]['genre'];
  debut: string;
  fin: string | null;
  deduite: boolean | null;
}

/** What is recorded in the life of a convention; all that depends on it is read again. */
export function useDossier(id: number) {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const path = { structure: slug, id };
  const puis = async <T>(fait: Promise<T>): Promise<T> => {
    const r = await fait;
    await queryClient.invalidateQueries({ queryKey: ['structure', slug] });
    return r;
  };
  const C = '/api/structures/{structure}/conventions/{id}' as const;
  return {
    modifier: (body: {
      version: number;
      missions?: string;
      formationPrevue?: string;
      presence?: 'mois' | 'trimestre';
      cout?: { brut: number | null; charges: number | null };
    }) => puis(api.PATCH(`${C}/dossier`, { params: { path }, body })),
    finir: (body: FinSaisie & { version: number }) => puis(api.PUT(`${C}/fin`, { params: { path }, body })),
    ajouterAvenant: (body: { le: string; heures: number | null; objet: string }) =>
      puis(api.POST(`${C}/avenants`, { params: { path }, body })),
    retirerAvenant: (avenant: number) =>
      puis(api.DELETE(`${C}/avenants/{avenant}`, { params: { path: { ...path, avenant } } })),
    noterDepart: async (body: { le: string; motif: string }) => {
      const { data } = await puis(api.POST(`${C}/depart`, { params: { path }, body }));
      if (!data) throw new Error('no answer');
      return data;
    },
    ajouterAbsence: (body: AbsenceAEcrire & { contratId: number | null }) =>
      puis(api.POST(`${C}/absences`, { params: { path }, body })),
    modifierAbsence: (absence: number, body: AbsenceAEcrire) =>
      puis(api.PUT(`${C}/absences/{absence}`, { params: { path: { ...path, absence } }, body })),
    retirerAbsence: (absence: number) =>
      puis(api.DELETE(`${C}/absences/{absence}`, { params: { path: { ...path, absence } } })),
    transmettre: (periode: string, body: Envoi) =>
      puis(api.PUT(`${C}/presences/{periode}`, { params: { path: { ...path, periode } }, body })),
    reprendre: (periode: string) =>
      puis(api.DELETE(`${C}/presences/{periode}`, { params: { path: { ...path, periode } } })),
    verser: (mois: string, body: { euros: number; recuLe: string | null }) =>
      puis(api.PUT(`${C}/versements/{mois}`, { params: { path: { ...path, mois } }, body })),
    oublierVersement: (mois: string) =>
      puis(api.DELETE(`${C}/versements/{mois}`, { params: { path: { ...path, mois } } })),
  };
}
