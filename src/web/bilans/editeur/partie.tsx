import { Paper, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './editeur.module.css';

interface PartieProps {
  /** « 2.2 » and the name of the part of the form that it belongs to. */
  surtitre?: string;
  titre: string;
  children: ReactNode;
}

/** A part of the form, in its order and under its heading. */
export function Partie({ surtitre, titre, children }: PartieProps) {
  const id = useId();
  return (
    <Paper component="section" shadow="xs" className={classes.partie} aria-labelledby={id}>
      {surtitre && (
        <Text size="sm" c="dimmed">
          {surtitre}
        </Text>
      )}
      <Title order={2} id={id} mb="lg">
        {titre}
      </Title>
      {children}
    </Paper>
  );
}
