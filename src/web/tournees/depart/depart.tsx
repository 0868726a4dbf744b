import { Alert, Button, Paper, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Permanence } from '../../../modules/tournees/contract.ts';
import { ChoixTerme } from '../../ui/choix-terme.tsx';
import formulaire from '../../ui/formulaire.module.css';
import { Pastilles } from '../pastilles.tsx';
import type { Moment } from '../temps.ts';
import { Precisions } from './precisions.tsx';
import { useDepart } from './use-depart.ts';
import { useProposition } from './use-proposition.ts';

/** More is a list to search. */
const EN_VUE = 6;

interface DepartProps {
  maintenant: Moment;
  permanence: Permanence | undefined;
  commencee: (id: string) => Promise<unknown>;
}

/** The four things that a round needs, already chosen: where, with whom, what, since when. */
export function Depart({ maintenant, permanence, commencee }: DepartProps) {
  const { proposition, ...listes } = useProposition(maintenant);
  const { secteurs, equipiers } = listes;
  const depart = useDepart({ maintenant, permanence, proposition }, commencee);
  const { choix, modifier, commencer, erreur, enCours } = depart;
  const basculer = (id: number) =>
    modifier({
      membres: choix.membres.includes(id) ? choix.membres.filter((m) => m !== id) : [...choix.membres, id],
    });
  const choisirSecteur = (secteurId: number | null) => modifier({ secteurId, lieuId: null });
  return (
    <Stack gap="lg" maw="44rem">
      <Paper component="section" shadow="xs" p={{ base: 'md', sm: 'xl' }} aria-label="La tournée">
        <Stack gap="lg">
          {secteurs.length > EN_VUE ? (
            <ChoixTerme label="Secteur" choix={secteurs} value={choix.secteurId} onChange={choisirSecteur} />
          ) : (
            secteurs.length > 0 && (
              <Pastilles
                label="Secteur"
                unique
                choix={secteurs}
                choisis={choix.secteurId === null ? [] : [choix.secteurId]}
                onBasculer={choisirSecteur}
              />
            )
          )}
          {equipiers.length > 0 && (
            <Pastilles
              label={choix.membres.length === 0 ? 'Avec qui\u00a0? Personne pour l’instant' : 'Avec'}
              choix={equipiers.filter((m, i) => i < EN_VUE || choix.membres.includes(m.id))}
              choisis={choix.membres}
              onBasculer={basculer}
            />
          )}
          <Precisions
            {...{ choix, listes, maintenant, permanence }}
            onModifier={modifier}
            touteLEquipe={equipiers.length > EN_VUE}
          />
        </Stack>
      </Paper>
      {erreur && (
        <Alert color="brique" icon={<IconAlertTriangle aria-hidden />} role="alert">
          {erreur}
        </Alert>
      )}
      <div className={formulaire.collants} data-collants>
        <Button fullWidth size="lg" loading={enCours} onClick={commencer}>
          Commencer
        </Button>
      </div>
    </Stack>
  );
}
