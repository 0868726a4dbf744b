import { Alert, Button, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { api } from '../api.ts';
import { ACopier } from '../ui/copy-button.tsx';
import { Formulaire } from '../ui/formulaire.tsx';

const DUREES = [
  { value: '30', label: '30 jours' },
  { value: '90', label: '3 mois' },
  { value: '366', label: 'Un an' },
];

interface CreerJetonProps {
  onCree: () => void;
  avecEspace: boolean;
}

/** Makes a token; its value is shown this once. */
export function CreerJeton({ onCree, avecEspace }: CreerJetonProps) {
  const [ouvert, setOuvert] = useState(false);
  const [jeton, setJeton] = useState<string | null>(null);
  const form = useForm({
    initialValues: { libelle: '', jours: '90' },
    validate: { libelle: (v) => (v.trim() ? null : 'Écrivez à quoi servira ce jeton.') },
  });
  const envoyer = async ({ libelle, jours }: typeof form.values) => {
    const { data } = await api.POST('/api/moi/jetons', { body: { libelle, jours: Number(jours) } });
    setJeton(data?.jeton ?? null);
    setOuvert(false);
    form.reset();
    onCree();
  };
  if (jeton) {
    return (
      <Stack mt={avecEspace ? 'xl' : 0}>
        <Alert color="safran" title="Copiez ce jeton maintenant">
          Il ne sera plus montré. Gardez-le comme un mot de passe.
        </Alert>
        <ACopier libelle="Jeton" valeur={jeton} vise />
        <Button variant="subtle" onClick={() => setJeton(null)} style={{ alignSelf: 'flex-start' }}>
          C’est copié
        </Button>
      </Stack>
    );
  }
  if (!ouvert) {
    return (
      <Button variant="light" mt={avecEspace ? 'xl' : 0} onClick={() => setOuvert(true)}>
        Créer un jeton
      </Button>
    );
  }
  return (
    <Stack mt={avecEspace ? 'xl' : 0}>
      <Formulaire
        form={form}
        envoyer={envoyer}
        bouton="Créer le jeton"
        autre={
          <Button variant="subtle" onClick={() => setOuvert(false)}>
            Annuler
          </Button>
        }
      >
        <TextInput
          label="À quoi servira-t-il ?"
          description="Par exemple : tableur de la comptabilité."
          name="libelle"
          autoFocus
          {...form.getInputProps('libelle')}
        />
        <NativeSelect label="Durée" name="jours" data={DUREES} {...form.getInputProps('jours')} />
      </Formulaire>
    </Stack>
  );
}
