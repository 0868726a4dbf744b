import { CloseButton, Input } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './choix-terme.module.css';
import { ListeDeChoix } from './liste-de-choix.tsx';

/** Something with a number and a name: a term, a person, a family. */
export interface Choix {
  readonly id: number;
  readonly nom: string;
}

interface Commun {
  label: string;
  choix: readonly Choix[];
  /** Path in the form. */
  name?: string;
  description?: ReactNode;
  placeholder?: string;
  error?: ReactNode;
  required?: boolean;
}

/** One among a list of the structure, or none. */
export function ChoixTerme(props: Commun & { value: number | null; onChange: (id: number | null) => void }) {
  const { label, choix, value, onChange, name, description, placeholder, error, required } = props;
  const id = useId();
  const choisi = choix.find((c) => c.id === value);
  return (
    <Input.Wrapper {...{ id, label, description, error, required }} size="md">
      <ListeDeChoix
        {...{ id, name, placeholder }}
        invalide={Boolean(error)}
        decritPar={decritPar(id, description, error)}
        choix={choix}
        valeur={choisi?.nom ?? ''}
        choisi={value}
        onChoisir={onChange}
        droite={
          choisi && (
            <CloseButton
              size={36}
              iconSize={18}
              aria-label={`Effacer : ${label}`}
              onClick={() => onChange(null)}
            />
          )
        }
      />
    </Input.Wrapper>
  );
}

/** Several among a list of the structure: each one chosen is a tag that a press takes away. */
export function ChoixTermes(props: Commun & { value: readonly number[]; onChange: (ids: number[]) => void }) {
  const { label, choix, value, onChange, name, description, placeholder, error, required } = props;
  const id = useId();
  const choisis = choix.filter((c) => value.includes(c.id));
  const retirer = (n: number) => onChange(value.filter((v) => v !== n));
  return (
    <Input.Wrapper {...{ id, label, description, error, required }} size="md">
      <ListeDeChoix
        {...{ id, name, placeholder }}
        invalide={Boolean(error)}
        decritPar={decritPar(id, description, error)}
        choix={choix.filter((c) => !value.includes(c.id))}
        valeur=""
        choisi={null}
        onChoisir={(n) => onChange([...value, n])}
        onEffacer={() => choisis.length > 0 && retirer(choisis[choisis.length - 1]?.id ?? 0)}
      />
      {choisis.length > 0 && (
        <ul className={classes.etiquettes} aria-label={`${label} : choix`}>
          {choisis.map((c) => (
            <li key={c.id} className={classes.etiquette}>
              {c.nom}
              <CloseButton
                size={28}
                iconSize={16}
                aria-label={`Retirer ${c.nom}`}
                onClick={() => retirer(c.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </Input.Wrapper>
  );
}

const decritPar = (id: string, description: ReactNode, error: ReactNode): string | undefined =>
  [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
