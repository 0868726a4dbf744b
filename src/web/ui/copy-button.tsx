import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import classes from './copy-button.module.css';

interface CopyButtonProps {
  valeur: string;
  libelle?: string;
  variant?: 'filled' | 'light' | 'subtle';
}

/** Copies a text, and says so. */
export function CopyButton({ valeur, libelle = 'Copier', variant = 'light' }: CopyButtonProps) {
  const { copied, copy } = useClipboard({ timeout: 2500 });
  return (
    <Button
      variant={variant}
      leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
      onClick={() => copy(valeur)}
    >
      <span aria-live="polite">{copied ? 'Copié' : libelle}</span>
    </Button>
  );
}

interface ACopierProps {
  valeur: string;
  libelle: string;
  /** It has just been made: the focus goes there. */
  vise?: boolean;
}

/** A value to read or copy: a link, a token. Selected whole on a click, for when copying is refused. */
export function ACopier({ valeur, libelle, vise }: ACopierProps) {
  return (
    <div className={classes.ligne}>
      <TextInput
        label={libelle}
        value={valeur}
        readOnly
        autoFocus={vise}
        onFocus={(e) => e.currentTarget.select()}
        className={classes.valeur}
      />
      <CopyButton valeur={valeur} />
    </div>
  );
}
