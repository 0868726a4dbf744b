import { TextInput } from '@mantine/core';
import { useId } from 'react';
import { codeLisible, normaliserCode } from '../../modules/situations/rules/code.ts';
import { useMesSituations } from '../ui/mes-situations.ts';
import { useListes } from '../ui/nomenclature.ts';
import type { FormActe } from './use-formulaire-acte.ts';

/** The situation that the act is part of: one of the person's own, or the code of any other. Works without network. */
export function ChampSituation({ acte: { valeurs, erreurs, modifier } }: { acte: FormActe }) {
  const miennes = useMesSituations();
  const { nomDe } = useListes();
  const liste = useId();
  const saisi = valeurs.situation ?? '';
  const code = normaliserCode(saisi);
  const dite = ({ sorteId, lieuId }: (typeof miennes)[number]) =>
    [nomDe(sorteId), lieuId !== null && nomDe(lieuId)].filter(Boolean).join(' · ');
  const mienne = miennes.find((s) => s.code === code);
  return (
    <>
      <TextInput
        label="Situation"
        name="situation"
        size="md"
        list={liste}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        placeholder={miennes.length > 0 ? 'Choisir, ou écrire un code' : 'Écrire un code'}
        description={mienne ? dite(mienne) : 'Le code à six lettres et chiffres d’une situation suivie.'}
        value={code ? codeLisible(code) : saisi}
        error={erreurs.situation}
        onChange={(e) => modifier({ situation: e.currentTarget.value || null })}
      />
      <datalist id={liste}>
        {miennes.map((s) => (
          <option key={s.id} value={codeLisible(s.code)} label={dite(s)} />
        ))}
      </datalist>
    </>
  );
}
