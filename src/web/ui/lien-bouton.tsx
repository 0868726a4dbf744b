import { Button, type ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface LienBoutonProps extends ButtonProps {
  to: string;
  search?: Record<string, unknown>;
  /** A part of that screen, by its id. */
  hash?: string | undefined;
  children: ReactNode;
}

/** A link to another screen, drawn as a button: what one goes to next. */
export function LienBouton({ to, search, hash, children, ...reste }: LienBoutonProps) {
  return (
    <Button {...reste} component={Link} to={to} search={search as never} {...(hash && { hash })}>
      {children}
    </Button>
  );
}
