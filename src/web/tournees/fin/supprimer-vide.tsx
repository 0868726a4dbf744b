import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { useActions } from '../../offline/use-carnet.ts';
import { useStructure } from '../../ui/session.ts';
import { signalerAnnulable, signalerErreur } from '../../ui/toast.ts';
import { chiffresDe } from '../lecture/rendu.ts';

/** A round started by mistake, in which nothing was recorded: it would count as an act of presence. */
export function SupprimerVide({ tournee }: { tournee: TourneeLocale }) {
  const { slug } = useStructure();
  const { supprimerActe, retablirActe } = useActions();
  const naviguer = useNavigate();
  const { contacts, actes } = chiffresDe(tournee);
  if (contacts + actes + tournee.notes.length > 0) return null;
  const supprimer = async () => {
    try {
      await supprimerActe(tournee.id);
      signalerAnnulable('Tournée supprimée.', () => retablirActe(tournee.id));
      await naviguer({ to: `/s/${slug}` as string, replace: true });
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <Button variant="subtle" color="brique" onClick={supprimer}>
      Commencée par erreur{'\u00a0'}: la supprimer
    </Button>
  );
}
