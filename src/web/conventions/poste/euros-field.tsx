import { NombreField, type NombreFieldProps } from '../../ui/nombre-field.tsx';

/** An amount in euros, with its cents. */
export function EurosField(props: NombreFieldProps) {
  return <NombreField decimales={2} toutes max={9_999_999} unite="€" {...props} />;
}
