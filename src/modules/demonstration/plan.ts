import type { Alea } from './alea.ts';
import { decaler, type Jour, lundi } from './calendrier.ts';
import type { Conge } from './demonstration.ts';
import { Agenda, horairePrevu, JOURNEE } from './journee.ts';
import { type Mediateur, TISSERANDS } from './structure-fictive.ts';

/** A mediator at work on a day. */
export interface Presence {
  readonly mediateur: Mediateur;
  readonly agenda: Agenda;
  /** In training all day: nothing else happens. */
  readonly formation: boolean;
}

export interface JourDeTravail {
  readonly jour: Jour;
  readonly presences: readonly Presence[];
}

/**
 * Who works on each day. Nobody works before their contract, on a Sunday, on a public holiday, on leave or on a day
 * of absence; the two mediators of a sector take their summer leave in turn.
 */
export function planifier(
  alea: Alea,
  jours: readonly Jour[],
  mediateurs: readonly Mediateur[],
): { readonly plan: readonly JourDeTravail[]; readonly conges: readonly Conge[] } {
  const annees = [...new Set(jours.map((j) => j.annee))];
  const conges: Conge[] = mediateurs.flatMap((m, rang) => annees.flatMap((a) => congesDe(m.nom, rang, a)));
  const enConge = (nom: string, jour: string) =>
    conges.some((c) => c.membre === nom && c.du <= jour && jour <= c.au);

  const finDePrise = new Map(mediateurs.map((m) => [m, decaler(m.actifDu, { months: 3 })]));
  const plan = jours.map((jour) => {
    const presences: Presence[] = [];
    for (const mediateur of mediateurs) {
      const prevu = horairePrevu(mediateur, jour, mediateur.secteur === TISSERANDS ? 0 : 1);
      if (prevu === null || jour.iso < mediateur.actifDu || enConge(mediateur.nom, jour.iso)) continue;
      if (alea.chance(0.02)) {
        conges.push({ membre: mediateur.nom, du: jour.iso, au: jour.iso });
        continue;
      }
      const debutant = jour.iso < (finDePrise.get(mediateur) ?? '');
      const formation = jour.semaine < 6 && alea.chance(debutant ? 0.05 : 0.015);
      presences.push({ mediateur, agenda: new Agenda(formation ? JOURNEE : prevu), formation });
    }
    return { jour, presences };
  });
  return { plan, conges };
}

/** Five weeks a year: three in summer, one around Christmas, one in winter or spring. */
function congesDe(membre: string, rang: number, annee: number): Conge[] {
  const semaines = (depuis: string, attente: number, duree: number): Conge => ({
    membre,
    du: decaler(depuis, { days: 7 * attente }),
    au: decaler(depuis, { days: 7 * (attente + duree) - 1 }),
  });
  return [
    semaines(lundi(annee, 7, 1), [0, 3, 1, 4, 5][rang] ?? 2, 3),
    semaines(lundi(annee, 12, 19), rang % 2, 1),
    semaines(rang % 2 === 0 ? lundi(annee, 2, 14) : lundi(annee, 4, 12), 0, 1),
  ];
}
