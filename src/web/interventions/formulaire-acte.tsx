import { Button, Input } from '@mantine/core';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { repartirErreurs } from '../ui/erreurs-de-champ.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { useHabitudes } from '../ui/habitudes.ts';
import { LienDanger } from '../ui/lien-danger.tsx';
import { enService, estHorsMediation, useListes } from '../ui/nomenclature.ts';
import { PageTitle, viserTitre } from '../ui/page-title.tsx';
import { plusTard } from '../ui/plus-tard.tsx';
import { signalerErreur } from '../ui/toast.ts';
import { GardeContext } from '../ui/use-garde.ts';
import { useRetenue } from '../ui/use-retenue.tsx';
import { ChoisirNature, familleDe } from './choisir-nature.tsx';
import classes from './formulaire-acte.module.css';
import { useDepliage } from './partie.tsx';
import { PartiesActe } from './parties-acte.tsx';
import { avecNature } from './preregler.ts';
import { Questions } from './questions.tsx';
import { ENCORE, type Saisie, useSaisieActe } from './use-saisie-acte.ts';
import { viserDesQueLa } from './viser.ts';

const Conflit = plusTard(async () => (await import('./conflit.tsx')).Conflit);

interface FormulaireActeProps extends Saisie {
  /** Under the title: when it took place, where it is. */
  sousTitre?: ReactNode;
  /** Above the form: what one must know. */
  avant?: ReactNode;
  /** Under the form. */
  apres?: ReactNode;
  /** Shows the act as somebody else saved it. */
  relire?: () => void;
}

/** An act being recorded or changed: nature, counts, save; the rest is preset and folded on a phone. */
export function FormulaireActe({ sousTitre, avant, apres, relire, ...saisie }: FormulaireActeProps) {
  const { listes } = useListes();
  const { acte, depart, form, retour, enregistrer, demander, posees, repondre, autre, jeter } =
    useSaisieActe(saisie);
  const { valeurs, erreurs, modifier } = acte;
  const habitudes = useHabitudes({
    jour: depart.jour ?? '',
    heure: depart.heure || null,
    lieuId: valeurs.lieuId,
  });
  const [cherche, setCherche] = useState(false);
  const noeud = useRef<HTMLDivElement>(null);
  const depliage = useDepliage(Object.keys(erreurs));
  const retenue = useRetenue(() => {
    depliage.ouvrir('recit');
    viserDesQueLa(noeud.current, 'recit');
  });
  const nature = listes.natures.find((n) => n.id === valeurs.natureId);
  const choisi = nature !== undefined && !cherche;
  // A refused field is in a folded part, that only unfolds now.
  useEffect(() => {
    const [premier] = Object.keys(erreurs);
    return premier ? viserDesQueLa(noeud.current, premier) : undefined;
  }, [erreurs]);
  // The button that was pressed is gone.
  const changerDeNature = (cherche: boolean) => {
    setCherche(cherche);
    requestAnimationFrame(viserTitre);
  };

  return (
    <div ref={noeud} className={classes.ecran}>
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
              onClick={() => changerDeNature(true)}
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
            prendre={() => jeter().then(relire)}
          />
        </Suspense>
      )}
      {choisi ? (
        <Formulaire
          form={form}
          envoyer={async (aEcrire) => {
            if (await retenue.retenir(aEcrire.recit ?? '')) await demander(aEcrire);
          }}
          bouton="Enregistrer"
          boutonsCollants
          autre={
            saisie.encore && (
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
              nouveau={saisie.mode.genre === 'creation'}
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
          choisir={(n) => {
            modifier(avecNature(valeurs, n.id, listes, habitudes));
            changerDeNature(false);
          }}
        />
      )}
      {apres}
      <LienDanger />
      {retenue.question}
      <Questions
        posees={posees}
        durees={valeurs.natureId === null ? [] : habitudes.durees(valeurs.natureId)}
        corriger={(champ) => {
          repondre();
          depliage.ouvrir('quand');
          viserDesQueLa(noeud.current, champ);
        }}
        continuer={async (minutes) => {
          repondre();
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
