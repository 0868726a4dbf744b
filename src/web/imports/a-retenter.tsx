import { Alert, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { insecables } from '../../kernel/texte.ts';
import type { ImportDetail } from '../../modules/imports/contract.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { Abandonner } from './abandonner.tsx';
import { ReglagesFichier } from './reglages-fichier.tsx';

/** A file that could not be read, or whose reading was cut short: why, and what one can try. */
export function ARetenter({ donnees }: { donnees: ImportDetail }) {
  const { slug } = useStructure();
  const { message, fichierPresent, etat } = donnees;
  return (
    <>
      <Alert
        color={etat === 'refuse' ? 'brique' : 'safran'}
        icon={<IconAlertTriangle aria-hidden />}
        title={etat === 'refuse' ? 'Ce fichier ne se lit pas' : 'La lecture n’est pas finie'}
        role="alert"
      >
        <Text>
          {insecables(
            message ?? (fichierPresent ? '' : 'Le fichier a été effacé, comme ceux de plus de 24 heures.'),
          )}
        </Text>
      </Alert>
      {fichierPresent && (
        <Section
          titre="Lire autrement"
          aide="Si le fichier est bon dans votre tableur, dites à Trame comment il est fait."
        >
          <ReglagesFichier donnees={donnees} />
        </Section>
      )}
      <Stack gap="xs" align="flex-start">
        <LienBouton to={`/s/${slug}/imports`}>Déposer un autre fichier</LienBouton>
        <Abandonner donnees={donnees} />
      </Stack>
    </>
  );
}
