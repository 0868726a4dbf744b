import { List, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileDrop } from '../ui/file-drop.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Probleme, phraseDe } from '../ui/probleme.ts';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { type Repris, reprendre } from './reprendre.ts';
import { Resultat } from './resultat.tsx';

const MAX_OCTETS = 50 * 1_048_576;

/** A phone that can't send any more: what it had kept comes in by the file that its person saved. */
export function Reprise() {
  const { slug, role } = useStructure();
  const queryClient = useQueryClient();
  const [enCours, setEnCours] = useState(false);
  const [refus, setRefus] = useState<string | null>(null);
  const [repris, setRepris] = useState<Repris | null>(null);
  if (role !== 'encadrant' && role !== 'direction') throw new Probleme(RESERVE);
  const deposer = async (fichier: File) => {
    setEnCours(true);
    setRefus(null);
    setRepris(null);
    try {
      setRepris(await reprendre(slug, fichier));
      await queryClient.invalidateQueries({ queryKey: ['structure', slug] });
    } catch (e) {
      setRefus(phraseDe(e));
    } finally {
      setEnCours(false);
    }
  };
  return (
    <>
      <PageTitle titre="Reprendre un téléphone" retour={{ vers: `/s/${slug}/equipe`, libelle: 'Équipe' }}>
        Pour un téléphone qui n’arrive plus à envoyer ce qu’il a gardé.
      </PageTitle>
      <Stack gap="xl">
        <Section titre="Comment faire">
          <List type="ordered" spacing="xs">
            <List.Item>
              Sur ce téléphone, la personne ouvre «{'\u00a0'}À envoyer{'\u00a0'}», puis choisit «{'\u00a0'}
              Enregistrer dans un fichier{'\u00a0'}».
            </List.Item>
            <List.Item>
              Elle vous donne ce fichier. Il est chiffré{'\u00a0'}: seule Trame peut le lire.
            </List.Item>
            <List.Item>Déposez-le ici. Ce qu’il contient est enregistré à son nom.</List.Item>
          </List>
          <Text c="dimmed" mt="md">
            Le même fichier peut être déposé deux fois{'\u00a0'}: rien ne compte double. Les photos n’y sont
            pas.
          </Text>
        </Section>
        <FileDrop
          libelle="Choisissez le fichier du téléphone"
          accept=".json,.trame"
          tailleMax={MAX_OCTETS}
          enCours={enCours}
          error={refus}
          onFichier={deposer}
        />
        {repris && <Resultat repris={repris} />}
      </Stack>
    </>
  );
}

const RESERVE = {
  status: 403,
  code: 'droit-insuffisant',
  detail: 'Seules les personnes qui encadrent l’équipe peuvent reprendre un téléphone.',
};
