import { Stack } from '@mantine/core';
import { IconBuildingCommunity, IconSparkles } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { PageSeuil } from '../ui/page-seuil.tsx';
import { Probleme } from '../ui/probleme.ts';
import { signalerErreur } from '../ui/toast.ts';
import { CarteChoix } from './carte-choix.tsx';
import { CreerStructure } from './creer-structure.tsx';
import { useEntrer } from './use-entrer.ts';

/** The first start: look around with invented data, or begin for good. */
export function Commencer() {
  const entrer = useEntrer();
  const naviguer = useNavigate();
  const queryClient = useQueryClient();
  const [etape, setEtape] = useState<'choix' | 'creation'>('choix');
  const [enCours, setEnCours] = useState(false);
  const decouvrir = async () => {
    setEnCours(true);
    try {
      const { data } = await api.POST('/api/demonstration');
      if (data) await entrer(data);
    } catch (e) {
      signalerErreur(e);
      if (e instanceof Probleme && e.code === 'deja-demarre') {
        queryClient.clear();
        await naviguer({ to: '/connexion' });
      }
    } finally {
      setEnCours(false);
    }
  };
  if (etape === 'creation') return <CreerStructure retour={() => setEtape('choix')} />;
  return (
    <PageSeuil titre="Bienvenue" sousTitre="Trame démarre pour la première fois. Par où commencer ?">
      <Stack gap="md">
        <CarteChoix
          icone={IconSparkles}
          titre="Découvrir avec des données de démonstration"
          enCours={enCours}
          onClick={decouvrir}
        >
          {enCours
            ? 'Préparation de dix-huit mois d’activité… Cela prend quelques secondes.'
            : 'Une structure imaginaire, cinq médiateurs et médiatrices, dix-huit mois d’activité. Prêt en une minute.'}
        </CarteChoix>
        <CarteChoix
          icone={IconBuildingCommunity}
          titre="Créer ma structure"
          desactive={enCours}
          onClick={() => setEtape('creation')}
        >
          Pour travailler pour de bon : un nom, votre adresse, un mot de passe.
        </CarteChoix>
      </Stack>
    </PageSeuil>
  );
}
