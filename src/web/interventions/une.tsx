import { Navigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCarnet } from '../offline/use-carnet.ts';
import { useStructure } from '../ui/session.ts';
import { UneAuServeur } from './une-au-serveur.tsx';
import { UneDuTelephone } from './une-du-telephone.tsx';

/** One act: from this phone when it knows it, network or not; else from the server. */
export function Une() {
  const { id = '' } = useParams({ strict: false });
  return <Ouverte key={id} id={id} />;
}

function Ouverte({ id }: { id: string }) {
  const { slug } = useStructure();
  const { actes } = useCarnet();
  // As it was when it was opened: deleted here, it does not become a question to the server.
  const [connu] = useState(() => actes.find((a) => a.id === id));
  if (!connu) return <UneAuServeur id={id} />;
  if (connu.sorte !== 'acte')
    return <Navigate to={`/s/${slug}/tournees/${connu.acte.tourneeId ?? id}` as string} replace />;
  return <UneDuTelephone connu={connu} />;
}
