import { useParams } from '@tanstack/react-router';
import { tourneeDe } from '../offline/carnet.ts';
import { useCarnet } from '../offline/use-carnet.ts';
import { EnCours } from './en-cours/en-cours.tsx';
import { CompteRenduDeTournee } from './lecture/compte-rendu.tsx';

/** One round: its counters while one walks it, its account for everybody else and afterwards. */
export function Une() {
  const { id = '' } = useParams({ strict: false });
  const carnet = useCarnet();
  const tournee = tourneeDe(carnet, id);
  if (tournee && !tournee.close && tournee.membres.includes(carnet.membreId))
    return <EnCours tournee={tournee} />;
  return <CompteRenduDeTournee id={id} />;
}
