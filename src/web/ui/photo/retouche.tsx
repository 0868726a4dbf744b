import { Alert, Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconEyeOff, IconUserExclamation } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { pluriel } from '../format.ts';
import { signalerErreur } from '../toast.ts';
import { enJpeg, type PhotoLue, peindre, phrasePhoto } from './image.ts';
import { cellulesSous } from './mosaique.ts';
import classes from './retouche.module.css';
import { visagesDe } from './visages.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface RetoucheProps {
  photo: PhotoLue;
  /** The person looked and keeps it. */
  onGarder: (jpeg: Blob) => Promise<unknown>;
  onReprendre: () => void;
}

/** Looks at a photo before it is kept: a finger on the picture hides what would tell who. */
export function Retouche({ photo, onGarder, onReprendre }: RetoucheProps) {
  const toile = useRef<HTMLCanvasElement>(null);
  const [traits, setTraits] = useState<readonly (readonly number[])[]>([]);
  const [visages, setVisages] = useState<readonly (readonly number[])[]>([]);
  const [enCours, setEnCours] = useState(false);
  const caches = new Set(traits.flat());
  const aCacher = visages.filter((v) => v.some((c) => !caches.has(c)));
  useEffect(() => {
    let ici = true;
    visagesDe(photo).then((v) => ici && setVisages(v));
    return () => {
      ici = false;
    };
  }, [photo]);
  useEffect(() => {
    if (toile.current) peindre(toile.current, photo, new Set(traits.flat()));
  }, [photo, traits]);
  const ajouter = (cellules: readonly number[], suite = false) =>
    setTraits((t) => (suite ? [...t.slice(0, -1), [...(t.at(-1) ?? []), ...cellules]] : [...t, cellules]));
  const garder = async () => {
    setEnCours(true);
    try {
      await onGarder(await enJpeg(photo, caches));
    } catch (e) {
      signalerErreur(phrasePhoto(e));
    } finally {
      setEnCours(false);
    }
  };
  return (
    <>
      <Alert color="safran" icon={<IconEyeOff aria-hidden />} p="sm" mb="sm">
        Pas de visage, pas de plaque, pas de nom sur une boîte aux lettres. Passez le doigt sur ce qu’il faut
        cacher.
      </Alert>
      {aCacher.length > 0 && (
        <Alert color="brique" icon={<IconUserExclamation aria-hidden />} mb="sm" role="alert">
          <Text mb="xs">
            {aCacher.length === 1
              ? 'Un visage semble visible.'
              : `${aCacher.length} visages semblent visibles.`}
          </Text>
          <Button color="brique" onClick={() => ajouter(aCacher.flat())}>
            {aCacher.length === 1 ? 'Le cacher' : 'Les cacher'}
          </Button>
        </Alert>
      )}
      <Surface ref={toile} photo={photo} onTrait={ajouter} />
      <Text role="status" size="sm" c="dimmed" mt={4}>
        {traits.length === 0
          ? 'Rien n’est caché.'
          : `${pluriel(traits.length, 'endroit caché', 'endroits cachés')}.`}
      </Text>
      <Group className={classes.actions}>
        <Button
          variant="default"
          disabled={traits.length === 0}
          leftSection={<IconArrowBackUp size={20} aria-hidden />}
          onClick={() => setTraits((t) => t.slice(0, -1))}
        >
          Annuler le trait
        </Button>
        <Button variant="default" onClick={onReprendre}>
          Autre photo
        </Button>
        <Button fullWidth loading={enCours} onClick={garder}>
          J’ai regardé, garder la photo
        </Button>
      </Group>
    </>
  );
}

const PAS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

interface SurfaceProps {
  ref: React.RefObject<HTMLCanvasElement | null>;
  photo: PhotoLue;
  /** `suite`: the finger goes on with the same stroke. */
  onTrait: (cellules: readonly number[], suite?: boolean) => void;
}

/** The picture under the finger. At the keyboard: arrows aim, Space hides. */
function Surface({ ref, photo: { grille, toile }, onTrait }: SurfaceProps) {
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
