import { TextInput, type TextInputProps } from '@mantine/core';

/** The six digits of the authentication application. */
export function ChampCode(props: TextInputProps) {
  return (
    <TextInput
      label="Code à six chiffres"
      description="Ouvrez votre application d’authentification."
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={10}
      {...props}
    />
  );
}
