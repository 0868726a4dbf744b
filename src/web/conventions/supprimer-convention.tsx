import { Button, Group, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Convention } from '../../modules/conventions/contract.ts';
import { Dialogue } from '../ui/dialogue.tsx';
import { useStructure } from '../ui/session.ts';
import { signaler, signalerErreur } from '../ui/toast.ts';
import { useConventions } from './use-conventions.ts';

/** Removes a convention recorded by mistake; the server refuses once a bilan is begun. */
export function SupprimerConvention({ convention }: { convention: Convention }) {
  const { slug } = useStructure();
  const { supprimer } = useConventions();
  const naviguer = useNavigate();
  const [ouvert, setOuvert] = useState(false);
  const [enCours, setEnCours] = useState(false);
  const confirmer = async () => {
    setEnCours(true);
    try {
      await supprimer(convention.id);
      signaler(`La convention ${convention.numero} est supprimée.`);
      await naviguer({ to: `/s/${slug}/conventions` });
    } catch (e) {
      signalerErreur(e);
      setOuvert(false);
    } finally {
      setEnCours(false);
    }
  };
  return (
    <>
      <Button
        variant="subtle"
        color="brique"
        leftSection={<IconTrash size={18} aria-hidden />}
        onClick={() => setOuvert(true)}
      >
        Supprimer
      </Button>
      <Dialogue ouvert={ouvert} onFermer={() => setOuvert(false)} titre={'Supprimer cette convention\u00a0?'}>
        <Text mb="lg">
          À faire seulement si elle a été enregistrée par erreur. Les actes ne sont pas touchés.
        </Text>
        <Group>
          <Button color="brique" loading={enCours} onClick={confirmer}>
            Supprimer la convention
          </Button>
          <Button variant="subtle" onClick={() => setOuvert(false)}>
            Annuler
          </Button>
        </Group>
      </Dialogue>
    </>
  );
}
