import { Alert, Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { PageTitle } from '../../ui/page-title.tsx';
import { Probleme, phraseDe } from '../../ui/probleme.ts';
import { SqueletteLignes } from '../../ui/squelettes.tsx';
import { useCleDuBilan } from '../editeur/use-bilan.ts';
import { adresseDuFichier } from '../telecharger.tsx';

const PagesPdf = lazy(() => import('./pages-pdf.tsx'));

/** The document itself: the very bytes of the PDF, drawn page by page, on any screen. */
export function Apercu() {
  const { structure, convention, annee } = useCleDuBilan();
  const adresse = adresseDuFichier(structure, convention, annee, 'pdf');
  const { data, error } = useQuery({
    queryKey: ['structure', structure, 'bilans', convention, annee, 'pdf'],
    // A draft changes at each word: always the document of now.
    staleTime: 0,
    gcTime: 0,
    queryFn: async (): Promise<ArrayBuffer> => {
      const reponse = await fetch(adresse, { headers: { 'x-trame': '1' } });
      if (!reponse.ok) throw await Probleme.depuis(reponse);
      return reponse.arrayBuffer();
    },
  });
  return (
    <>
      <PageTitle
        titre="Aperçu du bilan"
        retour={{ vers: `/s/${structure}/bilans/${convention}/${annee}`, libelle: 'Le bilan' }}
        actions={
          <Button
            component="a"
            href={adresse}
            download
            variant="light"
            leftSection={<IconDownload size={20} aria-hidden />}
          >
            Télécharger le PDF
          </Button>
        }
      >
        <Text span>
          Voici le PDF dans son état actuel&nbsp;; une fois le bilan figé, il ne porte plus «&nbsp;Document de
          travail&nbsp;». Avec un lecteur d’écran, téléchargez-le&nbsp;: il est balisé.
        </Text>
      </PageTitle>
      {error && (
        <Alert color="brique" role="alert">
          {phraseDe(error)}
        </Alert>
      )}
      {!error && !data && <SqueletteLignes lignes={1} hauteur={900} />}
      {data && (
        <Suspense fallback={<SqueletteLignes lignes={1} hauteur={900} />}>
          <PagesPdf fichier={data} />
        </Suspense>
      )}
    </>
  );
}
