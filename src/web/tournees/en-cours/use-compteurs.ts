import { useState } from 'react';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { useActions, useCarnet } from '../../offline/use-carnet.ts';
import { enService, useListes } from '../../ui/nomenclature.ts';
import { useStructure } from '../../ui/session.ts';
import { signalerErreur } from '../../ui/toast.ts';
import { compteursRetenus, retenirCompteurs } from '../memoire.ts';
import { naturesComptees } from '../natures.ts';
import { type Genre, somme, total } from '../totaux.ts';

/** One contact, counted by one press. */
export interface Appui {
  readonly natureId: number;
  readonly lieuId: number | null;
  readonly genre: Genre;
}

/** Presses that can still be taken back, one by one. */
const MEMOIRE = 50;

const est = (a: { natureId: number; lieuId: number | null }, b: typeof a): boolean =>
  a.natureId === b.natureId && a.lieuId === b.lieuId;

/** The counters of a round: which are shown, one press more, the last one taken back, what a screen reader says. */
export function useCompteurs(tournee: TourneeLocale, lieuId: number | null) {
  const { slug } = useStructure();
  const { tournees } = useCarnet();
  const { compter: ecrire } = useActions();
  const { listes, nomDe } = useListes();
  const [appuis, setAppuis] = useState<readonly Appui[]>([]);
  const [parle, setParle] = useState<Appui | null>(null);
  const enUsage = listes.natures.filter((n) => enService(n, tournee.jour));
  const [natures, setNatures] = useState<readonly number[]>(() => {
    const retenus = compteursRetenus(slug)?.filter((id) => enUsage.some((n) => n.id === id));
    return retenus?.length
      ? retenus
      : naturesComptees(
          enUsage,
          tournees.flatMap((t) => t.compteurs),
        );
  });

  const choisirNatures = (choisies: readonly number[]) => {
    setNatures(choisies);
    retenirCompteurs(slug, choisies);
  };
  const compter = async (appui: Appui) => {
    // Felt by the thumb where the phone can; never waited for.
    navigator.vibrate?.(12);
    try {
      await ecrire(tournee.id, { ...SANS, natureId: appui.natureId, lieuId: appui.lieuId, [appui.genre]: 1 });
      setAppuis((a) => [...a.slice(1 - MEMOIRE), appui]);
      setParle(appui);
    } catch (e) {
      signalerErreur(e);
    }
  };
  const annuler = async () => {
    const appui = appuis.at(-1);
    if (!appui) return;
    setAppuis((a) => a.slice(0, -1));
    try {
      await ecrire(tournee.id, {
        ...SANS,
        natureId: appui.natureId,
        lieuId: appui.lieuId,
        [appui.genre]: -1,
      });
      setParle(appui);
    } catch (e) {
      setAppuis((a) => [...a, appui]);
      signalerErreur(e);
    }
  };

  const compte = parle && total(somme(tournee.compteurs.filter((c) => est(c, parle))));
  const annonce = parle
    ? [nomDe(parle.natureId), parle.lieuId === null ? 'sans lieu' : nomDe(parle.lieuId), compte].join(', ')
    : '';
  const dernier = appuis.at(-1) ?? null;
  return {
    natures,
    choisirNatures,
    compter,
    annuler,
    /** Only where it can be seen: at another place, it would be taken back blindly. */
    dernier: dernier?.lieuId === lieuId ? dernier : null,
    annonce,
  };
}

const SANS = { femmes: 0, hommes: 0, nonCommunique: 0 };
