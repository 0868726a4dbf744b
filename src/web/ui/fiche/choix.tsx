import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import type { LigneDeTable } from '../../../modules/conventions/rules/papiers/tables-asp.ts';

/** What a form gives to a field whose value may be null. */
interface ChampDe<V> {
  value?: V | null;
  onChange?: (valeur: V | null) => void;
}
type Reste<V> = Omit<NativeSelectProps, 'value' | 'defaultValue' | 'onChange' | 'data'> & ChampDe<V>;

const option = ({ code, nom }: LigneDeTable) => ({ value: code, label: `${code} · ${nom}` });

/** A code of one of the tables of the AR1 and AR2, by its line. */
export function ChoixCode({
  table,
  value,
  onChange,
  ...reste
}: Reste<string> & { table: readonly LigneDeTable[] }) {
  const sans = table.filter((l) => l.groupe === undefined);
  const groupes = [...Map.groupBy(table, (l) => l.groupe)].flatMap(([group, lignes]) =>
    group === undefined ? [] : [{ group, items: lignes.map(option) }],
  );
  return (
    <NativeSelect
      {...reste}
      data={[{ value: '', label: 'Choisir' }, ...sans.map(option), ...groupes]}
      value={value ?? ''}
      onChange={(e) => onChange?.(e.currentTarget.value || null)}
    />
  );
}

/** One of a few words, or nothing yet. */
export function ChoixMot({
  mots,
  vide = 'Non renseigné',
  value,
  onChange,
  ...reste
}: Reste<string> & { mots: Readonly<Record<string, string>>; vide?: string }) {
  return (
    <NativeSelect
      {...reste}
      data={[
        { value: '', label: vide },
        ...Object.entries(mots).map(([mot, label]) => ({ value: mot, label })),
      ]}
      value={value ?? ''}
      onChange={(e) => onChange?.(e.currentTarget.value || null)}
    />
  );
}

/** Yes, no, or not asked yet: « non » is an answer, and a box of the form. */
export function OuiNon({ value, onChange, ...reste }: Reste<boolean>) {
  return (
    <ChoixMot
      {...reste}
      mots={{ oui: 'Oui', non: 'Non' }}
      value={value === true ? 'oui' : value === false ? 'non' : null}
      onChange={(mot) => onChange?.(mot === null ? null : mot === 'oui')}
    />
  );
}
