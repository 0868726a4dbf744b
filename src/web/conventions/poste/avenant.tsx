import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { DossierLu } from '../../../modules/conventions/contract-dossier.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { Formulaire } from '../../ui/formulaire.tsx';
import { NombreField } from '../../ui/nombre-field.tsx';
import { signaler } from '../../ui/toast.ts';
import { useDossier } from '../use-dossier.ts';

/** An amendment: from which day, and what it changes. */
export function Avenant({ dossier: d, fermer }: { dossier: DossierLu; fermer: () => void }) {
  const { ajouterAvenant } = useDossier(d.convention.id);
  const form = useForm({
    initialValues: { le: null as string | null, heures: null as number | null, objet: '' },
    validate: { le: (v) => (v ? null : 'Choisissez le jour où il prend effet.') },
  });
  const envoyer = async ({ le, heures, objet }: typeof form.values) => {
    await ajouterAvenant({ le: le ?? '', heures, objet });
    signaler('L’avenant est enregistré.');
    fermer();
  };
  return (
    <Dialogue ouvert onFermer={fermer} titre="Enregistrer un avenant">
      <Formulaire form={form} envoyer={envoyer} bouton="Enregistrer">
        <DateField label="Prend effet le" required name="le" {...form.getInputProps('le')} />
        <NombreField
          label="Heures par semaine à partir de ce jour"
          description="Vide si elles ne changent pas. L’aide suit ces heures (D5134-158)."
          decimales={2}
          name="heures"
          {...form.getInputProps('heures')}
        />
        <Textarea label="Ce que l’avenant change" name="objet" {...form.getInputProps('objet')} />
      </Formulaire>
    </Dialogue>
  );
}
