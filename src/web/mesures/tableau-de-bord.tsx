import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../ui/empty-state.tsx';
import { aujourdhui, jour } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { useFiltres } from '../ui/use-filtres.ts';
import { Avertissements } from './avertissements.tsx';
import { BarreFiltres } from './barre-filtres.tsx';
import { ChiffresCles } from './chiffres-cles.tsx';
import { type FiltresTableau, filtresDeLApi, periodeDe } from './filtres.ts';
import { Ages, Repartition } from './graphiques-listes.tsx';
import {
  BeneficiairesDansLeTemps,
  HeuresDansLeTemps,
  InterventionsDansLeTemps,
} from './graphiques-temps.tsx';
import { SuiviDesSituations } from './suivi-des-situations.tsx';
import classes from './tableau-de-bord.module.css';
import { Telechargements } from './telechargements.tsx';
import { useChoisir } from './use-choisir.ts';
import { type Tableau, tableauQuery } from './use-tableau.ts';

/** The figures of a period: key figures, what to know of them, and their pictures, down to the acts behind. */
export function EcranTableauDeBord() {
  const { slug, role } = useStructure();
  const [filtres, changer] = useFiltres<FiltresTableau>();
  const periode = periodeDe(filtres, aujourdhui());
  const { data, error, isPlaceholderData } = useQuery({
    ...tableauQuery(slug, periode, filtres),
    // The former figures stay in sight while the new ones come.
    placeholderData: (avant) => avant,
  });
  const choix = useChoisir(periode, filtres, changer);
  if (error) throw error;
  if (data?.premierActe === null) {
    return (
      <>
        <PageTitle titre="Tableau de bord" />
        <RienEncore slug={slug} role={role} />
      </>
    );
  }
  const vide = data && data.total.interventions === 0 && data.total.minutesHorsMediation === 0;
  return (
    <>
      <PageTitle
        titre="Tableau de bord"
        actions={data && !vide && <Telechargements {...{ slug, periode, filtres }} visibleFrom="sm" />}
      >
        Du {jour(periode.du)} au {jour(periode.au)}
      </PageTitle>
      <BarreFiltres {...{ periode, filtres, changer }} />
      {!data && <SqueletteLignes lignes={5} hauteur={140} />}
      {vide && <RienIci tableau={data} changer={changer} />}
      {data && !vide && (
        <div
          className={classes.page}
          aria-busy={isPlaceholderData}
          data-attente={isPlaceholderData || undefined}
        >
          <Avertissements phrases={data.avertissements} />
          <ChiffresCles tableau={data} />
          <div className={classes.graphiques}>
            <div className={classes.large}>
              <InterventionsDansLeTemps tableau={data} {...choix} />
            </div>
            <Repartition axe="nature" lignes={data.parNature} {...choix} />
            <div className={classes.pile}>
              <Repartition axe="secteur" lignes={data.parSecteur} {...choix} />
              <Repartition axe="famille" lignes={data.parFamille} {...choix} />
            </div>
            <BeneficiairesDansLeTemps tableau={data} {...choix} />
            <Ages total={data.total} />
            <div className={classes.large}>
              <HeuresDansLeTemps tableau={data} {...choix} />
            </div>
          </div>
          <SuiviDesSituations periode={periode} filtre={filtresDeLApi(filtres).length > 0} />
          <Telechargements {...{ slug, periode, filtres }} hiddenFrom="sm" />
        </div>
      )}
    </>
  );
}

function RienEncore({ slug, role }: { slug: string; role: string }) {
  const saisit = role !== 'observateur';
  return (
    <EmptyState
      titre="Les chiffres viendront avec les premières interventions"
      action={
        saisit && (
          <LienBouton to={`/s/${slug}/interventions/nouvelle`}>Enregistrer une intervention</LienBouton>
        )
      }
    >
      {saisit
        ? 'Enregistrez une intervention, ou reprenez un tableau des années passées dans « Imports » : chaque chiffre apparaîtra ici avec sa définition.'
        : 'Dès que l’équipe aura enregistré des interventions, chaque chiffre apparaîtra ici avec sa définition.'}
    </EmptyState>
  );
}

/** Nothing in this period or with these filters: shows the way to the last year that has acts. */
function RienIci({ tableau, changer }: { tableau: Tableau; changer: (f: FiltresTableau) => void }) {
  const annee = tableau.dernierActe?.slice(0, 4);
  const ailleurs = annee && (tableau.dernierActe ?? '') < tableau.du;
  return (
    <EmptyState
      titre="Rien sur cette période avec ces filtres"
      action={
        ailleurs && (
          <Button onClick={() => changer({ du: `${annee}-01-01`, au: `${annee}-12-31` })}>
            Voir {annee}
          </Button>
        )
      }
    >
      {ailleurs
        ? `La dernière intervention enregistrée date du ${jour(tableau.dernierActe ?? '')}.`
        : 'Élargissez la période, ou retirez un filtre.'}
    </EmptyState>
  );
}
