import { PasswordInput, type PasswordInputProps } from '@mantine/core';

/** A password to choose. One field, that can be shown: writing it twice helps nobody. */
export function ChampNouveauMotDePasse(props: PasswordInputProps) {
  return (
    <PasswordInput
      label="Mot de passe"
      description="Au moins 12 caractères. Une petite phrase convient très bien."
      name="motDePasse"
      autoComplete="new-password"
      {...props}
    />
  );
}
