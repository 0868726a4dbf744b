import { Button, NativeSelect, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { EquipeEnFormation, Suivi } from '../../modules/professionnalisation/contract.ts';
import { Chiffre, GrilleChiffres } from '../ui/chiffre.tsx';
import { type Colonne, DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { jour } from '../ui/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useFiltres } from '../ui/use-filtres.ts';
import { enHeures } from './libelles.ts';
import { NoterAction } from './noter-action.tsx';
import { PageParcours } from './parcours.tsx';
import { equipeQuery } from './use-formations.ts';

/** The team: hours of training of a year, what is planned, what is late. A mediator has their own page at once. */
export function Formations() {
  const { slug } = useStructure();
  const [{ annee }, filtrer] = useFiltres<{ annee?: number }>();
  const { data, error } = useQuery({ ...equipeQuery(slug, annee), placeholderData: keepPreviousData });
  if (error) throw error;
  if (!data)
    return (
      <>
        <PageTitle titre="Formations">{'\u00a0'}</PageTitle>
        <SqueletteLignes lignes={5} hauteur={76} />
      </>
    );
  const [seule] = data.personnes;
  if (!data.peutEcrire && seule) return <PageParcours membre={seule.membreId} aSoi />;
  return <Equipe equipe={data} changer={(a) => filtrer({ annee: a })} />;
}

function Equipe({ equipe: e, changer }: { equipe: EquipeEnFormation; changer: (annee: number) => void }) {
  const { slug } = useStructure();
  const [ouvert, setOuvert] = useState(false);
  const bouton = (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setOuvert(true)}>
      Noter
    </Button>
  );
  const rien = e.annees.length === 1 && e.personnes.every((p) => p.actions === 0 && p.aFaire === 0);
  return (
    <>
      <PageTitle
        titre="Formations"
        retour={{ vers: `/s/${slug}/equipe`, libelle: 'Équipe' }}
        actions={!rien && bouton}
      >
        Ce que chaque personne a suivi, ce qui est prévu, ce qui manque
      </PageTitle>
      {rien ? (
        <EmptyState titre="Rien n’est noté pour l’instant" action={bouton}>
          Notez ici les formations, les ateliers du plan régional et les entretiens professionnels, faits ou
          prévus. La partie 2.3 du bilan se remplira à partir d’eux.
        </EmptyState>
      ) : (
        <Stack gap="lg">
          <NativeSelect
            label="Année"
            maw="10rem"
            value={String(e.annee)}
            data={e.annees.map(String)}
            onChange={(ev) => changer(Number(ev.currentTarget.value))}
          />
          <Resume equipe={e} />
          <DataTable
            legende={`Formations de l’équipe en ${e.annee}`}
            colonnes={colonnes(slug)}
            lignes={e.personnes.toSorted(parUrgence)}
            cleDe={(p) => p.membreId}
          />
        </Stack>
      )}
      {ouvert && (
        <NoterAction
          depart={{}}
          personnes={e.personnes.map((p) => ({ id: p.membreId, nom: p.nom }))}
          fermer={() => setOuvert(false)}
        />
      )}
    </>
  );
}

function Resume({ equipe: e }: { equipe: EquipeEnFormation }) {
  const somme = (f: (p: Suivi) => number) => e.personnes.reduce((n, p) => n + f(p), 0);
  return (
    <GrilleChiffres>
      <Chiffre
        libelle={`Heures de formation en ${e.annee}`}
        valeur={enHeures(somme((p) => p.formation))}
        definition="Formations et ateliers terminés dans l’année. Les entretiens, le tutorat, l’analyse de la pratique, le bilan de compétences et la VAE sont comptés à part."
      />
      <Chiffre
        libelle="Personnes formées"
        valeur={somme((p) => (p.formation > 0 ? 1 : 0))}
        unite={`sur ${e.personnes.length}`}
      />
      <Chiffre libelle="À faire" valeur={somme((p) => p.aFaire)} />
      <Chiffre libelle="Dont en retard" valeur={somme((p) => p.enRetard)} />
    </GrilleChiffres>
  );
}

/** Late first, then what comes soonest. */
const parUrgence = (a: Suivi, b: Suivi): number => {
  const date = (p: Suivi) => p.prochaine?.date ?? '9999';
  if (a.enRetard > 0 !== b.enRetard > 0) return b.enRetard - a.enRetard;
  return date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : a.nom.localeCompare(b.nom, 'fr');
};

const colonnes = (slug: string): readonly Colonne<Suivi>[] => [
  {
    cle: 'nom',
    titre: 'Personne',
    principale: true,
    rendu: (p) => <Link to={`/s/${slug}/formations/${p.membreId}` as string}>{p.nom}</Link>,
  },
  { cle: 'heures', titre: 'Heures de formation', nombre: true, rendu: (p) => enHeures(p.formation) },
  { cle: 'autres', titre: 'Autres heures', nombre: true, secondaire: true, rendu: (p) => enHeures(p.autres) },
  {
    cle: 'prochaine',
    titre: 'À\u00a0faire',
    rendu: ({ prochaine, aFaire }) =>
      prochaine ? (
        <div>
          {prochaine.enRetard && (
            <div>
              <StateBadge ton="attente">En retard</StateBadge>
            </div>
          )}
          {prochaine.libelle}
          <Text span c="dimmed" size="sm" display="block">
            {jour(prochaine.date)}
            {aFaire > 1 && `, et ${aFaire - 1} autre${aFaire > 2 ? 's' : ''}`}
          </Text>
        </div>
      ) : (
        <Text span c="dimmed">
          Rien
        </Text>
      ),
  },
];
