import { finDeMois, plusJours, plusTot } from '../../../kernel/jours.ts';
import {
  accord,
  duree as enHeures,
  INSECABLE,
  jour,
  mois,
  nombre,
  part,
} from '../../../kernel/mise-en-forme.ts';
import {
  avertissementDeChangement,
  changementsDansPeriode,
  type Versions,
} from '../../nomenclatures/rules/versions.ts';
import {
  AXES,
  type Axe,
  aPlusieursValeurs,
  MESURES,
  MESURES_D_AGE,
  type Mesure,
  type Sommes,
} from './dictionnaire.ts';
import { anneesDe, duree, type Plage, premierDuMois, valeurDeTemps } from './periode.ts';

/** Days on which acts were recorded in a range, whatever the filters; null when there is none. */
export interface Couverture extends Plage {
  readonly premier: string | null;
  readonly dernier: string | null;
}

/** All that must be known to tell what the figures do not say by themselves. */
export interface Faits {
  /** The days counted, filters on time included. */
  readonly periode: Plage;
  readonly aujourdhui: string;
  readonly par: readonly Axe[];
  readonly mesures: readonly Mesure[];
  readonly total: Sommes;
  /** Sum of the lines for `interventions`. */
  readonly sommeDesLignes: number;
  /** The whole period first; then each civil year when figures are laid out by year. */
  readonly couvertures: readonly Couverture[];
  /** First day from which a change of meaning matters: before the period when it is compared with an earlier one. */
  readonly depuis: string;
  /** Natures of the acts counted whose meaning has changed, with all their versions. */
  readonly versions: readonly Versions[];
  /** Natures of the acts counted that an import created and nobody has checked. */
  readonly aVerifier: readonly { readonly nom: string; readonly actes: number }[];
}

/** From this share on, what is not known of people is told beside the figures. */
const PART_NON_COMMUNIQUEE = 0.1;

/** What comes with the figures, in sentences: the most serious first. */
export function avertir(f: Faits): string[] {
  return [
    ...periodePartielle(f),
    ...anneesInegales(f),
    ...bornesCoupees(f),
    ...f.versions.flatMap((v) =>
      changementsDansPeriode(v, f.depuis, f.periode.au).map(avertissementDeChangement),
    ),
    ...natureAVerifier(f),
    ...nonCommunique(f),
    ...sousTotaux(f),
    ...horsMediation(f),
  ];
}

/** A gap without any act at an end of a range is told when it is longer than usual holidays for that length. */
const ecartNotable = (plage: Plage): number => Math.max(7, Math.min(30, Math.ceil(duree(plage) / 6)));

/** The part of a range in which acts are expected and recorded: it stops today, and at the last act when early. */
export function partCouverte(c: Couverture, aujourdhui: string): { du: string; au: string } | null {
  if (c.premier === null || c.dernier === null) return null;
  const ecart = ecartNotable(c);
  const du = c.premier > plusJours(c.du, ecart) ? c.premier : c.du;
  const fin = plusTot(c.au, aujourdhui);
  return { du, au: c.dernier < plusJours(fin, -ecart) ? c.dernier : fin };
}

function periodePartielle({ couvertures, aujourdhui }: Faits): string[] {
  const c = couvertures[0];
  if (!c) return [];
  const phrases: string[] = [];
  if (c.du > aujourdhui) return ['La période n’a pas commencé.'];
  if (c.au >= aujourdhui) {
    phrases.push(
      `La période n’est pas terminée : elle va jusqu’au ${jour(c.au)} et nous sommes le ${jour(aujourdhui)}. Ces chiffres vont encore changer.`,
    );
  }
  const couverte = partCouverte(c, aujourdhui);
  if (!couverte) return [...phrases, 'Aucun acte n’est enregistré sur cette période.'];
  if (couverte.du > c.du) {
    phrases.push(
      `Période partielle : le premier acte enregistré date du ${jour(couverte.du)}, ${jours(c.du, couverte.du)} après le début demandé.`,
    );
  }
  const fin = plusTot(c.au, aujourdhui);
  if (couverte.au < fin) {
    phrases.push(
      `Période partielle : le dernier acte enregistré date du ${jour(couverte.au)}, ${jours(couverte.au, c.au)} avant la fin demandée.`,
    );
  }
  return phrases;
}

const jours = (du: string, au: string): string => accord(duree({ du, au }) - 1, 'jour', 'jours');

/** Years set side by side of which one is only a part: the classic trap of a half-year beside a year. */
function anneesInegales({ par, periode, couvertures, aujourdhui }: Faits): string[] {
  if (!par.includes('annee') || anneesDe(periode).length < 2) return [];
  return couvertures.slice(1).flatMap((c) => {
    const couverte = c.du > aujourdhui ? null : partCouverte(c, aujourdhui);
    const an = c.du.slice(0, 4);
    if (!couverte) return [];
    if (couverte.du === `${an}-01-01` && couverte.au === `${an}-12-31`) return [];
    return [
      `${an} n’est couverte que du ${jour(couverte.du)} au ${jour(couverte.au)} : ne la comparez pas à une année entière.`,
    ];
  });
}

/** Months or weeks that the period cuts at its ends. */
function bornesCoupees({ par, periode }: Faits): string[] {
  const phrases: string[] = [];
  if (par.includes('mois')) {
    if (periode.du !== premierDuMois(periode.du))
      phrases.push(
        `${capitale(mois(periode.du.slice(0, 7)))} n’est compté qu’à partir du ${jour(periode.du)}.`,
      );
    if (periode.au !== finDeMois(periode.au))
      phrases.push(
        `${capitale(mois(periode.au.slice(0, 7)))} n’est compté que jusqu’au ${jour(periode.au)}.`,
      );
  }
  if (par.includes('semaine')) {
    const semaine = (j: string) => valeurDeTemps('semaine', j);
    if (semaine(plusJours(periode.du, -1)) === semaine(periode.du))
      phrases.push(`La semaine ${semaine(periode.du)} n’est comptée qu’à partir du ${jour(periode.du)}.`);
    if (semaine(plusJours(periode.au, 1)) === semaine(periode.au))
      phrases.push(`La semaine ${semaine(periode.au)} n’est comptée que jusqu’au ${jour(periode.au)}.`);
  }
  return phrases;
}

const capitale = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);

function natureAVerifier({ aVerifier }: Faits): string[] {
  if (aVerifier.length === 0) return [];
  const noms = aVerifier.slice(0, 5).map(({ nom }) => `«${INSECABLE}${nom}${INSECABLE}»`);
  const reste = aVerifier.length - noms.length;
  const liste = `${noms.join(', ')}${reste > 0 ? ` et ${nombre(reste)} de plus` : ''}`;
  const actes = aVerifier.reduce((n, a) => n + a.actes, 0);
  const debut =
    aVerifier.length === 1
      ? 'Une nature créée par un import est à vérifier'
      : `${nombre(aVerifier.length)} natures créées par un import sont à vérifier`;
  return [
    `${debut} : ${liste}. Le classement de ${accord(actes, 'acte', 'actes')} n’est qu’une proposition.`,
  ];
}

function nonCommunique({ mesures, total }: Faits): string[] {
  const personnes = MESURES.beneficiaires.valeur(total) ?? 0;
  if (personnes === 0) return [];
  const phrases: string[] = [];
  const dire = (inconnus: number, quoi: string) => {
    if (inconnus / personnes < PART_NON_COMMUNIQUEE) return;
    phrases.push(
      `${quoi} n’est pas communiqué pour ${accord(inconnus, 'personne', 'personnes')} sur ${nombre(personnes)} (${part(inconnus, personnes)}).`,
    );
  };
  if (mesures.some((m) => ['beneficiaires', 'femmes', 'hommes', 'nonCommunique'].includes(m)))
    dire(total.nonCommunique, 'Le genre');
  if (mesures.some((m) => MESURES_D_AGE.includes(m)))
    dire(MESURES.ageNonCommunique.valeur(total) ?? 0, 'L’âge');
  return phrases;
}

function sousTotaux({ par, total, sommeDesLignes }: Faits): string[] {
  const axes = par.filter(aPlusieursValeurs);
  if (axes.length === 0) return [];
  const noms = axes.map((a) => AXES[a].nom.toLowerCase()).join(' et ');
  const ecart =
    sommeDesLignes > total.interventions
      ? ` (ici ${nombre(sommeDesLignes)} pour ${accord(total.interventions, 'intervention', 'interventions')})`
      : '';
  return [
    `Un acte compte une fois sous chaque valeur (${noms}) et une seule fois dans le total : la somme des lignes peut dépasser le total${ecart}.`,
  ];
}

function horsMediation({ mesures, total }: Faits): string[] {
  const { tempsHorsMediation: n, minutesHorsMediation: m } = total;
  if (n === 0 || mesures.includes('minutesHorsMediation') || mesures.includes('partMediation')) return [];
  return [
    `${accord(n, 'temps de travail hors médiation', 'temps de travail hors médiation')} (${enHeures(m)}) ${n > 1 ? 'ne sont pas comptés' : 'n’est pas compté'} : réunions, formations, administratif…`,
  ];
}
