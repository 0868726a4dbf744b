import type { PhotoLue } from './image.ts';
import { cellulesDans } from './mosaique.ts';

/** The Shape Detection API, that some phones have; nothing leaves the phone. */
interface DetecteurDeVisages {
  detect(image: HTMLCanvasElement): Promise<readonly { readonly boundingBox: DOMRectReadOnly }[]>;
}
type Fenetre = { FaceDetector?: new (o: { fastMode: boolean }) => DetecteurDeVisages };

/** Cells of each face that the phone sees by itself; none when it can't look. */
export async function visagesDe({ toile, grille }: PhotoLue): Promise<readonly (readonly number[])[]> {
  const Detecteur = (window as Fenetre).FaceDetector;
  if (!Detecteur) return [];
  try {
    const visages = await new Detecteur({ fastMode: false }).detect(toile);
    return visages.map((v) => cellulesDans(grille, v.boundingBox));
  } catch {
    // Announced and not working on this phone: the person looks, as everywhere else.
    return [];
  }
}
