import { acteNu, type Circonstances } from './acte.ts';
import type { Alea } from './alea.ts';
import type { ActeDeDemonstration } from './demonstration.ts';
import type { JourDeTravail, Presence } from './plan.ts';
import { nomDeNature } from './profil.ts';

const REUNION = nomDeNature('reunion-equipe');
const ANALYSE = nomDeNature('analyse-pratique');
const DEBRIEFING = nomDeNature('debriefing');
const FORMATION = nomDeNature('formation');
const ADMINISTRATIF = nomDeNature('administratif');
const PREPARATION = nomDeNature('preparation');
const TRAJET = nomDeNature('trajet');
const ENTRETIEN = nomDeNature('entretien-professionnel');

/**
 * The working time of a day that is not mediation: it takes its place first, as in real weeks. With the rest it
 * leaves mediation a little over the 80 % that the livret asks for.
 */
export function tempsHorsMediation(
  alea: Alea,
  { jour, presences }: JourDeTravail,
  anciennete: number,
): ActeDeDemonstration[] {
  const actes: ActeDeDemonstration[] = [];
  const noter = (nature: string, qui: readonly Presence[], debut: number, minutes: number) => {
    const [premier, ...autres] = qui.filter((p) => p.agenda.libre(debut, minutes));
    if (premier === undefined) return;
    for (const p of [premier, ...autres]) p.agenda.prendre(debut, minutes);
    const c: Circonstances = {
      jour: jour.iso,
      anciennete,
      debut,
      minutes,
      secteur: autres.length > 1 ? null : premier.mediateur.secteur,
      membres: [premier.mediateur.nom, ...autres.map((p) => p.mediateur.nom)],
    };
    actes.push(acteNu(alea, c, nature));
  };

  for (const p of presences)
    if (p.formation) for (const [de, a] of p.agenda.horaire) noter(FORMATION, [p], de, a - de);
  const ordinaires = presences.filter((p) => !p.formation);

  if (jour.semaine === 2) noter(REUNION, ordinaires, 14 * 60, 60);
  if (jour.semaine === 3 && jour.quantieme > 7 && jour.quantieme < 15)
    noter(ANALYSE, ordinaires, 14 * 60, 90);
  for (const equipe of Map.groupBy(ordinaires, (p) => p.mediateur.secteur).values()) {
    const fin = Math.min(...equipe.map((p) => p.agenda.fin));
    if (alea.chance(0.48)) noter(DEBRIEFING, equipe, fin - 15, 15);
  }
  for (const p of ordinaires) {
    const { debut } = p.agenda;
    if (alea.chance(0.42)) noter(ADMINISTRATIF, [p], debut, alea.entier(3, 7) * 5);
    if (alea.chance(0.11)) noter(PREPARATION, [p], debut + 60, 40);
    if (alea.chance(0.005)) noter(ENTRETIEN, [p], debut + 120, 60);
    if (p.mediateur.secteur === null && alea.chance(0.4)) noter(TRAJET, [p], debut + 180, 20);
  }
  return actes;
}
