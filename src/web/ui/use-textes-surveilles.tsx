import { type ComponentType, createContext, type ReactNode, useState } from 'react';
import type { Alerte } from '../../modules/confidentialite/rules/alerte.ts';

/**
 * A watched text of a form. It brings the question along, so that a form without any does not load it: the one of the
 * connexion, first of all.
 */
export interface TexteSurveille {
  /** What is left to look at in what is typed now. */
  readonly relire: () => Promise<readonly Alerte[]>;
  readonly laisser: (alerte: Alerte) => void;
  /** Leads back to the field. */
  readonly viser: () => void;
  readonly patienceMs: number;
  readonly Question: ComponentType<{
    restants: readonly Alerte[];
    repondre: (enregistrer: boolean) => void;
  }>;
}

/** By which a field makes itself known to the form around it; gives back what takes it away. */
export const TextesSurveillesContext = createContext<((texte: TexteSurveille) => () => void) | null>(null);

interface Arret {
  readonly lus: readonly { readonly texte: TexteSurveille; readonly alertes: readonly Alerte[] }[];
  readonly rendre: (oui: boolean) => void;
}

/** Holds a form once, when one of its watched texts still has passages to look at. */
export function useTextesSurveilles() {
  const [textes] = useState(() => new Set<TexteSurveille>());
  const [inscrire] = useState(() => (texte: TexteSurveille) => {
    textes.add(texte);
    return () => {
      textes.delete(texte);
    };
  });
  const [arret, setArret] = useState<Arret | null>(null);
  /** Before saving: true when the texts may go, at once or because the person says so. */
  const retenir = async (): Promise<boolean> => {
    const lus = (await Promise.all([...textes].map(lire))).filter(({ alertes }) => alertes.length > 0);
    if (lus.length === 0) return true;
    return new Promise<boolean>((rendre) => setArret({ lus, rendre }));
  };
  const repondre = (oui: boolean) => {
    if (!arret) return;
    if (oui) for (const { texte, alertes } of arret.lus) alertes.forEach(texte.laisser);
    setArret(null);
    arret.rendre(oui);
    if (!oui) requestAnimationFrame(() => arret.lus[0]?.texte.viser());
  };
  const Question = arret?.lus[0]?.texte.Question;
  const question: ReactNode = arret && Question && (
    <Question restants={arret.lus.flatMap(({ alertes }) => alertes)} repondre={repondre} />
  );
  return { inscrire, retenir, question };
}

/** The rules may not have come: saving does not wait for them. */
const lire = async (texte: TexteSurveille): Promise<Arret['lus'][number]> => {
  const patience = new Promise<readonly Alerte[]>((fini) => setTimeout(() => fini([]), texte.patienceMs));
  return { texte, alertes: await Promise.race([texte.relire(), patience]) };
};
