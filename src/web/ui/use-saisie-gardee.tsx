import { Alert, Button, Group } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { PREFIXE_SAISIE, type SaisieGardee, saisieComme } from '../offline/saisie-gardee.ts';
import { tiroirIci } from '../offline/tiroir.ts';
import { unBrouillon } from '../offline/un-brouillon.ts';
import { compterUneSaisieGardee } from './cadre/phrase-reseau.ts';
import { moment } from './format.ts';
import { useStructure } from './session.ts';

/** After a pause of the fingers: a draft costs a write on the disk. */
const PAUSE_MS = 400;

/** What `Formulaire` does of a draft of what is typed in it. */
export interface Gardee {
  /** Offers what was left here; null when nothing was. */
  readonly rappel: ReactNode;
  /** Saves: the draft goes once it is done, and stays when that throws or gives false. */
  readonly pendant: (enregistrer: () => Promise<unknown>) => Promise<void>;
}

interface Saisie<T> {
  /** Which form, of what. Null: nothing is kept (something that exists is being changed). */
  readonly cle: string | null;
  readonly id: string;
  readonly valeurs: T;
  /** Something was typed. */
  readonly commence: boolean;
  /** Takes up what had been typed. */
  readonly poser: (valeurs: T, id: string) => void;
}

/**
 * Keeps what is typed in a form on the device, sealed with the account's drafts, until it is saved: neither a reload, the
 * way back nor a lost network loses it. Found again when the form opens; signing out throws it away.
 */
export function useSaisieGardee<T extends object>(saisie: Saisie<T>): Gardee {
  const { cle, valeurs, commence } = saisie;
  const { slug } = useStructure();
  const derniere = useRef(saisie);
  derniere.current = saisie;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the shape of the form is the one it opened with
  const brouillon = useMemo(
    () => unBrouillon(cle === null ? null : tiroirIci(slug), PREFIXE_SAISIE + cle, saisieComme(valeurs)),
    [cle, slug],
  );
  const [trouvee, setTrouvee] = useState<SaisieGardee<T> | null>(() => brouillon.lire());
  const suivi = useRef({ ferme: false, ecrites: '' });
  // Values are a new object at each rendering: what they say is what counts.
  const dites = commence ? JSON.stringify(valeurs) : '';

  const garder = useRef(() => {});
  garder.current = () => {
    const s = suivi.current;
    if (s.ferme || s.ecrites === dites) return;
    s.ecrites = dites;
    const { id, valeurs } = derniere.current;
    if (dites) brouillon.garder({ le: new Date().toISOString(), id, valeurs });
    else brouillon.oublier();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that they say something else
  useEffect(() => {
    // The first thing typed is kept at once: there is nothing of it elsewhere.
    const minuterie = setTimeout(() => garder.current(), suivi.current.ecrites ? PAUSE_MS : 0);
    return () => clearTimeout(minuterie);
  }, [dites]);
  useEffect(() => {
    const vider = () => garder.current();
    window.addEventListener('pagehide', vider);
    document.addEventListener('visibilitychange', vider);
    return () => {
      window.removeEventListener('pagehide', vider);
      document.removeEventListener('visibilitychange', vider);
      vider();
    };
  }, []);
  useEffect(() => (cle === null ? undefined : compterUneSaisieGardee()), [cle]);

  const pendant = async (enregistrer: () => Promise<unknown>) => {
    const s = suivi.current;
    s.ferme = true;
    const rouvrir = () => {
      Object.assign(s, { ferme: false, ecrites: '' });
      garder.current();
    };
    try {
      if ((await enregistrer()) === false) rouvrir();
      else brouillon.oublier();
    } catch (e) {
      rouvrir();
      throw e;
    }
  };
  const reprendre = ({ valeurs, id }: SaisieGardee<T>) => {
    derniere.current.poser(valeurs, id);
    setTrouvee(null);
  };
  const oublier = () => {
    if (!commence) brouillon.oublier();
    setTrouvee(null);
  };
  const rappel = trouvee && (
    <Alert color="gray" title={`Vous aviez commencé à écrire ici, ${moment(trouvee.le)}`}>
      <Group>
        <Button onClick={() => reprendre(trouvee)}>Reprendre ce que vous aviez écrit</Button>
        <Button variant="subtle" onClick={oublier}>
          L’oublier
        </Button>
      </Group>
    </Alert>
  );
  return { rappel, pendant };
}
