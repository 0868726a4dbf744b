import type { PasswordInputProps } from '@mantine/core';
import { ChampMotDePasse } from './champ-mot-de-passe.tsx';

/** A password to choose. One field, that can be shown: writing it twice helps nobody. */
export function ChampNouveauMotDePasse(props: PasswordInputProps) {
  return (
    <ChampMotDePasse
      label="Mot de passe"
      description="Au moins 12 caractères. Une petite phrase convient très bien."
      autoComplete="new-password"
      {...props}
    />
  );
}
