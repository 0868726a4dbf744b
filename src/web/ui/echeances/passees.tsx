import { Alert, Button, Checkbox, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import type { EcheanceLue } from '../../../modules/conventions/contract-echeances.ts';
import { BEAUCOUP_DE_PASSEES, parFamille, passeesAvant } from '../../../modules/conventions/rules/passees.ts';
import { DateField } from '../date-field.tsx';
import { Dialogue } from '../dialogue.tsx';
import { jour, pluriel } from '../format.ts';
import { Formulaire } from '../formulaire.tsx';
import { useStructure } from '../session.ts';
import { usePassees } from './use-passees.ts';

interface PasseesProps {
  /** Those of one convention. */
  echeances: readonly EcheanceLue[];
  aujourdhui: string;
  /** On the screen of its convention, its name is known. */
  sansConvention?: boolean;
}

/** A convention older than its record here: all that was done before is said at once. Nothing when few dates are late. */
export function Passees({ echeances, aujourdhui, sansConvention = false }: PasseesProps) {
  const { role } = useStructure();
  const [ouvert, setOuvert] = useState(false);
  const passees = passeesAvant(echeances, aujourdhui);
  const [premiere] = passees;
  if (role !== 'direction' || premiere === undefined || passees.length < BEAUCOUP_DE_PASSEES) return null;
  const poste = sansConvention ? '' : ` pour la convention ${premiere.numero}`;
  return (
    <>
      <Alert color="safran" icon={<IconHistory aria-hidden />} mb="lg">
        <Text mb="sm">
          {pluriel(passees.length, 'date est passée', 'dates sont passées')}
          {poste}, depuis le {jour(premiere.date)}. Si elles ont été tenues avant que vous utilisiez Trame,
          notez-les comme faites en une fois.
        </Text>
        <Button
          variant="light"
          aria-label={`Noter ces dates comme faites : ${premiere.numero}`}
          onClick={() => setOuvert(true)}
        >
          Noter ces dates comme faites
        </Button>
      </Alert>
      <Dialogue ouvert={ouvert} onFermer={() => setOuvert(false)} titre="Les dates déjà passées">
        <Choix echeances={echeances} aujourdhui={aujourdhui} fermer={() => setOuvert(false)} />
      </Dialogue>
    </>
  );
}

interface ChoixProps {
  echeances: readonly EcheanceLue[];
  aujourdhui: string;
  fermer: () => void;
}

/** Before which day, and which ones are kept to be looked at again. */
function Choix({ echeances, aujourdhui, fermer }: ChoixProps) {
  const { noter } = usePassees();
  const toutes = parFamille(passeesAvant(echeances, aujourdhui));
  const form = useForm({
    initialValues: {
      avant: aujourdhui as string | null,
      faites: toutes.filter((f) => !f.aVerifier).map((f) => f.code),
    },
  });
  const { avant, faites } = form.values;
  const passees = passeesAvant(echeances, avant ?? aujourdhui);
  const familles = parFamille(passees);
  const gardees = familles.filter((f) => !faites.includes(f.code)).flatMap((f) => f.dates);
  const envoyer = async () => {
    if (avant === null) return form.setFieldError('avant', 'Écrivez un jour.');
    const premiere = echeances[0];
    if (premiere === undefined || passees.length === gardees.length)
      return form.setFieldError('faites', 'Cochez au moins une ligne, ou choisissez un autre jour.');
    await noter(premiere.conventionId, { avant, garder: gardees.map((e) => e.cle) });
    fermer();
  };
  return (
    <Formulaire
      form={form}
      envoyer={envoyer}
      bouton={`Noter comme faites (${passees.length - gardees.length})`}
    >
      <Text>
        Votre nom et le jour sont gardés avec, et la raison{'\u00a0'}: «&nbsp;avant Trame&nbsp;». Vous pourrez
        revenir en arrière en une fois.
      </Text>
      <DateField
        label="Les dates d’avant le"
        required
        max={aujourdhui}
        name="avant"
        {...form.getInputProps('avant')}
      />
      <Checkbox.Group
        label="Lesquelles ont été tenues"
        description="Ce qui n’est pas coché reste en retard, à vérifier."
        {...form.getInputProps('faites')}
      >
        <Stack gap="sm" mt="sm">
          {familles.map((f) => (
            <Checkbox key={f.code} value={f.code} label={`${f.libelle} (${f.dates.length})`} />
          ))}
        </Stack>
      </Checkbox.Group>
      {familles.length === 0 && <Text c="dimmed">Aucune date en retard avant ce jour.</Text>}
    </Formulaire>
  );
}
