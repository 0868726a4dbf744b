import type { Genre } from './alerte.ts';
import type { Lecture } from './lecture.ts';
import { unDe } from './motif.ts';

/** A passage found, in offsets of the flattened text. */
export interface Trouve {
  readonly genre: Genre;
  readonly debut: number;
  readonly fin: number;
  readonly raison: string;
  readonly proposition: string | null;
}

interface Motif {
  readonly genre: Genre;
  /** Over the flattened text. */
  readonly motif: RegExp;
  readonly raison: string;
  readonly proposition: (trouve: RegExpMatchArray) => string | null;
  /** What comes just before and makes it harmless. */
  readonly sauf?: RegExp;
  /** From the passage as typed and what comes before, flattened: is it one indeed? */
  readonly si?: (ecrit: string, avant: string) => boolean;
}

const RETIRER = (): string => '';
const MOIS = unDe(`
  janvier janv fevrier fevr? mars avril avr mai juin juillet juil aout septembre sept octobre oct novembre nov decembre dec
`);
const enJours = (annee: string): string =>
  `(?:\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?${annee}|(?:1er|\\d{1,2}) ${MOIS}\\.? ${annee})`;
const JOUR = `(?:${enJours('(?:19|20)?\\d\\d')}|(?:19|20)\\d\\d-\\d\\d-\\d\\d)`;
/** Years in which somebody who is met today may be born. */
const JOUR_LOINTAIN = enJours('(?:19[2-9]\\d|200\\d|201[0-4])');

const TELEPHONE = 'Un numéro de téléphone mène droit à une personne.';
const NAISSANCE = 'Une date de naissance permet de reconnaître quelqu’un.';
const DOSSIER = 'Ce numéro désigne une seule personne dans un fichier.';

/** « adulte » or « jeune » fits both « il est né le… » and « M. D., né le…, ». Whoever was born in 2005 is one for good. */
const parAnnee = ([extrait]: RegExpMatchArray): string => {
  const annee = Number(/(\d\d)$/.exec(extrait.replace(/\D+$/, ''))?.[1] ?? 0);
  const siecle = /(?:19|20)\d\d\D*$/.exec(extrait)?.[0].startsWith('20') ?? annee < 25;
  return siecle && annee > 5 ? 'jeune' : 'adulte';
};

const VEHICULE = new RegExp(
  `${unDe('immat[a-z]* plaque voiture vehicule scooter moto camion(?:nette)? utilitaire clio golf berline')}[^.;]{0,20}$`,
);
const SIECLE_OU_NON = '(?:19|20)?\\d\\d';
const NE = 'nee?s?(?:\\(e\\))? (?:a [a-z-]{2,20} )?';
const MOIS_DE_NIR = '(?:0[1-9]|1[0-2]|[2-9]\\d)';
const FICHIER = unDe(`
  allocataire dossier titre_de_sejour carte_(?:d'identite|vitale|de_sejour|nationale) passeport numero_unique numero_fiscal
  matricule identifiant agdref recepisse demande_de_logement secu
`);
const CAISSE = unDe('caf cpam cnav msa mdph dalo logement rsa');
const SECRET = `(?:mot de passe|mdp|code (?:confidentiel|secret|pin|personnel))(?: [a-z-]{2,12})? ?: ?\\S{3,30}`;
const DIGICODE = `(?:digicode|code (?:d'entree|de la porte|du hall|de l'immeuble|porte|interphone))(?: est)? ?:? ?(?:le )?(?=[a-z]{0,4}\\d)[a-z0-9]{4,6}`;
/** « Un partenariat est né en 2019 » */
const CHOSE_NEE = new RegExp(
  `${unDe(`
    projet partenariat collectif association idee structure action groupe initiative jardin poste dispositif cafe demarche
  `)}[a-z' ]{0,40}$`,
);
/** Dates of texts, of contracts and of places. */
const DATE_DE_CHOSE = new RegExp(
  `${unDe(`
    cree fonde ouvert inaugure signe construi loi decret arrete circulaire convention depuis avenant accord charte statuts
    deliberation ordonnance livre renove article diplome obtenu formation embauch recrut en_poste contrat
  `)}[^.!?]{0,40}$`,
);

const MOTIFS: readonly Motif[] = [
  {
    genre: 'email',
    motif: /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,12}/g,
    raison: 'Une adresse électronique mène droit à une personne.',
    proposition: RETIRER,
  },
  {
    genre: 'email',
    motif:
      /(?:(?:snap(?:chat)?|insta(?:gram)?|facebook|tiktok|pseudo) ?:? ?)?(?<![a-z0-9])@[a-z0-9][\w.-]{2,30}(?<![.-])/g,
    raison: 'Le nom d’un compte mène droit à une personne.',
    proposition: RETIRER,
  },
  {
    genre: 'numero',
    motif:
      /(?:(?:rib|iban) ?:? ?)?(?<![a-z0-9])[a-z]{2}\d\d(?: ?[a-z0-9]{4}){4,7}(?: ?[a-z0-9]{1,3})?(?![a-z0-9])/g,
    raison: 'Des coordonnées bancaires désignent une personne.',
    proposition: RETIRER,
    // Words of four letters are no account: an account is mostly digits.
    si: (ecrit) => ecrit.replace(/\D/g, '').length > 9,
  },
  {
    genre: 'numero',
    motif: new RegExp(
      `(?:(?:nir|n°|no|numero) ?(?:de )?(?:secu(?:rite sociale)?)? ?:? ?)?(?<![\\da-z])(?:[12]\\d\\d${MOIS_DE_NIR}(?:\\d\\d|2[ab])\\d{6}|[12] \\d\\d ${MOIS_DE_NIR} (?:\\d\\d|2[ab]) \\d{3} \\d{3})(?: ?\\d\\d)?(?!\\d)`,
      'g',
    ),
    raison: 'Le numéro de sécurité sociale désigne une seule personne : la loi en réserve l’usage.',
    proposition: RETIRER,
  },
  {
    genre: 'telephone',
    motif:
      /(?<![\d+])(?:(?:\+|00) ?33 ?(?:\(0\) ?)?|0 ?)[1-79](?:(?:[ ./-]{0,2}\d\d){4}|(?:[ .-]?\d){8})(?!\d| ?h(?![a-z]))/g,
    raison: TELEPHONE,
    proposition: RETIRER,
  },
  {
    genre: 'telephone',
    motif: /(?<!\d)(?:\+|00(?=[1-9]))[1-9]\d{0,2}(?:[ .-]?\d){7,11}(?!\d)/g,
    raison: TELEPHONE,
    proposition: RETIRER,
  },
  {
    genre: 'numero',
    motif:
      /(?<![a-z0-9])[a-hj-np-tv-z]{2}[ -]?(?!000)\d{3}[ -]?[a-hj-np-tv-z]{2}(?![a-z0-9])|(?<![a-z0-9])(?:immatricule?e?s?|plaque) ?:? ?\d{2,4} ?[a-z]{2,3} ?\d\d(?!\d)/g,
    raison: 'Une plaque d’immatriculation mène à une personne.',
    proposition: RETIRER,
    // « de 120 km » has the same shape.
    si: (ecrit, avant) =>
      /^[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}$|^\w\w-\d{3}-\w\w$|^[a-z]{2}\d{3}[a-z]{2}$|^[ip]/i.test(ecrit) &&
      (/[A-Z-]|^[ip]/.test(ecrit) || VEHICULE.test(avant)),
  },
  {
    genre: 'numero',
    motif: new RegExp(
      `(?:(?:son|sa|le|du|au) )?(?:(?:n°|no|num|numero|matricule|identifiant) ?(?:d'|de |du )?)?${FICHIER}(?: ${CAISSE})? ?(?:est )?(?:le )?(?:n°|no\\.?|num(?:ero)?)? ?:? ?\\d[\\d ]{3,20}\\d[a-z]?(?![a-z0-9])`,
      'g',
    ),
    raison: DOSSIER,
    proposition: RETIRER,
  },
  {
    genre: 'numero',
    motif: /(?<![\d+.,/-])(?:numero unique ?:? ?)?\d{11,20}(?!\d)/g,
    raison: DOSSIER,
    proposition: RETIRER,
  },
  {
    genre: 'numero',
    motif: new RegExp(
      `(?<![a-z0-9])(?:(?:son |sa |le |leur )?${SECRET}|(?:le )?${DIGICODE})(?![a-z0-9])`,
      'g',
    ),
    raison: 'Un mot de passe ou un code ouvre la porte de quelqu’un : il ne s’écrit pas ici.',
    proposition: RETIRER,
  },
  {
    genre: 'naissance',
    motif: new RegExp(
      `(?<![a-z0-9])(?:${NE}(?:le )?${JOUR}|(?:date de naissance|ddn|d\\.d\\.n\\.?) ?:? ?(?:le )?${JOUR}|${NE}(?:en|l'an) (?:${MOIS}\\.? )?${SIECLE_OU_NON})(?!\\d)`,
      'g',
    ),
    raison: NAISSANCE,
    proposition: parAnnee,
    sauf: CHOSE_NEE,
  },
  {
    genre: 'naissance',
    motif: new RegExp(`(?<![\\d/.-])(?:le )?${JOUR_LOINTAIN}(?![\\d/])`, 'g'),
    raison: 'Cette date ressemble à une date de naissance.',
    proposition: RETIRER,
    sauf: DATE_DE_CHOSE,
  },
];

/** Mail boxes of bodies, that nobody answers in their own name. */
const BOITE_COMMUNE = new RegExp(
  `^${unDe(`
    contact accueil infos? mairie secretariat permanence mediation direction administration service reservation asso
    association
  `)}[a-z0-9._-]*@`,
);

/** What has a shape of its own: phones, mail, births, numbers of files. */
export function trouverMotifs({ texte, plat, place }: Lecture): Trouve[] {
  const trouves: Trouve[] = [];
  for (const { genre, motif, raison, proposition, sauf, si } of MOTIFS) {
    for (const m of plat.matchAll(motif)) {
      const avant = plat.slice(Math.max(0, m.index - 60), m.index);
      const ecrit = texte.slice(place(m.index), place(m.index + m[0].length));
      if (sauf?.test(avant) || (si && !si(ecrit, avant))) continue;
      if (genre === 'email' && BOITE_COMMUNE.test(m[0])) continue;
      // « jeune de 19 ans né le… » has said it already.
      const propose = genre === 'naissance' && /\bans,? $/.test(avant) ? '' : proposition(m);
      const [debut, fin] = etendre(plat, m.index, m.index + m[0].length, propose === '');
      trouves.push({ genre, debut, fin, raison, proposition: propose });
    }
  }
  return trouves;
}

/** What only led to the passage goes with it: « au 06… », « tél. : 06… », « (06…) ». */
const MOYEN = unDe(`
  numero num n° tel(?:ephone)?\\.? port(?:able)?\\.? fixe mail e-mail courriel adresse_mail nir iban rib
`);
const MENE = new RegExp(
  `(?:au |sur le |a |immatriculee?s? |plaque |(?:son |sa |leur |le )?${MOYEN}(?: (?:est|de tel(?:ephone)?))? ?:? ?(?:le |au )?)$`,
);

function etendre(plat: string, debut: number, fin: number, retire: boolean): [number, number] {
  if (!retire) return [debut, fin];
  const avant = plat.slice(Math.max(0, debut - 40), debut);
  const mene = MENE.exec(avant);
  let d = debut;
  if (mene && /(?:^|[^a-z0-9])$/.test(avant.slice(0, mene.index))) d -= mene[0].length;
  if (plat[d - 1] === '(' && plat[fin] === ')') return [d - 1, fin + 1];
  return [d, fin];
}
