import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api.ts';
import { useStructure } from '../ui/session.ts';

/** A contract as it is sent. */
export interface ContratAEcrire {
  membreId: number;
  genre: 'cdi' | 'cdd' | 'remplacement';
  signeLe: string | null;
  debut: string;
  fin: string | null;
  heures: number;
  moinsDe24h: 'demande-ecrite' | 'accord-de-branche' | null;
  essaiRenouvele: boolean;
  premiereEmbauche: boolean;
  remplace: number | null;
  renouvelle: number | null;
  naissance: string | null;
  situation: 'sans-emploi' | 'contrat-aide-a-rompre' | 'contrat-aide' | 'en-emploi' | null;
  residence: 'qpv' | 'derogation' | 'hors-qpv' | null;
  autreAide: boolean;
}

export interface DepartEcrit {
  depart: string | null;
  motifDepart: string;
  version: number;
}

const CONTRATS = '/api/structures/{structure}/conventions/{id}/contrats';

/** What is done of the contracts of a post. */
export function useContrats(id: number) {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const path = { structure: slug, id };
  const relire = () => queryClient.invalidateQueries({ queryKey: ['structure', slug] });
  return {
    ajouter: async (body: ContratAEcrire) => {
      const { data } = await api.POST(CONTRATS, { params: { path }, body });
      await relire();
      return data?.avertissements ?? [];
    },
    modifier: async (contrat: number, body: ContratAEcrire & DepartEcrit) => {
      const { data } = await api.PUT(`${CONTRATS}/{contrat}`, {
        params: { path: { ...path, contrat } },
        body,
      });
      await relire();
      return data?.avertissements ?? [];
    },
    retirer: async (contrat: number) => {
      await api.DELETE(`${CONTRATS}/{contrat}`, { params: { path: { ...path, contrat } } });
      await relire();
    },
    examiner: async (body: ContratAEcrire & { contrat: number | null }) =>
      (await api.POST(`${CONTRATS}/examen`, { params: { path }, body })).data ?? {
        refus: [],
        avertissements: [],
      },
  };
}
