import { NativeSelect, Text } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { cleDe, insecables } from '../../kernel/texte.ts';
import type { ColonneAnalysee } from '../../modules/imports/contract.ts';
import { CHAMPS, type Champ, DEFINITIONS } from '../../modules/imports/rules/champs.ts';
import type { Correspondances } from '../../modules/imports/rules/correspondances.ts';
import { deciderColonne } from './brouillon.ts';
import classes from './imports.module.css';

interface LigneColonneProps {
  colonne: ColonneAnalysee;
  choix: Correspondances;
  setChoix: (choix: Correspondances) => void;
}

const CHOIX = [
  { value: '', label: 'Ne pas importer' },
  ...CHAMPS.map((c) => ({ value: c, label: DEFINITIONS[c].libelle })),
];
const UNITES = [
  { value: 'minutes', label: 'Minutes' },
  { value: 'heures', label: 'Heures' },
];
const ORDRES = [
  { value: 'jma', label: 'Jour/mois/année' },
  { value: 'mja', label: 'Mois/jour/année' },
];

/** One column: what it holds, and what it is. */
export function LigneColonne({ colonne, choix, setChoix }: LigneColonneProps) {
  const { nom, exemples, raisons, personnelle } = colonne;
  const dit = lu(colonne, choix);
  const decider = (changement: Partial<Lu>) => {
    const { champ, unite, ordre, repeter } = { ...dit, ...changement };
    const reglages = {
      ...(champ === 'minutes' && unite ? { unite } : {}),
      ...(champ === 'date' && ordre ? { ordre } : {}),
      ...(repeter && champ ? { repeter } : {}),
    };
    setChoix(deciderColonne(choix, nom, Object.keys(reglages).length > 0 ? { champ, ...reglages } : champ));
  };
  // Once the person chose otherwise, the reasons of the proposal no longer hold.
  const propose = dit.champ === colonne.champ;
  return (
    <li className={classes.colonne}>
      <div className={classes.quoi}>
        <Text fw={700}>{nom}</Text>
        <Text size="sm" c="dimmed">
          {personnelle ? 'Contenu non montré' : exemples.length > 0 ? exemples.join(' · ') : 'Colonne vide'}
        </Text>
      </div>
      <div className={classes.choix}>
        <NativeSelect
          aria-label={`Ce qu’est la colonne ${nom}`}
          data={CHOIX}
          value={dit.champ ?? ''}
          onChange={(e) => decider({ champ: (e.currentTarget.value || null) as Champ | null })}
        />
        {dit.champ === 'minutes' && (
          <NativeSelect
            aria-label={`Unité de la colonne ${nom}`}
            data={UNITES}
            value={dit.unite ?? 'minutes'}
            onChange={(e) => decider({ unite: e.currentTarget.value as 'minutes' | 'heures' })}
          />
        )}
        {dit.champ === 'date' && (
          <NativeSelect
            aria-label={`Ordre des dates de la colonne ${nom}`}
            data={ORDRES}
            value={dit.ordre ?? 'jma'}
            onChange={(e) => decider({ ordre: e.currentTarget.value as 'jma' | 'mja' })}
          />
        )}
      </div>
      <div className={classes.raisons}>
        {personnelle && dit.champ !== null && (
          <Text size="sm" className={classes.alerte}>
            <IconShieldExclamation size={18} aria-hidden /> Cette colonne peut nommer des personnes aidées. Ne
            la reprenez que si elle n’en nomme aucune.
          </Text>
        )}
        {propose && (
          <Text size="sm" c="dimmed">
            {insecables(raisons.join(' '))}
          </Text>
        )}
      </div>
    </li>
  );
}

interface Lu {
  champ: Champ | null;
  unite: 'minutes' | 'heures' | null;
  ordre: 'jma' | 'mja' | null;
  repeter: boolean;
}

/** The column as it will be read: what the draft says, else what the file suggests. */
function lu({ nom, champ, unite, ordre, repeter }: ColonneAnalysee, { colonnes }: Correspondances): Lu {
  const base = { champ, unite, ordre, repeter };
  const dit = Object.entries(colonnes).find(([n]) => cleDe(n) === cleDe(nom))?.[1];
  if (dit === undefined) return base;
  return dit === null || typeof dit === 'string' ? { ...base, champ: dit } : { ...base, ...dit };
}
