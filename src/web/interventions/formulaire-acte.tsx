import { Button, Stack, Text } from '@mantine/core';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Intervention } from '../../modules/interventions/contract.ts';
import { Dialogue } from '../ui/dialogue.tsx';
import { viserChamp } from '../ui/erreurs-de-champ.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Probleme } from '../ui/probleme.ts';
import { useStructure } from '../ui/session.ts';
import { signalerAnnulable } from '../ui/toast.ts';
import { Conflit } from './conflit.tsx';
import classes from './formulaire-acte.module.css';
import { PartieClassement } from './partie-classement.tsx';
import { PartieNature } from './partie-nature.tsx';
import { PartieOu } from './partie-ou.tsx';
import { PartiePublic } from './partie-public.tsx';
import { PartieQuand } from './partie-quand.tsx';
import { PartieRecit } from './partie-recit.tsx';
import { PartieSuite } from './partie-suite.tsx';
import { listeDe } from './retour.ts';
import { useFormulaireActe } from './use-formulaire-acte.ts';
import { useEcriture } from './use-interventions.ts';
import { acteDe, type Valeurs } from './valeurs.ts';

interface FormulaireActeProps {
  id: string;
  valeurs: Valeurs;
  /** The version that is changed; null for a new act. */
  version: number | null;
  titre: string;
  actions?: ReactNode;
  /** Starts another act once this one is saved. */
  encore?: () => void;
}

/** An act being recorded or changed. */
export function FormulaireActe({
  id,
  valeurs: initiales,
  version,
  titre,
  actions,
  encore,
}: FormulaireActeProps) {
  const { slug } = useStructure();
  const naviguer = useNavigate();
  const { enregistrer, supprimer, lire, relire } = useEcriture();
  const { acte, form, commence } = useFormulaireActe(initiales);
  const [autre, setAutre] = useState<Intervention | null>(null);
  const enchainer = useRef(false);
  const noeud = useRef<HTMLDivElement>(null);
  const liste = listeDe(slug);
  // A refused field may be in a folded part, that only unfolds now.
  useEffect(() => {
    const [premier] = Object.keys(acte.erreurs);
    if (premier) viserChamp(noeud.current, premier);
  }, [acte.erreurs]);

  const ecrire = async (valeurs: Valeurs, base: number | null) => {
    const ecrit = await enregistrer(id, acteDe(valeurs), base);
    signalerAnnulable(base === null ? 'Enregistrée.' : 'Modifications enregistrées.', () =>
      base === null ? supprimer(id) : enregistrer(id, acteDe(initiales), ecrit.version),
    );
    if (encore && enchainer.current) encore();
    else await naviguer({ ...liste, ignoreBlocker: true } as never);
  };
  const envoyer = async (valeurs: Valeurs) => {
    try {
      await ecrire(valeurs, version);
    } catch (e) {
      if (!(e instanceof Probleme) || e.code !== 'version-depassee') throw e;
      setAutre(await lire(id));
    } finally {
      enchainer.current = false;
    }
  };

  return (
    <div ref={noeud}>
      <PageTitle
        titre={titre}
        retour={{ vers: liste.to, libelle: 'Interventions', search: liste.search }}
        actions={actions}
      />
      <Stack gap="lg">
        {autre && (
          <Conflit
            autre={autre}
            mienne={acte.valeurs}
            garder={() => ecrire(acte.valeurs, autre.version)}
            prendre={relire}
          />
        )}
        <PartieNature acte={acte} />
        {acte.valeurs.natureId !== null && (
          <Formulaire
            form={form}
            envoyer={envoyer}
            bouton="Enregistrer"
            boutonsCollants
            autre={
              encore && (
                <Button
                  type="submit"
                  variant="light"
                  aria-label="Enregistrer et une autre"
                  onClick={() => {
                    enchainer.current = true;
                  }}
                >
                  Et une autre
                </Button>
              )
            }
          >
            <div className={classes.deux}>
              <PartieQuand acte={acte} />
              <PartieOu acte={acte} />
            </div>
            <PartiePublic acte={acte} />
            <PartieSuite acte={acte} />
            <PartieRecit acte={acte} />
            <PartieClassement acte={acte} />
          </Formulaire>
        )}
      </Stack>
      <QuitterSansEnregistrer commence={commence} />
    </div>
  );
}

/** Nothing typed is lost by a slip of the thumb: leaving asks first. */
function QuitterSansEnregistrer({ commence }: { commence: boolean }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: () => commence,
    enableBeforeUnload: () => commence,
    withResolver: true,
  });
  return (
    <Dialogue ouvert={status === 'blocked'} onFermer={() => reset?.()} titre="Quitter sans enregistrer ?">
      <Stack>
        <Text>Ce que vous avez écrit ici serait perdu.</Text>
        <Button onClick={() => reset?.()} data-autofocus>
          Continuer à écrire
        </Button>
        <Button variant="subtle" color="brique" onClick={() => proceed?.()}>
          Quitter sans enregistrer
        </Button>
      </Stack>
    </Dialogue>
  );
}
