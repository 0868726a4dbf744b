import { type Refus, refus } from '../../../kernel/refus.ts';
import { RECIT_MAX } from '../../interventions/rules/comptes.ts';
import type { Entree } from './cellule.ts';
import type { Champ } from './champs.ts';
import { PERSONNES_MAX } from './compte.ts';
import { type Creneau, enMinutes, minutesEntre } from './heure.ts';
import type { IdOuCreation } from './resolution.ts';

/** An act read from a line. Labels are ids of terms and people, or things to create (see `IdOuCreation`). */
export interface ActeLu {
  /** Number of its line: see `Bloc`. */
  readonly ligne: number;
  /** AAAA-MM-JJ. */
  readonly jour: string;
  /** HH:MM. */
  readonly heure: string | null;
  /** Only when there is no hour. */
  readonly creneau: Creneau | null;
  /** 0 to 1440; 0 when the file does not say. */
  readonly minutes: number;
  readonly nature: IdOuCreation;
  readonly secteur: IdOuCreation | null;
  readonly lieu: IdOuCreation | null;
  readonly saisine: IdOuCreation | null;
  readonly issue: IdOuCreation | null;
  readonly projet: IdOuCreation | null;
  readonly membres: readonly IdOuCreation[];
  readonly thematiques: readonly IdOuCreation[];
  readonly partenaires: readonly IdOuCreation[];
  readonly qpv: string | null;
  readonly femmes: number;
  readonly hommes: number;
  readonly nonCommunique: number;
  readonly ageMoins12: number;
  readonly age12a17: number;
  readonly age18a25: number;
  readonly age26a59: number;
  readonly age60Plus: number;
  readonly recit: string | null;
  /**
   * What makes it the same act in another file, whatever the encoding, the format, the order of the columns or the
   * terms it was mapped to: its day, hour, minutes, people, and its labels as written. The récit is left out, since it
   * is not always taken. Identical lines of one file are told apart by their rank (see `lecture/empreintes.ts`).
   */
  readonly cle: string;
}

/** The cells of a line, by field. Several columns of one field are joined beforehand. */
export type Ligne = Readonly<Record<Champ, Entree>>;

interface Personnes {
  readonly femmes: number;
  readonly hommes: number;
  readonly nonCommunique: number;
  readonly ages: readonly [number, number, number, number, number];
}

/**
 * Who was met, from the columns there are: women, men, not communicated; or a total, whose rest is not communicated; or
 * ages alone. Refused: total-incoherent, ages-incoherents, nombre-excessif.
 */
function compterLesPersonnes(ligne: Ligne): Personnes | Refus {
  const { genre } = ligne.genre;
  const femmes = ligne.femmes.nombre + (genre?.femmes ?? 0);
  const hommes = ligne.hommes.nombre + (genre?.hommes ?? 0);
  let nonCommunique = ligne.nonCommunique.nombre + (genre?.nonCommunique ?? 0);
  const total = ligne.beneficiaires;
  if (!total.vide) {
    const dits = femmes + hommes + nonCommunique;
    if (total.nombre < dits || (!ligne.nonCommunique.vide && total.nombre !== dits))
      return refus(
        'total-incoherent',
        `Le total de personnes (${total.nombre}) n’est pas la somme des femmes, des hommes et des non communiqués (${dits}). Corrigez l’un des nombres.`,
      );
    nonCommunique += total.nombre - dits;
  }
  const ages = [
    ligne.ageMoins12.nombre,
    ligne.age12a17.nombre,
    ligne.age18a25.nombre,
    ligne.age26a59.nombre,
    ligne.age60Plus.nombre,
  ] as const;
  const parAge = ages[0] + ages[1] + ages[2] + ages[3] + ages[4];
  if (parAge > 0) {
    const { femmes: f, hommes: h, nonCommunique: nc, beneficiaires: t, genre: g } = ligne;
    if (f.absente && h.absente && nc.absente && t.absente && g.absente) nonCommunique = parAge;
    else if (parAge > femmes + hommes + nonCommunique)
      return refus(
        'ages-incoherents',
        `Les tranches d’âge comptent ${parAge} personnes, plus que le total (${femmes + hommes + nonCommunique}). Corrigez l’un des nombres.`,
      );
  }
  if (Math.max(femmes, hommes, nonCommunique) > PERSONNES_MAX)
    return refus(
      'nombre-excessif',
      'Ce nombre de personnes pour un seul acte est sans doute une faute de frappe.',
    );
  return { femmes, hommes, nonCommunique, ages };
}

interface Moment {
  readonly heure: string | null;
  readonly creneau: Creneau | null;
  readonly minutes: number;
  /** The file says how long it lasted. */
  readonly dureeDite: boolean;
}

/** When it began and how long it lasted, from an hour, an hour of end, a range or a duration. Refused: heure-fin-avant. */
function situer(ligne: Ligne): Moment | Refus {
  const heure = ligne.heure.heure ?? ligne.creneau.heure ?? ligne.date.heure;
  const creneau = heure === null ? (ligne.creneau.creneau ?? ligne.heure.creneau) : null;
  let minutes = ligne.minutes.vide ? -1 : ligne.minutes.nombre;
  if (minutes < 0) {
    const fin = ligne.heureFin.heure;
    if (heure !== null && fin !== null) {
      minutes = minutesEntre(enMinutes(heure), enMinutes(fin));
      if (minutes > 720)
        return refus(
          'heure-fin-avant',
          `L’heure de fin (${fin}) vient avant l’heure de début (${heure}). Corrigez l’une des deux.`,
        );
    } else if (!ligne.heure.vide) minutes = ligne.heure.nombre;
    else if (!ligne.creneau.vide) minutes = ligne.creneau.nombre;
  }
  return { heure, creneau, minutes: Math.max(0, minutes), dureeDite: minutes >= 0 };
}

const terme = (entree: Entree): IdOuCreation | null => (entree.nombre === 0 ? null : entree.nombre);

/**
 * The act of a line whose cells are all good, with a nature and a day; or why they do not go together.
 * `etiquettes` is what the labels bring to the fingerprint.
 */
export function composer(
  numero: number,
  ligne: Ligne,
  etiquettes: string,
): { readonly acte: ActeLu; readonly dureeDite: boolean } | Refus {
  const personnes = compterLesPersonnes(ligne);
  if ('code' in personnes) return personnes;
  const moment = situer(ligne);
  if ('code' in moment) return moment;
  if ((ligne.recit.texte?.length ?? 0) > RECIT_MAX)
    return refus('recit-trop-long', 'Ce récit est trop long. Gardez au plus 2 000 caractères.');
  const { femmes, hommes, nonCommunique, ages } = personnes;
  const { heure, creneau, minutes } = moment;
  const jour = ligne.date.texte ?? '';
  const acte: ActeLu = {
    ligne: numero,
    jour,
    heure,
    creneau,
    minutes,
    nature: ligne.nature.nombre,
    secteur: terme(ligne.secteur),
    lieu: terme(ligne.lieu),
    saisine: terme(ligne.saisine),
    issue: terme(ligne.issue),
    projet: terme(ligne.projet),
    membres: ligne.mediateur.ids,
    thematiques: ligne.thematique.ids,
    partenaires: ligne.partenaire.ids,
    qpv: ligne.qpv.texte,
    femmes,
    hommes,
    nonCommunique,
    ageMoins12: ages[0],
    age12a17: ages[1],
    age18a25: ages[2],
    age26a59: ages[3],
    age60Plus: ages[4],
    recit: ligne.recit.texte,
    cle: `${jour}|${heure ?? creneau ?? ''}|${minutes}|${femmes}|${hommes}|${nonCommunique}|${agesDits(ages)}${etiquettes}`,
  };
  return { acte, dureeDite: moment.dureeDite };
}

const agesDits = (ages: Personnes['ages']): string =>
  ages[0] + ages[1] + ages[2] + ages[3] + ages[4] === 0 ? '' : ages.join(',');
