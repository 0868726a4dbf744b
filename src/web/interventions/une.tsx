import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconRepeat, IconTrash } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Intervention } from '../../modules/interventions/contract.ts';
import { jour } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useStructure } from '../ui/session.ts';
import { signaler, signalerAnnulable, signalerErreur } from '../ui/toast.ts';
import { FormulaireActe } from './formulaire-acte.tsx';
import { Historique } from './historique.tsx';
import { listeDe } from './retour.ts';
import { interventionQuery, useEcriture } from './use-interventions.ts';
import { valeursDe } from './valeurs.ts';

/** One act: read, changed, repeated, deleted, and its history. */
export function Une() {
  const { id = '' } = useParams({ strict: false });
  const { slug } = useStructure();
  const { data: acte } = useSuspenseQuery(interventionQuery(slug, id));
  if (acte.supprimeLe) return <Supprimee acte={acte} />;
  return (
    <Stack gap="xl">
      <FormulaireActe
        key={`${acte.id} ${acte.version}`}
        id={acte.id}
        valeurs={valeursDe(acte)}
        version={acte.version}
        titre={`Intervention du ${jour(acte.jour)}`}
        actions={<Actions acte={acte} />}
      />
      <Historique id={acte.id} version={acte.version} />
    </Stack>
  );
}

function Actions({ acte }: { acte: Intervention }) {
  const { slug } = useStructure();
  const naviguer = useNavigate();
  const { supprimer, retablir } = useEcriture();
  const effacer = async () => {
    try {
      await supprimer(acte.id);
      await naviguer({ ...listeDe(slug), ignoreBlocker: true } as never);
      signalerAnnulable('Intervention supprimée.', () => retablir(acte.id));
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <Group gap="xs">
      <LienBouton
        to={`/s/${slug}/interventions/nouvelle`}
        search={{ comme: acte.id }}
        variant="light"
        leftSection={<IconRepeat size={20} aria-hidden />}
      >
        Refaire
      </LienBouton>
      <Button
        variant="subtle"
        color="brique"
        leftSection={<IconTrash size={20} aria-hidden />}
        onClick={effacer}
      >
        Supprimer
      </Button>
    </Group>
  );
}

function Supprimee({ acte }: { acte: Intervention }) {
  const { slug } = useStructure();
  const { retablir } = useEcriture();
  const remettre = () =>
    retablir(acte.id).then(() => signaler('L’intervention est de retour.'), signalerErreur);
  return (
    <>
      <PageTitle
        titre="Intervention supprimée"
        retour={{ vers: listeDe(slug).to, libelle: 'Interventions' }}
      />
      <Alert color="safran" mb="lg">
        Elle ne compte plus dans les chiffres. On peut la rétablir telle qu’elle était.
      </Alert>
      <Button mb="xl" onClick={remettre}>
        Rétablir
      </Button>
      <Historique id={acte.id} version={acte.version} />
    </>
  );
}
