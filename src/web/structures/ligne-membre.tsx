import { Button, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { NOM_DU_ROLE } from '../../modules/comptes/rules/roles.ts';
import type { Membre } from '../../modules/structures/contract.ts';
import { aujourdhui, jour } from '../ui/format.ts';
import { useStructure } from '../ui/session.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import classes from './equipe.module.css';
import { GererMembre } from './gerer-membre.tsx';

const initiales = (nom: string) =>
  nom
    .split(/[\s-]+/)
    .map((m) => m[0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** One person: who, what they may do, and, for those in charge, what can be changed. */
export function LigneMembre({ membre }: { membre: Membre }) {
  const { role } = useStructure();
  const [ouvert, setOuvert] = useState(false);
  const id = useId();
  const gere = role === 'direction' || (role === 'encadrant' && membre.compte === 'actif');
  const parti = membre.actifAu !== null && membre.actifAu < aujourdhui();
  const details = [
    membre.role ? NOM_DU_ROLE[membre.role] : 'Rôle à choisir',
    membre.email,
    parti && membre.actifAu ? `jusqu’au ${jour(membre.actifAu)}` : null,
  ];
  return (
    <li className={classes.membre}>
      <div className={classes.ligne}>
        <span className={classes.rond} aria-hidden>
          {initiales(membre.nom)}
        </span>
        <div className={classes.qui}>
          <Text fw={700}>{membre.nom}</Text>
          <Text size="sm" c="dimmed">
            {details.filter(Boolean).join(' · ')}
          </Text>
        </div>
        {parti && <StateBadge ton="neutre">N’est plus là</StateBadge>}
        {!parti && membre.compte === 'invite' && <StateBadge ton="attente">Invitation en cours</StateBadge>}
        {!parti && membre.compte === 'aucun' && <StateBadge ton="neutre">Sans compte</StateBadge>}
        {gere && (
          <Button
            variant="subtle"
            aria-expanded={ouvert}
            aria-controls={id}
            aria-label={`Gérer ${membre.nom}`}
            rightSection={
              <IconChevronDown size={18} aria-hidden style={{ rotate: ouvert ? '180deg' : undefined }} />
            }
            onClick={() => setOuvert(!ouvert)}
          >
            Gérer
          </Button>
        )}
      </div>
      <div id={id} hidden={!ouvert}>
        {ouvert && (
          <div className={classes.panneau}>
            <GererMembre membre={membre} fermer={() => setOuvert(false)} />
          </div>
        )}
      </div>
    </li>
  );
}
