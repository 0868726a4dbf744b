import { Paper, Stack } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { pluriel } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { AjouterMembre } from './ajouter-membre.tsx';
import classes from './equipe.module.css';
import { JourneeDeTravail } from './journee-de-travail.tsx';
import { LigneMembre } from './ligne-membre.tsx';

/** The people of the structure; the direction invites them and says what each may do. */
export function Equipe() {
  const structure = useStructure();
  const { data, error } = useQuery({
    queryKey: ['structure', structure.slug, 'membres'],
    queryFn: async () =>
      (
        await api.GET('/api/structures/{structure}/membres', {
          params: { path: { structure: structure.slug } },
        })
      ).data ?? [],
  });
  if (error) throw error;
  const direction = structure.role === 'direction';
  return (
    <>
      <PageTitle
        titre="Équipe"
        actions={
          structure.role !== 'observateur' && (
            <>
              <LienBouton
                to={`/s/${structure.slug}/formations`}
                variant="light"
                leftSection={<IconSchool size={20} aria-hidden />}
              >
                {structure.role === 'mediateur' ? 'Mes formations' : 'Formations'}
              </LienBouton>
              {direction && <AjouterMembre />}
            </>
          )
        }
      >
        {data ? pluriel(data.length, 'personne') : '\u00a0'}
      </PageTitle>
      <Stack gap="xl">
        {data ? (
          <Paper shadow="xs" component="ul" className={classes.liste}>
            {data.map((m) => (
              <LigneMembre key={m.id} membre={m} />
            ))}
          </Paper>
        ) : (
          <SqueletteLignes lignes={5} hauteur={76} />
        )}
        {direction && <JourneeDeTravail />}
        {direction && (
          <Section
            titre="L’employeur"
            aide="SIRET, adresse, signataire : ce que les papiers des conventions reprennent."
          >
            <LienBouton to={`/s/${structure.slug}/employeur`} variant="light">
              Fiche de l’employeur
            </LienBouton>
          </Section>
        )}
      </Stack>
    </>
  );
}
