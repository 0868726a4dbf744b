import { ActionIcon } from '@mantine/core';
import { IconUsersPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { useCarnet } from '../../offline/use-carnet.ts';
import { duree } from '../../ui/format.ts';
import { useListes } from '../../ui/nomenclature.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { enumerer } from '../phrases.ts';
import { ecoulees, heureLue } from '../temps.ts';
import { useMaintenant } from '../use-maintenant.ts';
import classes from './en-cours.module.css';
import { ModifierTournee } from './modifier-tournee.tsx';

/** Where, with whom, since when. */
export function EnTete({ tournee }: { tournee: TourneeLocale }) {
  const { membreId } = useCarnet();
  const { nomDe, personne } = useListes();
  const maintenant = useMaintenant();
  const [modifie, setModifie] = useState(false);
  const autres = tournee.membres.filter((m) => m !== membreId).map(personne);
  return (
    <div className={classes.tete}>
      <div className={classes.titre}>
        <PageTitle titre={tournee.secteurId === null ? 'Tournée en cours' : nomDe(tournee.secteurId)}>
          Depuis {heureLue(tournee.heure)} ({duree(ecoulees(tournee, maintenant))})
          {autres.length > 0 && `, avec ${enumerer(autres)}`}
        </PageTitle>
      </div>
      <ActionIcon
        variant="light"
        aria-label="Modifier l’équipe ou le secteur"
        onClick={() => setModifie(true)}
      >
        <IconUsersPlus size={22} aria-hidden />
      </ActionIcon>
      <ModifierTournee tournee={tournee} ouvert={modifie} onFermer={() => setModifie(false)} />
    </div>
  );
}
