import { ActionIcon, Alert, Text } from '@mantine/core';
import { IconClockQuestion, IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { useCarnet } from '../../offline/use-carnet.ts';
import { duree } from '../../ui/format.ts';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { useListes } from '../../ui/nomenclature.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useStructure } from '../../ui/session.ts';
import { enumerer } from '../phrases.ts';
import { ecoulees, heureLue, OUBLI } from '../temps.ts';
import { useMaintenant } from '../use-maintenant.ts';
import { ModifierTournee } from './modifier-tournee.tsx';

/** Where, with whom, since when. */
export function EnTete({ tournee }: { tournee: TourneeLocale }) {
  const { slug } = useStructure();
  const { membreId } = useCarnet();
  const { nomDe, personne } = useListes();
  const maintenant = useMaintenant();
  const [modifie, setModifie] = useState(false);
  const minutes = ecoulees(tournee, maintenant);
  const autres = tournee.membres.filter((m) => m !== membreId).map(personne);
  return (
    <>
      <PageTitle
        compact
        titre={tournee.secteurId === null ? 'Tournée en cours' : nomDe(tournee.secteurId)}
        actions={
          <ActionIcon
            variant="light"
            aria-label="Modifier l’équipe ou le secteur"
            onClick={() => setModifie(true)}
          >
            <IconUsersPlus size={22} aria-hidden />
          </ActionIcon>
        }
      >
        Depuis {heureLue(tournee.heure)} ({duree(minutes)}){autres.length > 0 && `, avec ${enumerer(autres)}`}
      </PageTitle>
      <ModifierTournee tournee={tournee} ouvert={modifie} onFermer={() => setModifie(false)} />
      {minutes > OUBLI && (
        <Alert color="safran" icon={<IconClockQuestion aria-hidden />} title={'Est-elle terminée\u00a0?'}>
          <Text mb="sm">Cette tournée a commencé il y a {duree(minutes)}.</Text>
          <LienBouton to={`/s/${slug}/tournees/${tournee.id}/fin`}>Dire quand elle s’est terminée</LienBouton>
        </Alert>
      )}
    </>
  );
}
