import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { TexteDeBilan } from '../../../modules/bilans/contract.ts';
import type { IdRubrique } from '../../../modules/bilans/rules/rubriques.ts';
import { tiroirIci } from '../../offline/tiroir.ts';
import { useMoi } from '../../ui/session.ts';
import { brouillonScelle } from './brouillon.ts';
import { type EtatTexte, TexteOuvert } from './texte-ouvert.ts';
import { type CleDuBilan, useBilan } from './use-bilan.ts';

export type TextesOuverts = ReadonlyMap<IdRubrique, TexteOuvert>;

/** The texts of a bilan, open for writing for as long as the screen is there. */
export function useTextesOuverts(cle: CleDuBilan, textes: readonly TexteDeBilan[]): TextesOuverts {
  const { ecrireTexte } = useBilan(cle);
  const { structure, convention, annee } = cle;
  const { id: compteId } = useMoi();
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once for a bilan; what changes afterwards goes through connaitre()
  const ouverts = useMemo(() => {
    const tiroir = tiroirIci(structure);
    return new Map(
      textes.map((t) => [
        t.rubrique,
        new TexteOuvert(t, {
          envoyer: (texte, version) => ecrireTexte(t.rubrique, { texte, version }),
          brouillon: brouillonScelle(tiroir, `${convention}:${annee}:${t.rubrique}`),
        }),
      ]),
    );
  }, [structure, convention, annee, compteId]);
  useEffect(() => {
    for (const t of textes) ouverts.get(t.rubrique)?.connaitre(t);
  }, [ouverts, textes]);
  useEffect(() => {
    const vider = () => {
      for (const t of ouverts.values()) if (t.vue().etat.nom !== 'repos') void t.vider();
    };
    window.addEventListener('online', vider);
    document.addEventListener('visibilitychange', vider);
    return () => {
      window.removeEventListener('online', vider);
      document.removeEventListener('visibilitychange', vider);
      vider();
    };
  }, [ouverts]);
  return ouverts;
}

/** The least advanced state of all the texts: what a person must know of the whole page. */
export function useEtatGeneral(ouverts: TextesOuverts): EtatTexte['nom'] {
  const ordre: readonly EtatTexte['nom'][] = ['conflit', 'ferme', 'retenu', 'envoi', 'attente'];
  return useSyncExternalStore(
    useMemo(
      () => (f: () => void) => {
        const arrets = [...ouverts.values()].map((t) => t.abonner(f));
        return () => {
          for (const arret of arrets) arret();
        };
      },
      [ouverts],
    ),
    () => {
      const noms = new Set([...ouverts.values()].map((t) => t.vue().etat.nom));
      return ordre.find((nom) => noms.has(nom)) ?? 'repos';
    },
  );
}
