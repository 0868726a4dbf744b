import { ecart } from '../../kernel/jours.ts';
import { acteNu, choisirLieu, choisirProjet, tirerAges } from './acte.ts';
import type { Alea } from './alea.ts';
import { decaler, veille } from './calendrier.ts';
import type { ActeDeDemonstration, ConventionDeDemonstration } from './demonstration.ts';
import { trouverMoment } from './journee.ts';
import type { JourDeTravail, Presence } from './plan.ts';
import type { Profil } from './profil.ts';
import { PROFILS, TOURNEE } from './profils.ts';
import { RECITS, type Recit } from './recits.ts';
import { GRAND_PRE, TISSERANDS } from './structure-fictive.ts';

/**
 * The acts worth telling, one per account. Every other one falls to the holder of `convention` in its first year, so
 * that all five families of that bilan have something to tell; the rest goes to anybody.
 */
export function actesAValoriser(
  alea: Alea,
  plan: readonly JourDeTravail[],
  convention: ConventionDeDemonstration,
  dernierJour: string,
): ActeDeDemonstration[] {
  const finAnnee = veille(decaler(convention.debut, { years: 1 }));
  const pris = new Set<Presence>();
  return RECITS.flatMap((recit, rang) => {
    const profil = [TOURNEE, ...PROFILS].find((p) => p.nature === recit.nature) ?? TOURNEE;
    const pourLeBilan = rang % 2 === 0;
    const possibles = plan
      .filter(({ jour }) => recit.mois?.includes(jour.mois) ?? true)
      .filter(({ jour }) => profil.saison !== 'ecole' || !(jour.vacances || jour.semaine === 6))
      .filter(({ jour }) => profil.jour === undefined || profil.jour === jour.semaine)
      .filter(({ jour }) => !pourLeBilan || (jour.iso >= convention.debut && jour.iso <= finAnnee))
      .flatMap(({ jour, presences }) => presences.map((presence) => ({ jour, presence })))
      .filter(({ presence }) => (presence.mediateur.nom === convention.titulaire) === pourLeBilan)
      .filter(({ presence }) => !presence.formation && !pris.has(presence) && loge(recit, presence));
    for (let essai = 0; essai < 50; essai++) {
      const choix = possibles[alea.entier(0, possibles.length - 1)];
      if (choix === undefined) break;
      const { jour, presence } = choix;
      const debut = recit.vers ?? trouverMoment(alea, [presence.agenda], profil.rythme, recit.minutes);
      if (debut === null) continue;
      presence.agenda.prendre(debut, recit.minutes);
      pris.add(presence);
      return [raconter(alea, recit, profil, presence, jour.iso, debut, dernierJour)];
    }
    return [];
  });
}

const loge = (recit: Recit, { agenda }: Presence): boolean =>
  recit.vers === undefined || agenda.libre(recit.vers, recit.minutes);

function raconter(
  alea: Alea,
  recit: Recit,
  profil: Profil,
  presence: Presence,
  jour: string,
  debut: number,
  dernierJour: string,
): ActeDeDemonstration {
  const secteur = presence.mediateur.secteur ?? alea.choisir([TISSERANDS, GRAND_PRE]);
  const anciennete = ecart(jour, dernierJour);
  const membres = [presence.mediateur.nom] as const;
  return {
    ...acteNu(alea, { jour, anciennete, debut, minutes: recit.minutes, secteur, membres }, recit.nature),
    lieu: choisirLieu(alea, profil.lieux, secteur, recit.partenaires)?.nom ?? null,
    saisine: recit.saisine,
    issue: recit.issue,
    projet: choisirProjet(profil, secteur),
    thematiques: recit.thematiques,
    partenaires: recit.partenaires,
    femmes: recit.femmes,
    hommes: recit.hommes,
    ages: tirerAges(alea, recit.femmes + recit.hommes, profil.ages),
    aValoriser: true,
    recit: recit.texte,
  };
}
