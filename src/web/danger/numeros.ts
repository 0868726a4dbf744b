export interface Numero {
  /** As one reads it. */
  readonly lu: string;
  /** What the phone opens. */
  readonly lien: string;
  readonly qui: string;
  readonly pour: string;
}

const n = (lu: string, qui: string, pour: string, lien = `tel:${lu.replaceAll('\u00a0', '')}`): Numero => ({
  ...{ lu, lien, qui, pour },
});

/** Free, day and night, every day (service-public.fr, F33954). */
export const SECOURS: readonly Numero[] = [
  n('15', 'Samu', 'Malaise, blessure, prise de produits, risque de suicide immédiat'),
  n('17', 'Police ou gendarmerie', 'Violences, menaces, arme, personne enfermée'),
  n('18', 'Pompiers', 'Feu, accident, fuite de gaz, personne bloquée'),
  n('112', 'Urgences, partout en Europe', 'Si vous ne savez pas lequel choisir'),
  n(
    '114',
    'Urgences par SMS',
    'Si vous ne pouvez pas parler, ou pour une personne sourde ou malentendante',
    'sms:114',
  ),
];

/** Free; they listen, advise and pass on. None of them replaces the emergency services. */
export const ECOUTES: readonly Numero[] = [
  n('119', 'Enfance en danger', 'Un enfant en danger, ou qui risque de l’être. Jour et nuit'),
  n('3919', 'Violences Femmes Info', 'Une femme victime de violences, ses proches. Jour et nuit'),
  n('3977', 'Maltraitance', 'Une personne âgée ou handicapée maltraitée. De 9\u00a0h à 19\u00a0h'),
  n('3114', 'Prévention du suicide', 'Des idées de suicide, les proches inquiets. Jour et nuit'),
  n('3018', 'Harcèlement', 'Un jeune harcelé, à l’école ou en ligne. En journée et en soirée'),
  n('116\u00a0006', 'France Victimes', 'Toute victime d’une infraction ou d’un accident. En journée'),
];
