import { Badge } from '@mantine/core';
import { IconCheck, IconClock, IconLock, IconPencil, IconX, type TablerIcon } from '@tabler/icons-react';

const TONS = {
  /** Waits for a person. */
  attente: { color: 'safran', icone: IconClock },
  enCours: { color: 'gray', icone: IconPencil },
  fait: { color: 'canard', icone: IconCheck },
  /** Will not change any more. */
  fige: { color: 'canard', icone: IconLock },
  refus: { color: 'brique', icone: IconX },
  neutre: { color: 'gray', icone: null },
} satisfies Record<string, { color: string; icone: TablerIcon | null }>;

export type Ton = keyof typeof TONS;

/** A state, by its word and its sign, never by colour alone. */
export function StateBadge({ ton, children }: { ton: Ton; children: string }) {
  const { color, icone: Icone } = TONS[ton];
  return (
    <Badge color={color} leftSection={Icone ? <Icone size={14} aria-hidden /> : undefined}>
      {children}
    </Badge>
  );
}
