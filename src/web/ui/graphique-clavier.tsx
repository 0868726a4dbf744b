import { VisuallyHidden } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import classes from './chart-avec-tableau.module.css';
import type { LigneDeChiffres } from './chart-avec-tableau.tsx';
import { ecrire } from './tableau-de-chiffres.tsx';

interface GraphiqueClavierProps {
  titre: string;
  colonnes: readonly string[];
  lignes: readonly LigneDeChiffres[];
  hauteur: number;
  montre: number | null;
  onMontrer: (index: number | null) => void;
  onChoisir?: ((index: number) => void) | undefined;
  children: ReactNode;
}

/** Walks a chart by the arrows: each step shows the figures of one label and says them; Enter opens it. */
export function GraphiqueClavier(props: GraphiqueClavierProps) {
  const { titre, colonnes, lignes, hauteur, montre, onMontrer, onChoisir, children } = props;
  const dernier = lignes.length - 1;
  const clavier = (e: KeyboardEvent) => {
    if (e.key === 'Enter' && montre !== null) return onChoisir?.(montre);
    if (e.key === 'Escape') return onMontrer(null);
    const avant = montre ?? -1;
    const vers = {
      ArrowRight: avant + 1,
      ArrowDown: avant + 1,
      ArrowLeft: avant - 1,
      ArrowUp: avant - 1,
      Home: 0,
      End: dernier,
    }[e.key];
    if (vers === undefined) return;
    e.preventDefault();
    onMontrer(Math.max(0, Math.min(dernier, vers)));
  };
  const ligne = montre === null ? undefined : lignes[montre];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would say a form
    <div
      role="group"
      aria-roledescription="graphique"
      aria-label={`${titre}. Flèches pour parcourir${onChoisir ? ', Entrée pour ouvrir' : ''}.`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows walk the chart
      tabIndex={0}
      className={classes.graphique}
      onKeyDown={clavier}
      onBlur={() => onMontrer(null)}
    >
      <div
        role="img"
        aria-label={`Graphique : ${titre}. Les mêmes chiffres sont dans le tableau.`}
        style={{ height: hauteur }}
      >
        {children}
      </div>
      <VisuallyHidden aria-live="polite">
        {ligne &&
          `${ligne.libelle} : ${ligne.valeurs.map((v, i) => `${colonnes[i + 1]} ${ecrire(v)}`).join(', ')}`}
      </VisuallyHidden>
    </div>
  );
}
