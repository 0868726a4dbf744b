import { Alert, Button, NativeSelect, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { PeriodeLue } from '../../../modules/conventions/contract-dossier.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { pluriel } from '../../ui/format.ts';
import { Formulaire } from '../../ui/formulaire.tsx';
import { signaler } from '../../ui/toast.ts';
import { useDossier } from '../use-dossier.ts';

interface DejaTransmisProps {
  conventionId: number;
  /** Those not noted yet, the earliest first. */
  periodes: readonly PeriodeLue[];
  aujourdhui: string;
}

/** A convention older than its record here: all that was sent before is said at once. */
export function DejaTransmis({ conventionId, periodes, aujourdhui }: DejaTransmisProps) {
  const { transmettre } = useDossier(conventionId);
  const [ouvert, setOuvert] = useState(false);
  const form = useForm({
    initialValues: { jusqua: periodes.at(-1)?.periode ?? '', transmisLe: null as string | null },
  });
  const envoyer = async ({ jusqua, transmisLe }: typeof form.values) => {
    if (transmisLe === null) return form.setFieldError('transmisLe', 'Écrivez le jour du dernier envoi.');
    const dernier = periodes.findIndex((p) => p.periode === jusqua);
    const faites = periodes.slice(0, dernier + 1);
    const note = 'Noté en une fois : la date est celle du dernier envoi.';
    for (const p of faites) await transmettre(p.periode, { transmisLe, pieces: [], note });
    signaler(`${pluriel(faites.length, 'envoi noté', 'envois notés')}.`);
    setOuvert(false);
  };
  return (
    <>
      <Alert color="safran" icon={<IconHistory aria-hidden />}>
        <Text mb="sm">
          {pluriel(periodes.length, 'période n’est', 'périodes ne sont')} pas notées. Si vous les avez
          déclarées avant d’utiliser Trame, dites-le en une fois.
        </Text>
        <Button variant="light" onClick={() => setOuvert(true)}>
          C’était déjà transmis
        </Button>
      </Alert>
      <Dialogue ouvert={ouvert} onFermer={() => setOuvert(false)} titre="Ce qui était déjà transmis">
        <Formulaire form={form} envoyer={envoyer} bouton="Noter les envois">
          <NativeSelect
            label="Tout est transmis jusqu’à"
            data={periodes.map((p) => ({ value: p.periode, label: p.enClair }))}
            {...form.getInputProps('jusqua')}
          />
          <DateField
            label="Jour du dernier envoi"
            required
            max={aujourdhui}
            name="transmisLe"
            {...form.getInputProps('transmisLe')}
          />
        </Formulaire>
      </Dialogue>
    </>
  );
}
