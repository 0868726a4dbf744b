import { actesAValoriser } from './actes-a-valoriser.ts';
import { creerAlea } from './alea.ts';
import { jours, periode } from './calendrier.ts';
import type { ActeDeDemonstration, Demonstration } from './demonstration.ts';
import { tempsHorsMediation } from './hors-mediation.ts';
import { actesDeMediation } from './mediation.ts';
import { contactsFictifs, partenariatsFictifs, reunionsFictives } from './partenaires-fictifs.ts';
import { planifier } from './plan.ts';
import { situationsFictives } from './situations-fictives.ts';
import { COMMUNE, equipe, NOM_STRUCTURE, TERRITOIRE } from './structure-fictive.ts';
import { TEXTES_DU_BILAN } from './textes-bilan.ts';
import { permanences, tournees } from './tournees.ts';
import { vieDesConventions } from './vie-des-conventions.ts';

/**
 * A believable structure that does not exist, with the eighteen months of acts that end on the eve of `reference`
 * (`AAAA-MM-JJ`, the day it is shown). Pure: the same reference and seed give the same demonstration.
 */
export function genererDemonstration(reference: string, graine = 'la navette'): Demonstration {
  const alea = creerAlea(`${graine} ${reference}`);
  const { du, au } = periode(reference);
  const { cadres, mediateurs, conventions } = equipe(reference);
  const { plan, conges } = planifier(alea, jours(du, au), mediateurs);
  const [premiere] = conventions;
  if (premiere === undefined) throw new Error('The demonstration needs a convention');

  const interventions: ActeDeDemonstration[] = actesAValoriser(alea, plan, premiere, au);
  for (const [i, jourDeTravail] of plan.entries()) {
    const anciennete = plan.length - 1 - i;
    interventions.push(
      ...tempsHorsMediation(alea, jourDeTravail, anciennete),
      ...actesDeMediation(alea, jourDeTravail, anciennete),
    );
  }
  // The identifiers begin with the instant of the act: sorting them is putting the acts in order.
  interventions.sort((a, b) => (a.id < b.id ? -1 : 1));
  const permanencesDeLaSemaine = permanences(mediateurs);
  return {
    ...TERRITOIRE,
    structure: { slug: 'demonstration', nom: NOM_STRUCTURE, commune: COMMUNE },
    du,
    au,
    membres: [...cadres, ...mediateurs.map(({ secteur: _, ...membre }) => membre)],
    conges,
    conventions,
    vies: vieDesConventions(conventions, conges, reference),
    permanences: permanencesDeLaSemaine,
    ...tournees(alea, interventions, au, permanencesDeLaSemaine),
    situations: situationsFictives({ reference, graine, du, interventions, mediateurs }),
    contacts: contactsFictifs(reference),
    partenariats: partenariatsFictifs(reference),
    reunions: reunionsFictives(reference, du),
    bilan: { convention: premiere.numero, annee: 1, textes: TEXTES_DU_BILAN },
  };
}
