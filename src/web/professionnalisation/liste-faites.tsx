import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ActionLue } from '../../modules/professionnalisation/contract.ts';
import { dernierJourDAction } from '../../modules/professionnalisation/rules/action.ts';
import { GENRES_DE_FORMATION } from '../../modules/professionnalisation/rules/genres.ts';
import { jour } from '../ui/format.ts';
import { ListeActions } from '../ui/liste-actions.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { enHeures, quand } from './libelles.ts';

interface ListeFaitesProps {
  actions: readonly ActionLue[];
  peutEcrire: boolean;
  modifier: (action: ActionLue) => void;
}

/** What was done, year by year, the latest first. */
export function ListeFaites({ actions, peutEcrire, modifier }: ListeFaitesProps) {
  const annees = Map.groupBy(actions, (a) => dernierJourDAction(a).slice(0, 4));
  return (
    <Section titre="Ce qui est fait">
      <Stack gap="xl">
        {[...annees]
          .toSorted(([a], [b]) => (a < b ? 1 : -1))
          .map(([annee, siennes]) => (
            <div key={annee}>
              <Title order={3} size="h4" mb="sm">
                {annee}
              </Title>
              <ListeActions
                lignes={siennes}
                cleDe={(a) => a.id}
                texte={(a) => <Faite action={a} />}
                actions={(a) =>
                  peutEcrire && (
                    <Button
                      variant="subtle"
                      aria-label={`Modifier : ${a.intitule}, ${jour(a.debut)}`}
                      onClick={() => modifier(a)}
                    >
                      Modifier
                    </Button>
                  )
                }
              />
            </div>
          ))}
      </Stack>
    </Section>
  );
}

function Faite({ action: a }: { action: ActionLue }) {
  const genre = GENRES_DE_FORMATION[a.genre].nom;
  const signes = [
    a.etat === 'en-cours' && (['enCours', 'En cours'] as const),
    a.planRegional && (['neutre', 'Plan régional'] as const),
    a.article5 && (['neutre', 'Article 5'] as const),
    a.attestation && (['fait', 'Attestation'] as const),
  ].filter((s) => s !== false);
  return (
    <>
      <strong>{a.intitule}</strong>
      <Text c="dimmed" size="sm">
        {[quand(a), genre !== a.intitule && genre, a.organisme, a.heures > 0 && enHeures(a.heures)]
          .filter(Boolean)
          .join(' · ')}
        {a.prevuePour && a.prevuePour !== a.debut && ` · prévu le ${jour(a.prevuePour)}`}
      </Text>
      {signes.length > 0 && (
        <Group gap="xs" mt={4}>
          {signes.map(([ton, mot]) => (
            <StateBadge key={mot} ton={ton}>
              {mot}
            </StateBadge>
          ))}
        </Group>
      )}
    </>
  );
}
