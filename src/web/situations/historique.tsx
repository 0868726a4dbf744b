import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SituationLue } from '../../modules/situations/contract.ts';
import { Depliant } from '../ui/depliant.tsx';
import { moment } from '../ui/format.ts';
import { useStructure } from '../ui/session.ts';
import { historiqueQuery } from './use-situations.ts';

const ACTIONS = {
  creation: 'a ouvert',
  modification: 'a modifié',
  passage: 'a changé l’état de',
  charge: 'a passé la main pour',
  suppression: 'a supprimé',
  retablissement: 'a rétabli',
  anonymisation: 'a anonymisé',
} as const;

/** Who changed the situation and when; never what was written. Read only once it is unfolded. */
export function Historique({ situation: s }: { situation: SituationLue }) {
  const { slug } = useStructure();
  const [ouvert, setOuvert] = useState(false);
  const { data, error } = useQuery({ ...historiqueQuery(slug, s.id, s.version), enabled: ouvert });
  return (
    <Depliant titre="Qui a changé quoi" onOuvrir={setOuvert}>
      {error && <Text c="dimmed">L’historique ne peut pas être lu en ce moment.</Text>}
      <ol style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        {data?.map((l) => (
          <li key={`${l.le} ${l.objetId} ${l.action}`}>
            {moment(l.le)}
            {'\u00a0'}: {l.par ?? 'Trame'}{' '}
            {l.objet === 'fait' && l.action === 'creation' ? 'a noté' : ACTIONS[l.action]}{' '}
            {l.objet === 'fait' ? 'un fait' : 'la situation'}
          </li>
        ))}
      </ol>
    </Depliant>
  );
}
