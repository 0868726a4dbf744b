import { Text } from '@mantine/core';
import { ChoisirPhoto } from '../../ui/photo/choisir-photo.tsx';
import { ApercuPhoto } from './apercu-photo.tsx';
import classes from './en-cours.module.css';

interface PhotosAJoindreProps {
  photos: readonly Blob[];
  onChange: (photos: readonly Blob[]) => void;
}

/** Photos that were looked at, to be kept with the act. */
export function PhotosAJoindre({ photos, onChange }: PhotosAJoindreProps) {
  return (
    <div>
      {photos.length > 0 && (
        <ul className={classes.photos} aria-label="Photos">
          {photos.map((p, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a photo has no name yet
            <li key={i}>
              <ApercuPhoto photo={p} onRetirer={() => onChange(photos.filter((x) => x !== p))} />
            </li>
          ))}
        </ul>
      )}
      <ChoisirPhoto onPhoto={(p) => onChange([...photos, p])}>
        {photos.length === 0 ? 'Prendre une photo' : 'Une autre photo'}
      </ChoisirPhoto>
      <Text size="sm" c="dimmed" mt={4}>
        Facultatif. Des choses et des lieux, jamais des personnes.
      </Text>
    </div>
  );
}
