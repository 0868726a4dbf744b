import { Button, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useActions, useCarnet } from '../offline/use-carnet.ts';
import { viserTitre } from '../ui/page-title.tsx';
import { ChoisirPhoto } from '../ui/photo/choisir-photo.tsx';
import { useStructure } from '../ui/session.ts';
import { signaler, signalerAnnulable, signalerErreur } from '../ui/toast.ts';
import classes from './photos.module.css';
import { photosQuery } from './use-interventions.ts';

/** That the server keeps of one act. */
const AU_PLUS = 4;

/** The photos of an act, of places and things: those of this phone at once, the others with network. */
export function Photos({ acteId }: { acteId: string }) {
  const { slug } = useStructure();
  const { actes } = useCarnet();
  const { joindrePhoto, retirerPhoto, lirePhoto } = useActions();
  const { data = [] } = useQuery(photosQuery(slug, acteId));
  const [retirees, setRetirees] = useState<readonly string[]>([]);
  const [jointes, setJointes] = useState<readonly string[]>([]);
  const ici = actes.find((a) => a.id === acteId)?.photos.map((p) => p.id) ?? [];
  const ids = [...new Set([...data, ...ici, ...jointes])].filter((id) => !retirees.includes(id));
  const joindre = async (jpeg: Blob) => {
    const id = await joindrePhoto(acteId, jpeg);
    setJointes((avant) => [...avant, id]);
  };
  const retirer = async (id: string) => {
    try {
      const jpeg = await lirePhoto(acteId, id).catch(() => null);
      await retirerPhoto(acteId, id);
      setRetirees((avant) => [...avant, id]);
      viserTitre();
      if (!jpeg) return signaler('Photo retirée.');
      signalerAnnulable('Photo retirée.', () => joindre(jpeg), { bouton: 'Remettre', fait: 'Photo remise.' });
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <>
      {ids.length === 0 && (
        <Text c="dimmed" mb="sm">
          D’un lieu ou d’une chose, jamais d’une personne.
        </Text>
      )}
      <ul className={classes.photos}>
        {ids.map((id, i) => (
          <li key={id}>
            <Photo acteId={acteId} photoId={id} alt={`Photo ${i + 1}`} />
            <Button
              variant="subtle"
              color="brique"
              px={0}
              leftSection={<IconTrash size={18} aria-hidden />}
              aria-label={`Retirer la photo ${i + 1}`}
              onClick={() => retirer(id)}
            >
              Retirer
            </Button>
          </li>
        ))}
      </ul>
      {ids.length < AU_PLUS && <ChoisirPhoto onPhoto={joindre}>Ajouter une photo</ChoisirPhoto>}
    </>
  );
}

function Photo({ acteId, photoId, alt }: { acteId: string; photoId: string; alt: string }) {
  const { lirePhoto } = useActions();
  const [url, setUrl] = useState<string | null>(null);
  const [absente, setAbsente] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the action is the same at each render
  useEffect(() => {
    let adresse: string | null = null;
    let ici = true;
    lirePhoto(acteId, photoId).then(
      (blob) => {
        if (!ici) return;
        adresse = URL.createObjectURL(blob);
        setUrl(adresse);
      },
      () => ici && setAbsente(true),
    );
    return () => {
      ici = false;
      if (adresse) URL.revokeObjectURL(adresse);
    };
  }, [acteId, photoId]);
  if (!url) return <span className={classes.attente}>{absente ? 'À voir avec du réseau' : ''}</span>;
  return <img src={url} alt={alt} className={classes.photo} />;
}
