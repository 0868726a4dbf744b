import { useParams } from '@tanstack/react-router';
import { Introuvable } from '../ui/introuvable.tsx';
import { PageParcours } from './parcours.tsx';

/** The path of the person whom the address names. */
export function UnePersonne() {
  const { membre } = useParams({ strict: false });
  const id = Number(membre);
  if (!Number.isSafeInteger(id) || id <= 0) return <Introuvable />;
  return <PageParcours membre={id} />;
}
