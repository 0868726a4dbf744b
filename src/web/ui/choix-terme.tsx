import { type ComboboxItem, MultiSelect, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { cleDe } from '../../kernel/texte.ts';

/** Something with a number and a name: a term, a person, a family. */
export interface Choix {
  readonly id: number;
  readonly nom: string;
}

interface Commun {
  label: string;
  choix: readonly Choix[];
  /** Path in the form. */
  name?: string;
  description?: ReactNode;
  placeholder?: string;
  error?: ReactNode;
  required?: boolean;
}

const donnees = (choix: readonly Choix[]) => choix.map(({ id, nom }) => ({ value: String(id), label: nom }));

/** Finds names by any of their words, without accents. */
const filtrer = ({ options, search }: { options: unknown[]; search: string }) => {
  const mots = cleDe(search).split(' ');
  return (options as ComboboxItem[]).filter(({ label }) => mots.every((m) => cleDe(label).includes(m)));
};

/** One among a list of the structure, or none. */
export function ChoixTerme({
  choix,
  value,
  onChange,
  ...reste
}: Commun & { value: number | null; onChange: (id: number | null) => void }) {
  return (
    <Select
      {...reste}
      data={donnees(choix)}
      value={value === null ? null : String(value)}
      onChange={(v) => onChange(v === null ? null : Number(v))}
      filter={filtrer as never}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `Effacer ${reste.label.toLowerCase()}` }}
    />
  );
}

/** Several among a list of the structure. */
export function ChoixTermes({
  choix,
  value,
  onChange,
  ...reste
}: Commun & { value: readonly number[]; onChange: (ids: number[]) => void }) {
  return (
    <MultiSelect
      {...reste}
      data={donnees(choix)}
      value={value.map(String)}
      onChange={(v) => onChange(v.map(Number))}
      filter={filtrer as never}
      placeholder={value.length === 0 ? reste.placeholder : undefined}
      searchable
      hidePickedOptions
    />
  );
}
