import { Stack } from '@mantine/core';
import { Installer } from '../ui/installer.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useMoi } from '../ui/session.ts';
import { Appareils } from './appareils.tsx';
import { ChangerMotDePasse } from './changer-mot-de-passe.tsx';
import { DoubleVerification } from './double-verification.tsx';
import { Jetons } from './jetons.tsx';

/** A person's own account. */
export function MonCompte() {
  const moi = useMoi();
  return (
    <>
      <PageTitle titre="Mon compte">
        {moi.nom} · {moi.email}
      </PageTitle>
      <Stack gap="xl" maw="52rem">
        <Installer />
        <ChangerMotDePasse />
        <DoubleVerification actif={moi.totpActif} />
        <Appareils />
        <Jetons />
      </Stack>
    </>
  );
}
