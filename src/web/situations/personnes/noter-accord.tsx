import { Radio, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { nouvelId } from '../../../kernel/id.ts';
import { sansNom } from '../../../modules/personnes/rules/identite.ts';
import type { SituationLue } from '../../../modules/situations/contract.ts';
import { ChampSurveille } from '../../ui/champ-surveille.tsx';
import { ChoixTerme } from '../../ui/choix-terme.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { aujourdhui } from '../../ui/format.ts';
import { Formulaire } from '../../ui/formulaire.tsx';
import { enService, useListes } from '../../ui/nomenclature.ts';
import { signaler } from '../../ui/toast.ts';
import { champDe } from '../champ-de.ts';
import { type Rang, usePersonnes } from './use-personnes.ts';

interface NoterAccordProps {
  situation: SituationLue;
  rang: Rang;
  fermer: () => void;
}

/** A person agrees that a partner be told: which one, for what, when. Without it, no sheet names them. */
export function NoterAccord({ situation: s, rang, fermer }: NoterAccordProps) {
  const { listes } = useListes();
  const { noterAccord } = usePersonnes(s.id);
  const [id] = useState(nouvelId);
  const form = useForm({
    initialValues: {
      partenaireId: null as number | null,
      finalite: '',
      forme: '' as 'oral' | 'ecrit' | '',
      donneLe: aujourdhui() as string | null,
    },
    validate: {
      partenaireId: (v) => (v === null ? 'Choisissez un partenaire.' : null),
      finalite: (v) => (v.trim() === '' ? 'Écrivez à quoi sert cet accord.' : null),
      forme: (v) => (v === '' ? 'Choisissez comment l’accord a été donné.' : null),
      donneLe: (v) => (v ? null : 'Écrivez une date.'),
    },
  });
  const envoyer = async ({ partenaireId, finalite, forme, donneLe }: typeof form.values) => {
    if (partenaireId === null || forme === '' || donneLe === null) return;
    await noterAccord(id, { personneId: rang.personneId, partenaireId, finalite, forme, donneLe });
    signaler('L’accord est noté.');
    fermer();
  };
  return (
    <Dialogue ouvert onFermer={fermer} titre={`Accord de ${sansNom(rang.rang)}`}>
      <Formulaire form={form} envoyer={envoyer} bouton="Noter l’accord">
        <Text>
          Son accord permet de donner son nom à ce partenaire, pour cela seulement. Elle peut le retirer à
          tout moment.
        </Text>
        <ChoixTerme
          label="Partenaire"
          required
          name="partenaireId"
          choix={listes.partenaires.filter((p) => enService(p, null))}
          value={form.values.partenaireId}
          onChange={(p) => form.setFieldValue('partenaireId', p)}
          error={form.errors.partenaireId}
        />
        <ChampSurveille
          label="Pour quoi"
          description="Par exemple, une demande de mutation, un rendez-vous avec l’assistante sociale."
          required
          minRows={2}
          {...champDe<string>(form, 'finalite')}
        />
        <Radio.Group label="Donné" required name="forme" {...form.getInputProps('forme')}>
          <Stack gap="xs" mt="xs">
            <Radio value="oral" label="À l’oral" />
            <Radio value="ecrit" label="Par écrit" />
          </Stack>
        </Radio.Group>
        <DateField label="Le" required max={aujourdhui()} name="donneLe" {...form.getInputProps('donneLe')} />
      </Formulaire>
    </Dialogue>
  );
}
