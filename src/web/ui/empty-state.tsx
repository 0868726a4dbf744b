import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';
import { Tissage } from './tissage.tsx';

interface EmptyStateProps {
  /** What is not there: « Aucune intervention pour l’instant ». */
  titre: string;
  /** Why, and what one can do. */
  children?: ReactNode;
  /** The one thing to do next. */
  action?: ReactNode;
  niveau?: 1 | 2 | 3;
}

/** Says why there is nothing, and gives the next step. */
export function EmptyState({ titre, children, action, niveau = 2 }: EmptyStateProps) {
  return (
    <div className={classes.vide}>
      <Tissage />
      <Title order={niveau} size="h2">
        {titre}
      </Title>
      {children && (
        <Text component="div" c="dimmed" maw="34rem">
          {children}
        </Text>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
