import { viserChamp } from '../ui/erreurs-de-champ.ts';

const PATIENCE_MS = 3_000;

/**
 * Puts the focus on a field as soon as the part that holds it is there: it may only be unfolding. Returns what gives it
 * up.
 */
export function viserDesQueLa(formulaire: HTMLElement | null, champ: string): () => void {
  let image = 0;
  const fin = Date.now() + PATIENCE_MS;
  const essayer = () => {
    if (!viserChamp(formulaire, champ) && Date.now() < fin) image = requestAnimationFrame(essayer);
  };
  image = requestAnimationFrame(essayer);
  return () => cancelAnimationFrame(image);
}
