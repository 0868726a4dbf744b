import { Radio, Stack, Text } from '@mantine/core';
import { Section } from '../ui/section.tsx';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { signalerAnnulable, signalerErreur } from '../ui/toast.ts';
import { EXEMPLE, JOURNEES, type Journee } from './journee.ts';
import { useJournee } from './use-journee.ts';

const CHOIX = Object.keys(JOURNEES) as Journee[];

/** When the day of work of the structure begins, with what it changes; the direction chooses. */
export function JourneeDeTravail() {
  const { journee, error, changer } = useJournee();
  if (error) throw error;
  const choisir = async (choix: Journee) => {
    try {
      await changer(choix);
      signalerAnnulable(`La journée de travail commence ${JOURNEES[choix].toLowerCase()}.`, () =>
        changer(choix === 'midi' ? 'minuit' : 'midi'),
      );
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <Section
      titre="Journée de travail"
      aide="Le jour où une intervention de nuit est comptée, dans les listes, les tournées et les chiffres par jour."
    >
      {journee ? (
        <Radio.Group
          label="La journée de travail commence"
          value={journee}
          onChange={(choix) => choisir(choix as Journee)}
        >
          <Stack gap="sm" mt="sm">
            {CHOIX.map((c) => (
              <Radio key={c} value={c} label={JOURNEES[c]} description={EXEMPLE[c]} />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <SqueletteLignes lignes={2} />
      )}
      <Text size="sm" c="dimmed" mt="md">
        Ce choix vaut pour la suite{'\u00a0'}: ce qui est déjà enregistré ne change pas de jour. Une personne
        peut avoir un autre horaire que la structure{'\u00a0'}: «{'\u00a0'}Gérer{'\u00a0'}», dans l’équipe.
      </Text>
    </Section>
  );
}
