import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Personne } from '../../../modules/personnes/contract.ts';
import type { Identite, Qualite } from '../../../modules/personnes/rules/identite.ts';
import { api } from '../../api.ts';
import { useStructure } from '../../ui/session.ts';

const SITUATION = '/api/structures/{structure}/situations/{id}';
const PERSONNE = `${SITUATION}/personnes/{personne}` as const;
const cle = (slug: string) => ['structure', slug, 'situations'] as const;

/** The people of a situation, without their names: reading this records nothing. */
export const rangsQuery = (slug: string, id: string) =>
  queryOptions({
    gcTime: 0,
    queryKey: [...cle(slug), 'rangs', id],
    queryFn: async () =>
      (await api.GET(`${SITUATION}/rangs`, { params: { path: { structure: slug, id } } })).data ?? [],
  });
export type Rang = Omit<Personne, 'identite'>;

/** To which partners each person agrees to be named, without their name. */
export const accordsQuery = (slug: string, id: string) =>
  queryOptions({
    gcTime: 0,
    queryKey: [...cle(slug), 'accords', id],
    queryFn: async () =>
      (await api.GET(`${SITUATION}/accords`, { params: { path: { structure: slug, id } } })).data ?? [],
  });
export type AccordLu = Awaited<ReturnType<NonNullable<ReturnType<typeof accordsQuery>['queryFn']>>>[number];

/**
 * The names of a situation, read when the person asks and not before. They live in this component and nowhere else:
 * neither in the cache of queries, nor on the device, nor in the address. Gone when one leaves.
 */
export function useNoms(id: string) {
  const { slug } = useStructure();
  const [noms, setNoms] = useState<readonly Personne[] | null>(null);
  useEffect(() => {
    const oublier = () => setNoms(null);
    // A page put aside by the browser would come back with them.
    window.addEventListener('pagehide', oublier);
    return () => window.removeEventListener('pagehide', oublier);
  }, []);
  const lire = async (): Promise<readonly Personne[]> => {
    const params = { path: { structure: slug, id } };
    const lus = (await api.GET(`${SITUATION}/personnes`, { params })).data ?? [];
    setNoms(lus);
    return lus;
  };
  return {
    noms,
    lire,
    masquer: () => setNoms(null),
    /** What was just written needs not be read again. */
    ecrit: (personneId: string, identite: Identite, rangs: readonly Rang[]) =>
      setNoms(
        (avant) =>
          avant &&
          rangs.map((r) => ({
            ...r,
            identite:
              r.personneId === personneId
                ? identite
                : (avant.find((p) => p.personneId === r.personneId)?.identite ?? null),
          })),
      ),
  };
}

export interface AccordSaisi {
  readonly personneId: string;
  readonly partenaireId: number;
  readonly finalite: string;
  readonly forme: 'oral' | 'ecrit';
  readonly donneLe: string;
}

/** What is done of the people of a situation. */
export function usePersonnes(id: string) {
  const { slug } = useStructure();
  const client = useQueryClient();
  const une = (personne: string) => ({ params: { path: { structure: slug, id, personne } } });
  const un = (accord: string) => ({ params: { path: { structure: slug, id, accord } } });
  const puis = async <T>(fait: Promise<T>): Promise<T> => {
    const r = await fait;
    await client.invalidateQueries({ queryKey: cle(slug) });
    return r;
  };
  const ACCORD = `${SITUATION}/accords/{accord}` as const;
  return {
    ecrire: async (
      personne: string,
      body: { identite: Identite; qualite: Qualite; version: number | null },
    ) => (await puis(api.PUT(PERSONNE, { ...une(personne), body }))).data ?? [],
    rattacher: (personne: string, qualite: Qualite) =>
      puis(api.POST(`${PERSONNE}/rattachement`, { ...une(personne), body: { qualite } })),
    retirer: (personne: string) => puis(api.DELETE(PERSONNE, une(personne))),
    retablir: (personne: string) => puis(api.POST(`${PERSONNE}/retablissement`, une(personne))),
    chercher: async (texte: string) =>
      (
        await api.POST('/api/structures/{structure}/personnes/recherche', {
          params: { path: { structure: slug } },
          body: { texte },
        })
      ).data ?? [],
    noterAccord: (accord: string, body: AccordSaisi) => puis(api.PUT(ACCORD, { ...un(accord), body })),
    retirerAccord: (accord: string, le: string) =>
      puis(api.PUT(`${ACCORD}/retrait`, { ...un(accord), body: { le } })),
    reprendreAccord: (accord: string) => puis(api.DELETE(`${ACCORD}/retrait`, un(accord))),
  };
}
