import { Stack, Text, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Employeur, MesPostes } from '../../modules/reseau/contract.ts';
import { api } from '../api.ts';
import { ChoixTerme } from '../ui/choix-terme.tsx';
import { Depliant } from '../ui/depliant.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { pluriel } from '../ui/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { LignePoste } from '../ui/postes/ligne-poste.tsx';
import { ResumeDesPostes } from '../ui/postes/resume-des-postes.tsx';
import { estVivant, parUrgence } from '../ui/postes/tri.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { useFiltres } from '../ui/use-filtres.ts';
import classes from './reseau.module.css';
import type { FiltresReseau } from './routes.ts';
import { VUES, type Vue } from './vues.ts';

const mesPostesQuery = queryOptions({
  queryKey: ['postes'],
  queryFn: async (): Promise<MesPostes> => {
    const { data } = await api.GET('/api/moi/postes');
    if (!data) throw new Error('no posts');
    return data;
  },
});

/** The posts of all the employers that one directs or helps, by employer. */
export function Reseau() {
  const { data, error } = useQuery(mesPostesQuery);
  if (error) throw error;
  return (
    <>
      <PageTitle titre="Réseau">
        {data
          ? `${pluriel(data.employeurs.length, 'employeur')}, ${pluriel(data.employeurs.flatMap((e) => e.postes.filter(estVivant)).length, 'poste')}`
          : '\u00a0'}
      </PageTitle>
      {data ? <Tous {...data} /> : <SqueletteLignes lignes={4} hauteur={120} />}
    </>
  );
}

const NOMS: Readonly<Record<Vue, string>> = {
  retard: 'Avec une date en retard',
  vacants: 'Vacants',
};
const RETENUS: Readonly<Record<Vue, (p: Employeur['postes'][number]) => boolean>> = {
  retard: (p) => p.enRetard > 0,
  vacants: (p) => p.vacantDepuis !== null,
};

function Tous({ employeurs, aujourdhui }: MesPostes) {
  const [{ employeur, voir }, filtrer] = useFiltres<FiltresReseau>();
  if (employeurs.length === 0) {
    return (
      <EmptyState titre="Vous ne suivez aucun employeur">
        La direction d’un employeur peut vous inviter avec le rôle «&nbsp;Tête de réseau&nbsp;»{'\u00a0'}:
        vous verrez ici ses postes, ses échéances et l’aide attendue.
      </EmptyState>
    );
  }
  const choisis = employeurs.filter((e) => employeur === undefined || e.slug === employeur);
  const retenu = voir === undefined ? () => true : RETENUS[voir];
  const montres = choisis
    .map((e) => ({ ...e, vivants: e.postes.filter(estVivant).filter(retenu).toSorted(parUrgence) }))
    .filter((e) => voir === undefined || e.vivants.length > 0);
  return (
    <Stack gap="lg">
      <div className={classes.filtres}>
        {employeurs.length > 1 && (
          <ChoixTerme
            label="Employeur"
            placeholder="Tous les employeurs"
            choix={employeurs.map((e, id) => ({ id, nom: e.nom }))}
            value={employeur === undefined ? null : employeurs.findIndex((e) => e.slug === employeur)}
            onChange={(id) =>
              filtrer({ employeur: id === null ? undefined : employeurs[id]?.slug } as Partial<FiltresReseau>)
            }
          />
        )}
        <ChoixTerme
          label="Postes"
          placeholder="Tous les postes"
          choix={VUES.map((v, id) => ({ id, nom: NOMS[v] }))}
          value={voir === undefined ? null : VUES.indexOf(voir)}
          onChange={(id) => filtrer({ voir: id === null ? undefined : VUES[id] } as Partial<FiltresReseau>)}
        />
      </div>
      <ResumeDesPostes postes={choisis.flatMap((e) => e.postes)} annee={aujourdhui.slice(0, 4)} />
      {montres.length === 0 && <Text c="dimmed">Aucun poste ne correspond à ce choix.</Text>}
      {montres.map((e) => (
        <UnEmployeur key={e.slug} employeur={e} vivants={e.vivants} aujourdhui={aujourdhui} />
      ))}
    </Stack>
  );
}

interface UnEmployeurProps {
  employeur: Employeur;
  vivants: Employeur['postes'];
  aujourdhui: string;
}

function UnEmployeur({ employeur, vivants, aujourdhui }: UnEmployeurProps) {
  const finis = employeur.postes.filter((p) => !estVivant(p));
  const liste = (postes: Employeur['postes']) => (
    <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {postes.map((p) => (
        <LignePoste key={p.conventionId} poste={p} aujourdhui={aujourdhui} structure={employeur} rang={3} />
      ))}
    </Stack>
  );
  return (
    <section aria-label={employeur.nom}>
      <Title order={2} mb="sm">
        {employeur.nom}
      </Title>
      {vivants.length > 0 ? liste(vivants) : <Text c="dimmed">Aucune convention en cours.</Text>}
      {finis.length > 0 && (
        <Depliant titre="Conventions finies" resume={pluriel(finis.length, 'convention')}>
          {liste(finis)}
        </Depliant>
      )}
    </section>
  );
}
