import type { ActeSaisi } from '../../modules/interventions/rules/acte.ts';
import type { Base } from '../offline/carnet.ts';
import { useActions, useCarnet } from '../offline/use-carnet.ts';
import { noterHeureDuTelephone } from '../ui/horloge.ts';
import { Probleme } from '../ui/probleme.ts';
import { useStructure } from '../ui/session.ts';
import { signalerAnnulable } from '../ui/toast.ts';
import { useEcriture } from './use-interventions.ts';
import { acteDe, saisiDe, type Valeurs } from './valeurs.ts';

/** Where the act is written, and the version that was before the person's eyes. `telephone`: an act that this phone knows. */
export type Mode =
  | { readonly genre: 'creation'; readonly base: null }
  | { readonly genre: 'telephone' | 'serveur'; readonly base: Base };

/** The same act as somebody else saved it at the server meanwhile. */
export interface AutreVersion {
  readonly acte: ActeSaisi;
  readonly version: number;
  /** ISO instant. */
  readonly le: string;
}

interface Ecriture {
  readonly id: string;
  readonly mode: Mode;
  /** What was before the person's eyes when they began. */
  readonly depart: Valeurs;
  readonly brouillon: string;
}

/**
 * Saves an act and says it once it is true. Answers somebody else's version when the server holds another one; `autre`:
 * the one that the person then chose to replace. The phone has nobody to ask: there, a manager will choose.
 */
export function useEcrireActe({ id, mode, depart, brouillon }: Ecriture) {
  const { creerActe, modifierActe, supprimerActe, jeterBrouillon } = useActions();
  const { avance } = useCarnet();
  const { slug, membreId } = useStructure();
  const { enregistrer, lire } = useEcriture();
  const modifie = (annuler: () => Promise<unknown>) =>
    signalerAnnulable('Modifications enregistrées.', annuler, { fait: 'Modifications annulées.' });

  return async (valeurs: Valeurs, autre: AutreVersion | null = null): Promise<AutreVersion | null> => {
    const acte = acteDe(valeurs);
    const avant = autre?.acte ?? acteDe(depart);
    if (mode.genre === 'creation') {
      await creerActe(acte, { id, brouillon });
      if (valeurs.jour === depart.jour && valeurs.heure === depart.heure)
        noterHeureDuTelephone({ slug, membreId }, id, avance);
      signalerAnnulable('Enregistré.', () => supprimerActe(id), { fait: 'Enregistrement annulé.' });
      return null;
    }
    if (mode.genre === 'telephone') {
      await modifierActe(id, acte, { brouillon, base: mode.base });
      modifie(() => modifierActe(id, avant));
      return null;
    }
    try {
      const ecrit = await enregistrer(id, acte, autre?.version ?? mode.base.version);
      await jeterBrouillon(brouillon);
      modifie(() => enregistrer(id, avant, ecrit.version));
      return null;
    } catch (e) {
      if (!(e instanceof Probleme) || e.code !== 'version-depassee') throw e;
      const autre = await lire(id);
      return { acte: saisiDe(autre), version: autre.version, le: autre.modifieLe };
    }
  };
}
