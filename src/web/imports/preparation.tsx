import { Alert, Button, Group, List, Stack, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { insecables } from '../../kernel/texte.ts';
import type { AnalyseImport, ImportDetail } from '../../modules/imports/contract.ts';
import { signalerErreur } from '../ui/toast.ts';
import { useFiltres } from '../ui/use-filtres.ts';
import { Abandonner } from './abandonner.tsx';
import { Apercu } from './apercu.tsx';
import { aDecider } from './brouillon.ts';
import { Colonnes } from './colonnes.tsx';
import { ETAPES, type Etape, etapeSuivante, NOM_ETAPE, premiereEtape } from './etapes.ts';
import { NavEtapes } from './nav-etapes.tsx';
import { useImport } from './use-import.ts';
import { Valeurs } from './valeurs.tsx';

interface PreparationProps {
  donnees: ImportDetail;
  analyse: AnalyseImport;
}

/** What comes before writing: the columns, the values, the preview. Leaving a step with changes reads the file again. */
export function Preparation({ donnees, analyse }: PreparationProps) {
  const { correspondances, message } = donnees;
  const [{ etape = premiereEtape(analyse) }, changer] = useFiltres<{ etape?: Etape }>();
  const [choix, setChoix] = useState(correspondances);
  const [enCours, setEnCours] = useState(false);
  const { corriger, confirmer } = useImport(donnees.id);
  const mener = async (travail: () => Promise<void>) => {
    setEnCours(true);
    try {
      await travail();
    } catch (e) {
      signalerErreur(e);
    }
    setEnCours(false);
  };
  const aller = (vers: Etape) => {
    changer({ etape: vers });
    if (choix !== correspondances) mener(() => corriger(choix));
  };
  const actes = analyse.apercu?.actes ?? 0;
  return (
    <>
      <NavEtapes {...{ etape, analyse, aller }} aDecider={aDecider(choix, analyse.inconnues).length} />
      {message && (
        <Alert color="safran" icon={<IconInfoCircle aria-hidden />}>
          {insecables(message)}
        </Alert>
      )}
      {analyse.problemes.length > 0 && (
        <Alert color="brique" icon={<IconAlertTriangle aria-hidden />} title="À choisir d’abord" role="alert">
          <List>
            {analyse.problemes.map((p) => (
              <List.Item key={p.message}>{insecables(p.message)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      <Stack component="section" gap="xl">
        <VisuallyHidden component="h2" tabIndex={-1} data-arrivee>
          Étape {ETAPES.indexOf(etape) + 1} sur {ETAPES.length}
          {'\u00a0'}: {NOM_ETAPE[etape]}
        </VisuallyHidden>
        {etape === 'colonnes' && <Colonnes {...{ donnees, analyse, choix, setChoix }} />}
        {etape === 'valeurs' && <Valeurs {...{ analyse, choix, setChoix }} />}
        {etape === 'apercu' && analyse.apercu && <Apercu analyse={analyse} apercu={analyse.apercu} />}
      </Stack>
      <Group justify="space-between">
        {etape === 'apercu' ? (
          <Button size="lg" disabled={actes === 0} loading={enCours} onClick={() => mener(confirmer)}>
            {libelleDeFin(analyse)}
          </Button>
        ) : (
          <Button
            size="lg"
            rightSection={<IconArrowRight size={20} aria-hidden />}
            loading={enCours}
            onClick={() => aller(etapeSuivante(etape, analyse))}
          >
            Continuer
          </Button>
        )}
        <Abandonner donnees={donnees} />
      </Group>
    </>
  );
}

function libelleDeFin({ apercu }: AnalyseImport): string {
  const nouvelles = (apercu?.actes ?? 0) - (apercu?.doublons ?? 0);
  if (nouvelles === 0) return 'Rien de nouveau à enregistrer';
  return nouvelles === 1
    ? 'Enregistrer l’intervention'
    : `Enregistrer les ${nouvelles.toLocaleString('fr-FR')} interventions`;
}
