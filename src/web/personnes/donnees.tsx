import { Button, Group, Stack } from '@mantine/core';
import { IconEye, IconFileTypeDocx, IconUserSearch } from '@tabler/icons-react';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { Cles } from './cles.tsx';
import { Conserver } from './conserver.tsx';
import { Demandez } from './demandez.tsx';
import { adresseDuPapier } from './use-donnees.ts';

const PAPIERS = [
  ['registre-des-traitements.docx', 'Registre des traitements'],
  ['analyse-d-impact.docx', 'Analyse d’impact (AIPD)'],
] as const;

/** What is kept about people, how long, who read it, and what they may ask. */
export function DonneesPersonnelles() {
  const { slug, role } = useStructure();
  const dirige = role === 'direction';
  const encadre = dirige || role === 'encadrant';
  return (
    <>
      <PageTitle titre="Données et droits des personnes">
        {encadre
          ? 'Les noms des situations\u00a0: ce que chaque personne peut demander, combien de temps ils sont gardés, qui les a lus'
          : 'Les noms des situations\u00a0: ce que chaque personne peut demander, et à qui le transmettre'}
      </PageTitle>
      <Stack gap="lg">
        <Section
          titre="Une personne exerce ses droits"
          aide={`Elle peut demander tout ce qui est gardé sur elle, une correction, l’effacement, la limitation, ou s’opposer. ${encadre ? 'Vous avez' : 'La structure a'} un mois pour répondre.`}
        >
          <Group>
            <LienBouton
              to={`/s/${slug}/donnees-personnelles/droits`}
              leftSection={<IconUserSearch size={20} aria-hidden />}
            >
              Trouver la personne
            </LienBouton>
            {dirige && (
              <LienBouton
                to={`/s/${slug}/donnees-personnelles/lectures`}
                variant="light"
                leftSection={<IconEye size={20} aria-hidden />}
              >
                Qui a lu les noms
              </LienBouton>
            )}
          </Group>
        </Section>
        {encadre && <Conserver />}
        {dirige && (
          <Section
            titre="Papiers à compléter"
            aide={
              'Des brouillons remplis avec vos réglages, en Word. Relisez-les avec votre délégué·e à la protection des données\u00a0: ils ne valent pas validation.'
            }
          >
            <Group>
              {PAPIERS.map(([fichier, nom]) => (
                <Button
                  key={fichier}
                  component="a"
                  href={adresseDuPapier(slug, fichier)}
                  download
                  variant="light"
                  leftSection={<IconFileTypeDocx size={20} aria-hidden />}
                >
                  {nom}
                </Button>
              ))}
            </Group>
          </Section>
        )}
        {dirige ? (
          <Cles />
        ) : (
          <Section titre="Ce que tient la direction">
            <Demandez
              quoi={
                encadre
                  ? 'Le journal des lectures, le registre, l’analyse d’impact et la clé qui protège les noms'
                  : 'La durée de conservation, le journal des lectures, le registre, l’analyse d’impact et la clé qui protège les noms'
              }
            />
          </Section>
        )}
      </Stack>
    </>
  );
}
