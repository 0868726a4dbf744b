import { Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import classes from './champ-qpv.module.css';
import { qpvQuery } from './use-nomenclature.ts';

interface ChampQpvProps {
  value: string | null;
  onChange: (code: string | null) => void;
  description: string;
  error?: ReactNode;
}

const ATTENTE_MS = 200;
const MONTRES = 5;

/**
 * A priority neighbourhood: any code can be typed; a name, a code or an INSEE code of commune finds those of the
 * imported list, under the field.
 */
export function ChampQpv({ value, onChange, description, error }: ChampQpvProps) {
  const [recherche] = useDebouncedValue(value ?? '', ATTENTE_MS);
  const { data } = useQuery(qpvQuery(recherche));
  const choisi = data?.find((q) => q.code === value);
  return (
    <div>
      <TextInput
        label="Quartier prioritaire (QPV)"
        description={description}
        placeholder="QN09307M"
        name="qpv"
        autoComplete="off"
        value={value ?? ''}
        error={error}
        onChange={(e) => onChange(e.currentTarget.value || null)}
      />
      <div role="status">
        {choisi && (
          <Text size="sm" c="dimmed" mt={4}>
            {choisi.nom}
          </Text>
        )}
        {!choisi && data && data.length > 0 && (
          <ul className={classes.trouves} aria-label="Quartiers trouvés">
            {data.slice(0, MONTRES).map((q) => (
              <li key={q.code}>
                <button type="button" className={classes.trouve} onClick={() => onChange(q.code)}>
                  {q.nom} <span className={classes.code}>{q.code}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
