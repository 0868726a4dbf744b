import { Button, Stack } from '@mantine/core';
import type { Permanence } from '../../../modules/tournees/contract.ts';
import { ChoixTerme, ChoixTermes } from '../../ui/choix-terme.tsx';
import { Depliant } from '../../ui/depliant.tsx';
import { HeureField } from '../../ui/heure-field.tsx';
import { heureLue, type Moment } from '../temps.ts';
import type { Choix } from './use-depart.ts';
import type { ListesDeDepart } from './use-proposition.ts';

interface PrecisionsProps {
  choix: Choix;
  onModifier: (c: Partial<Choix>) => void;
  listes: ListesDeDepart;
  maintenant: Moment;
  permanence: Permanence | undefined;
  /** The buttons above do not show everybody. */
  touteLEquipe: boolean;
}

/** What is seldom changed: the nature, the hour, the place where it starts. */
export function Precisions(props: PrecisionsProps) {
  const { choix, onModifier, listes, maintenant, permanence, touteLEquipe } = props;
  const nature = listes.natures.find((n) => n.id === choix.natureId);
  const choisirLieu = (id: number | null) => {
    const secteur = listes.lieux.find((l) => l.id === id)?.secteurId;
    onModifier({ lieuId: id, ...(secteur ? { secteurId: secteur } : {}) });
  };
  return (
    <Depliant
      titre={nature?.nom ?? 'Nature'}
      resume={choix.heure ? heureLue(choix.heure) : `maintenant, ${heureLue(maintenant.heure)}`}
      force={nature === undefined}
    >
      <Stack>
        <ChoixTerme
          label="Nature de la tournée"
          choix={listes.natures}
          value={choix.natureId}
          required
          onChange={(natureId) => onModifier({ natureId })}
        />
        <HeureField
          label="Heure du début"
          value={choix.heure ?? maintenant.heure}
          onChange={(heure) => onModifier({ heure })}
        />
        {permanence && (
          <Button variant="light" onClick={() => onModifier({ heure: permanence.debut })}>
            Depuis {heureLue(permanence.debut)}
          </Button>
        )}
        <ChoixTerme
          label="Lieu de départ"
          placeholder="Non précisé"
          choix={listes.lieux.filter(
            (l) => choix.secteurId === null || l.secteurId === null || l.secteurId === choix.secteurId,
          )}
          value={choix.lieuId}
          onChange={choisirLieu}
        />
        {touteLEquipe && (
          <ChoixTermes
            label="Toute l’équipe"
            choix={listes.equipiers}
            value={choix.membres}
            onChange={(membres) => onModifier({ membres })}
          />
        )}
      </Stack>
    </Depliant>
  );
}
