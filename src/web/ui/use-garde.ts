import { useQuery } from '@tanstack/react-query';
import { createContext, useMemo, useState } from 'react';
import type { Alerte, Connus } from '../../modules/confidentialite/rules/alerte.ts';
import { membresQuery, nomenclatureQuery } from './nomenclature.ts';
import { useStructure } from './session.ts';

/** Reads free texts over for a form, and remembers what the person chose to keep for as long as the form lives. */
export interface Garde {
  readonly connus: Connus;
  /** What is left to look at in a text. Nothing when the rules cannot be loaded: a guard never stops anybody. */
  relire(texte: string): Promise<readonly Alerte[]>;
  /** The person keeps this passage: it stays quiet, here and wherever it comes again. */
  laisser(alerte: Alerte): void;
}

/** The guard of the form around a field, when it has one. */
export const GardeContext = createContext<Garde | null>(null);

/** The same passage of the same kind, wherever it stands. */
export const cleDuPassage = ({ genre, extrait }: Alerte): string => `${genre} ${extrait.toLowerCase()}`;

const AUCUN: readonly string[] = [];
/** Loaded when a person comes to a text, never with the first screen; the service worker keeps it for later. */
export const preparerLaGarde = () =>
  import('../../modules/confidentialite/rules/relire.ts').catch(() => null);

/** A guard that knows the places, partners and team of the structure of the address. Never waits for them. */
export function useGarde(): Garde {
  const { slug } = useStructure();
  const { data: listes } = useQuery(nomenclatureQuery(slug));
  const { data: membres } = useQuery(membresQuery(slug));
  const [laisses] = useState(() => new Set<string>());
  return useMemo(() => {
    const noms = (liste: readonly { readonly nom: string }[] | undefined) =>
      liste?.map((t) => t.nom) ?? AUCUN;
    const connus: Connus = {
      termes: [
        ...noms(listes?.lieux),
        ...noms(listes?.secteurs),
        ...noms(listes?.partenaires),
        ...noms(listes?.projets),
      ],
      sujets: [...noms(listes?.thematiques), ...noms(listes?.natures)],
      equipe: noms(membres),
    };
    return {
      connus,
      relire: async (texte) => {
        if (texte.trim() === '') return [];
        const lues = (await preparerLaGarde())?.relire(texte, connus) ?? [];
        return lues.filter((a) => !laisses.has(cleDuPassage(a)));
      },
      laisser: (alerte) => laisses.add(cleDuPassage(alerte)),
    };
  }, [listes, membres, laisses]);
}
