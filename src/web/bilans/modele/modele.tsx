import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { moment } from '../../ui/format.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Probleme } from '../../ui/probleme.ts';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import { Balises } from './balises.tsx';

const MAX_OCTETS = 10 * 1_048_576;

/** The Word model of the bilans: ours, or the préfecture's form with our tags. */
export function ModeleWord() {
  const { slug, role } = useStructure();
  const adresse = `/api/structures/${slug}/modele-bilan`;
  const queryClient = useQueryClient();
  const queryKey = ['structure', slug, 'modele-bilan'];
  const { data, error } = useQuery({
    queryKey,
    queryFn: async () =>
      (
        await api.GET('/api/structures/{structure}/modele-bilan', {
          params: { path: { structure: slug } },
        })
      ).data ?? { propre: null },
  });
  const [enCours, setEnCours] = useState(false);
  const [refus, setRefus] = useState<readonly string[]>([]);
  if (error) throw error;
  const propre = data?.propre;
  const deposer = async (fichier: File) => {
    setEnCours(true);
    setRefus([]);
    const corps = new FormData();
    corps.set('fichier', fichier);
    try {
      const reponse = await fetch(adresse, { method: 'PUT', headers: { 'x-trame': '1' }, body: corps });
      if (!reponse.ok) throw await Probleme.depuis(reponse);
      await queryClient.invalidateQueries({ queryKey });
      signaler(`Les prochains fichiers Word seront faits sur «\u00a0${fichier.name}\u00a0».`);
    } catch (e) {
      if (!(e instanceof Probleme)) signalerErreur(Probleme.horsLigne());
      else setRefus(e.champs.length > 0 ? e.champs.map(({ message }) => message) : [e.detail]);
    } finally {
      setEnCours(false);
    }
  };
  const retirer = async () => {
    try {
      await api.DELETE('/api/structures/{structure}/modele-bilan', {
        params: { path: { structure: slug } },
      });
      await queryClient.invalidateQueries({ queryKey });
      signaler('Les prochains fichiers Word seront faits sur le modèle de Trame.');
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <>
      <PageTitle titre="Modèle Word" retour={{ vers: `/s/${slug}/bilans`, libelle: 'Bilans' }}>
        Votre préfecture a son propre formulaire{'\u00a0'}? Mettez-y des balises, et Trame le remplira.
      </PageTitle>
      <Stack gap="xl">
        <Section titre="Le modèle utilisé">
          <Text mb="md">
            {propre
              ? `«\u00a0${propre.nom}\u00a0», déposé le ${moment(propre.deposeLe)}${propre.par ? ` par ${propre.par}` : ''}.`
              : 'Le modèle de Trame, dans l’ordre du «\u00a0Bilan et suivi\u00a0».'}
          </Text>
          <Group mb="lg">
            {propre && <LienModele href={`${adresse}/le-mien.docx`}>Télécharger le vôtre</LienModele>}
            <LienModele href={`${adresse}/trame.docx`}>Télécharger celui de Trame</LienModele>
            {propre && role === 'direction' && (
              <Button
                variant="subtle"
                color="brique"
                leftSection={<IconTrash size={20} aria-hidden />}
                onClick={retirer}
              >
                Revenir à celui de Trame
              </Button>
            )}
          </Group>
          {role === 'direction' && (
            <FileDrop
              libelle="Déposer un modèle"
              aide="Un document Word (.docx) de 10 Mo au plus, avec des balises"
              accept=".docx"
              tailleMax={MAX_OCTETS}
              enCours={enCours}
              onFichier={deposer}
            />
          )}
          {refus.length > 0 && (
            <Alert
              mt="md"
              color="brique"
              icon={<IconAlertTriangle aria-hidden />}
              title="Ce modèle n’est pas utilisable tel quel"
              role="alert"
            >
              <List spacing="xs">
                {refus.map((phrase) => (
                  <List.Item key={phrase}>{phrase}</List.Item>
                ))}
              </List>
            </Alert>
          )}
          <Text size="sm" c="dimmed" mt="md">
            Les bilans déjà figés gardent le fichier avec lequel ils ont été faits.
          </Text>
        </Section>
        <Balises />
      </Stack>
    </>
  );
}

function LienModele({ href, children }: { href: string; children: string }) {
  return (
    <Button
      component="a"
      href={href}
      download
      variant="light"
      leftSection={<IconDownload size={20} aria-hidden />}
    >
      {children}
    </Button>
  );
}
