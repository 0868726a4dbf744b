import { Button, Group, Text } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useFile } from '../../offline/use-carnet.ts';
import { Dialogue } from '../dialogue.tsx';
import { pluriel } from '../format.ts';
import { sortir } from '../session.ts';
import { signaler } from '../toast.ts';
import classes from './cadre.module.css';

/** Signs out, with or without network. What waits stays on the device, closed: one is told before. */
export function BoutonDeconnexion() {
  const queryClient = useQueryClient();
  const naviguer = useNavigate();
  const file = useFile();
  const [demande, setDemande] = useState(false);
  const attend = file ? file.nombre + file.aCorriger + file.illisibles : 0;
  const partir = async () => {
    const dite = await sortir();
    await naviguer({ to: '/connexion' });
    queryClient.clear();
    if (!dite) signaler('Cet appareil est déconnecté. Le serveur l’apprendra au retour du réseau.');
  };
  return (
    <>
      <button
        type="button"
        className={classes.lien}
        onClick={() => (attend > 0 ? setDemande(true) : partir())}
      >
        <IconLogout size={20} stroke={1.75} aria-hidden />
        Se déconnecter
      </button>
      <Dialogue ouvert={demande} onFermer={() => setDemande(false)} titre="Se déconnecter ?">
        <Text mb="md">
          {pluriel(attend, 'saisie')}{' '}
          {attend < 2 ? 'n’est pas encore envoyée' : 'ne sont pas encore envoyées'}.{' '}
          {attend < 2 ? 'Elle reste' : 'Elles restent'} sur cet appareil, où personne ne peut{' '}
          {attend < 2 ? 'la' : 'les'} lire : {attend < 2 ? 'elle partira' : 'elles partiront'} quand vous vous
          y reconnecterez.
        </Text>
        <Group>
          <Button onClick={partir}>Se déconnecter</Button>
          <Button variant="light" onClick={() => setDemande(false)}>
            Rester
          </Button>
        </Group>
      </Dialogue>
    </>
  );
}
