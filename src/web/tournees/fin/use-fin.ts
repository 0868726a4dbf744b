import { useState } from 'react';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { useActions } from '../../offline/use-carnet.ts';
import { phraseDe } from '../../ui/probleme.ts';
import { signaler } from '../../ui/toast.ts';
import { oublierLieu } from '../memoire.ts';
import { dureeJusqua, ecoulees, OUBLI } from '../temps.ts';
import { useMaintenant } from '../use-maintenant.ts';

/** When a round ends and how long it lasted, until the person says that it is over. `onFin`: just before it does. */
export function useFin(tournee: TourneeLocale, onFin: () => void) {
  const { cloreTournee } = useActions();
  const maintenant = useMaintenant();
  const [dite, setDite] = useState<string | null>(null);
  const [erreur, setErreur] = useState<string | null>(null);
  const [enCours, setEnCours] = useState(false);
  const passees = ecoulees(tournee, maintenant);
  const oubliee = passees > OUBLI;
  const fin = dite ?? (oubliee ? null : maintenant.heure);
  const minutes = fin === null ? null : dite === null ? passees : dureeJusqua(tournee.heure, fin);

  const choisir = (heure: string | null) => {
    setErreur(null);
    setDite(heure);
  };
  /** `avant`: what must be kept with it; false holds everything. */
  const terminer = async (avant: () => Promise<boolean>) => {
    if (fin === null || minutes === null)
      return setErreur('Choisissez l’heure à laquelle elle s’est terminée.');
    setEnCours(true);
    try {
      if (!(await avant())) return setEnCours(false);
      onFin();
      await cloreTournee(tournee.id, { heureFin: fin, duree: minutes });
      oublierLieu([tournee.id, ...tournee.autresIds]);
      signaler('Tournée terminée. Son compte rendu est dans «\u00a0Tournées\u00a0».');
    } catch (e) {
      setErreur(phraseDe(e));
      setEnCours(false);
    }
  };
  return { fin, dite: dite !== null, minutes, oubliee, erreur, enCours, choisir, terminer };
}
