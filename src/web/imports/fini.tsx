import { Alert, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconDownload, IconInfoCircle, IconListDetails } from '@tabler/icons-react';
import { insecables } from '../../kernel/texte.ts';
import type { ImportDetail } from '../../modules/imports/contract.ts';
import { Chiffre, GrilleChiffres } from '../ui/chiffre.tsx';
import { jour, moment, pluriel } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { useStructure } from '../ui/session.ts';
import { AnnulerImport } from './annuler-import.tsx';

/** An import that is written, or undone: what came in, and where to go from there. */
export function Fini({ donnees }: { donnees: ImportDetail }) {
  const { slug } = useStructure();
  const { id, etat, importees, doublons, refusees, refusGardes, du, au, message } = donnees;
  const annule = etat === 'annule';
  const aVerifier = donnees.analyse?.apercu?.creations.filter((c) => c.liste === 'nature').length ?? 0;
  return (
    <>
      <VisuallyHidden component="h2" tabIndex={-1} data-arrivee>
        {annule ? 'L’import est annulé' : 'L’import est enregistré'}
      </VisuallyHidden>
      {annule && (
        <Alert color="gray" icon={<IconInfoCircle aria-hidden />}>
          Cet import a été annulé{donnees.annuleLe && ` le ${moment(donnees.annuleLe)}`}
          {donnees.annulePar && ` par ${donnees.annulePar}`}. Le même fichier peut être importé de nouveau.
        </Alert>
      )}
      {message && (
        <Alert color="safran" icon={<IconInfoCircle aria-hidden />}>
          {insecables(message)}
        </Alert>
      )}
      <GrilleChiffres>
        <Chiffre
          libelle={annule ? 'Interventions retirées' : 'Interventions enregistrées'}
          valeur={importees}
        />
        <Chiffre libelle="Déjà là" valeur={doublons} />
        <Chiffre libelle="Lignes refusées" valeur={refusees} />
      </GrilleChiffres>
      {du && au && (
        <Text>
          Du {jour(du)} au {jour(au)}.
        </Text>
      )}
      {!annule && aVerifier > 0 && (
        <Text>
          {pluriel(aVerifier, 'nature nouvelle est', 'natures nouvelles sont')} à vérifier dans la
          Nomenclature.
        </Text>
      )}
      {refusees > 0 && (
        <Text c="dimmed">
          {refusGardes
            ? 'Les lignes refusées sont gardées sans les colonnes non reprises, et effacées 30 jours après l’import.'
            : 'Les lignes refusées ont été effacées. Pour les corriger, reprenez le fichier de départ.'}
        </Text>
      )}
      <Stack align="flex-start">
        <Group>
          {!annule && importees > 0 && (
            <LienBouton
              to={`/s/${slug}/interventions`}
              search={{ importId: id }}
              leftSection={<IconListDetails size={20} aria-hidden />}
            >
              Voir les interventions
            </LienBouton>
          )}
          {refusGardes && (
            <Button
              component="a"
              href={`/api/structures/${slug}/imports/${id}/refus.csv`}
              download
              variant="light"
              leftSection={<IconDownload size={20} aria-hidden />}
            >
              Télécharger les lignes refusées
            </Button>
          )}
          {!annule && aVerifier > 0 && (
            <LienBouton to={`/s/${slug}/nomenclature`} variant="light">
              Vérifier les natures
            </LienBouton>
          )}
        </Group>
        {etat === 'termine' && <AnnulerImport donnees={donnees} />}
      </Stack>
    </>
  );
}
