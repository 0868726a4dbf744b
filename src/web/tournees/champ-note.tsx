import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';

interface ChampNoteProps {
  label: string;
  description?: string;
  value: string;
  error?: ReactNode;
  onChange: (texte: string) => void;
}

/** Free text of a round. */
export function ChampNote({ onChange, ...reste }: ChampNoteProps) {
  return <Textarea {...reste} maxLength={20_000} onChange={(e) => onChange(e.currentTarget.value)} />;
}
