import { Paper, Stack, Text, Title } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AnneeDeBilan } from '../../modules/bilans/contract.ts';
import { api } from '../api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { EtapeBilan } from '../ui/etape-bilan.tsx';
import { jour, pluriel } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import classes from './bilans.module.css';
import { Telecharger } from './telecharger.tsx';

/** The bilans of each post, year by year. */
export function Bilans() {
  const { slug, role } = useStructure();
  const { data, error } = useQuery({
    queryKey: ['structure', slug, 'bilans'],
    queryFn: async () =>
      (await api.GET('/api/structures/{structure}/bilans', { params: { path: { structure: slug } } })).data ??
      [],
  });
  if (error) throw error;
  const modele = role !== 'mediateur' && (
    <LienBouton
      to={`/s/${slug}/bilans/modele`}
      variant="light"
      leftSection={<IconFileTypeDocx size={20} aria-hidden />}
    >
      Modèle Word
    </LienBouton>
  );
  return (
    <>
      <PageTitle titre="Bilans" actions={modele}>
        Chaque année, l’employeur adresse au préfet le bilan du poste, à la date anniversaire de la
        convention.
      </PageTitle>
      {!data && <SqueletteLignes lignes={3} hauteur={120} />}
      {data?.length === 0 && <SansBilan />}
      <Stack gap="lg">
        {data?.map((b) => (
          <Paper key={b.convention} component="section" shadow="xs" className={classes.poste}>
            <Title order={2}>{b.titulaire ?? 'Poste vacant'}</Title>
            <Text c="dimmed" mb="md">
              Convention {b.numero}
            </Text>
            <ul className={classes.annees}>
              {b.annees.map((a) => (
                <LigneAnnee key={a.annee} convention={b.convention} annee={a} />
              ))}
            </ul>
          </Paper>
        ))}
      </Stack>
    </>
  );
}

function LigneAnnee({ convention, annee }: { convention: number; annee: AnneeDeBilan }) {
  const { slug } = useStructure();
  return (
    <li className={classes.annee}>
      <Link
        to="/s/$structure/bilans/$convention/$annee"
        params={{ structure: slug, convention: String(convention), annee: String(annee.annee) }}
        className={classes.lien}
      >
        <strong>Année {annee.annee}</strong>
        <span>
          du {jour(annee.du)} au {jour(annee.au)}
        </span>
      </Link>
      <span className={classes.etat}>
        <EtapeBilan annee={annee} />
        {annee.etat !== 'fige' && annee.commence && annee.vides > 0 && (
          <Text span size="sm" c="dimmed">
            encore {pluriel(annee.vides, 'texte')} à écrire
          </Text>
        )}
      </span>
      {annee.etat === 'fige' && <Telecharger convention={convention} annee={annee.annee} variant="subtle" />}
    </li>
  );
}

function SansBilan() {
  const { slug, role } = useStructure();
  if (role === 'mediateur') {
    return (
      <EmptyState titre="Aucun bilan à votre nom">
        Vous verrez ici le bilan de votre poste quand la direction aura enregistré sa convention.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      titre="Aucun bilan pour l’instant"
      action={
        role === 'direction' && (
          <LienBouton to={`/s/${slug}/conventions/nouvelle`}>Enregistrer une convention</LienBouton>
        )
      }
    >
      Les bilans viennent des conventions{'\u00a0'}: enregistrez celle d’un poste, et Trame prépare le sien
      chaque année.
    </EmptyState>
  );
}
