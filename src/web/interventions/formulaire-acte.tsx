import { Button, Input } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { Question } from '../../modules/interventions/rules/questions.ts';
import { questions as questionsSur } from '../../modules/interventions/rules/questions.ts';
import type { Refuse } from '../offline/carnet.ts';
import { useCarnet } from '../offline/use-carnet.ts';
import type { ContenuDeBrouillon } from '../ui/brouillons.ts';
import { repartirErreurs } from '../ui/erreurs-de-champ.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { useHabitudes } from '../ui/habitudes.ts';
import { heureJuste, momentDe } from '../ui/maintenant.ts';
import { enService, estHorsMediation, useListes } from '../ui/nomenclature.ts';
import { PageTitle, viserTitre } from '../ui/page-title.tsx';
import { plusTard } from '../ui/plus-tard.tsx';
import { type Retour, retourDe } from '../ui/retour.ts';
import { useStructure } from '../ui/session.ts';
import { signalerErreur } from '../ui/toast.ts';
import { GardeContext } from '../ui/use-garde.ts';
import { useRetenue } from '../ui/use-retenue.tsx';
import { ChoisirNature, familleDe } from './choisir-nature.tsx';
import { useDepliage } from './partie.tsx';
import { PartiesActe } from './parties-acte.tsx';
import { avecNature } from './preregler.ts';
import { Questions } from './questions.tsx';
import { useBrouillon } from './use-brouillon.ts';
import { type AutreVersion, type Mode, useEcrireActe } from './use-ecrire-acte.ts';
import { useFormulaireActe } from './use-formulaire-acte.ts';
import { acteDe, type Valeurs } from './valeurs.ts';
import { viserDesQueLa } from './viser.ts';

const Conflit = plusTard(async () => (await import('./conflit.tsx')).Conflit);

/** Name of the button that saves and starts another one. */
const ENCORE = 'encore';

interface FormulaireActeProps {
  id: string;
  /** Before anything is typed. */
  depart: Valeurs;
  /** Typed before and not saved. */
  brouillon?: ContenuDeBrouillon<Valeurs> | null;
  mode: Mode;
  /** Why the act was refused. */
  refus?: readonly Refuse[];
  /** Under the title: when it took place, where it is. */
  sousTitre?: ReactNode;
  /** Above the form: what one must know. */
  avant?: ReactNode;
  /** Under the form. */
  apres?: ReactNode;
  /** Back to the round of the act once it is saved. */
  versTournee?: boolean;
  /** Starts another act once this one is saved. */
  encore?: () => void;
  /** Shows the act as somebody else saved it. */
  relire?: () => void;
}

/** An act being recorded or changed: nature, counts, save; the rest is preset and folded on a phone. */
export function FormulaireActe(props: FormulaireActeProps) {
  const { id, mode, brouillon, sousTitre, avant, apres, versTournee, encore, relire } = props;
  const { slug } = useStructure();
  const naviguer = useNavigate();
  const { listes } = useListes();
  const { avance, actifDu, actifAu } = useCarnet();
  const { acte, form, depart, commence } = useFormulaireActe({
    valeurs: brouillon?.depart ?? props.depart,
    reprise: brouillon?.valeurs,
    refus: props.refus,
  });
  const { valeurs, erreurs, modifier } = acte;
  const habitudes = useHabitudes({
    jour: depart.jour ?? '',
    heure: depart.heure || null,
    lieuId: valeurs.lieuId,
  });
  const nouveau = mode.genre === 'creation';
  const base = brouillon?.base ?? mode.base;
  const garde = useBrouillon({ id, commence, valeurs, depart, base });
  const ecrire = useEcrireActe({
    id,
    mode: base === null || mode.genre === 'creation' ? { genre: 'creation', base: null } : { ...mode, base },
    depart,
    brouillon: garde.cle,
  });
  const [cherche, setCherche] = useState(false);
  const [autre, setAutre] = useState<AutreVersion | null>(null);
  const [posees, setPosees] = useState<readonly Question[]>([]);
  const enchainer = useRef(false);
  const noeud = useRef<HTMLDivElement>(null);
  const depliage = useDepliage(Object.keys(erreurs));
  const retenue = useRetenue(() => {
    depliage.ouvrir('recit');
    viserDesQueLa(noeud.current, 'recit');
  });
  const retour: Retour =
    valeurs.tourneeId && versTournee
      ? { vers: `/s/${slug}/tournees/${valeurs.tourneeId}`, libelle: 'Tournée' }
      : retourDe(slug);
  const nature = listes.natures.find((n) => n.id === valeurs.natureId);
  const choisi = nature !== undefined && !cherche;
  // A refused field is in a folded part, that only unfolds now.
  useEffect(() => {
    const [premier] = Object.keys(erreurs);
    return premier ? viserDesQueLa(noeud.current, premier) : undefined;
  }, [erreurs]);

  const enregistrer = async (aEcrire: Valeurs, base: AutreVersion | null = null) => {
    await garde.suspendre();
    try {
      const divergente = await ecrire(aEcrire, base);
      setAutre(divergente);
      if (divergente) return garde.reprendre();
    } catch (e) {
      garde.reprendre();
      throw e;
    }
    if (encore && enchainer.current) encore();
    else await naviguer({ to: retour.vers, search: retour.search ?? {} } as never);
  };
  const envoyer = async (aEcrire: Valeurs) => {
    if (!(await retenue.retenir(aEcrire.recit ?? ''))) return;
    const maintenant = momentDe(heureJuste(avance));
    const aDemander = questionsSur(acteDe(aEcrire), { maintenant, actifDu, actifAu });
    if (aDemander.length === 0) return enregistrer(aEcrire);
    setPosees(aDemander);
  };
  const soumission: typeof form = {
    ...form,
    onSubmit: (accepter, refuser) => (e) => {
      const { submitter } = (e?.nativeEvent ?? {}) as Partial<SubmitEvent>;
      enchainer.current = submitter?.getAttribute('name') === ENCORE;
      form.onSubmit(accepter, refuser)(e);
    },
  };
  const prendreNature = (natureId: number) => {
    modifier(avecNature(valeurs, natureId, listes, habitudes));
    setCherche(false);
    // The button that was pressed is gone.
    requestAnimationFrame(viserTitre);
  };

  return (
    <div ref={noeud}>
      <PageTitle
        compact
        titre={choisi ? nature.nom : 'Qu’avez-vous fait\u00a0?'}
        retour={retour}
        actions={
          choisi && (
            <Button
              variant="subtle"
              px="sm"
              name="natureId"
              aria-label="Changer de nature"
              onClick={() => {
                setCherche(true);
                requestAnimationFrame(viserTitre);
              }}
            >
              Changer
            </Button>
          )
        }
      >
        {sousTitre ?? (choisi && depliage.grand && familleDe(nature))}
      </PageTitle>
      {erreurs.natureId && <Input.Error mb="md">{erreurs.natureId}</Input.Error>}
      {avant}
      {autre && (
        <Suspense>
          <Conflit
            autre={autre}
            mienne={valeurs}
            garder={() => enregistrer(valeurs, autre)}
            prendre={() => garde.jeter().then(relire)}
          />
        </Suspense>
      )}
      {choisi ? (
        <Formulaire
          form={soumission}
          envoyer={envoyer}
          bouton="Enregistrer"
          boutonsCollants
          autre={
            encore && (
              <Button type="submit" variant="light" aria-label="Enregistrer et une autre" name={ENCORE}>
                Et une autre
              </Button>
            )
          }
        >
          <GardeContext value={retenue.garde}>
            <PartiesActe
              acte={acte}
              depart={depart}
              nouveau={nouveau}
              hors={estHorsMediation(listes, valeurs.natureId)}
              habitudes={habitudes}
              depliage={depliage}
            />
          </GardeContext>
        </Formulaire>
      ) : (
        <ChoisirNature
          natures={listes.natures.filter((n) => enService(n, valeurs.jour))}
          habituelles={habitudes.natures}
          choisir={(n) => prendreNature(n.id)}
        />
      )}
      {apres}
      {retenue.question}
      <Questions
        posees={posees}
        durees={valeurs.natureId === null ? [] : habitudes.durees(valeurs.natureId)}
        corriger={(champ) => {
          setPosees([]);
          depliage.ouvrir('quand');
          viserDesQueLa(noeud.current, champ);
        }}
        continuer={async (minutes) => {
          setPosees([]);
          const aEcrire = minutes === undefined ? valeurs : { ...valeurs, minutes };
          modifier({ minutes: aEcrire.minutes });
          try {
            await enregistrer(aEcrire);
          } catch (e) {
            const phrase = repartirErreurs(form, noeud.current, e);
            if (phrase) signalerErreur(phrase);
          }
        }}
      />
    </div>
  );
}
