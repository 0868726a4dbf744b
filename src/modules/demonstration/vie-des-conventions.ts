import { finDeMois, type Jour, plusJours, plusMois } from '../../kernel/jours.ts';
import type { GenreDAbsence } from '../conventions/rules/absences.ts';
import { aideParMois } from '../conventions/rules/aide.ts';
import type { Piece } from '../conventions/rules/declaration.ts';
import type { Contrat } from '../conventions/rules/dossier.ts';
import type { Suite } from '../conventions/rules/echeance.ts';
import { periodesDePresence } from '../conventions/rules/presence.ts';
import { auCentime } from '../conventions/rules/reste.ts';
import type { Conge, ConventionDeDemonstration } from './demonstration.ts';
import { type FormationDeDemonstration, formationsDuPoste } from './formations.ts';

/** What happened on the post of a convention until the day of the visit. */
export interface VieDeConvention {
  readonly numero: string;
  readonly missions: string;
  readonly formationPrevue: string;
  /** Euros a month. */
  readonly cout: { readonly brut: number; readonly charges: number };
  readonly contrat: {
    readonly genre: 'cdi' | 'cdd';
    readonly signeLe: Jour;
    readonly debut: Jour;
    readonly fin: Jour | null;
    readonly heures: number;
  };
  readonly absences: readonly {
    readonly genre: GenreDAbsence;
    readonly debut: Jour;
    readonly fin: Jour;
    readonly deduite: boolean;
  }[];
  readonly presences: readonly {
    readonly periode: string;
    readonly transmisLe: Jour;
    readonly pieces: readonly Piece[];
  }[];
  readonly versements: readonly { readonly mois: string; readonly euros: number; readonly recuLe: Jour }[];
  readonly formations: readonly FormationDeDemonstration[];
  readonly dites: readonly {
    readonly cle: string;
    readonly suite: Suite;
    readonly au: Jour | null;
    readonly motif: string;
    readonly le: Jour;
  }[];
}

const MISSIONS =
  'Présence active de proximité dans le quartier. Prévention et gestion des tensions du quotidien. Mise en relation des habitants avec les services. Veille technique et sociale. Soutien aux projets des habitants.';
const FORMATION =
  'Formation « prise de poste, les fondamentaux de la médiation sociale ». Ateliers du plan régional de professionnalisation. Accès à la VAE et au bilan de compétences.';

/** Days after the end of a quarter when the état de présence goes. */
const DELAI_D_ENVOI = 11;
/** What the ASP paid less, once: something to ask about. */
const ECART = 62.52;
const MOIS_DE_L_ECART = 4;

/**
 * The life of each convention until the eve of `reference`: the holder's contract, leave and a few days of illness, états
 * de présence sent but the last one of the first post, and payments of the months over. Days off are those of the acts.
 */
export function vieDesConventions(
  conventions: readonly ConventionDeDemonstration[],
  conges: readonly Conge[],
  reference: Jour,
): VieDeConvention[] {
  return conventions.map((c, rang) => {
    const absences = absencesDe(c, conges, reference);
    const contrat = {
      ...{ genre: rang === 0 ? ('cdd' as const) : ('cdi' as const), signeLe: plusJours(c.debut, -5) },
      ...{ debut: c.debut, fin: rang === 0 ? c.fin : null, heures: c.heures },
    };
    return {
      ...{ numero: c.numero, missions: MISSIONS, formationPrevue: FORMATION, contrat, absences },
      cout: rang === 0 ? { brut: 2015.4, charges: 604.62 } : { brut: 1961.25, charges: 571.38 },
      presences: presencesDe(c, contrat, reference, rang),
      versements: versementsDe(c, contrat, absences, reference, rang),
      dites: ditesDe(c, reference),
      formations: formationsDuPoste(c.debut, reference, rang),
    };
  });
}

/** Leave of several days is paid leave; of the single days, one in three is an illness, the others make up for worked hours. */
function absencesDe(
  c: ConventionDeDemonstration,
  conges: readonly Conge[],
  reference: Jour,
): VieDeConvention['absences'] {
  const siens = conges
    .filter((g) => g.membre === c.titulaire && g.du >= c.debut && g.au < reference)
    .toSorted((a, b) => (a.du < b.du ? -1 : 1));
  let seuls = 0;
  return siens.map(({ du, au }) => {
    const genre = du < au ? 'conge-paye' : seuls++ % 3 === 0 ? 'maladie' : 'recuperation';
    return { genre, debut: du, fin: au, deduite: genre === 'maladie' };
  });
}

const contratDe = (c: VieDeConvention['contrat']): Contrat => ({
  ...{ id: 1, membreId: 1, depart: null, essaiRenouvele: false, premiereEmbauche: true },
  ...{ remplace: null, renouvelle: null, ...c },
});

/** Each quarter over, sent some days after its end; the last one of the first post waits for somebody. */
function presencesDe(
  c: ConventionDeDemonstration,
  contrat: VieDeConvention['contrat'],
  reference: Jour,
  rang: number,
): VieDeConvention['presences'] {
  const dossier = {
    ...{ debut: c.debut, fin: c.fin, signeeLe: c.signeeLe, resilieeLe: null, denonceeLe: null },
    ...{ renouvelee: false, vacantDepuis: null, presence: 'trimestre' as const, transmis: new Set<string>() },
    contrats: [contratDe(contrat)],
  };
  const envoyees = periodesDePresence(dossier, reference)
    .map((p) => ({ ...p, transmisLe: plusJours(p.au, DELAI_D_ENVOI) }))
    .filter((p) => p.au < reference);
  return (rang === 0 ? envoyees.slice(0, -1) : envoyees)
    .filter((p) => p.transmisLe < reference)
    .map(({ periode, transmisLe, du }) => ({
      ...{ periode, transmisLe },
      pieces: du <= c.debut ? (['bulletins', 'ar2', 'contrat'] as const) : (['bulletins'] as const),
    }));
}

/** Each month over but the last, as the estimation says, once a little less. */
function versementsDe(
  c: ConventionDeDemonstration,
  contrat: VieDeConvention['contrat'],
  absences: VieDeConvention['absences'],
  reference: Jour,
  rang: number,
): VieDeConvention['versements'] {
  const au = finDeMois(plusMois(reference, -2));
  if (au < c.debut) return [];
  const mois = aideParMois(
    { debut: c.debut, fin: c.fin, resilieeLe: null, heures: c.heures, contrats: [contratDe(contrat)] },
    absences.map((a) => ({ ...a, contratId: 1 })),
    { du: c.debut, au },
  );
  return mois.map((m, i) => ({
    mois: m.mois,
    euros: auCentime(m.montant - (rang === 0 && i === MOIS_DE_L_ECART ? ECART : 0)),
    recuLe: finDeMois(`${m.mois}-01`),
  }));
}

/** The training is done; a bilan that is due is put off with the préfecture's agreement. */
function ditesDe(c: ConventionDeDemonstration, reference: Jour): VieDeConvention['dites'] {
  const formation = {
    ...{ cle: `formation-prise-de-poste ${c.debut}`, suite: 'fait' as const, au: null },
    ...{ motif: 'Session du plan régional', le: plusMois(c.debut, 2) },
  };
  const anniversaire = plusMois(c.debut, 12);
  if (anniversaire >= reference) return [formation];
  const bilan = {
    ...{ cle: 'bilan-annuel-1', suite: 'reporte' as const, au: plusJours(reference, 12) },
    ...{ motif: 'Délai accordé par la préfecture', le: plusJours(reference, -9) },
  };
  return [formation, bilan];
}
