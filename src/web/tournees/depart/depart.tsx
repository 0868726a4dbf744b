import { Alert, Button, Paper, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { jourDeService } from '../../../modules/interventions/rules/journee.ts';
import type { Permanence } from '../../../modules/tournees/contract.ts';
import { useActions, useCarnet } from '../../offline/use-carnet.ts';
import { ChoixTerme, ChoixTermes } from '../../ui/choix-terme.tsx';
import { Depliant } from '../../ui/depliant.tsx';
import formulaire from '../../ui/formulaire.module.css';
import { HeureField } from '../../ui/heure-field.tsx';
import { phraseDe } from '../../ui/probleme.ts';
import { Pastilles } from '../pastilles.tsx';
import { departA, heureLue, type Moment } from '../temps.ts';
import { useProposition } from './use-proposition.ts';

/** More is a list to search. */
const EN_VUE = 6;

interface DepartProps {
  maintenant: Moment;
  permanence: Permanence | undefined;
  commencee: (id: string) => Promise<unknown>;
}

interface Choix {
  readonly natureId: number | null;
  readonly secteurId: number | null;
  readonly lieuId: number | null;
  /** The person excepted. */
  readonly membres: readonly number[];
  /** Null: now. */
  readonly heure: string | null;
}

/** The four things that a round needs, already chosen: where, with whom, what, since when. */
export function Depart({ maintenant, permanence, commencee }: DepartProps) {
  const { membreId, journee } = useCarnet();
  const { ouvrirTournee } = useActions();
  const { proposition, natures, secteurs, equipiers, lieux } = useProposition(maintenant);
  const preregle: Choix = {
    natureId: permanence?.natureId ?? proposition.natureId,
    secteurId: permanence ? permanence.secteurId : proposition.secteurId,
    lieuId: permanence?.lieuId ?? null,
    membres: (permanence?.membres ?? proposition.equipiers).filter((m) => m !== membreId),
    heure: null,
  };
  const [changements, setChangements] = useState<Partial<Choix>>({});
  const choix = { ...preregle, ...changements };
  const [erreur, setErreur] = useState<string | null>(null);
  const [enCours, setEnCours] = useState(false);
  const modifier = (c: Partial<Choix>) => {
    setErreur(null);
    setChangements((v) => ({ ...v, ...c }));
  };
  const nature = natures.find((n) => n.id === choix.natureId);
  const commencer = async () => {
    if (!nature) return setErreur('Choisissez une nature de tournée.');
    setEnCours(true);
    try {
      const heure = choix.heure ?? maintenant.heure;
      const id = await ouvrirTournee({
        ...jourDeService(departA(heure, maintenant), journee),
        heure,
        natureId: nature.id,
        secteurId: choix.secteurId,
        lieuId: choix.lieuId,
        membres: [membreId, ...choix.membres],
        permanenceId: permanence?.id ?? null,
      });
      await commencee(id);
    } catch (e) {
      setErreur(phraseDe(e));
      setEnCours(false);
    }
  };
  const montres = equipiers.filter((m, i) => i < EN_VUE || choix.membres.includes(m.id));
  const basculer = (id: number) =>
    modifier({
      membres: choix.membres.includes(id) ? choix.membres.filter((m) => m !== id) : [...choix.membres, id],
    });
  const choisirLieu = (id: number | null) => {
    const secteur = lieux.find((l) => l.id === id)?.secteurId;
    modifier({ lieuId: id, ...(secteur ? { secteurId: secteur } : {}) });
  };
  return (
    <Stack gap="lg" maw="44rem">
      <Paper component="section" shadow="xs" p={{ base: 'md', sm: 'xl' }} aria-label="La tournée">
        <Stack gap="lg">
          {secteurs.length > EN_VUE ? (
            <ChoixTerme
              label="Secteur"
              choix={secteurs}
              value={choix.secteurId}
              onChange={(secteurId) => modifier({ secteurId, lieuId: null })}
            />
          ) : (
            secteurs.length > 0 && (
              <Pastilles
                label="Secteur"
                unique
                choix={secteurs}
                choisis={choix.secteurId === null ? [] : [choix.secteurId]}
                onBasculer={(id) => modifier({ secteurId: id, lieuId: null })}
              />
            )
          )}
          {equipiers.length > 0 && (
            <Pastilles
              label={choix.membres.length === 0 ? 'Avec qui\u00a0? Personne pour l’instant' : 'Avec'}
              choix={montres}
              choisis={choix.membres}
              onBasculer={basculer}
            />
          )}
          <Depliant
            titre={nature?.nom ?? 'Nature'}
            resume={choix.heure ? heureLue(choix.heure) : `maintenant, ${heureLue(maintenant.heure)}`}
            force={nature === undefined}
          >
            <Stack>
              <ChoixTerme
                label="Nature de la tournée"
                choix={natures}
                value={choix.natureId}
                required
                onChange={(natureId) => modifier({ natureId })}
              />
              <HeureField
                label="Heure du début"
                value={choix.heure ?? maintenant.heure}
                onChange={(heure) => modifier({ heure })}
              />
              {permanence && (
                <Button variant="light" onClick={() => modifier({ heure: permanence.debut })}>
                  Depuis {heureLue(permanence.debut)}
                </Button>
              )}
              <ChoixTerme
                label="Lieu de départ"
                placeholder="Non précisé"
                choix={lieux.filter(
                  (l) => choix.secteurId === null || l.secteurId === null || l.secteurId === choix.secteurId,
                )}
                value={choix.lieuId}
                onChange={choisirLieu}
              />
              {equipiers.length > EN_VUE && (
                <ChoixTermes
                  label="Toute l’équipe"
                  choix={equipiers}
                  value={choix.membres}
                  onChange={(membres) => modifier({ membres })}
                />
              )}
            </Stack>
          </Depliant>
        </Stack>
      </Paper>
      {erreur && (
        <Alert color="brique" icon={<IconAlertTriangle aria-hidden />} role="alert">
          {erreur}
        </Alert>
      )}
      <div className={formulaire.collants}>
        <Button fullWidth size="lg" loading={enCours} onClick={commencer}>
          Commencer
        </Button>
      </div>
    </Stack>
  );
}
