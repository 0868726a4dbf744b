import { Text } from '@mantine/core';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { Demandez } from '../demandez.tsx';

/** A mediator who hears such a request: noted where it was made, then handed on the same day. */
export function Transmettre({ situation }: { situation: string | undefined }) {
  const { slug } = useStructure();
  return (
    <Section
      titre="Recevoir sa demande"
      aide="Elle peut demander tout ce qui est gardé sur elle, l’effacement, la limitation, ou s’opposer. La structure a un mois pour répondre."
    >
      <ol style={{ margin: '0 0 1rem', paddingInlineStart: '1.25rem' }}>
        <li>Notez dans la situation, comme un contact, ce qu’elle demande et quel jour, sans son nom.</li>
        <li>Transmettez-la le jour même à votre encadrant·e ou à la direction, qui y répond.</li>
      </ol>
      {situation && (
        <LienBouton
          to={`/s/${slug}/situations/${situation}/noter`}
          search={{ genre: 'contact' }}
          variant="light"
          mb="md"
        >
          Noter sa demande
        </LienBouton>
      )}
      <Demandez quoi="Pour le document à lui remettre, limiter ou effacer" />
      <Text c="dimmed" mt="xs">
        Corriger son nom ou ses coordonnées, vous pouvez le faire ci-dessous.
      </Text>
    </Section>
  );
}
