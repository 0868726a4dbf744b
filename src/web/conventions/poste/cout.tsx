import { SimpleGrid, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { DossierLu } from '../../../modules/conventions/contract-dossier.ts';
import { Formulaire } from '../../ui/formulaire.tsx';
import { signaler } from '../../ui/toast.ts';
import { useDossier } from '../use-dossier.ts';
import { EurosField } from './euros-field.tsx';

/** What the post costs a month, as the employer says it: nothing is guessed from the pay. */
export function Cout({ dossier: d }: { dossier: DossierLu }) {
  const { modifier } = useDossier(d.convention.id);
  const form = useForm({ initialValues: { cout: d.cout } });
  const envoyer = async ({ cout }: typeof form.values) => {
    await modifier({ version: d.version, cout });
    signaler('Le coût du poste est enregistré.');
  };
  return (
    <div>
      <Title order={3} mb="sm">
        Coût du poste, par mois
      </Title>
      <Formulaire form={form} envoyer={envoyer} bouton="Enregistrer le coût">
        <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md" style={{ alignItems: 'end' }}>
          <EurosField label="Salaire brut" name="cout.brut" {...form.getInputProps('cout.brut')} />
          <EurosField
            label="Charges et autres frais de l’employeur"
            description="Recopiez-les du bulletin de salaire."
            name="cout.charges"
            {...form.getInputProps('cout.charges')}
          />
        </SimpleGrid>
      </Formulaire>
    </div>
  );
}
