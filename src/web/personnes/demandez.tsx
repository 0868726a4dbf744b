import { Text } from '@mantine/core';
import { useListes } from '../ui/nomenclature.ts';

/** Whom to ask for what one's role does not open: the direction, by name. `quoi`: for what. */
export function Demandez({ quoi }: { quoi: string }) {
  const { membres } = useListes();
  const noms = membres.flatMap((m) => (m.role === 'direction' ? [m.nom] : []));
  const qui = noms.length > 0 ? new Intl.ListFormat('fr', { type: 'disjunction' }).format(noms) : null;
  return (
    <Text maw="42rem">{`${quoi}\u00a0: demandez à ${qui === null ? 'la direction' : `${qui} (direction)`}.`}</Text>
  );
}
