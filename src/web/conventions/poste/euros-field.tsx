import { NumberInput, type NumberInputProps } from '@mantine/core';

/** An amount in euros, with its cents; letters are not written. */
export function EurosField(props: NumberInputProps) {
  return (
    <NumberInput
      decimalSeparator=","
      thousandSeparator=" "
      decimalScale={2}
      fixedDecimalScale
      suffix=" €"
      hideControls
      allowNegative={false}
      inputMode="decimal"
      autoComplete="off"
      {...props}
    />
  );
}
