import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { qpvQuery } from './use-nomenclature.ts';

interface ChampQpvProps {
  value: string | null;
  onChange: (code: string | null) => void;
  description: string;
  error?: ReactNode;
}

const ATTENTE_MS = 200;

/** A priority neighbourhood, found by its code, name or INSEE code of commune in the imported list; any code can be typed. */
export function ChampQpv({ value, onChange, description, error }: ChampQpvProps) {
  const [recherche] = useDebouncedValue(value ?? '', ATTENTE_MS);
  const { data } = useQuery(qpvQuery(recherche));
  const trouves = data ?? [];
  const noms = new Map(trouves.map((q) => [q.code, q.nom]));
  return (
    <Autocomplete
      label="Quartier prioritaire (QPV)"
      description={description}
      placeholder="QN09307M, ou un nom de quartier"
      name="qpv"
      autoComplete="off"
      data={trouves.map((q) => q.code)}
      filter={({ options }) => options}
      renderOption={({ option }) => `${option.value} · ${noms.get(option.value) ?? ''}`}
      value={value ?? ''}
      error={error}
      onChange={(v) => onChange(v || null)}
    />
  );
}
