import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../api.ts';

interface ChampQpvProps {
  /** The code typed, valid or not. */
  value?: string;
  onChange?: (code: string) => void;
  name?: string;
  description?: ReactNode;
  descriptionProps?: { c: string };
  error?: ReactNode;
}

/** The code of a priority neighbourhood: found in the imported list by name or commune, or typed when it is not there. */
export function ChampQpv({ value = '', description, ...reste }: ChampQpvProps) {
  const [recherche] = useDebouncedValue(value, 200);
  const { data = [] } = useQuery({
    queryKey: ['qpv', recherche],
    enabled: recherche.trim().length > 1,
    placeholderData: keepPreviousData,
    queryFn: async () => (await api.GET('/api/qpv', { params: { query: { recherche } } })).data ?? [],
  });
  const noms = new Map(data.map((q) => [q.code, q.nom]));
  return (
    <Autocomplete
      label="Quartier prioritaire (QPV)"
      placeholder="QN05701M"
      description={
        description ??
        noms.get(value) ??
        'Le code du quartier\u00a0; son nom suffit si la liste officielle est chargée.'
      }
      autoComplete="off"
      data={data.map((q) => q.code)}
      // The server has searched already, in names and communes too.
      filter={({ options }) => options}
      renderOption={({ option }) => (
        <span>
          {option.value} <small>{noms.get(option.value)}</small>
        </span>
      )}
      value={value}
      {...reste}
    />
  );
}
