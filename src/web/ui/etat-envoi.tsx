import {
  IconAlertTriangle,
  IconCheck,
  IconDeviceMobile,
  IconGitMerge,
  type TablerIcon,
} from '@tabler/icons-react';
import type { EtatDEnvoi } from '../offline/carnet.ts';
import classes from './etat-envoi.module.css';

const ETATS: Readonly<Record<EtatDEnvoi, { texte: string; icone: TablerIcon }>> = {
  telephone: { texte: 'Sur ce téléphone', icone: IconDeviceMobile },
  envoye: { texte: 'Envoyé', icone: IconCheck },
  'a-corriger': { texte: 'À corriger', icone: IconAlertTriangle },
  divergent: { texte: 'À trancher', icone: IconGitMerge },
};

/** Where a record is: in this phone, at the server, or waiting for somebody. Discreet unless it waits. */
export function EtatEnvoi({ etat }: { etat: EtatDEnvoi }) {
  const { texte, icone: Icone } = ETATS[etat];
  return (
    <span className={classes.etat} data-etat={etat}>
      <Icone size={15} aria-hidden />
      {texte}
    </span>
  );
}
