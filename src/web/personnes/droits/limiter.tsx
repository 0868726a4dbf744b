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

/** Limits the use of somebody's data (RGPD, art. 18), or notes that they object; both can be lifted. */
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
      titre="Limiter, ou noter une opposition"
      aide={
        'Le nom n’est plus montré à personne, ni trouvé, ni transmis à un partenaire. La situation continue sans lui. Cela peut se lever.'
      }
    >
      {rang.etat === 'active' ? (
        <Group>
          <Button
            variant="light"
            onClick={() => noter({ ...rien, limitee: true }, 'L’usage de ses données est limité.')}
          >
            Limiter l’usage de ses données
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
              : 'L’usage de ses données est limité, à sa demande.'}
          </Text>
          <Button variant="light" onClick={() => noter(rien, 'Ses données servent de nouveau.')}>
            {avant.opposee ? 'Lever l’opposition' : 'Lever la limitation'}
          </Button>
        </>
      )}
    </Section>
  );
}
