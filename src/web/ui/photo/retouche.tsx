import { Alert, Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconEyeOff, IconUserExclamation } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { pluriel } from '../format.ts';
import { signalerErreur } from '../toast.ts';
import { enJpeg, type PhotoLue, peindre, phrasePhoto } from './image.ts';
import classes from './retouche.module.css';
import { Surface } from './surface.tsx';
import { visagesDe } from './visages.ts';

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
