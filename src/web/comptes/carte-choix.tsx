import { Loader } from '@mantine/core';
import { IconArrowRight, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './carte-choix.module.css';

interface CarteChoixProps {
  icone: TablerIcon;
  titre: string;
  children: ReactNode;
  enCours?: boolean;
  desactive?: boolean;
  onClick: () => void;
}

/** A large choice that one presses whole. */
export function CarteChoix({ icone: Icone, titre, children, enCours, desactive, onClick }: CarteChoixProps) {
  return (
    <button
      type="button"
      className={classes.carte}
      disabled={enCours || desactive}
      aria-busy={enCours}
      onClick={onClick}
    >
      <span className={classes.icone}>
        <Icone size={26} stroke={1.75} aria-hidden />
      </span>
      <span className={classes.texte}>
        <span className={classes.titre}>{titre}</span>
        <span className={classes.detail}>{children}</span>
      </span>
      {enCours ? <Loader size="sm" /> : <IconArrowRight size={22} aria-hidden className={classes.fleche} />}
    </button>
  );
}
