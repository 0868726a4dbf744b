import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { ValeurAnalysee } from '../../modules/imports/contract.ts';
import { type Champ, DEFINITIONS } from '../../modules/imports/rules/champs.ts';
import type { Correspondances } from '../../modules/imports/rules/correspondances.ts';
import { nombre, pluriel } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';
import { CREER, deciderValeurs, decisionDe, enDecision } from './brouillon.ts';
import classes from './imports.module.css';
import { LigneValeur } from './ligne-valeur.tsx';

interface GroupeValeursProps {
  champ: Champ;
  valeurs: readonly ValeurAnalysee[];
  choix: Correspondances;
  setChoix: (choix: Correspondances) => void;
}

const PAS = 30;
/** Likeness from which « take the nearest » dares. */
const RESSEMBLE = 0.75;

/** The unknown values of one field, most frequent first. */
export function GroupeValeurs({ champ, valeurs, choix, setChoix }: GroupeValeursProps) {
  const [montrees, setMontrees] = useState(PAS);
  const libres = valeurs.filter((v) => decisionDe(choix, champ, v.valeur) === undefined);
  const proches = new Map(
    libres.flatMap((v) => {
      const [premier] = v.proches;
      return premier && premier.note >= RESSEMBLE ? [[v.valeur, premier.id] as const] : [];
    }),
  );
  const tout = (noms: readonly string[], decider: (valeur: string) => number | null) =>
    setChoix(deciderValeurs(choix, champ, noms, (v) => enDecision(decider(v), v)));
  const { libelle } = DEFINITIONS[champ];
  return (
    <Section titre={libelle} aide={pluriel(valeurs.length, 'valeur inconnue', 'valeurs inconnues')}>
      {libres.length > 0 && (
        <Group mb="md">
          {proches.size > 0 && (
            <Button
              variant="light"
              aria-label={`Prendre les plus proches pour ${libelle} (${proches.size})`}
              onClick={() => tout([...proches.keys()], (v) => proches.get(v) ?? null)}
            >
              Prendre les plus proches ({nombre(proches.size)})
            </Button>
          )}
          <Button
            variant="light"
            aria-label={`Tout créer pour ${libelle} (${libres.length})`}
            onClick={() =>
              tout(
                libres.map((v) => v.valeur),
                () => CREER,
              )
            }
          >
            Tout créer ({nombre(libres.length)})
          </Button>
        </Group>
      )}
      <ul className={classes.valeurs}>
        {valeurs.slice(0, montrees).map((v) => (
          <LigneValeur key={v.valeur} valeur={v} choix={choix} setChoix={setChoix} />
        ))}
      </ul>
      {valeurs.length > montrees && (
        <Button variant="subtle" mt="md" onClick={() => setMontrees(montrees + 5 * PAS)}>
          Voir d’autres valeurs ({nombre(valeurs.length - montrees)})
        </Button>
      )}
    </Section>
  );
}
