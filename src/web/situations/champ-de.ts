import type { ReactNode } from 'react';

interface FormLu {
  getInputProps(nom: string): { value?: unknown; onChange: (valeur: never) => void; error?: ReactNode };
}

/** A field of a form whose value is given as it is, rather than by an event: a watched text, a number. */
export function champDe<T>(form: FormLu, nom: string) {
  const { value, onChange, error } = form.getInputProps(nom);
  return { name: nom, value: value as T, onChange: onChange as (valeur: T) => void, error };
}
