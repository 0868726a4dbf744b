import { Alert, List, SimpleGrid } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { insecables } from '../../kernel/texte.ts';
import type { AnalyseImport, ApercuImport } from '../../modules/imports/contract.ts';
import { Chiffre, GrilleChiffres } from '../ui/chiffre.tsx';
import { duree, jour, nombre } from '../ui/format.ts';
import { ApercuActes } from './apercu-actes.tsx';
import { ApercuCreations } from './apercu-creations.tsx';
import { ApercuRefus } from './apercu-refus.tsx';
import { Repartition } from './repartition.tsx';

interface ApercuProps {
  analyse: AnalyseImport;
  apercu: ApercuImport;
}

/** What would be written, before anything is. */
export function Apercu({ analyse, apercu: a }: ApercuProps) {
  return (
    <>
      <GrilleChiffres>
        <Chiffre
          libelle="Interventions"
          valeur={a.actes}
          reserve={a.doublons > 0 ? `dont ${nombre(a.doublons)} déjà là, non reprises` : undefined}
        />
        <Chiffre libelle={`Lignes refusées, sur ${nombre(a.lignes)}`} valeur={a.refusees} />
        <Chiffre libelle="Temps" valeur={duree(a.minutes)} />
        <Chiffre libelle="Femmes" valeur={a.femmes} />
        <Chiffre libelle="Hommes" valeur={a.hommes} />
        <Chiffre libelle="Non communiqué" valeur={a.nonCommunique} />
      </GrilleChiffres>
      {analyse.avertissements.length > 0 && (
        <Alert color="safran" icon={<IconInfoCircle aria-hidden />} title="À savoir">
          <List>
            {analyse.avertissements.map((a) => (
              <List.Item key={a}>{insecables(a)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {a.refusees > 0 && <ApercuRefus apercu={a} />}
      {a.actes > 0 && (
        <>
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
            <Repartition
              titre="Par année"
              aide={a.du && a.au ? `Du ${jour(a.du)} au ${jour(a.au)}.` : undefined}
              comptes={a.parAnnee}
            />
            <Repartition titre="Par nature" comptes={a.parNature} />
            {a.parSecteur.length > 0 && <Repartition titre="Par secteur" comptes={a.parSecteur} />}
            {a.parMediateur.length > 0 && <Repartition titre="Par médiateur·rice" comptes={a.parMediateur} />}
          </SimpleGrid>
          <ApercuActes actes={a.premiers} />
        </>
      )}
      <ApercuCreations apercu={a} />
    </>
  );
}
