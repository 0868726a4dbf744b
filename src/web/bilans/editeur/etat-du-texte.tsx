import { IconCheck, IconCloudOff, IconDots } from '@tabler/icons-react';
import classes from './champ-texte.module.css';
import { aLHeure, heure } from './moment.ts';
import type { VueTexte } from './texte-ouvert.ts';

/** Where a text is: saved and when, on its way, or kept on the device. */
export function EtatDuTexte({ vue }: { vue: VueTexte }) {
  const { etat, enregistreLe, base } = vue;
  if (etat.nom === 'retenu') {
    return (
      <span className={classes.etat} data-retenu role="status">
        <IconCloudOff size={16} aria-hidden />
        Gardé sur cet appareil, pas encore enregistré. {etat.phrase}
      </span>
    );
  }
  if (etat.nom === 'attente' || etat.nom === 'envoi') {
    return (
      <span className={classes.etat}>
        <IconDots size={16} aria-hidden />
        Enregistrement…
      </span>
    );
  }
  if (etat.nom !== 'repos') return null;
  if (enregistreLe) {
    return (
      <span className={classes.etat}>
        <IconCheck size={16} aria-hidden />
        Enregistré à {heure(enregistreLe)}
      </span>
    );
  }
  if (!base.modifieLe) return <span className={classes.etat} />;
  return (
    <span className={classes.etat}>
      {base.par ? `Écrit par ${base.par}` : 'Écrit'} {aLHeure(new Date(base.modifieLe))}
    </span>
  );
}
