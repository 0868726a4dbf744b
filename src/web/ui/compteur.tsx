import { Input } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useId } from 'react';
import classes from './compteur.module.css';

interface CompteurProps {
  /** « Femmes » */
  libelle: string;
  /** One of them, with its article: « une femme ». Names the buttons. */
  unite: string;
  value: number;
  onChange: (n: number) => void;
  max?: number;
  error?: string | undefined;
  /** Path in the form, to receive the focus when refused. */
  name?: string;
}

/** Counts people by the thumb: large − and +, or the number typed. Arrows, Home and End at the keyboard. */
export function Compteur({ libelle, unite, value, onChange, max = 999, error, name }: CompteurProps) {
  const id = useId();
  const borner = (n: number) => onChange(Math.max(0, Math.min(max, Number.isFinite(n) ? n : 0)));
  const clavier = (e: KeyboardEvent) => {
    const vers = {
      ArrowUp: value + 1,
      ArrowDown: value - 1,
      PageUp: value + 10,
      PageDown: value - 10,
      Home: 0,
    }[e.key];
    if (vers === undefined) return;
    e.preventDefault();
    borner(vers);
  };
  return (
    <div className={classes.compteur}>
      <Input.Label htmlFor={id}>{libelle}</Input.Label>
      <div className={classes.ligne} data-erreur={error ? '' : undefined}>
        <button
          type="button"
          className={classes.bouton}
          aria-label={`Retirer ${unite}`}
          // Not `disabled`: the focus would fall on the page at the last press.
          aria-disabled={value <= 0}
          onClick={() => borner(value - 1)}
        >
          <IconMinus size={22} aria-hidden />
        </button>
        <input
          id={id}
          name={name}
          role="spinbutton"
          inputMode="numeric"
          autoComplete="off"
          className={classes.nombre}
          value={value}
          aria-valuenow={value}
          aria-valuemin={0}
          aria-valuemax={max}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-erreur` : undefined}
          onFocus={(e) => e.currentTarget.select()}
          onKeyDown={clavier}
          onChange={(e) => borner(Number(e.currentTarget.value.replace(/\D/g, '')))}
        />
        <button
          type="button"
          className={classes.bouton}
          aria-label={`Ajouter ${unite}`}
          aria-disabled={value >= max}
          onClick={() => borner(value + 1)}
        >
          <IconPlus size={22} aria-hidden />
        </button>
      </div>
      {error && (
        <Input.Error id={`${id}-erreur`} mt={6}>
          {error}
        </Input.Error>
      )}
    </div>
  );
}
