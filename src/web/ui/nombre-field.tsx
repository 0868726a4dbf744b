import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ecrireNombre, lireNombre } from '../../kernel/nombre-saisi.ts';

export interface NombreFieldProps
  extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type' | 'min' | 'max'> {
  /** What was read; null when nothing is typed, or when it is no number. */
  value?: number | null;
  onChange?: (n: number | null) => void;
  max?: number;
  /** Digits after the comma; none for what is counted. */
  decimales?: number;
  /** Always writes them all: « 1 881,50 ». */
  toutes?: boolean;
  /** « min » : written at the end of the field. */
  unite?: string;
}

/**
 * A number, zero or more, on the keypad of the phone. What is typed stays as it is; what is no number is said beside the field
 * when one leaves it, and holds the form back.
 */
export function NombreField({
  value = null,
  onChange,
  max = 99_999,
  decimales = 0,
  toutes = false,
  unite,
  error,
  onBlur,
  ...reste
}: NombreFieldProps) {
  const ecrire = (n: number | null) => (n === null ? '' : ecrireNombre(n, toutes ? decimales : 0));
  const [saisie, setSaisie] = useState({ texte: ecrire(value), pour: value, quittee: false });
  if (value !== saisie.pour) setSaisie({ texte: ecrire(value), pour: value, quittee: false });
  const lu = lireNombre(saisie.texte, { decimales, max });
  const faute = lu.ok ? '' : lu.error;
  const champ = useRef<HTMLInputElement>(null);
  useEffect(() => champ.current?.setCustomValidity(faute), [faute]);
  return (
    <TextInput
      {...reste}
      ref={champ}
      inputMode={decimales > 0 ? 'decimal' : 'numeric'}
      rightSection={unite}
      {...(unite && { rightSectionWidth: 56 })}
      autoComplete="off"
      value={saisie.texte}
      error={(saisie.quittee && faute) || error}
      onChange={(e) => {
        const texte = e.currentTarget.value;
        const r = lireNombre(texte, { decimales, max });
        const pour = r.ok ? r.value : null;
        setSaisie({ texte, pour, quittee: saisie.quittee && !r.ok });
        onChange?.(pour);
      }}
      onBlur={(e) => {
        setSaisie({ ...saisie, texte: lu.ok ? ecrire(lu.value) : saisie.texte, quittee: true });
        onBlur?.(e);
      }}
      onInvalid={() => setSaisie({ ...saisie, quittee: true })}
    />
  );
}
