import { TextInput, type TextInputProps } from '@mantine/core';

interface HeureFieldProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> {
  /** `HH:MM`, or null. */
  value?: string | null;
  onChange?: (heure: string | null) => void;
}

/** An hour of the day, in the device's own picker. */
export function HeureField({ value, onChange, ...reste }: HeureFieldProps) {
  return (
    <TextInput
      {...reste}
      type="time"
      value={value ?? ''}
      onChange={(e) => onChange?.(e.currentTarget.value || null)}
    />
  );
}
