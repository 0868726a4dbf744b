import { Button, Group, Text } from '@mantine/core';
import { Section } from '../../ui/section.tsx';
import { signalerAnnulable, signalerErreur } from '../../ui/toast.ts';
import { type Rang, useDroits } from './use-droits.ts';

interface LimiterProps {
  personneId: string;
  rang: Rang;
  /** The name is not shown any more. */
  cacher: () => void;
}

/** Blocks the use of somebody's data, or notes that they object; both can be lifted. */
export function Limiter({ personneId, rang, cacher }: LimiterProps) {
  const { limiter } = useDroits();
  const avant = { limitee: rang.etat === 'limitee', opposee: rang.etat === 'opposee' };
  const noter = async (apres: typeof avant, texte: string) => {
    try {
      await limiter(personneId, apres);
      cacher();
      signalerAnnulable(texte, () => limiter(personneId, avant));
    } catch (e) {
      signalerErreur(e);
    }
  };
  const rien = { limitee: false, opposee: false };
  return (
    <Section
      titre="Bloquer, ou noter une opposition"
      aide={
        'Le nom n’est plus montré à personne, ni trouvé, ni transmis à un partenaire. La situation continue sans lui. Cela peut se lever.'
      }
    >
      {rang.etat === 'active' ? (
        <Group>
          <Button
            variant="light"
            onClick={() => noter({ ...rien, limitee: true }, 'Ses données sont bloquées.')}
          >
            Bloquer ses données
          </Button>
          <Button
            variant="light"
            onClick={() => noter({ ...rien, opposee: true }, 'Son opposition est notée.')}
          >
            Noter son opposition
          </Button>
        </Group>
      ) : (
        <>
          <Text mb="sm">
            {avant.opposee
              ? 'Elle s’oppose à l’usage de ses données.'
              : 'Ses données sont bloquées à sa demande.'}
          </Text>
          <Button variant="light" onClick={() => noter(rien, 'Ses données servent de nouveau.')}>
            {avant.opposee ? 'Lever l’opposition' : 'Lever le blocage'}
          </Button>
        </>
      )}
    </Section>
  );
}
