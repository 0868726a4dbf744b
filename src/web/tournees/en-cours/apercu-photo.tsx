import { Button } from '@mantine/core';
import { useUrlDe } from '../use-url-de.ts';

/** A photo that was looked at, before it is kept with its act. */
export function ApercuPhoto({ photo, onRetirer }: { photo: Blob; onRetirer: () => void }) {
  const url = useUrlDe(photo);
  return (
    <>
      {url && <img src={url} alt="Prise à l’instant" />}
      <Button variant="subtle" onClick={onRetirer}>
        Retirer
      </Button>
    </>
  );
}
