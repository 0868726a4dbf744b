import { TextInput, type TextInputProps } from '@mantine/core';

interface NombreFieldProps
  extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type' | 'min' | 'max'> {
  value: number | null;
  onChange: (n: number | null) => void;
  max?: number;
  /** « min » : written at the end of the field. */
  unite?: string;
}

/** A whole number, zero or more, on the keypad of the phone. Empty is null; what is not a digit is not written. */
export function NombreField({ value, onChange, max = 99_999, unite, ...reste }: NombreFieldProps) {
  return (
    <TextInput
      {...reste}
      inputMode="numeric"
      rightSection={unite}
      rightSectionWidth={56}
      autoComplete="off"
      value={value ?? ''}
      onChange={(e) => {
        const chiffres = e.currentTarget.value.replace(/\D/g, '');
        onChange(chiffres === '' ? null : Math.min(max, Number(chiffres)));
      }}
    />
  );
}
