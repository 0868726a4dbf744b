import { useState } from 'react';
import { estDepassee } from './use-partenaires.ts';

interface Stocke<V> {
  readonly valeurs: V;
  readonly version: number;
}

interface EcritureProps<V> {
  /** The version that was read; null for something new. */
  version: number | null;
  ecrire: (valeurs: V, version: number | null) => Promise<unknown>;
  /** What is stored now; null when it is gone. */
  relire: () => Promise<Stocke<V> | null>;
  fini: () => unknown;
}

/** Saves from the version that was read; when somebody saved before, holds theirs until one chooses. */
export function useEcriture<V>({ version: lue, ecrire, relire, fini }: EcritureProps<V>) {
  const [version, setVersion] = useState(lue);
  const [autre, setAutre] = useState<Stocke<V> | null>(null);
  const essayer = async (valeurs: V, depuis: number | null) => {
    try {
      await ecrire(valeurs, depuis);
    } catch (e) {
      if (!estDepassee(e)) throw e;
      const stocke = await relire();
      if (!stocke) throw e;
      setAutre(stocke);
      return;
    }
    await fini();
  };
  return {
    autre,
    envoyer: (valeurs: V) => essayer(valeurs, version),
    /** Saves what is typed over the other version. */
    garder: (valeurs: V) => essayer(valeurs, autre?.version ?? version),
    /** Leaves what is typed for the other version. */
    prendre: (remplir: (valeurs: V) => void) => {
      if (!autre) return;
      remplir(autre.valeurs);
      setVersion(autre.version);
      setAutre(null);
    },
  };
}

/** Each field: its name, and how its value is read. */
export type Lecture<V> = { readonly [C in keyof V]: readonly [string, (valeur: V[C]) => string] };

/** What differs between what another person saved and what is typed here, in words. */
export function differences<V extends object>(lectures: Lecture<V>, autre: V, mienne: V) {
  return (Object.keys(lectures) as (keyof V)[])
    .map((c) => {
      const [champ, lire] = lectures[c];
      return { champ, autre: lire(autre[c]) || 'Rien', mienne: lire(mienne[c]) || 'Rien' };
    })
    .filter((d) => d.autre !== d.mienne);
}
