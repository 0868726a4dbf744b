import { Input } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { cleDe } from '../../kernel/texte.ts';
import classes from './choix-terme.module.css';
import type { Choix } from './choix-terme.tsx';
import { useSousLeChamp } from './use-sous-le-champ.ts';

interface ListeDeChoixProps {
  id: string;
  name?: string | undefined;
  placeholder?: string | undefined;
  invalide: boolean;
  decritPar: string | undefined;
  choix: readonly Choix[];
  /** What the field reads when nobody is searching. */
  valeur: string;
  choisi: number | null;
  onChoisir: (id: number) => void;
  /** Backspace in an empty field. */
  onEffacer?: () => void;
  droite?: ReactNode;
}

/** More would be read by nobody: a few letters find the rest. */
const MONTRES = 60;

/** Names that hold all the words, without accents. */
export function chercher(choix: readonly Choix[], texte: string): readonly Choix[] {
  const mots = cleDe(texte).split(' ');
  return choix.filter(({ nom }) => {
    const cle = cleDe(nom);
    return mots.every((m) => cle.includes(m));
  });
}

/** A field that searches a list (the combobox pattern of WAI-ARIA 1.2): arrows, Enter, Escape, or the thumb. */
export function ListeDeChoix(props: ListeDeChoixProps) {
  const { id, name, placeholder, invalide, decritPar, choix, valeur, choisi, onChoisir, onEffacer, droite } =
    props;
  const [recherche, setRecherche] = useState<string | null>(null);
  const [actif, setActif] = useState(-1);
  const liste = useRef<HTMLDivElement>(null);
  const champ = useRef<HTMLDivElement>(null);
  const ouvert = recherche !== null;
  const place = useSousLeChamp(champ, ouvert);
  const trouves = ouvert ? chercher(choix, recherche).slice(0, MONTRES) : [];
  const ouvrir = () => {
    if (ouvert) return;
    setRecherche('');
    setActif(choix.findIndex((c) => c.id === choisi));
  };
  const fermer = () => setRecherche(null);
  const prendre = (c: Choix | undefined) => {
    if (c) onChoisir(c.id);
    fermer();
  };
  useEffect(() => {
    if (ouvert) liste.current?.children[actif]?.scrollIntoView({ block: 'nearest' });
  }, [ouvert, actif]);

  const clavier = (e: KeyboardEvent) => {
    if (e.key === 'Backspace' && !recherche && valeur === '') return onEffacer?.();
    if (e.key === 'Escape' && ouvert) {
      // The list closes, not the dialog around it.
      e.preventDefault();
      e.stopPropagation();
      return fermer();
    }
    if (e.key === 'Enter' && ouvert) {
      // An open list takes the key: the form is not sent by mistake.
      e.preventDefault();
      return prendre(trouves[actif]);
    }
    if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return;
    e.preventDefault();
    if (!ouvert) return ouvrir();
    const pas = e.key === 'ArrowDown' ? 1 : -1;
    setActif(trouves.length === 0 ? -1 : (actif + pas + trouves.length) % trouves.length);
  };
  return (
    <div ref={champ}>
      <Input
        id={id}
        name={name}
        size="md"
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={ouvert}
        aria-controls={ouvert ? `${id}-liste` : undefined}
        aria-activedescendant={ouvert && actif >= 0 ? `${id}-${trouves[actif]?.id}` : undefined}
        aria-describedby={decritPar}
        error={invalide}
        placeholder={valeur || placeholder}
        value={recherche ?? valeur}
        rightSection={droite ?? <IconChevronDown size={18} aria-hidden />}
        rightSectionPointerEvents={droite ? 'all' : 'none'}
        onClick={ouvrir}
        onBlur={fermer}
        onKeyDown={clavier}
        onChange={(e) => {
          const texte = e.currentTarget.value;
          setRecherche(texte);
          setActif(texte === '' ? -1 : 0);
        }}
      />
      {ouvert && (
        <div
          ref={liste}
          id={`${id}-liste`}
          role="listbox"
          className={classes.liste}
          style={place}
          aria-label="Propositions"
        >
          {trouves.map((c, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
            <div
              key={c.id}
              id={`${id}-${c.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={c.id === choisi}
              data-actif={i === actif || undefined}
              className={classes.option}
              // Before the field loses the focus.
              onMouseDown={(e) => e.preventDefault()}
              onClick={() => prendre(c)}
            >
              {c.nom}
            </div>
          ))}
          {trouves.length === 0 && (
            <div role="option" aria-selected={false} aria-disabled tabIndex={-1} className={classes.rien}>
              Rien de ce nom
            </div>
          )}
        </div>
      )}
    </div>
  );
}
