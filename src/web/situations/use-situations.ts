import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { SituationBreve, SituationLue } from '../../modules/situations/contract.ts';
import type { FaitLu } from '../../modules/situations/contract-faits.ts';
import type { Etat } from '../../modules/situations/rules/etats.ts';
import type { FaitSaisi } from '../../modules/situations/rules/faits/fait.ts';
import type { Issue } from '../../modules/situations/rules/issues.ts';
import type { SituationSaisie } from '../../modules/situations/rules/situation.ts';
import { api } from '../api.ts';
import { useStructure } from '../ui/session.ts';
import { type FiltresSituations, requeteDe } from './filtres.ts';

const LISTE = '/api/structures/{structure}/situations';
const UNE = '/api/structures/{structure}/situations/{id}';
const cle = (slug: string) => ['structure', slug, 'situations'] as const;

/** The situations that the filters keep, page after page. */
export const listeQuery = (slug: string, filtres: FiltresSituations) =>
  infiniteQueryOptions({
    queryKey: [...cle(slug), 'liste', filtres],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...requeteDe(filtres), curseur: pageParam };
      const { data } = await api.GET(LISTE, { params: { path: { structure: slug }, query }, signal });
      if (!data) throw new Error('no list');
      return data;
    },
    getNextPageParam: (page) => page.suite ?? undefined,
  });

/** Open situations of the same place: they may be the one that is about to be created. */
export const ressemblantesQuery = (
  slug: string,
  { sorte, secteur, lieu }: { sorte: number; secteur: number | null; lieu: number | null },
) =>
  queryOptions({
    queryKey: [...cle(slug), 'ressemblantes', sorte, secteur, lieu],
    queryFn: async ({ signal }): Promise<SituationBreve[]> => {
      const query = {
        sorte,
        ...(secteur !== null && { secteur }),
        ...(lieu !== null && { lieu }),
      };
      const params = { path: { structure: slug }, query };
      return (await api.GET(`${LISTE}/ressemblantes`, { params, signal })).data ?? [];
    },
  });

/** One situation. What is at stake in it does not stay in memory once one has left. */
export const situationQuery = (slug: string, id: string) =>
  queryOptions({
    gcTime: 0,
    queryKey: [...cle(slug), 'une', id],
    queryFn: async (): Promise<SituationLue> => {
      const { data } = await api.GET(UNE, { params: { path: { structure: slug, id } } });
      if (!data) throw new Error('no situation');
      return data;
    },
  });

/** The acts of the field that are linked to a situation. */
export const actesQuery = (slug: string, id: string) =>
  queryOptions({
    gcTime: 0,
    queryKey: [...cle(slug), 'actes', id],
    queryFn: async () =>
      (await api.GET(`${UNE}/actes`, { params: { path: { structure: slug, id } } })).data ?? [],
  });

/** Who changed which fields, without what was written. */
export const historiqueQuery = (slug: string, id: string, version: number) =>
  queryOptions({
    gcTime: 0,
    queryKey: [...cle(slug), 'historique', id, version],
    queryFn: async () =>
      (await api.GET(`${UNE}/historique`, { params: { path: { structure: slug, id } } })).data ?? [],
  });

/** A move as it is sent. */
export interface PassageSaisi {
  readonly version: number;
  readonly vers: Etat;
  readonly le: string;
  readonly issue: Issue | null;
  readonly phrase: string;
}

/** What is done of situations; lists and figures are read again after each change. */
export function useSituations() {
  const { slug } = useStructure();
  const client = useQueryClient();
  const un = (id: string) => ({ params: { path: { structure: slug, id } } });
  const unFait = (id: string, fait: string) => ({ params: { path: { structure: slug, id, fait } } });
  const relire = () => client.invalidateQueries({ queryKey: cle(slug) });
  const puis = async (reponse: Promise<{ data?: SituationLue | undefined }>): Promise<SituationLue> => {
    const { data } = await reponse;
    if (!data) throw new Error('no situation');
    client.setQueryData(situationQuery(slug, data.id).queryKey, data);
    await relire();
    return data;
  };
  return {
    relire,
    creer: (id: string, saisie: SituationSaisie, membres: number[]) =>
      puis(api.PUT(UNE, { ...un(id), body: { ...saisie, membres } })),
    modifier: (id: string, saisie: SituationSaisie, version: number) =>
      puis(api.PATCH(UNE, { ...un(id), body: { ...saisie, version } })),
    passer: (id: string, body: PassageSaisi) => puis(api.POST(`${UNE}/etat`, { ...un(id), body })),
    corrigerPhrase: (id: string, passage: number, body: { version: number; phrase: string }) =>
      puis(
        api.PUT(`${UNE}/passages/{passage}/phrase`, {
          params: { path: { structure: slug, id, passage } },
          body,
        }),
      ),
    passerLaMain: (id: string, version: number, membres: number[]) =>
      puis(api.PUT(`${UNE}/charge`, { ...un(id), body: { version, membres } })),
    supprimer: async (id: string) => {
      await api.DELETE(UNE, un(id));
      await relire();
    },
    retablir: (id: string) => puis(api.POST(`${UNE}/retablissement`, un(id))),
    ecrireFait: async (id: string, fait: string, saisi: FaitSaisi, version: number | null) => {
      const { data } = await api.PUT(`${UNE}/faits/{fait}`, {
        ...unFait(id, fait),
        body: { ...saisi, version },
      });
      await relire();
      // As it is now, read again: somebody may have moved it meanwhile.
      const etat = client.getQueryData(situationQuery(slug, id).queryKey)?.etat;
      return { fait: data as FaitLu, etat };
    },
    supprimerFait: async (id: string, fait: string) => {
      await api.DELETE(`${UNE}/faits/{fait}`, unFait(id, fait));
      await relire();
    },
    retablirFait: async (id: string, fait: string) => {
      await api.POST(`${UNE}/faits/{fait}/retablissement`, unFait(id, fait));
      await relire();
    },
  };
}
