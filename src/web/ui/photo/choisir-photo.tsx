import { Button } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { Dialogue } from '../dialogue.tsx';
import { signalerErreur } from '../toast.ts';
import { lirePhotoDuFichier, type PhotoLue, phrasePhoto } from './image.ts';
import { Retouche } from './retouche.tsx';

interface ChoisirPhotoProps {
  /** Receives a JPEG of pixels alone, that the person looked at. */
  onPhoto: (jpeg: Blob) => Promise<unknown> | unknown;
  children?: ReactNode;
}

/** Takes a photo of a place or a thing: drawn again without metadata, looked at, blurred where needed, then kept. */
export function ChoisirPhoto({ onPhoto, children = 'Prendre une photo' }: ChoisirPhotoProps) {
  const champ = useRef<HTMLInputElement>(null);
  const [photo, setPhoto] = useState<PhotoLue | null>(null);
  const [enCours, setEnCours] = useState(false);
  const lire = async (fichier: File | undefined) => {
    if (!fichier) return;
    setEnCours(true);
    try {
      setPhoto(await lirePhotoDuFichier(fichier));
    } catch (e) {
      signalerErreur(phrasePhoto(e));
    } finally {
      setEnCours(false);
    }
  };
  return (
    <>
      <input
        ref={champ}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label="Photo"
        onChange={(e) => {
          void lire(e.currentTarget.files?.[0]);
          // The same file may be chosen again.
          e.currentTarget.value = '';
        }}
      />
      <Button
        variant="light"
        loading={enCours}
        leftSection={<IconCamera size={22} aria-hidden />}
        onClick={() => champ.current?.click()}
      >
        {children}
      </Button>
      <Dialogue ouvert={photo !== null} onFermer={() => setPhoto(null)} titre="La photo">
        {photo && (
          <Retouche
            photo={photo}
            onReprendre={() => {
              setPhoto(null);
              champ.current?.click();
            }}
            onGarder={async (jpeg) => {
              await onPhoto(jpeg);
              setPhoto(null);
            }}
          />
        )}
      </Dialogue>
    </>
  );
}
