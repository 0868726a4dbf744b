import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Question } from '../../modules/interventions/rules/questions.ts';
import { questions } from '../../modules/interventions/rules/questions.ts';
import type { Refuse } from '../offline/carnet.ts';
import { useCarnet } from '../offline/use-carnet.ts';
import type { ContenuDeBrouillon } from '../ui/brouillons.ts';
import { heureJuste, momentDe } from '../ui/maintenant.ts';
import { type Retour, retourDe } from '../ui/retour.ts';
import { useStructure } from '../ui/session.ts';
import { useBrouillon } from './use-brouillon.ts';
import { type AutreVersion, type Mode, useEcrireActe } from './use-ecrire-acte.ts';
import { useFormulaireActe } from './use-formulaire-acte.ts';
import { acteDe, type Valeurs } from './valeurs.ts';

export interface Saisie {
  id: string;
  /** Before anything is typed. */
  depart: Valeurs;
  /** Typed before and not saved. */
  brouillon?: ContenuDeBrouillon<Valeurs> | null;
  mode: Mode;
  /** Why the act was refused. */
  refus?: readonly Refuse[];
  /** Back to the round of the act once it is saved. */
  versTournee?: boolean;
  /** Starts another act once this one is saved. */
  encore?: () => void;
}

/** Name of the button that saves and starts another one. */
export const ENCORE = 'encore';

/** An act being typed, from what it starts with to where one goes once it is saved; a draft all along. */
export function useSaisieActe({ id, depart: vierge, brouillon, mode, refus, versTournee, encore }: Saisie) {
  const { slug } = useStructure();
  const naviguer = useNavigate();
  const { avance, actifDu, actifAu } = useCarnet();
  const { acte, form, depart, commence } = useFormulaireActe({
    valeurs: brouillon?.depart ?? vierge,
    reprise: brouillon?.valeurs,
    refus,
  });
  const { valeurs } = acte;
  const base = brouillon?.base ?? mode.base;
  const garde = useBrouillon({ id, commence, valeurs, depart, base });
  const ecrire = useEcrireActe({
    id,
    mode: base === null || mode.genre === 'creation' ? { genre: 'creation', base: null } : { ...mode, base },
    depart,
    brouillon: garde.cle,
  });
  const [autre, setAutre] = useState<AutreVersion | null>(null);
  const [posees, poser] = useState<readonly Question[]>([]);
  const enchainer = useRef(false);
  const retour: Retour =
    valeurs.tourneeId && versTournee
      ? { vers: `/s/${slug}/tournees/${valeurs.tourneeId}`, libelle: 'Tournée' }
      : retourDe(slug);

  const enregistrer = async (aEcrire: Valeurs, aRemplacer: AutreVersion | null = null): Promise<void> => {
    await garde.suspendre();
    try {
      const divergente = await ecrire(aEcrire, aRemplacer);
      setAutre(divergente);
      if (divergente) return garde.reprendre();
    } catch (e) {
      garde.reprendre();
      throw e;
    }
    if (encore && enchainer.current) encore();
    else await naviguer({ to: retour.vers, search: retour.search ?? {} } as never);
  };

  const soumission: typeof form = {
    ...form,
    onSubmit: (accepter, refuser) => (e) => {
      const { submitter } = (e?.nativeEvent ?? {}) as Partial<SubmitEvent>;
      enchainer.current = submitter?.getAttribute('name') === ENCORE;
      form.onSubmit(accepter, refuser)(e);
    },
  };

  return {
    acte,
    depart,
    /** The form, for `Formulaire`. */
    form: soumission,
    retour,
    enregistrer,
    /** Saves, unless something looks like a slip: it is then asked. */
    demander: async (aEcrire: Valeurs): Promise<void> => {
      const maintenant = momentDe(heureJuste(avance));
      const trouvees = questions(acteDe(aEcrire), { maintenant, actifDu, actifAu });
      if (trouvees.length === 0) return enregistrer(aEcrire);
      poser(trouvees);
    },
    posees,
    /** The questions are answered. */
    repondre: () => poser([]),
    autre,
    jeter: garde.jeter,
  };
}
