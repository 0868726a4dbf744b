import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { FicheLiaison } from '../../../modules/liaisons/contract.ts';
import type { Moyen, Reponse } from '../../../modules/liaisons/rules/etats.ts';
import { api } from '../../api.ts';
import { useStructure } from '../../ui/session.ts';

const FICHE = '/api/structures/{structure}/liaisons/{id}';
const cle = (slug: string) => ['structure', slug, 'situations'] as const;

/** The sheets of a situation, the latest first. */
export const fichesQuery = (slug: string, situation: string) =>
  queryOptions({
    gcTime: 0,
    queryKey: [...cle(slug), 'liaisons', situation],
    queryFn: async () => {
      const params = { path: { structure: slug, situation } };
      const { data } = await api.GET('/api/structures/{structure}/situations/{situation}/liaisons', {
        params,
      });
      return data ?? [];
    },
  });

/** People of a partner to whom a sheet may go. */
export const contactsQuery = (slug: string, id: number) =>
  queryOptions({
    gcTime: 0,
    queryKey: ['structure', slug, 'partenaires', id],
    queryFn: async () => {
      const params = { path: { structure: slug, id } };
      return (await api.GET('/api/structures/{structure}/partenaires/{id}', { params })).data?.contacts ?? [];
    },
  });

export interface FicheSaisie {
  readonly partenaireId: number;
  readonly contactId: string | null;
  readonly accordId: string | null;
  readonly message: string;
  readonly direOu: boolean;
  readonly relanceLe: string | null;
  readonly version: number | null;
}

export type PassageDeFiche =
  | { action: 'envoyer' | 'renvoyer'; par: Moyen; version: number }
  | { action: 'recevoir'; le: string; version: number }
  | { action: 'repondre'; reponse: Reponse; texte: string; par: string; le: string; version: number }
  | { action: 'verifier'; priseEnCharge: boolean; le: string; version: number }
  | { action: 'annuler' | 'reprendre'; version: number };

/** What is done of the sheets of a situation. */
export function useLiaisons(situation: string) {
  const { slug } = useStructure();
  const client = useQueryClient();
  const une = (id: string) => ({ params: { path: { structure: slug, id } } });
  const puis = async <T>(fait: Promise<T>): Promise<T> => {
    const r = await fait;
    await client.invalidateQueries({ queryKey: cle(slug) });
    return r;
  };
  return {
    /** With the name of its person, if it has one: that reading is noted. Kept nowhere. */
    lire: async (id: string): Promise<FicheLiaison> => {
      const { data } = await api.GET(FICHE, une(id));
      if (!data) throw new Error('no sheet');
      return data;
    },
    ecrire: (id: string, body: FicheSaisie) =>
      puis(
        api.PUT('/api/structures/{structure}/situations/{situation}/liaisons/{id}', {
          params: { path: { structure: slug, situation, id } },
          body,
        }),
      ),
    passer: async (id: string, body: PassageDeFiche) => {
      const { data } = await puis(api.POST(`${FICHE}/passages`, { ...une(id), body }));
      if (!data) throw new Error('no answer');
      return data;
    },
    /** The words to send by one's own mail; nothing leaves yet. */
    preparer: async (id: string) => {
      const { data } = await api.POST(`${FICHE}/courriel`, une(id));
      if (!data) throw new Error('no words');
      return data;
    },
    revoquer: (id: string) => puis(api.DELETE(`${FICHE}/lien`, une(id))),
    relancer: (id: string, le: string | null, version: number) =>
      puis(api.PUT(`${FICHE}/relance`, { ...une(id), body: { le, version } })),
    supprimer: (id: string) => puis(api.DELETE(FICHE, une(id))),
    retablir: (id: string) => puis(api.POST(`${FICHE}/retablissement`, une(id))),
  };
}
