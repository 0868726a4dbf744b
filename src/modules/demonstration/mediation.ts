import { acteDe } from './acte.ts';
import type { Alea, Pondere } from './alea.ts';
import type { Jour } from './calendrier.ts';
import type { ActeDeDemonstration } from './demonstration.ts';
import { type Agenda, JOURNEE, trouverMoment } from './journee.ts';
import type { JourDeTravail, Presence } from './plan.ts';
import type { Profil, Saison } from './profil.ts';
import { PROFILS, TOURNEE } from './profils.ts';
import { GRAND_PRE, TISSERANDS } from './structure-fictive.ts';

/** From January to December: what the months do to each kind of act, and to activity as a whole. */
const MOIS: Readonly<Record<Saison, readonly number[]>> = {
  bruit: [0.55, 0.6, 0.8, 1, 1.35, 1.9, 2.1, 1.9, 1.5, 0.9, 0.65, 0.5],
  ecole: [1.2, 1.2, 1.3, 1.2, 1.3, 1.3, 1, 1, 1.4, 1.3, 1.3, 1.2],
  collectif: [0.7, 0.9, 1.1, 1.2, 1.4, 1.7, 1, 0.6, 1.2, 1.1, 0.9, 0.9],
  isolement: [1.4, 1.2, 1, 0.9, 0.8, 0.8, 1.2, 1.5, 0.9, 1, 1.2, 1.6],
};
const ACTIVITE = [0.95, 0.95, 1.05, 1.05, 1.1, 1.15, 1.12, 0.95, 1.1, 1.05, 1, 0.72];

/** Acts that a mediator records on an average day, beside the rounds. */
const ACTES_PAR_JOUR = 4.1;

/** The acts of mediation of a day, in the time that is left. */
export function actesDeMediation(
  alea: Alea,
  { jour, presences }: JourDeTravail,
  anciennete: number,
): ActeDeDemonstration[] {
  const actes: ActeDeDemonstration[] = [];
  const ordinaires = presences.filter((p) => !p.formation);

  const tenter = (profil: Profil, qui: readonly [Presence, ...Presence[]], secteur: string) => {
    const minutes = 5 * Math.round(alea.entier(...profil.minutes) / 5);
    const [premier, ...autres] = qui;
    const agendas: [Agenda, ...Agenda[]] = [premier.agenda, ...autres.map((p) => p.agenda)];
    const debut = trouverMoment(alea, agendas, profil.rythme, minutes);
    if (debut === null) return;
    for (const a of agendas) a.prendre(debut, minutes);
    const membres: [string, ...string[]] = [premier.mediateur.nom, ...autres.map((p) => p.mediateur.nom)];
    actes.push(acteDe(alea, { jour: jour.iso, anciennete, debut, minutes, secteur, membres }, profil));
  };
  const secteurDe = (p: Presence) => p.mediateur.secteur ?? alea.choisir([TISSERANDS, GRAND_PRE]);

  for (const [secteur, [premier, ...autres]] of Map.groupBy(ordinaires, (p) => p.mediateur.secteur)) {
    if (premier === undefined || premier.agenda.horaire === JOURNEE) continue;
    const tournees = secteur === null ? 1 : alea.chance(0.4) ? 2 : 1;
    for (let i = 0; i < tournees; i++) tenter(TOURNEE, [premier, ...autres], secteurDe(premier));
  }

  const profils = poidsDuJour(jour);
  for (const p of ordinaires) {
    const auBureau = p.agenda.horaire === JOURNEE;
    const semaine = jour.semaine === 5 ? 1.1 : jour.semaine === 6 ? 0.9 : 1;
    const attendus = ACTES_PAR_JOUR * (ACTIVITE[jour.mois - 1] ?? 1) * semaine;
    const actesDuJour = Math.round((auBureau ? attendus + 1.6 : attendus) * (0.55 + 0.9 * alea.reel()));
    const tires = Array.from({ length: actesDuJour }, () => alea.ponderer(profils));
    // The long ones first: drawn last, they would never find room.
    for (const profil of tires.sort((a, b) => b.minutes[1] - a.minutes[1])) {
      const secteur = secteurDe(p);
      const equipier = alea.chance(profil.ensemble)
        ? ordinaires.find((q) => q !== p && q.mediateur.secteur === secteur)
        : undefined;
      tenter(profil, equipier === undefined ? [p] : [p, equipier], secteur);
    }
  }
  return actes;
}

function poidsDuJour(jour: Jour): Pondere<Profil> {
  return PROFILS.map((profil) => {
    if (profil.jour !== undefined && profil.jour !== jour.semaine) return [profil, 0] as const;
    if (profil.saison === undefined) return [profil, profil.poids] as const;
    if (profil.saison === 'ecole' && (jour.vacances || jour.semaine === 6)) return [profil, 0] as const;
    return [profil, profil.poids * (MOIS[profil.saison][jour.mois - 1] ?? 1)] as const;
  });
}
