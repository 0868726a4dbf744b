import { Button, Stack } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EcheanceLue } from '../../modules/conventions/contract-echeances.ts';
import { dansLOrdre, lesPlusPressantes, regrouper } from '../../modules/conventions/rules/urgence.ts';
import { ChoixTerme } from '../ui/choix-terme.tsx';
import { Depliant } from '../ui/depliant.tsx';
import { Passees } from '../ui/echeances/passees.tsx';
import { type EcheancesLues, echeancesQuery } from '../ui/echeances/use-echeances.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { pluriel } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { useFiltres } from '../ui/use-filtres.ts';
import { Agenda } from './agenda.tsx';
import classes from './echeances.module.css';
import { ListeEcheances } from './liste-echeances.tsx';
import { NoteesEnsemble } from './notees-ensemble.tsx';
import { ParMois } from './par-mois.tsx';
import type { FiltresEcheances } from './routes.ts';

/** Late dates shown before one asks for all of them. */
const RETARDS_MONTRES = 5;

/** The dates to keep, the most urgent first: what is late and what this week asks for, then month by month. */
export function Echeances() {
  const { slug, role } = useStructure();
  const { data, error } = useQuery(echeancesQuery(slug));
  if (error) throw error;
  return (
    <>
      <PageTitle
        titre="Échéances"
        actions={
          role === 'direction' && (
            <LienBouton
              to={`/s/${slug}/echeances/rappels`}
              variant="light"
              leftSection={<IconMail size={20} aria-hidden />}
            >
              Rappels
            </LienBouton>
          )
        }
      >
        Ce que {role === 'reseau' ? 'les conventions de cet employeur' : 'vos conventions'} demandent, avant
        quand, et pourquoi.
      </PageTitle>
      {data ? <Toutes lues={data} /> : <SqueletteLignes lignes={4} hauteur={96} />}
    </>
  );
}

function Toutes({ lues: { echeances, aujourdhui } }: { lues: EcheancesLues }) {
  const { slug, role } = useStructure();
  const [{ convention }, filtrer] = useFiltres<FiltresEcheances>();
  const [tout, setTout] = useState(false);
  if (echeances.length === 0) {
    return (
      <EmptyState
        titre="Aucune échéance pour l’instant"
        action={
          role === 'direction' && (
            <LienBouton to={`/s/${slug}/conventions/nouvelle`}>Enregistrer une convention</LienBouton>
          )
        }
      >
        Enregistrez vos conventions adultes-relais{'\u00a0'}: Trame calcule chaque date à tenir, et dit quoi
        faire.
      </EmptyState>
    );
  }
  const choix = conventionsDe(echeances);
  const retenues =
    convention === undefined ? echeances : echeances.filter((e) => e.conventionId === convention);
  const { enRetard, cetteSemaine, ensuite, closes } = regrouper(retenues, aujourdhui);
  const nombreux = enRetard.length > RETARDS_MONTRES;
  const montres = nombreux && !tout ? lesPlusPressantes(enRetard, RETARDS_MONTRES) : enRetard;
  const aFaire = dansLOrdre(montres, cetteSemaine, aujourdhui);
  const commun = { toutes: echeances, aujourdhui };
  return (
    <Stack gap="lg">
      {choix.length > 1 && (
        <div className={classes.poste}>
          <ChoixTerme
            label="Poste"
            placeholder="Tous les postes"
            choix={choix}
            value={convention ?? null}
            onChange={(id) => filtrer({ convention: id ?? undefined } as Partial<FiltresEcheances>)}
          />
        </div>
      )}
      <Section
        titre="Cette semaine"
        aide={aFaire.length > 0 ? resumer(enRetard.length, cetteSemaine.length) : undefined}
      >
        {[...Map.groupBy(enRetard, (e) => e.conventionId)].map(([id, siennes]) => (
          <Passees key={id} echeances={siennes} aujourdhui={aujourdhui} />
        ))}
        {aFaire.length > 0 ? (
          <>
            <ListeEcheances lignes={aFaire} {...commun} />
            {nombreux && !tout && (
              <Button variant="light" mt="md" onClick={() => setTout(true)}>
                Voir toutes les dates en retard ({enRetard.length})
              </Button>
            )}
          </>
        ) : (
          'Rien à faire dans les sept jours. Les dates suivantes sont plus bas.'
        )}
      </Section>
      <ParMois lignes={ensuite} />
      {closes.length > 0 && (
        <Depliant titre="Faites, sans objet ou passées" resume={pluriel(closes.length, 'date')}>
          <NoteesEnsemble closes={closes} />
          <ListeEcheances lignes={closes.toReversed()} {...commun} />
        </Depliant>
      )}
      {role === 'direction' && <Agenda />}
    </Stack>
  );
}

function resumer(enRetard: number, cetteSemaine: number): string {
  const parts = [
    enRetard > 0 ? `${pluriel(enRetard, 'date')} en retard` : '',
    cetteSemaine > 0 ? `${pluriel(cetteSemaine, 'date')} dans les sept jours` : '',
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** The posts that have deadlines, by the name of who holds them. */
function conventionsDe(echeances: readonly EcheanceLue[]): { id: number; nom: string }[] {
  const noms = new Map(
    echeances.map((e) => [e.conventionId, `${e.titulaire ?? 'Poste vacant'}, ${e.numero}`] as const),
  );
  return [...noms].map(([id, nom]) => ({ id, nom })).toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
}
