import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  CATEGORIES_PARTENAIRE,
  type CategoriePartenaire,
} from '../../modules/nomenclatures/rules/listes-par-defaut.ts';
import { Dialogue } from '../ui/dialogue.tsx';
import { Formulaire } from '../ui/formulaire.tsx';
import { useStructure } from '../ui/session.ts';
import { signalerAnnulable } from '../ui/toast.ts';
import { usePartenaires } from './use-partenaires.ts';

/** Adds a partner to the lists, then opens it. */
export function AjouterPartenaire() {
  const { slug } = useStructure();
  const { ajouter, retirer } = usePartenaires();
  const naviguer = useNavigate();
  const [ouvert, setOuvert] = useState(false);
  const form = useForm({
    initialValues: { nom: '', categorie: '' as CategoriePartenaire | '', definition: '' },
    validate: { nom: (v) => (v.trim() ? null : 'Écrivez un nom.') },
  });
  const envoyer = async ({ nom, categorie, definition }: typeof form.values) => {
    const { id } = await ajouter({ nom, definition, categorie: categorie || null });
    setOuvert(false);
    form.reset();
    await naviguer({ to: `/s/${slug}/partenaires/${id}` });
    signalerAnnulable(`«\u00a0${nom.trim()}\u00a0» est dans l’annuaire.`, () => retirer(id), {
      bouton: 'Retirer',
      fait: 'Ce partenaire n’est plus proposé.',
    });
  };
  return (
    <>
      <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setOuvert(true)}>
        Ajouter
      </Button>
      <Dialogue ouvert={ouvert} onFermer={() => setOuvert(false)} titre="Ajouter un partenaire">
        <Formulaire form={form} envoyer={envoyer} bouton="Ajouter">
          <TextInput label="Nom" name="nom" autoComplete="off" {...form.getInputProps('nom')} />
          <NativeSelect
            label="Catégorie"
            name="categorie"
            data={[
              { value: '', label: 'Non précisée' },
              ...Object.entries(CATEGORIES_PARTENAIRE).map(([value, label]) => ({ value, label })),
            ]}
            {...form.getInputProps('categorie')}
          />
          <Textarea
            label="Ce que fait ce partenaire"
            description="Une phrase, pour savoir quand le choisir."
            name="definition"
            minRows={2}
            {...form.getInputProps('definition')}
          />
        </Formulaire>
      </Dialogue>
    </>
  );
}
