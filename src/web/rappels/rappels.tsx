import { Button, Group, Stack, Text } from '@mantine/core';
import { IconRefresh, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RappelLu, RappelsLus } from '../../modules/rappels/contract.ts';
import { Depliant } from '../ui/depliant.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { pluriel } from '../ui/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { CarteRappel } from './carte-rappel.tsx';
import { rappelsQuery, useRappels } from './use-rappels.ts';

/** What was told of the deadlines, to whom and when; what waits, and what could not leave. */
export function Rappels() {
  const { slug } = useStructure();
  const { data, error } = useQuery(rappelsQuery(slug));
  const { verifier } = useRappels();
  const [occupe, setOccupe] = useState(false);
  if (error) throw error;
  const chercher = async () => {
    setOccupe(true);
    await verifier();
    setOccupe(false);
  };
  return (
    <>
      <PageTitle
        titre="Rappels"
        retour={{ vers: `/s/${slug}/echeances`, libelle: 'Échéances' }}
        actions={
          <Button
            variant="light"
            loading={occupe}
            leftSection={<IconRefresh size={20} aria-hidden />}
            onClick={chercher}
          >
            Vérifier maintenant
          </Button>
        }
      >
        Chaque matin, Trame vous signale les échéances nouvelles en retard, celles qui tombent dans 30, 7 ou 1
        jour, et le lundi ce qui reste à faire dans la semaine.
      </PageTitle>
      {data ? <Tous lus={data} /> : <SqueletteLignes lignes={3} hauteur={110} />}
    </>
  );
}

function Tous({ lus }: { lus: RappelsLus }) {
  const parEtat = (etat: RappelLu['etat']) => lus.rappels.filter((r) => r.etat === etat);
  const attendent = parEtat('attend');
  const abandonnes = parEtat('abandonne');
  const passes = lus.rappels.filter((r) => r.etat === 'envoye' || r.etat === 'lu');
  const liste = (rappels: readonly RappelLu[]) => (
    <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
      {rappels.map((r) => (
        <CarteRappel key={r.id} rappel={r} moi={lus.moi.membreId} />
      ))}
    </Stack>
  );
  return (
    <Stack gap="lg">
      <Messagerie lus={lus} />
      {lus.rappels.length === 0 && (
        <EmptyState titre="Aucun rappel pour l’instant">
          Trame regarde chaque matin ce qui est en retard et ce qui tombe dans les trente jours. « Vérifier
          maintenant » le fait tout de suite.
        </EmptyState>
      )}
      {abandonnes.length > 0 && (
        <Section
          titre="Pas partis"
          aide="Cinq envois ont échoué. « Vérifier maintenant » essaie encore une fois."
        >
          {liste(abandonnes)}
        </Section>
      )}
      {attendent.length > 0 && (
        <Section titre="En attente" aide={pluriel(attendent.length, 'rappel')}>
          {liste(attendent)}
        </Section>
      )}
      {passes.length > 0 && (
        <Depliant titre="Envoyés ou lus" resume={pluriel(passes.length, 'rappel')}>
          {liste(passes)}
        </Depliant>
      )}
    </Stack>
  );
}

/** Where messages come from, or what the host must do; and whether one wants them. */
function Messagerie({ lus: { expediteur, demonstration, moi } }: { lus: RappelsLus }) {
  const { regler, essayer } = useRappels();
  return (
    <Section titre="Par courriel">
      <Stack gap="md" align="flex-start">
        <Text maw="42rem">{phraseDuCourriel(expediteur, demonstration)}</Text>
        <Text c="dimmed" maw="42rem">
          {moi.actif
            ? `Vos rappels vont à ${moi.email}. Aucun message ne contient le nom d’une personne.`
            : 'Vous avez arrêté vos rappels : rien n’est préparé pour vous.'}
        </Text>
        <Group gap="sm">
          <Button variant="light" onClick={() => regler(!moi.actif)}>
            {moi.actif ? 'Ne plus recevoir de rappels' : 'Recevoir de nouveau les rappels'}
          </Button>
          {expediteur !== null && (
            <Button variant="light" leftSection={<IconSend size={18} aria-hidden />} onClick={essayer}>
              M’envoyer un essai
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  );
}

function phraseDuCourriel(expediteur: string | null, demonstration: boolean): string {
  if (expediteur === null)
    return 'Aucun message ne part : l’hébergeur n’a pas réglé de messagerie. Il doit écrire TRAME_SMTP_URL (le serveur) et TRAME_SMTP_DE (l’expéditeur), puis redémarrer Trame. En attendant, les rappels restent ici.';
  if (demonstration) return 'Ceci est une démonstration : les rappels se préparent, mais aucun ne part.';
  return `Les messages partent de ${expediteur}, le matin à 7 h 30, en un seul envoi par jour.`;
}
