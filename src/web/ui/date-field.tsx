import { TextInput, type TextInputProps } from '@mantine/core';

interface DateFieldProps
  extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type' | 'min' | 'max'> {
  /** `AAAA-MM-JJ`, or null. */
  value?: string | null;
  onChange?: (jour: string | null) => void;
  min?: string;
  max?: string;
}

/** A calendar day. The device's own picker: the quickest with a thumb, known by screen readers, nothing to load. */
export function DateField({ value, onChange, ...reste }: DateFieldProps) {
  return (
    <TextInput
      {...reste}
      type="date"
      value={value ?? ''}
      onChange={(e) => onChange?.(e.currentTarget.value || null)}
    />
  );
}
