import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface SectionProps {
  titre: string;
  /** One line under the title. */
  aide?: ReactNode;
  children: ReactNode;
}

/** A part of a screen, on a surface of its own. */
export function Section({ titre, aide, children }: SectionProps) {
  return (
    <Paper component="section" shadow="xs" p={{ base: 'md', sm: 'xl' }} aria-label={titre}>
      <Title order={2} mb={aide ? 4 : 'md'}>
        {titre}
      </Title>
      {aide && (
        <Text c="dimmed" mb="lg" maw="42rem">
          {aide}
        </Text>
      )}
      {children}
    </Paper>
  );
}
