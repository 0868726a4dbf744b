import { useForm } from '@mantine/form';
import type { ValeursContrat } from './valeurs.ts';

/** The form of a contract. The law is the server's; here, only what cannot be sent. */
export const useFormulaireContrat = (initialValues: ValeursContrat) =>
  useForm({
    initialValues,
    validate: {
      membreId: (v) => (v === null ? 'Choisissez une personne de l’équipe.' : null),
      debut: (v) => (v === null ? 'Choisissez le premier jour.' : null),
      heures: (v) => (v === null ? 'Écrivez un nombre d’heures.' : null),
    },
  });
