import { Button, Group, Title } from '@mantine/core';
import type { RappelLu } from '../../modules/rappels/contract.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { jour, moment } from '../ui/format.ts';
import { StateBadge, type Ton } from '../ui/state-badge.tsx';
import classes from './carte-rappel.module.css';
import { useRappels } from './use-rappels.ts';

const ETATS: Readonly<Record<RappelLu['etat'], { ton: Ton; mot: string }>> = {
  attend: { ton: 'attente', mot: 'En attente' },
  abandonne: { ton: 'refus', mot: 'Pas parti' },
  envoye: { ton: 'fait', mot: 'Envoyé' },
  lu: { ton: 'neutre', mot: 'Lu' },
};

/** One thing told: what it says, where it stands, and why it failed. */
export function CarteRappel({ rappel: r, moi }: { rappel: RappelLu; moi: number }) {
  const { lire } = useRappels();
  const { ton, mot } = ETATS[r.etat];
  const ouvert = r.etat === 'attend' || r.etat === 'abandonne';
  return (
    <li className={classes.rappel}>
      <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
        <Title order={3} size="h4">
          {r.objet}
        </Title>
        <span className={classes.etat}>
          <StateBadge ton={ton}>{mot}</StateBadge>
        </span>
      </Group>
      <p className={classes.qui}>
        {r.etat === 'envoye' && r.envoyeLe
          ? `Envoyé le ${moment(r.envoyeLe)}`
          : `Préparé le ${jour(r.prevuLe)}`}
        {r.membreId !== moi && `, pour ${r.membre}`}
      </p>
      {r.echec && <p className={classes.echec}>{r.echec}</p>}
      <p className={classes.texte}>{r.texte}</p>
      {ouvert && (
        <Group gap="sm" mt="sm">
          {r.membreId === moi && (
            <Button variant="light" aria-label={`Marquer comme lu : ${r.objet}`} onClick={() => lire(r)}>
              Marquer comme lu
            </Button>
          )}
          <CopyButton valeur={`${r.objet}\n\n${r.texte}`} libelle="Copier le texte" variant="subtle" />
        </Group>
      )}
    </li>
  );
}
