import { Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './page-title.module.css';

interface PageTitleProps {
  /** Name of the screen: also the name of the tab. */
  titre: string;
  /** One line under the title. */
  children?: ReactNode;
  /** Buttons, at the right on a computer and under the title on a phone. */
  actions?: ReactNode;
  /** A way back to the screen above. */
  retour?: { vers: string; libelle: string; search?: object };
  /** On a phone, one line: an arrow, the title, the buttons. For a screen that must hold without scrolling. */
  compact?: boolean;
}

let premierEcran = true;

/** Names the tab. */
export function useTitre(titre: string): void {
  useEffect(() => {
    document.title = `${titre} · Trame`;
  }, [titre]);
}

/** Puts the reading back at the title, when what had the focus is gone. */
export const viserTitre = (): void =>
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });

/**
 * The h1 of a screen. Names the tab, and takes the focus when one arrives from another screen, so that a screen
 * reader says where one is; not on the first load, nor when only the filters of the address change.
 */
export function PageTitle({ titre, children, actions, retour, compact }: PageTitleProps) {
  const h1 = useRef<HTMLHeadingElement>(null);
  const chemin = useRouterState({ select: (s) => s.location.pathname });
  useTitre(titre);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves when the path changes, and only then
  useEffect(() => {
    if (!premierEcran && !document.activeElement?.matches('input, select, textarea')) h1.current?.focus();
    premierEcran = false;
  }, [chemin]);
  return (
    <header className={classes.entete} data-compact={compact || undefined}>
      <div className={classes.texte}>
        {retour && (
          <Link to={retour.vers} search={(retour.search ?? {}) as never} className={classes.retour}>
            <IconArrowLeft size={18} aria-hidden />
            <span className={classes.vers}>{retour.libelle}</span>
          </Link>
        )}
        <Title order={1} ref={h1} tabIndex={-1}>
          {titre}
        </Title>
        {children && (
          <Text component="div" c="dimmed" mt={4}>
            {children}
          </Text>
        )}
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
