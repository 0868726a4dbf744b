import { Text } from '@mantine/core';
import type { ValeurAnalysee } from '../../modules/imports/contract.ts';
import type { Correspondances } from '../../modules/imports/rules/correspondances.ts';
import { ChoixTerme } from '../ui/choix-terme.tsx';
import { pluriel } from '../ui/format.ts';
import { CREER, deciderValeurs, decisionDe, enChoix, enDecision, IGNORER } from './brouillon.ts';
import classes from './imports.module.css';
import { useConnus } from './use-connus.ts';

interface LigneValeurProps {
  valeur: ValeurAnalysee;
  choix: Correspondances;
  setChoix: (choix: Correspondances) => void;
}

/** One value: as the file writes it, on how many lines, and what becomes of it. */
export function LigneValeur({ valeur: v, choix, setChoix }: LigneValeurProps) {
  const connus = useConnus(v.liste);
  const decision = decisionDe(choix, v.champ, v.valeur);
  const proches = new Set(v.proches.map((p) => p.id));
  const possibles = [
    { id: CREER, nom: `Créer «\u00a0${v.valeur}\u00a0»` },
    // Without its nature, a line is no act.
    { id: IGNORER, nom: v.champ === 'nature' ? 'Ne pas importer ces lignes' : 'Laisser vide' },
    ...v.proches,
    ...connus.filter((c) => !proches.has(c.id)),
  ];
  const premier = v.proches[0];
  return (
    <li className={classes.valeur}>
      <div className={classes.quoi}>
        <Text fw={700}>{v.valeur}</Text>
        <Text size="sm" c="dimmed">
          {pluriel(v.nombre, 'ligne')}
          {premier && ` · proche de «\u00a0${premier.nom}\u00a0»`}
        </Text>
      </div>
      <ChoixTerme
        label={`Ce que devient «\u00a0${v.valeur}\u00a0»`}
        placeholder="À décider"
        choix={possibles}
        value={enChoix(decision, connus)}
        onChange={(id) =>
          setChoix(deciderValeurs(choix, v.champ, [v.valeur], () => enDecision(id, v.valeur)))
        }
      />
    </li>
  );
}
