import { IconCalendarWeek, IconHistory } from '@tabler/icons-react';
import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { jourDeService } from '../../modules/interventions/rules/journee.ts';
import { useCarnet } from '../offline/use-carnet.ts';
import { duree, pluriel } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { momentDe, useMaintenant } from '../ui/maintenant.ts';
import { useListes } from '../ui/nomenclature.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { jourLong, nuitDe } from '../ui/quand.ts';
import { retenirRetour } from '../ui/retour.ts';
import { useStructure } from '../ui/session.ts';
import { AlerteHorloge } from './alerte-horloge.tsx';
import classes from './aujourdhui.module.css';
import { EnAttente } from './en-attente.tsx';
import { type Totaux, totauxDe } from './lignes.ts';
import { MaJournee } from './ma-journee.tsx';
import { Raccourcis } from './raccourcis.tsx';
import { TourneesDuJour } from './tournees-du-jour.tsx';

/** Never waited for: one comes first to record. */
const MesSituations = lazy<ComponentType<{ aujourdhui: string }>>(() =>
  import('./mes-situations.tsx').then(
    (m) => ({ default: m.MesSituations }),
    () => ({ default: () => null }),
  ),
);

/** The home of who records: what is done today, and what is about to be, under the thumb. */
export function Aujourdhui() {
  const { slug, membreId } = useStructure();
  const { actes, tournees, journee, avance, file } = useCarnet();
  const { listes } = useListes();
  const { date, heure } = momentDe(useMaintenant(avance));
  const { jour, nuit } = jourDeService({ date, heure }, journee);
  useEffect(() => retenirRetour(slug, { vers: `/s/${slug}/aujourdhui`, libelle: 'Aujourd’hui' }), [slug]);
  const duJour = actes.filter((a) => a.acte.jour === jour);
  const enCours = tournees.find((t) => !t.close && t.jour === jour && t.membres.includes(membreId));
  const hors = new Set(listes.natures.flatMap((n) => (n.mediation ? [] : [n.id])));
  const lieuId = enCours?.lieuId ?? duJour.find((a) => a.acte.lieuId !== null)?.acte.lieuId ?? null;
  // What is most likely changes with the hour, not with each minute.
  const ici = { jour, heure: `${heure.slice(0, 2)}:30`, lieuId };
  return (
    <>
      <PageTitle titre="Aujourd’hui">
        <span className={classes.jour}>{nuitDe({ jour, heure, nuit }) ?? jourLong(jour)}</span>
        <span className={classes.totaux}>{totauxLus(totauxDe(duJour, (id) => !hors.has(id)))}</span>
        {file.nombre > 0 && (
          <span className={classes.totaux} role="status">
            {`${pluriel(file.nombre, 'saisie')} à envoyer`}
          </span>
        )}
      </PageTitle>
      <AlerteHorloge />
      <EnAttente />
      <div className={classes.colonnes}>
        <div className={classes.gestes}>
          <TourneesDuJour jour={jour} enCours={enCours} />
          <Raccourcis ici={ici} tournee={enCours?.id} />
        </div>
        <div className={classes.fait}>
          <Suspense>
            <MesSituations aujourdhui={date} />
          </Suspense>
          <MaJournee actes={duJour} />
          <div className={classes.suites}>
            <LienBouton
              to={`/s/${slug}/aujourdhui/semaine`}
              variant="light"
              leftSection={<IconCalendarWeek size={20} aria-hidden />}
            >
              Ma semaine
            </LienBouton>
            <LienBouton
              to={`/s/${slug}/aujourdhui/historique`}
              variant="light"
              leftSection={<IconHistory size={20} aria-hidden />}
            >
              Mes 30 jours
            </LienBouton>
          </div>
        </div>
      </div>
    </>
  );
}

/** « 4 interventions · 12 contacts · 1 h 20 » */
function totauxLus({ interventions, contacts, minutes }: Totaux): string {
  return [
    interventions > 0 && pluriel(interventions, 'intervention'),
    contacts > 0 && pluriel(contacts, 'contact'),
    minutes > 0 && duree(minutes),
  ]
    .filter(Boolean)
    .join(' · ');
}
