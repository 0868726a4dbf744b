import type { ReactNode } from 'react';
import { ChampSurveille } from '../ui/champ-surveille.tsx';

interface ChampNoteProps {
  label: string;
  description?: string;
  value: string;
  error?: ReactNode;
  onChange: (texte: string) => void;
}

/** Free text of a round. */
export function ChampNote(props: ChampNoteProps) {
  return <ChampSurveille {...props} maxLength={20_000} />;
}
