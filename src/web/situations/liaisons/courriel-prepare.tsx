import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { adresseDuCourriel, type Courriel } from '../../../modules/liaisons/rules/courriel.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { signalerErreur } from '../../ui/toast.ts';

/** The words of a sheet for one's own mail, and to whom; null: no address is known. */
export interface Prepare extends Courriel {
  readonly adresse: string | null;
}

interface CourrielPrepareProps {
  partenaire: string;
  prepare: Prepare;
  fermer: () => void;
  /** Notes that it left. */
  envoye: () => Promise<void>;
}

/** A message to send oneself: the sheet left only once the person says so. */
export function CourrielPrepare({ partenaire, prepare, fermer, envoye }: CourrielPrepareProps) {
  const [enCours, setEnCours] = useState(false);
  const dire = () => {
    setEnCours(true);
    envoye()
      .catch(signalerErreur)
      .finally(() => setEnCours(false));
  };
  return (
    <Dialogue ouvert onFermer={fermer} titre={`Message prêt\u00a0: ${partenaire}`}>
      <Stack>
        <Text>
          Envoyez-le de votre messagerie, puis dites-le ici{'\u00a0'}: la fiche n’est pas encore notée
          envoyée.
        </Text>
        <Textarea label={prepare.objet} value={prepare.texte} readOnly autosize maxRows={12} data-autofocus />
        <Group>
          <OuvrirMessagerie courriel={prepare} adresse={prepare.adresse} />
          <CopyButton valeur={prepare.texte} libelle="Copier le message" />
        </Group>
        <Group>
          <Button onClick={dire} loading={enCours}>
            C’est envoyé
          </Button>
          <Button variant="subtle" onClick={fermer}>
            Pas encore
          </Button>
        </Group>
      </Stack>
    </Dialogue>
  );
}

interface OuvrirMessagerieProps {
  courriel: Courriel;
  adresse?: string | null;
}

/** Opens one's own mail program on a message. */
export const OuvrirMessagerie = ({ courriel, adresse = null }: OuvrirMessagerieProps) => (
  <Button
    component="a"
    href={adresseDuCourriel(adresse, courriel)}
    variant="light"
    leftSection={<IconMail size={18} aria-hidden />}
  >
    Ouvrir ma messagerie
  </Button>
);
