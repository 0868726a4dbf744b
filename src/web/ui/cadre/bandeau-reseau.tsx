import { IconCloudOff } from '@tabler/icons-react';
import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import classes from './cadre.module.css';

const suivre = (f: () => void) => onlineManager.subscribe(f);

/** Says that the network is lost, for as long as it is. */
export function BandeauReseau() {
  const enLigne = useSyncExternalStore(suivre, () => onlineManager.isOnline());
  return (
    <div role="status">
      {!enLigne && (
        <div className={classes.bandeau}>
          <IconCloudOff size={22} aria-hidden />
          Pas de connexion. Ce qui est affiché peut dater, et rien ne peut être enregistré avant son retour.
        </div>
      )}
    </div>
  );
}
