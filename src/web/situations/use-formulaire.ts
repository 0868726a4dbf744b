import { useForm } from '@mantine/form';
import type { Valeurs } from './valeurs.ts';

/** The form of a situation. The rules are the server's; here, only what cannot be sent. */
export const useFormulaire = (initialValues: Valeurs) =>
  useForm({
    initialValues,
    validate: {
      sorteId: (v) => (v === null ? 'Choisissez la sorte de situation.' : null),
      saisieLe: (v) => (v ? null : 'Écrivez le jour de la demande.'),
      etape: (v, { etapeLe }) =>
        etapeLe !== null && v.trim() === '' ? 'Dites en quelques mots ce qui est prévu ce jour-là.' : null,
    },
  });
export type Form = ReturnType<typeof useFormulaire>;
