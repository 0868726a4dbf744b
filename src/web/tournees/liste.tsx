import { Button, Text } from '@mantine/core';
import { IconCalendarRepeat, IconWalk } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api.ts';
import { useCarnet } from '../offline/use-carnet.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { fusionner } from './fusion.ts';
import { LigneTournee } from './ligne-tournee.tsx';
import classes from './liste.module.css';
import { SemaineDePermanences } from './permanences/semaine.tsx';

/** A week or so: what the next team looks for. */
const RECENTES = 12;

/** The rounds of the team, those that go on first; without network, those that the phone knows. */
export function Liste() {
  const { slug, role } = useStructure();
  const carnet = useCarnet();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['structure', slug, 'tournees'],
    networkMode: 'always',
    retry: false,
    queryFn: async () => {
      const path = { structure: slug };
      const { data } = await api.GET('/api/structures/{structure}/tournees', { params: { path } });
      return data?.tournees ?? [];
    },
  });
  const [montrees, setMontrees] = useState(RECENTES);
  const tournees = fusionner(carnet.tournees, data ?? []);
  const attend = isFetching && !data && tournees.length === 0;
  const mienne = carnet.tournees.find((t) => !t.close && t.membres.includes(carnet.membreId));
  const commencer = mienne ? (
    <LienBouton to={`/s/${slug}/tournees/${mienne.id}`} leftSection={<IconWalk size={22} aria-hidden />}>
      Reprendre ma tournée
    </LienBouton>
  ) : (
    <LienBouton to={`/s/${slug}/tournees/nouvelle`} leftSection={<IconWalk size={22} aria-hidden />}>
      Commencer une tournée
    </LienBouton>
  );
  return (
    <>
      <PageTitle
        titre="Tournées"
        actions={
          <>
            {commencer}
            {role !== 'mediateur' && (
              <LienBouton
                to={`/s/${slug}/tournees/permanences`}
                variant="default"
                leftSection={<IconCalendarRepeat size={20} aria-hidden />}
              >
                Permanences
              </LienBouton>
            )}
          </>
        }
      />
      <div className={classes.page}>
        <SemaineDePermanences />
        {attend ? (
          <SqueletteLignes lignes={5} hauteur={76} />
        ) : tournees.length === 0 && !error ? (
          <EmptyState titre="Aucune tournée pour l’instant">
            Une tournée compte les personnes rencontrées d’un appui, garde ce que vous avez vu et se termine
            par un compte rendu que l’équipe suivante peut lire.
          </EmptyState>
        ) : (
          <Section titre="Les tournées de l’équipe">
            <ul className={classes.liste}>
              {tournees.slice(0, montrees).map((t) => (
                <LigneTournee key={t.id} tournee={t} />
              ))}
            </ul>
            {tournees.length > montrees && (
              <Button variant="light" mt="md" onClick={() => setMontrees(tournees.length)}>
                Voir les plus anciennes
              </Button>
            )}
          </Section>
        )}
        {error && (
          <Text c="dimmed">
            Les tournées plus anciennes de l’équipe s’affichent avec du réseau.{' '}
            <button type="button" className={classes.lien} onClick={() => refetch()}>
              Réessayer
            </button>
          </Text>
        )}
      </div>
    </>
  );
}
