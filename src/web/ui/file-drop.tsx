import { Input, Loader } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, useId, useState } from 'react';
import classes from './file-drop.module.css';
import { nombre } from './format.ts';

interface FileDropProps {
  /** « Choisissez un fichier » */
  libelle: string;
  /** What is accepted, in words. */
  aide?: string;
  /** Extensions: `.csv,.xlsx`. */
  accept: string;
  onFichier: (fichier: File) => void;
  /** In bytes. */
  tailleMax?: number;
  enCours?: boolean;
  /** A refusal of the server. */
  error?: string | null;
}

/** A file to choose, or to drop. The field is a real one: keyboard and screen readers have what they know. */
export function FileDrop(props: FileDropProps) {
  const { libelle, aide, accept, onFichier, tailleMax, enCours, error } = props;
  const [survol, setSurvol] = useState(false);
  const [refus, setRefus] = useState<string | null>(null);
  const id = useId();
  const recevoir = (fichier: File | undefined) => {
    if (!fichier || enCours) return;
    const refuse = motifDeRefus(fichier, accept, tailleMax);
    setRefus(refuse);
    if (!refuse) onFichier(fichier);
  };
  const deposer = (e: DragEvent) => {
    e.preventDefault();
    setSurvol(false);
    recevoir(e.dataTransfer.files[0]);
  };
  const erreur = refus ?? error;
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut, the field does the same */}
      <div
        className={classes.zone}
        data-survol={survol || undefined}
        aria-busy={enCours}
        onDragOver={(e) => {
          e.preventDefault();
          setSurvol(true);
        }}
        onDragLeave={() => setSurvol(false)}
        onDrop={deposer}
      >
        <input
          id={id}
          type="file"
          accept={accept}
          className={classes.champ}
          disabled={enCours}
          aria-describedby={`${id}-aide ${id}-erreur`}
          onChange={(e) => {
            recevoir(e.currentTarget.files?.[0]);
            // The same file, corrected, must be able to be chosen again.
            e.currentTarget.value = '';
          }}
        />
        <label htmlFor={id} className={classes.etiquette}>
          {enCours ? <Loader /> : <IconFileUpload size={36} stroke={1.5} aria-hidden />}
          <span className={classes.libelle}>{libelle}</span>
          <span id={`${id}-aide`} className={classes.aide}>
            {aide ?? 'ou déposez-le ici'}
          </span>
        </label>
      </div>
      <Input.Error id={`${id}-erreur`} role="alert" mt="xs" size="md">
        {erreur}
      </Input.Error>
    </div>
  );
}

function motifDeRefus(fichier: File, accept: string, tailleMax: number | undefined): string | null {
  const extensions = accept.split(',').map((e) => e.trim().toLowerCase());
  if (!extensions.some((e) => fichier.name.toLowerCase().endsWith(e))) {
    return `« ${fichier.name} » n’est pas d’un type accepté (${extensions.join(', ')}).`;
  }
  if (fichier.size === 0) return `« ${fichier.name} » est vide.`;
  if (tailleMax !== undefined && fichier.size > tailleMax) {
    return `« ${fichier.name} » est trop lourd : ${nombre(tailleMax / 1_048_576)} Mo au plus.`;
  }
  return null;
}
