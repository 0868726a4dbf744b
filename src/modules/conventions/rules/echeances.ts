import {
  dernierJourDe,
  type Feries,
  finDeMois,
  type Jour,
  plusAns,
  plusJours,
  plusMois,
  plusTard,
  plusTot,
  termeEnJoursFrancs,
} from '../../../kernel/jours.ts';
import { type Contrat, type Dossier, dernierJour, finDe, titulaires, vacances } from './dossier.ts';
import { periodesDePresence } from './presence.ts';

/** Months to hire after the signature, or after a departure (livret 2024, « Le recrutement », « La vacance du poste »). */
export const MOIS_POUR_RECRUTER = 5;
/** Days to tell the préfet and the ASP of a vacancy (livret 2024, « La vacance du poste »). */
export const JOURS_FRANCS_D_AVIS = 7;
/** Months before the end when a renewal is asked for (livret 2024, « Le renouvellement »). */
export const MOIS_AVANT_LA_FIN = 6;
/** Months without état de présence after which payments stop (livret 2024, « SYLAé »). */
export const MOIS_SANS_PRESENCE = 3;
/** Notice of an employer who ends a convention, in months (D5134-154). */
export const MOIS_DE_PREAVIS = 2;
/** Notice of a holder who leaves at the end of a year of contract, in days (L5134-104). */
export const JOURS_DE_PREAVIS = 14;

/** What was said of a deadline by somebody. */
export type Suite = 'fait' | 'reporte' | 'sans-objet';
/**
 * `fait`: the records show it, or somebody said so. `depasse`: its day is past and nothing says it was done. `passe`: a
 * landmark that asks for nothing is behind. `a-venir`: still ahead.
 */
export type Statut = 'fait' | 'a-venir' | 'depasse' | 'passe' | 'reporte' | 'sans-objet';

/** One date to keep. */
export interface Echeance {
  readonly code: string;
  /** Tells two deadlines of the same code apart: what somebody says of one is not said of the other. */
  readonly cle: string;
  readonly libelle: string;
  readonly date: Jour;
  /** Article of law, or the page of the livret. */
  readonly article: string;
  /** Where the date comes from, with the days it was counted from. */
  readonly origine: string;
  readonly aFaire: string;
  readonly statut: Statut;
  /** The day to aim at when it comes before the limit: today, for whoever must be told at once. */
  readonly viser: Jour | null;
  /** What missing it costs. */
  readonly gravite: 'aide' | 'convention' | 'obligation' | 'repere';
}

interface Brute extends Omit<Echeance, 'statut' | 'cle' | 'viser'> {
  readonly cle?: string;
  readonly fait?: boolean;
  readonly sansObjet?: boolean;
  readonly viser?: Jour;
}

interface Contexte {
  readonly d: Dossier;
  readonly aujourdhui: Jour;
  /** Last day for which repeated deadlines are told. */
  readonly jusquAu: Jour;
  readonly feries: Feries;
}

const LIVRET = 'livret de l’employeur 2024';

/** One rule a kind of deadline. */
const REGLES: readonly ((c: Contexte) => readonly Brute[])[] = [
  recrutement,
  vacance,
  presence,
  bilans,
  essais,
  ruptures,
  formation,
  entretiens,
  renouvellement,
  fin,
];

/**
 * Every date to keep for a convention, the earliest first. `aujourdhui` decides what is past; `jusquAu` bounds the
 * deadlines that come back. `suites`: what somebody said of one, by its `cle`, with the new day when postponed.
 */
export function echeances(
  d: Dossier,
  quand: { readonly aujourdhui: Jour; readonly jusquAu: Jour; readonly feries: Feries },
  suites: ReadonlyMap<string, { readonly suite: Suite; readonly date: Jour | null }> = new Map(),
): readonly Echeance[] {
  const brutes = REGLES.flatMap((regle) => regle({ d, ...quand }));
  return brutes
    .map(({ fait = false, sansObjet = false, cle, viser, ...b }): Echeance => {
      const dite = suites.get(cle ?? b.code);
      const date = dite?.suite === 'reporte' && dite.date !== null ? dite.date : b.date;
      const statut = statutDe({ ...b, fait, sansObjet, date }, dite?.suite, quand.aujourdhui);
      const ouverte = statut === 'a-venir' || statut === 'depasse';
      return { ...b, cle: cle ?? b.code, date, statut, viser: ouverte ? (viser ?? null) : null };
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.cle < b.cle ? -1 : 1));
}

function statutDe(
  { fait, sansObjet, date, gravite }: Pick<Required<Brute>, 'fait' | 'sansObjet' | 'date' | 'gravite'>,
  dite: Suite | undefined,
  aujourdhui: Jour,
): Statut {
  if (fait || dite === 'fait') return 'fait';
  if (sansObjet || dite === 'sans-objet') return 'sans-objet';
  if (date < aujourdhui) return gravite === 'repere' ? 'passe' : 'depasse';
  return dite === 'reporte' ? 'reporte' : 'a-venir';
}

function recrutement({ d }: Contexte): Brute[] {
  const depuis = d.signeeLe ?? d.debut;
  const premier = titulaires(d.contrats)[0];
  return [
    {
      code: 'recrutement-limite',
      libelle: 'Dernier jour pour embaucher',
      date: plusMois(depuis, MOIS_POUR_RECRUTER),
      article: LIVRET,
      origine:
        d.signeeLe === null
          ? `Cinq mois après le premier jour (${d.debut}) : la date de signature n’est pas connue.`
          : `Cinq mois après la signature (${d.signeeLe}).`,
      aFaire:
        'Embaucher, puis envoyer l’AR2, la copie du contrat et le RIB. Au-delà, la convention est résiliée d’office.',
      gravite: 'convention',
      fait: premier !== undefined,
    },
  ];
}

/** Each departure: who must be told, and until when somebody may come. */
function vacance({ d, aujourdhui, feries }: Contexte): Brute[] {
  return vacances(d).flatMap(({ depart, repriseLe }): Brute[] => {
    const limite = plusMois(depart, MOIS_POUR_RECRUTER);
    return [
      {
        code: 'vacance-avis',
        cle: `vacance-avis ${depart}`,
        libelle: 'Prévenir le préfet et l’ASP que le poste est vacant',
        date: termeEnJoursFrancs(depart, JOURS_FRANCS_D_AVIS, feries),
        article: LIVRET,
        origine: `Sept jours francs après le départ (${depart}). Le livret dit aussi « immédiatement » : visez aujourd’hui.`,
        aFaire: 'Prévenir le préfet, et l’ASP dans SYLAé. L’aide est suspendue jusqu’au nouveau recrutement.',
        gravite: 'aide',
        viser: plusTard(aujourdhui, depart),
      },
      {
        code: 'remplacement-limite',
        cle: `remplacement-limite ${depart}`,
        libelle: 'Dernier jour pour embaucher après le départ',
        date: limite,
        article: LIVRET,
        origine: `Cinq mois après le départ (${depart}).`,
        aFaire: 'Embaucher, puis envoyer un nouvel AR2. Au-delà, la convention est résiliée d’office.',
        gravite: 'convention',
        fait: repriseLe !== null,
        // The convention ends first: nobody can be hired on it after its last day.
        sansObjet: repriseLe === null && limite > finDe(d),
      },
    ];
  });
}

/** Sent for each month or quarter when the post is held; payments stop after three months without. */
function presence({ d, aujourdhui, jusquAu }: Contexte): Brute[] {
  const lignes = periodesDePresence(d, jusquAu).flatMap(({ periode, au, enClair }): Brute[] => {
    const fait = d.transmis.has(periode);
    const quoi = { article: LIVRET, fait };
    return [
      {
        ...quoi,
        code: `etat-presence-${periode}`,
        libelle: `État de présence : ${enClair}`,
        // The livret says « as soon as the period ends » : the month that follows leaves time for the last payslip.
        date: finDeMois(plusJours(au, 1)),
        origine: `À la fin de la période (${au}), avec les bulletins de salaire.`,
        aFaire: 'Saisir l’état de présence dans SYLAé et joindre les bulletins de salaire de la période.',
        gravite: 'obligation',
      },
      {
        ...quoi,
        code: `versement-suspendu-${periode}`,
        libelle: `Versements suspendus sans l’état de présence : ${enClair}`,
        date: finDeMois(plusMois(au, MOIS_SANS_PRESENCE)),
        origine: `Trois mois après la fin de la période (${au}).`,
        aFaire:
          'Transmettre l’état de présence avant cette date. Après, l’ASP suspend les paiements et réclame les sommes non justifiées.',
        gravite: 'aide',
      },
    ];
  });
  return [...lignes, ...piecesManquantes(d, aujourdhui, jusquAu)];
}

/** Two quarters in a row without papers end the convention (D5134-154). */
function piecesManquantes(d: Dossier, aujourdhui: Jour, jusquAu: Jour): Brute[] {
  const parTrimestre = Map.groupBy(periodesDePresence(d, jusquAu), (p) => trimestreDe(p.au));
  const suite = [...parTrimestre].map(([trimestre, ps]) => ({
    trimestre,
    au: ps.at(-1)?.au ?? '',
    manque: ps.every((p) => !d.transmis.has(p.periode)),
  }));
  return suite.flatMap(({ trimestre, au, manque }, i): Brute[] => {
    const avant = suite[i - 1];
    // Told once the first of the two is over: before, nothing is late.
    if (!manque || !avant?.manque || avant.au >= aujourdhui) return [];
    return [
      {
        code: 'resiliation-pieces',
        cle: `resiliation-pieces ${trimestre}`,
        libelle: `Résiliation d’office : rien transmis pour ${avant.trimestre} et ${trimestre}`,
        date: finDeMois(au),
        article: 'D5134-154',
        origine: 'Deux trimestres de suite sans les pièces prévues à la convention.',
        aFaire: 'Transmettre les états de présence en retard, ou écrire au préfet pourquoi ils manquent.',
        gravite: 'convention',
      },
    ];
  });
}

const trimestreDe = (jour: Jour): string => `${jour.slice(0, 4)}-T${Math.ceil(Number(jour.slice(5, 7)) / 3)}`;

/** At each anniversary of the convention, and at its end when the last year is shorter. */
function bilans({ d }: Contexte): Brute[] {
  const trouves: Brute[] = [];
  const limite = plusJours(d.fin, 1);
  for (let k = 1; ; k++) {
    const anniversaire = plusAns(d.debut, k);
    const date = plusTot(anniversaire, limite);
    trouves.push({
      code: `bilan-annuel-${k}`,
      libelle: `Bilan et suivi de l’année ${k}`,
      date,
      article: 'convention, article 9',
      origine:
        date === anniversaire
          ? `Date anniversaire de la convention (premier jour : ${d.debut}).`
          : `Lendemain de la fin de la convention (${d.fin}).`,
      aFaire: 'Relire, figer et envoyer le « Bilan et suivi » au préfet.',
      gravite: 'obligation',
      sansObjet: plusAns(d.debut, k - 1) > finDe(d),
    });
    if (anniversaire >= limite) return trouves;
  }
}

const annee = (c: Contrat): string => (c.genre === 'cdi' ? 'CDI' : 'CDD');

function essais({ d }: Contexte): Brute[] {
  return titulaires(d.contrats)
    .filter((c) => c.premiereEmbauche)
    .map((c) => ({
      code: 'essai-fin',
      cle: `essai-fin ${c.debut}`,
      libelle: 'Fin de la période d’essai',
      date: dernierJourDe(c.debut, c.essaiRenouvele ? 2 : 1),
      article: 'L5134-103',
      origine: `Un mois à partir de l’embauche (${c.debut})${c.essaiRenouvele ? ', renouvelé une fois' : ', renouvelable une fois'}.`,
      aFaire: 'Faire le point avec la personne : confirmer, ou renouveler l’essai une fois par écrit.',
      gravite: 'repere' as const,
      sansObjet: aQuitte(c, plusMois(c.debut, 1)),
    }));
}

/** Did the person leave before that day? */
const aQuitte = (c: Contrat, jour: Jour): boolean =>
  (dernierJour(c) ?? jour) < jour && dernierJour(c) !== null;

/** At the end of each year of contract, it may be ended (L5134-104). */
function ruptures({ d, jusquAu }: Contexte): Brute[] {
  return titulaires(d.contrats).flatMap((c) => {
    const trouves: Brute[] = [];
    const fin = dernierJour(c) ?? finDe(d);
    for (let k = 1; ; k++) {
      const terme = plusJours(plusAns(c.debut, k), -1);
      if (terme >= fin || terme > jusquAu) return trouves;
      trouves.push({
        code: `rupture-annuelle-${k}`,
        cle: `rupture-annuelle-${k} ${c.debut}`,
        libelle: `Fin de l’année ${k} du contrat : il peut être rompu`,
        date: terme,
        article: 'L5134-104',
        origine: `${annee(c)} commencé le ${c.debut}. Préavis du ou de la salarié·e : deux semaines, donc avant le ${plusJours(terme, -JOURS_DE_PREAVIS)}.`,
        aFaire:
          'Rien, si le contrat continue. L’employeur ne peut rompre que pour une cause réelle et sérieuse, après un entretien préalable (L5134-105).',
        gravite: 'repere',
      });
    }
  });
}

function formation({ d }: Contexte): Brute[] {
  return titulaires(d.contrats)
    .filter((c) => c.premiereEmbauche)
    .map((c) => ({
      code: 'formation-prise-de-poste',
      cle: `formation-prise-de-poste ${c.debut}`,
      libelle: 'Formation « prise de poste »',
      date: c.debut,
      article: 'convention, article 5',
      origine: `Premier recrutement comme adulte-relais (${c.debut}). Le livret ne fixe pas de délai : le plus tôt possible.`,
      aFaire:
        'Inscrire la personne à la formation « prise de poste, les fondamentaux de la médiation sociale ».',
      gravite: 'obligation' as const,
    }));
}

/** Every two years, with a review at six (livret 2024, annexe 5; Code du travail, L6315-1). */
function entretiens({ d, jusquAu }: Contexte): Brute[] {
  return titulaires(d.contrats)
    .filter((c) => c.premiereEmbauche)
    .flatMap((c) => {
      const trouves: Brute[] = [];
      // The person stays when the contract changes: the years run from the first one to the last day known.
      const fin = dernierJour(titulaires(d.contrats).findLast((t) => t.debut >= c.debut) ?? c) ?? jusquAu;
      for (let k = 1; plusAns(c.debut, 2 * k) <= plusTot(fin, jusquAu); k++) {
        const date = plusAns(c.debut, 2 * k);
        trouves.push({
          code: `entretien-professionnel-${k}`,
          cle: `entretien-professionnel-${k} ${c.debut}`,
          libelle: 'Entretien professionnel',
          date,
          article: 'L6315-1',
          origine: `Tous les deux ans depuis l’embauche (${c.debut}), dit le livret de 2024. Vérifiez auprès de la DDETS si la règle a changé.`,
          aFaire:
            'Mener l’entretien sur les perspectives d’évolution, et en remettre une copie à la personne.',
          gravite: 'obligation',
        });
        if (k % 3 === 0)
          trouves.push({
            code: 'etat-des-lieux-6-ans',
            cle: `etat-des-lieux-6-ans ${c.debut} ${k}`,
            libelle: 'État des lieux récapitulatif du parcours',
            date,
            article: 'L6315-1',
            origine: `Tous les six ans depuis l’embauche (${c.debut}), dit le livret de 2024.`,
            aFaire: 'Faire par écrit l’état des lieux du parcours professionnel, avec l’entretien.',
            gravite: 'obligation',
          });
      }
      return trouves;
    });
}

function renouvellement({ d }: Contexte): Brute[] {
  return [
    {
      code: 'renouvellement-demande',
      libelle: 'Demander le renouvellement de la convention',
      date: plusMois(d.fin, -MOIS_AVANT_LA_FIN),
      article: LIVRET,
      origine: `Six mois avant la fin de la convention (${d.fin}).`,
      aFaire:
        'Envoyer au préfet une demande expresse, avec le bilan détaillé des actions et des formations, et les perspectives d’évolution de la personne.',
      gravite: 'convention',
      sansObjet: d.resilieeLe !== null || d.denonceeLe !== null,
    },
  ];
}

function fin({ d }: Contexte): Brute[] {
  const preavis: Brute[] =
    d.denonceeLe === null
      ? []
      : [
          {
            code: 'resiliation-preavis',
            libelle: 'Fin du préavis : la convention peut prendre fin',
            date: plusMois(d.denonceeLe, MOIS_DE_PREAVIS),
            article: 'D5134-154',
            origine: `Deux mois après que le préfet a été averti (${d.denonceeLe}).`,
            aFaire: 'Envoyer le dernier état de présence. L’aide s’arrête avec la convention.',
            gravite: 'convention',
          },
        ];
  return [
    ...preavis,
    {
      code: 'fin-convention',
      libelle: 'Fin de la convention et de l’aide de l’État',
      date: finDe(d),
      article: 'D5134-150',
      origine:
        d.resilieeLe === null ? `Dernier jour de la convention (${d.fin}).` : `Résiliée le ${d.resilieeLe}.`,
      aFaire:
        'Sans renouvellement, l’aide s’arrête. Le contrat de travail, lui, continue comme il a été signé.',
      gravite: 'convention',
    },
  ];
}
