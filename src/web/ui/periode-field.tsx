import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { DateField } from './date-field.tsx';
import { aujourdhui } from './format.ts';
import { type Periode, type PeriodeNommee, periodes } from './periodes.ts';

interface PeriodeFieldProps extends Periode {
  onChange: (periode: Periode) => void;
  /** The day's date, `AAAA-MM-JJ`. */
  jour?: string;
  /** Periods of the structure's own, after the usual ones. */
  autres?: readonly PeriodeNommee[];
}

const LIBRE = 'libre';

/** A period: the usual ones in one gesture, or two dates. Both days are included. */
export function PeriodeField({ du, au, onChange, jour = aujourdhui(), autres = [] }: PeriodeFieldProps) {
  const usuelles = [...periodes(jour), ...autres];
  const trouvee = usuelles.find((p) => p.du === du && p.au === au);
  const [libre, setLibre] = useState(false);
  const choix = libre || !trouvee ? LIBRE : trouvee.cle;
  const choisir = (cle: string) => {
    setLibre(cle === LIBRE);
    const p = usuelles.find((u) => u.cle === cle);
    if (p) onChange({ du: p.du, au: p.au });
  };
  return (
    <>
      <NativeSelect
        label="Période"
        value={choix}
        data={[
          ...usuelles.map((p) => ({ value: p.cle, label: p.libelle })),
          { value: LIBRE, label: 'Dates au choix' },
        ]}
        onChange={(e) => choisir(e.currentTarget.value)}
      />
      {choix === LIBRE && (
        <>
          <DateField label="Du" value={du} max={au} onChange={(j) => j && onChange({ du: j, au })} />
          <DateField label="Au" value={au} min={du} onChange={(j) => j && onChange({ du, au: j })} />
        </>
      )}
    </>
  );
}
