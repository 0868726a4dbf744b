import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { EcheanceLue } from '../../../modules/conventions/contract-echeances.ts';
import { DateField } from '../date-field.tsx';
import { Dialogue } from '../dialogue.tsx';
import { jour } from '../format.ts';
import { Formulaire } from '../formulaire.tsx';
import { useDire } from './use-echeances.ts';

/** Another day for a deadline, with the reason: the limit of the law does not move, what one says of it does. */
export function Reporter({ echeance, fermer }: { echeance: EcheanceLue; fermer: () => void }) {
  const { dire } = useDire();
  const form = useForm({ initialValues: { au: null as string | null, motif: '' } });
  const envoyer = async ({ au, motif }: typeof form.values) => {
    await dire(echeance, { suite: 'reporte', au, motif });
    fermer();
  };
  return (
    <Dialogue ouvert onFermer={fermer} titre="Reporter cette échéance">
      <Formulaire form={form} envoyer={envoyer} bouton="Reporter">
        <Text>
          {echeance.libelle}, {jour(echeance.date)}.
        </Text>
        <DateField label="Nouvelle date" required name="au" {...form.getInputProps('au')} />
        <Textarea
          label="Pourquoi"
          description="Par exemple, «&nbsp;délai accordé par la préfecture&nbsp;». Votre nom et le jour sont gardés avec."
          required
          name="motif"
          {...form.getInputProps('motif')}
        />
      </Formulaire>
    </Dialogue>
  );
}
