import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { PhotoLue } from './image.ts';
import { cellulesSous } from './mosaique.ts';
import classes from './retouche.module.css';

interface Point {
  readonly x: number;
  readonly y: number;
}

const PAS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

interface SurfaceProps {
  ref: RefObject<HTMLCanvasElement | null>;
  photo: PhotoLue;
  /** `suite`: the finger goes on with the same stroke. */
  onTrait: (cellules: readonly number[], suite?: boolean) => void;
}

/** The picture under the finger. At the keyboard: arrows aim, Space hides. */
export function Surface({ ref, photo: { grille, toile }, onTrait }: SurfaceProps) {
  const dernier = useRef<Point | null>(null);
  const [viseur, setViseur] = useState<Point | null>(null);
  const ou = (e: PointerEvent): Point => {
    const r = e.currentTarget.getBoundingClientRect();
    return {
      x: ((e.clientX - r.left) / r.width) * grille.largeur,
      y: ((e.clientY - r.top) / r.height) * grille.hauteur,
    };
  };
  const poser = (e: PointerEvent) => {
    e.currentTarget.setPointerCapture(e.pointerId);
    dernier.current = ou(e);
    onTrait(cellulesSous(grille, dernier.current, dernier.current));
  };
  const passer = (e: PointerEvent) => {
    if (!dernier.current) return;
    const ici = ou(e);
    onTrait(cellulesSous(grille, dernier.current, ici), true);
    dernier.current = ici;
  };
  const lever = () => {
    dernier.current = null;
  };
  const clavier = (e: KeyboardEvent) => {
    const centre = viseur ?? { x: grille.largeur / 2, y: grille.hauteur / 2 };
    const pas = PAS[e.key];
    if (pas) {
      const borne = (v: number, max: number) => Math.max(0, Math.min(max - 1, v));
      setViseur({
        x: borne(centre.x + pas[0] * grille.cote * 2, grille.largeur),
        y: borne(centre.y + pas[1] * grille.cote * 2, grille.hauteur),
      });
    } else if (e.key === ' ' && viseur) onTrait(cellulesSous(grille, viseur, viseur));
    else return;
    e.preventDefault();
  };
  const relatif = (p: Point) => ({
    left: `${(p.x / grille.largeur) * 100}%`,
    top: `${(p.y / grille.hauteur) * 100}%`,
  });
  return (
    <div
      className={classes.cadre}
      style={{
        width: `min(100%, ${(42 * toile.width) / toile.height}dvh)`,
        aspectRatio: `${toile.width} / ${toile.height}`,
      }}
    >
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: its own keys aim and hide, a reader must let them through */}
      <canvas
        ref={ref}
        className={classes.toile}
        role="application"
        aria-label="Photo à regarder. Au clavier : les flèches visent, la barre d’espace cache."
        tabIndex={0}
        onKeyDown={clavier}
        onFocus={(e) =>
          e.currentTarget.matches(':focus-visible') &&
          setViseur({ x: grille.largeur / 2, y: grille.hauteur / 2 })
        }
        onBlur={() => setViseur(null)}
        onPointerDown={poser}
        onPointerMove={passer}
        onPointerUp={lever}
        onPointerCancel={lever}
      />
      {viseur && <span className={classes.viseur} style={relatif(viseur)} aria-hidden />}
    </div>
  );
}
