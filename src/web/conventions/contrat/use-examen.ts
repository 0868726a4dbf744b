import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useStructure } from '../../ui/session.ts';
import { useContrats } from '../use-contrats.ts';
import { contratDe, type ValeursContrat } from './valeurs.ts';

export interface Examen {
  readonly refus: ReadonlyMap<string, string>;
  readonly avertissements: ReadonlyMap<string, string>;
}

const RIEN: Examen = { refus: new Map(), avertissements: new Map() };

/** What the law says of the contract while it is typed, field by field; nothing while who or when is missing. */
export function useExamen(conventionId: number, contrat: number | null, valeurs: ValeursContrat): Examen {
  const { slug } = useStructure();
  const { examiner } = useContrats(conventionId);
  const [saisi] = useDebouncedValue(contratDe(valeurs), 400);
  const { data } = useQuery({
    queryKey: ['examen', slug, conventionId, contrat, saisi],
    enabled: saisi !== null,
    placeholderData: (avant) => avant,
    queryFn: async () => (saisi ? examiner({ ...saisi, contrat }) : null),
  });
  if (!data || saisi === null) return RIEN;
  const parChamp = (liste: readonly { champ: string; message: string }[]) =>
    new Map(liste.map(({ champ, message }) => [champ, message] as const));
  return { refus: parChamp(data.refus), avertissements: parChamp(data.avertissements) };
}
