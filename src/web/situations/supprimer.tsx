import { Alert, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { SituationBreve, SituationLue } from '../../modules/situations/contract.ts';
import { codeLisible } from '../../modules/situations/rules/code.ts';
import { useStructure } from '../ui/session.ts';
import { signaler, signalerAnnulable, signalerErreur } from '../ui/toast.ts';
import { useSituations } from './use-situations.ts';

/** Deletes a situation opened by mistake; it comes back with « Rétablir ». */
export function Supprimer({ situation: s }: { situation: SituationLue }) {
  const { slug } = useStructure();
  const { supprimer, retablir } = useSituations();
  const naviguer = useNavigate();
  const retirer = async () => {
    try {
      await naviguer({ to: `/s/${slug}/situations` });
      await supprimer(s.id);
      signalerAnnulable(
        `La situation ${codeLisible(s.code)} est supprimée.`,
        async () => {
          await retablir(s.id);
          await naviguer({ to: `/s/${slug}/situations/${s.id}` });
        },
        { bouton: 'Rétablir', fait: 'La situation est rétablie.' },
      );
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <div>
      <Button
        variant="subtle"
        color="brique"
        leftSection={<IconTrash size={18} aria-hidden />}
        onClick={retirer}
      >
        Supprimer cette situation
      </Button>
    </div>
  );
}

/** Brings a deleted situation back. */
function useRemettre(id: string): () => Promise<void> {
  const { retablir } = useSituations();
  return async () => {
    try {
      await retablir(id);
      signaler('La situation est rétablie.');
    } catch (e) {
      signalerErreur(e);
    }
  };
}

/** Said above a situation that was deleted. */
export function Supprimee({ id }: { id: string }) {
  return (
    <Alert color="safran" mb="lg" title="Cette situation est supprimée">
      <Button variant="light" onClick={useRemettre(id)}>
        Rétablir
      </Button>
    </Alert>
  );
}

/** In its line of the list, above the link that the whole line is. */
export function Remettre({ situation: s }: { situation: SituationBreve }) {
  return (
    <Button
      variant="light"
      size="sm"
      style={{ position: 'relative', zIndex: 1 }}
      onClick={useRemettre(s.id)}
      aria-label={`Rétablir la situation ${codeLisible(s.code)}`}
    >
      Rétablir
    </Button>
  );
}
