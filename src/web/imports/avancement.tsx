import { Progress, Text } from '@mantine/core';
import { pourcent } from '../ui/format.ts';
import classes from './imports.module.css';

interface AvancementProps {
  /** What is under way. */
  titre: string;
  /** 0 to 1. */
  part: number;
  children?: string;
}

/** A work that lasts: what it is, and how far it is. */
export function Avancement({ titre, part, children }: AvancementProps) {
  return (
    <div className={classes.avancement}>
      <div className={classes.avancementTitre}>
        <Text fw={700} role="status">
          {titre}…
        </Text>
        <Text aria-hidden>{pourcent(part)}</Text>
      </div>
      <Progress value={part * 100} size="lg" aria-label={titre} />
      {children && <Text c="dimmed">{children}</Text>}
    </div>
  );
}
