import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { ContratLu, DossierLu } from '../../../modules/conventions/contract-dossier.ts';
import type { EcheanceLue } from '../../../modules/conventions/contract-echeances.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { jour } from '../../ui/format.ts';
import { Formulaire } from '../../ui/formulaire.tsx';
import { useDossier } from '../use-dossier.ts';

const MOTIFS = [
  'Fin de la période d’essai',
  'Démission',
  'Fin de l’année de contrat (L5134-104)',
  'Fin du CDD',
  'Rupture d’un commun accord',
  'Licenciement',
  'Retraite',
  'Autre',
];

interface DepartProps {
  dossier: DossierLu;
  titulaire: ContratLu;
  fermer: () => void;
}

/** « La personne part » : the day and why, then at once what must be told, to whom, before which day. */
export function Depart({ dossier, titulaire, fermer }: DepartProps) {
  const { noterDepart } = useDossier(dossier.convention.id);
  const [suites, setSuites] = useState<readonly EcheanceLue[] | null>(null);
  const form = useForm({ initialValues: { le: null as string | null, motif: '' } });
  const envoyer = async ({ le, motif }: typeof form.values) => {
    if (le === null) {
      form.setFieldError('le', 'Choisissez le dernier jour en poste.');
      return;
    }
    const { aFaire } = await noterDepart({ le, motif });
    setSuites(aFaire);
  };
  return (
    <Dialogue
      ouvert
      onFermer={fermer}
      titre={suites ? 'Ce qu’il faut faire maintenant' : `${titulaire.membre} quitte le poste`}
    >
      {suites ? (
        <Suites suites={suites} fermer={fermer} />
      ) : (
        <Formulaire form={form} envoyer={envoyer} bouton="Enregistrer le départ">
          <DateField
            label="Dernier jour en poste"
            required
            min={titulaire.debut}
            name="le"
            {...form.getInputProps('le')}
          />
          <NativeSelect
            label="Raison"
            name="motif"
            data={[{ value: '', label: 'Non précisée' }, ...MOTIFS]}
            {...form.getInputProps('motif')}
          />
          <Text c="dimmed" size="sm">
            Une absence, même longue, n’est pas un départ{'\u00a0'}: notez-la plutôt dans
            «&nbsp;Absences&nbsp;».
          </Text>
        </Formulaire>
      )}
    </Dialogue>
  );
}

function Suites({ suites, fermer }: { suites: readonly EcheanceLue[]; fermer: () => void }) {
  return (
    <Stack gap="md">
      {suites.length === 0 && (
        <Text>Le départ est enregistré. La convention finit avec lui, ou quelqu’un suit aussitôt.</Text>
      )}
      {suites.map((e) => (
        <div key={e.cle}>
          <strong>{e.libelle}</strong>
          <Text>
            {e.viser && 'Dès aujourd’hui, et au plus tard '}
            {e.viser ? '' : 'Au plus tard '}le {jour(e.date)}.
          </Text>
          <Text c="dimmed" size="sm">
            {e.aFaire} {e.origine}
          </Text>
        </div>
      ))}
      <Button onClick={fermer} style={{ alignSelf: 'flex-start' }} data-autofocus>
        J’ai compris
      </Button>
    </Stack>
  );
}
