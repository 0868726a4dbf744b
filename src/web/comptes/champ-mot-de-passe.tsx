import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useId } from 'react';

/** A password. Mantine's field does not tell a screen reader that it is refused, nor why: said here. */
export function ChampMotDePasse({ error, description, ...reste }: PasswordInputProps) {
  const id = useId();
  const decrit = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <PasswordInput
      name="motDePasse"
      {...reste}
      {...{ id, error, description }}
      aria-invalid={error ? true : undefined}
      aria-describedby={decrit || undefined}
    />
  );
}
