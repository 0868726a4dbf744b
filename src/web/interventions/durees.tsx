import { Input } from '@mantine/core';
import { duree } from '../ui/format.ts';
import type { Habitudes } from '../ui/habitudes.ts';
import { NombreField } from '../ui/nombre-field.tsx';
import classes from './formulaire-acte.module.css';
import type { FormActe } from './use-formulaire-acte.ts';

const DUREES = [5, 10, 15, 30, 45, 60];
const PROPOSEES = 6;

interface DureesProps {
  acte: FormActe;
  habitudes: Habitudes;
}

/** The person's own durations for this nature, completed by usual ones; any other is typed. */
export function Durees({ acte: { valeurs, erreurs, modifier }, habitudes }: DureesProps) {
  return (
    <Input.Wrapper label="Durée" labelElement="div">
      <BoutonsDuree
        miennes={valeurs.natureId === null ? [] : habitudes.durees(valeurs.natureId)}
        minutes={valeurs.minutes}
        choisir={(minutes) => modifier({ minutes })}
      />
      <NombreField
        aria-label="Durée en minutes"
        name="minutes"
        mt="sm"
        maw="12rem"
        unite="min"
        max={1440}
        value={valeurs.minutes || null}
        error={erreurs.minutes}
        onChange={(v) => modifier({ minutes: v ?? 0 })}
      />
    </Input.Wrapper>
  );
}

interface BoutonsDureeProps {
  miennes: readonly number[];
  minutes: number;
  choisir: (minutes: number) => void;
}

/** Durations under the thumb. */
export function BoutonsDuree({ miennes, minutes, choisir }: BoutonsDureeProps) {
  const proposees = [...new Set([...miennes, ...DUREES])].slice(0, PROPOSEES).toSorted((a, b) => a - b);
  return (
    <div className={classes.durees}>
      {proposees.map((m) => (
        <button
          key={m}
          type="button"
          className={classes.duree}
          aria-pressed={minutes === m}
          onClick={() => choisir(m)}
        >
          {duree(m)}
        </button>
      ))}
    </div>
  );
}
