import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { peutDeconnecter } from '../../modules/comptes/rules/roles.ts';
import type { Membre } from '../../modules/structures/contract.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { useStructure } from '../ui/session.ts';
import { signaler, signalerErreur } from '../ui/toast.ts';
import { LienATransmettre, type LienFait } from './lien-a-transmettre.tsx';
import { useMembres } from './use-membres.ts';

/** A lost phone, what it had not sent, a forgotten password. */
export function AccesMembre({ membre }: { membre: Membre }) {
  const { slug, role } = useStructure();
  const { fermerSessions, lienMotDePasse } = useMembres();
  const [lien, setLien] = useState<LienFait | null>(null);
  const tenter = async (faire: () => Promise<unknown>) => {
    try {
      await faire();
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <Stack gap="xl">
      <Stack gap="sm">
        <Title order={2} size="h3">
          Téléphone perdu ou volé
        </Title>
        <Text c="dimmed" maw="42rem">
          Déconnectez d’abord ses appareils{'\u00a0'}: personne ne peut plus y ouvrir Trame, et ce qui est
          gardé sur ce téléphone devient illisible dès qu’il capte. Son adresse de calendrier et les jetons de
          ses programmes se ferment aussi{'\u00a0'}: un tableur qui s’en servait demande un nouveau jeton. Ce
          qui est déjà envoyé reste dans Trame. Si le téléphone est retrouvé, la personne s’y reconnecte et
          rien n’est perdu.
        </Text>
        {peutDeconnecter(role, membre.role) ? (
          <Group>
            <Button
              variant="light"
              onClick={() =>
                tenter(async () => {
                  await fermerSessions(membre.id);
                  signaler(`Les appareils de ${membre.nom} sont déconnectés.`);
                })
              }
            >
              Déconnecter ses appareils
            </Button>
          </Group>
        ) : (
          <Text>
            {membre.nom} est de la direction{'\u00a0'}: seule la direction peut déconnecter ses appareils.
          </Text>
        )}
      </Stack>
      <Stack gap="sm">
        <Title order={2} size="h3">
          Téléphone qui n’envoie plus
        </Title>
        <Text c="dimmed" maw="42rem">
          La personne peut enregistrer dans un fichier ce que son téléphone n’a pas pu envoyer. Reprenez ce
          fichier ici{'\u00a0'}: ses interventions entrent dans Trame, à son nom.
        </Text>
        <Group>
          <LienBouton to={`/s/${slug}/equipe/reprise`} variant="light">
            Reprendre un téléphone
          </LienBouton>
        </Group>
      </Stack>
      {role === 'direction' && (
        <Stack gap="sm">
          <Title order={2} size="h3">
            Mot de passe oublié
          </Title>
          <Text c="dimmed">Vous obtiendrez un lien à transmettre à la personne.</Text>
          <Group>
            <Button
              variant="light"
              onClick={() => tenter(async () => setLien((await lienMotDePasse(membre.id)) ?? null))}
            >
              Faire un lien de nouveau mot de passe
            </Button>
          </Group>
          {lien && <LienATransmettre lien={lien} libelle={`Lien pour ${membre.nom}`} />}
        </Stack>
      )}
    </Stack>
  );
}
