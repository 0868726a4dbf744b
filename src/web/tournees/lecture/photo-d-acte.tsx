import { useEffect, useState } from 'react';
import { useActions } from '../../offline/use-carnet.ts';
import { Dialogue } from '../../ui/dialogue.tsx';
import { useUrlDe } from '../use-url-de.ts';
import classes from './lecture.module.css';

interface PhotoDActeProps {
  acteId: string;
  photoId: string;
  alt: string;
}

/** A photo, from this phone when it holds it, else from the server; large when pressed. */
export function PhotoDActe({ acteId, photoId, alt }: PhotoDActeProps) {
  const { lirePhoto } = useActions();
  const [blob, setBlob] = useState<Blob | null>(null);
  const [absente, setAbsente] = useState(false);
  const [grande, setGrande] = useState(false);
  const url = useUrlDe(blob);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the action is the same at each render
  useEffect(() => {
    let ici = true;
    lirePhoto(acteId, photoId)
      .then((b) => ici && setBlob(b))
      .catch(() => ici && setAbsente(true));
    return () => {
      ici = false;
    };
  }, [acteId, photoId]);
  if (!url) return <span className={classes.attente}>{absente ? 'Photo à voir avec du réseau' : ''}</span>;
  return (
    <>
      <button
        type="button"
        className={classes.photo}
        aria-label={`Agrandir : ${alt}`}
        onClick={() => setGrande(true)}
      >
        <img src={url} alt={alt} />
      </button>
      <Dialogue ouvert={grande} onFermer={() => setGrande(false)} titre="Photo">
        <img src={url} alt={alt} className={classes.grande} />
      </Dialogue>
    </>
  );
}
