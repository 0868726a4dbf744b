import { Text } from '@mantine/core';
import type { SituationBreve } from '../../modules/situations/contract.ts';
import { codeLisible } from '../../modules/situations/rules/code.ts';
import { ETATS } from '../../modules/situations/rules/etats.ts';
import { ISSUES } from '../../modules/situations/rules/issues.ts';
import { jour } from '../ui/format.ts';
import { LienDanger } from '../ui/lien-danger.tsx';
import { useListes } from '../ui/nomenclature.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { StateBadge } from '../ui/state-badge.tsx';
import { TON_DE_L_ETAT } from './libelles.ts';

/** A situation that somebody else follows: what it is, so that it is not opened twice, why no more, and whom to ask. */
export function Reservee({ situation: s }: { situation: SituationBreve }) {
  const { slug } = useStructure();
  const { nomDe, personne } = useListes();
  const lieu = [s.lieuId, s.secteurId].flatMap((id) => (id === null ? [] : [nomDe(id)])).join(', ');
  const qui = s.membres.map(personne);
  return (
    <>
      <PageTitle
        titre={`Situation ${codeLisible(s.code)}`}
        retour={{ vers: `/s/${slug}/situations`, libelle: 'Situations' }}
      >
        <StateBadge ton={TON_DE_L_ETAT[s.etat]}>{ETATS[s.etat].nom}</StateBadge>{' '}
        {[nomDe(s.sorteId), lieu].filter(Boolean).join(' · ')}
      </PageTitle>
      <Section titre="Le détail est réservé">
        <Text maw="42rem">
          Ce qui touche à la vie des personnes n’est lu que par qui suit la situation et par l’encadrement.
          C’est ce qui leur a été promis.
        </Text>
        <Text maw="42rem" mt="sm">
          {qui.length > 0 ? (
            <>
              Elle est suivie par <strong>{qui.join(', ')}</strong>. Vous avez quelque chose à lui
              transmettre, ou vous devez la suivre{'\u00a0'}? Demandez-lui, ou à votre encadrant·e, de vous la
              confier.
            </>
          ) : (
            'Personne ne la suit en ce moment. Demandez à votre encadrant·e de vous la confier.'
          )}
        </Text>
        <Text c="dimmed" mt="md">
          Demande du {jour(s.saisieLe)}, dernier contact le {jour(s.dernierContact)}
          {s.closeLe && `, close le ${jour(s.closeLe)}`}
          {s.issue && ` (${ISSUES[s.issue].nom.toLowerCase()})`}.
        </Text>
      </Section>
      <LienDanger />
    </>
  );
}
