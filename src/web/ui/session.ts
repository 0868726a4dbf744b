import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Moi } from '../../modules/comptes/contract.ts';
import { api } from '../api.ts';
import { demarrer, fermer, finir, oublierCompte } from '../offline/compte-local.ts';
import { auPlusVite } from '../offline/copies.ts';
import { memoirePhone } from '../offline/pointeur.ts';
import { Probleme } from './probleme.ts';

export type StructureDeMoi = Moi['structures'][number];

/**
 * Who is signed in; null when nobody is. Without network, or when it is slow, who was signed in on this device: the
 * server is asked all the same, and a session that it has closed closes here.
 */
export const moiQuery = queryOptions({
  queryKey: ['moi'],
  staleTime: 5 * 60_000,
  queryFn: async ({ client }): Promise<Moi | null> => {
    if (memoirePhone.sortieDue()) {
      await direLaSortie();
      return null;
    }
    const frais = lireMoi();
    frais.catch(() => {});
    const avant = client.getQueryData<Moi | null>(['moi']);
    const copie = avant === undefined ? await demarrer() : null;
    const moi = await auPlusVite(
      copie,
      () => frais,
      (tardif) => {
        if ('refus' in tardif) return;
        if (tardif.valeur === null) void finir();
        else if (tardif.valeur.id !== copie?.id) location.assign('/');
        else client.setQueryData(['moi'], tardif.valeur);
      },
    );
    // Signed in a moment ago, here: the server closed the session.
    if (moi === null && (copie ?? avant)) await (copie ? fermer() : finir());
    return moi;
  },
});

async function lireMoi(): Promise<Moi | null> {
  try {
    return (await api.GET('/api/moi')).data ?? null;
  } catch (e) {
    // Our own server's word: a portal's 401 ends nothing. Once it was said, it need not be said again.
    if (e instanceof Probleme && e.code === 'connexion-necessaire') return null;
    if (memoirePhone.fermeture()) return null;
    throw e;
  }
}

/** Tells the server of a person who signed out without network, as soon as it can be reached. */
async function direLaSortie(): Promise<void> {
  try {
    await api.POST('/api/deconnexion');
    memoirePhone.retenirSortie(false);
  } catch (e) {
    if (e instanceof Probleme && e.code === 'connexion-necessaire') memoirePhone.retenirSortie(false);
  }
}

/**
 * Signs out: everything is hidden here first, whatever the network; what was not sent stays for the next sign-in. Says
 * whether the server could be told.
 */
export async function sortir(): Promise<boolean> {
  memoirePhone.retenirSortie(true);
  await oublierCompte({ sortie: true });
  await direLaSortie();
  return !memoirePhone.sortieDue();
}

/** The signed-in person. Only under a route that needs an account. */
export function useMoi(): Moi {
  const { data } = useQuery(moiQuery);
  if (!data)
    throw new Probleme({
      status: 401,
      code: 'connexion-necessaire',
      detail: 'Connectez-vous pour continuer.',
    });
  return data;
}

/** The structure of the address, with the person's role in it. Only under `/s/$structure`. */
export function useStructure(): StructureDeMoi {
  const { structure } = useParams({ strict: false });
  const trouvee = useMoi().structures.find((s) => s.slug === structure);
  if (!trouvee) {
    throw new Probleme({
      status: 404,
      code: 'structure-inconnue',
      detail: 'Cette structure n’est pas la vôtre.',
    });
  }
  return trouvee;
}

const CLE = 'trame-structure';

/** Remembers the structure that one works in, so that the next visit opens there. */
export function retenirStructure(slug: string): void {
  try {
    localStorage.setItem(CLE, slug);
  } catch {
    // Storage refused: the first structure opens.
  }
}

/** The first screen of each role: what one comes to do. */
const ACCUEILS: Readonly<Record<StructureDeMoi['role'], string>> = {
  mediateur: 'aujourdhui',
  encadrant: 'interventions',
  // What to do this week to keep the posts.
  direction: 'echeances',
  observateur: 'tableau-de-bord',
  reseau: 'echeances',
};

/** Whether a person follows the posts of several employers, or of one that is not theirs. */
export const suitUnReseau = ({ structures }: Moi): boolean =>
  structures.some((s) => s.role === 'reseau') || structures.filter((s) => s.role === 'direction').length > 1;

/**
 * Where a person lands: the structure of last time, on the screen of their role unless another is named; their account
 * when they have none.
 */
export function accueilDe(moi: Moi, ecran?: string): string {
  let derniere: string | null = null;
  try {
    derniere = localStorage.getItem(CLE);
  } catch {
    // Storage refused: the first structure opens.
  }
  const structure = moi.structures.find((s) => s.slug === derniere) ?? moi.structures[0];
  if (!structure) return '/compte';
  if (derniere === null && structure.role === 'reseau') return '/reseau';
  return `/s/${structure.slug}/${ecran ?? ACCUEILS[structure.role]}`;
}
