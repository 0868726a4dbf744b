import { cleDe } from '../../../kernel/texte.ts';
import type { Champ } from './champs.ts';

type Noms = readonly (readonly [RegExp, number])[];

const NB = '(?:dont )?(?:nombre|nb|nbre|nbr|n|total|effectif|public|personnes?)? ?(?:de |d |des )?';
const compte = (mots: string, note = 1): readonly [RegExp, number] => [
  new RegExp(
    `^${NB}(?:${mots})(?: ?(?:nb|nombre|presentes?|rencontrees?|concernees?|beneficiaires?|touchees?))?$`,
  ),
  note,
];
const ACTE = '(?:intervention|acte|action|activite|mediation|prestation|fait|evenement|passage|rencontre)s?';
const DE = '(?:de |d |du |des )?(?:l |la |le |les )?';

/** Headers met in the spreadsheets of the trade, by field: the key of the header, and how sure it makes us. */
const NOMS: Readonly<Record<Champ, Noms>> = {
  date: [
    [new RegExp(`^(?:dates?|jours?|journee|date (?:du )?jour|(?:date|jour) ${DE}${ACTE})$`), 1],
    [
      /^(horodat\w*|date (et )?heure|date debut|date (de |du )?(tournee|visite|appel|permanence|debut|realisation)|le|quand)$/,
      0.9,
    ],
    [
      /^(?!.*(naissance|saisie|creation|modif|maj|mise a jour|cloture|fin|envoi|relance|rdv|rendez|transmission|reponse)).*\b(date|jour)\b/,
      0.7,
    ],
    [/\bdate\b/, 0.3],
  ],
  heure: [
    [
      new RegExp(
        `^(?:heures?|horaires?|hre|time|heure ${DE}(?:debut|arrivee|appel|${ACTE})|(?:a )?quelle heure|h debut|debut)$`,
      ),
      1,
    ],
    [/^(?!.*\b(fin|nb|nombre|total|duree|depart)\b).*\b(heure|horaire)\b/, 0.7],
    [/^h$/, 0.5],
  ],
  heureFin: [[/^((heure|horaire|h) (de )?(la )?(fin|depart)|fin)$/, 1]],
  creneau: [
    [
      /^(creneaux?( horaire)?|moment( de la journee)?|plage( horaire)?|tranche horaire|demi journee|periode de la journee)$/,
      1,
    ],
    [/^(periode|service|vacation)$/, 0.6],
  ],
  minutes: [
    [/^(durees?|temps|temps passe|(nb|nombre) (de |d )?(minutes|heures)|minutes?|min|mn)$/, 1],
    [/\bduree\b|\btemps (passe|consacre)\b|\btemps\b.*\b(min|minutes|heures?)\b/, 0.9],
  ],
  secteur: [
    [/^secteurs?\b/, 1],
    [/^(territoires?|zones?|antennes?|agences?)\b/, 0.85],
    [/^(communes?|villes?|arrondissements?|equipes?|quartiers?)$/, 0.6],
  ],
  lieu: [
    [new RegExp(`^(?:lieux?|residences?|lieu ${DE}(?:${ACTE})|lieu exact|lieu dit)$`), 1],
    [/^(adresses?|sites?|emplacement|localisation|endroit|rue|adresse (de l )?(intervention|acte))\b/, 0.9],
    [/^(lieu|residence)\b/, 0.9],
    [/^(quartiers?|batiments?|immeubles?|etablissements?|ecoles?|stations?|arrets?|lignes?|groupe)$/, 0.62],
  ],
  qpv: [[/\bqpv\b|quartiers? prioritaires?/, 1]],
  mediateur: [
    [/^((nom|code|matricule|identifiant|n|2e|2eme|second|1er) (et prenom )?(du |de la |des )?)?mediat\w+/, 1],
    [
      /^((nom (du |de l )?)?(agents?|intervenants?|adultes? relais|alms|correspondants?( de nuit)?)|intervenante?s?)\b/,
      0.95,
    ],
    [/^(salaries?|collaborateurs?|professionnels?|referents?|equipiers?|co mediat\w+|collegues?)\b/, 0.8],
    [/^(binome|animateurs?|auteur|realise par|fait par|qui|initiales|personnel|matricule)$/, 0.65],
  ],
  prenomMediateur: [[/^prenom (du |de la |de l )?(mediat\w+|agent|intervenant\w*|salarie)/, 1]],
  nature: [
    [new RegExp(`^(?:natures?|natures? ${DE}${ACTE}|types? ${DE}${ACTE}|type mediation)$`), 1],
    [/^(activites?|actes?|prestations?|intitule (de l )?(acte|action|intervention))$/, 0.92],
    [
      /^(interventions?|actions?|libelle|actes? de mediation|categories? d (intervention|acte|action|activite)s?)$/,
      0.85,
    ],
    [/^(types?|categories?|missions?|taches?)$/, 0.72],
    [/^(registres?|familles?( d activites?)?|domaines?( d (intervention|activite))?|objet|motif)$/, 0.5],
  ],
  saisine: [
    [
      /^(saisines?|modes? de saisine|saisi(e|ne)? par|qui (a )?saisit?|type de saisine|origine (de la )?saisine)$/,
      1,
    ],
    [
      /^(origines?|origine (de|du) .*|provenance|a la demande de|sollicite par|demandeurs?|demande (par|de))$/,
      0.9,
    ],
    [
      /^(sollicitations?|signale par|signalement par|prescripteurs?|orienteurs?|initiative|mode d entree|mode de contact|source|comment)\b/,
      0.72,
    ],
  ],
  thematique: [
    [/^(sous )?(thematiques?|themes?)( abordee?s?| principale?| \d)?$/, 1],
    [
      /^(problematiques?|sujets?( aborde)?|nature (de la |du )?(demande|probleme|problematique|conflit|besoin))\b/,
      0.87,
    ],
    [/^(motifs?|objets?|besoins?|types? (de |d )?(demande|probleme|conflit|besoin))\b/, 0.75],
    [/^(domaines?|questions?)$/, 0.6],
  ],
  issue: [
    [/^(issues?|suites?|suites? donnees?|resultats?|issue (de l |de la )?\w+)$/, 1],
    [/^(conclusion|aboutissement|reponse apportee|suite a donner|effets?)$/, 0.8],
    [/^(statut|etat|reponse|situation)$/, 0.55],
  ],
  partenaire: [
    [/^(partenaires?|partenaires? .*|structures? partenaires?)$/, 1],
    [
      /^(orient\w+ vers|orientations?|structures? (d )?orientation|orientation \w+|relais vers|mise en relation avec|avec qui)$/,
      0.85,
    ],
    [/^(organismes?|bailleurs?|institutions?|structures?|services?|relais)$/, 0.6],
  ],
  projet: [[/^(projets?|nom du projet|action collective|evenements?)$/, 0.9]],
  femmes: [
    compte('femmes?|f|feminin|public feminin|dames?'),
    compte('filles?|mme', 0.8),
    [/^(?!.*\bhommes?\b).*\bfemmes?\b/, 0.85],
  ],
  hommes: [
    compte('hommes?|masculin|public masculin|messieurs'),
    compte('h|m|garcons?|mr', 0.85),
    [/^(?!.*\bfemmes?\b).*\bhommes?\b/, 0.85],
  ],
  nonCommunique: [
    compte(
      'nc|non (?:communiques?|renseignes?|precises?|connus?|determines?|identifies?)|indetermines?|inconnus?',
    ),
    [/\b(genre|sexe)s? (nc|inconnu|non|autre|indetermine)/, 0.95],
    [/^(autres?|ns|nsp)$/, 0.5],
  ],
  beneficiaires: [
    compte('beneficiaires?|personnes?|habitants?|usagers?|participants?|publics?|contacts?|pers'),
    [
      /^(total|effectifs?|total (general )?(personnes?|beneficiaires?|public|f h|h f|hommes femmes)|f h|h f|public touche)$/,
      0.75,
    ],
    [/\b(personnes?|beneficiaires?|participants?)\b/, 0.6],
  ],
  genre: [[/^(sexe|genre|sexe (du |de la )?\w+|h f|f h|civilite)$/, 0.9]],
  ageMoins12: [[/^enfants?$/, 0.6]],
  age12a17: [[/^(ados?|adolescents?|collegiens?)$/, 0.6]],
  age18a25: [[/^jeunes? adultes?$/, 0.6]],
  age26a59: [[/^adultes?$/, 0.5]],
  age60Plus: [[/^(seniors?|personnes? agees?|retraites?)$/, 0.7]],
  nombreActes: [
    [new RegExp(`^(?:nombre|nb|nbre|nbr|total) (?:de |d )?(?:${ACTE}|fois|occurrences?)$`), 0.95],
    [/^(quantites?|qte)$/, 0.8],
    [/^(nombre|nb|nbre)$/, 0.55],
  ],
  recit: [
    [
      /^(commentaires?|observations?|remarques?|recits?|descriptions?|descriptif|compte rendu|cr|notes?)\b/,
      1,
    ],
    [
      /\b(commentaires?|observations?|remarques?|description|deroulement|precisions?|details?|resume|contenu|faits?)\b/,
      0.8,
    ],
  ],
};

/** How sure the header alone makes us that the column brings this field: 0 to 1. */
export function noteDuNom(long: string, champ: Champ): number {
  // A header of thousands of brackets would keep the patterns below busy for seconds.
  const entete = long.slice(0, 200);
  if (champ in BANDES && bandeDAge(entete) === champ) return 1;
  const cle = cleDe(entete.replace(/\([^)]*\)/g, ' ')) || cleDe(entete);
  // « Public (femmes) » counts women; « Durée (h) » stays a duration.
  const precision = cleDe(/\(([^)]*)\)/.exec(entete)?.[1] ?? '');
  if (precision !== '' && DES_GENS.some(([forme]) => forme.test(cle))) {
    const precise = COMPTES.find((c) => NOMS[c].some(([forme]) => forme.test(precision)));
    if (precise) return champ === precise ? 0.95 : 0;
  }
  const sansNumero = cle.replace(/ \d$/, '');
  return NOMS[champ].find(([forme]) => forme.test(cle) || forme.test(sansNumero))?.[1] ?? 0;
}

const DES_GENS: Noms = [...NOMS.beneficiaires, ...NOMS.nombreActes];
const COMPTES = ['femmes', 'hommes', 'nonCommunique'] as const;

const BANDES: Readonly<Partial<Record<Champ, readonly [number, number]>>> = {
  ageMoins12: [0, 11],
  age12a17: [12, 17],
  age18a25: [18, 25],
  age26a59: [26, 59],
  age60Plus: [60, 150],
};

/** The age band that a header names, when it is exactly one of ours: « 12-17 ans », « - de 12 ans », « 60 et + ». */
export function bandeDAge(entete: string): Champ | null {
  const nombres = (entete.match(/\d+/g) ?? []).map(Number);
  const moins = /<|moins|jusqu|^\s*-|avant/i.test(entete);
  const plus = />|\+|plus|partir|au dela|au-delà/i.test(entete);
  const a = nombres[0];
  if (a === undefined || nombres.length > 2 || (nombres.length === 1 && !moins && !plus)) return null;
  const [bas, haut] =
    nombres.length === 2
      ? [a, nombres[1] ?? a]
      : moins
        ? [0, /<=|jusqu/i.test(entete) ? a : a - 1]
        : [a, 150];
  for (const [champ, [debut, fin]] of Object.entries(BANDES) as [Champ, readonly [number, number]][])
    if (Math.abs(bas - debut) <= (debut === 0 ? 0 : 1) && (haut === fin || (debut === 60 && haut >= 99)))
      return champ;
  return null;
}

const PERSONNEL =
  /^(nom|prenom|noms? (et )?prenoms?|(nom|prenom|identite|coordonnees) (de la |de l |du |des )?(personne|beneficiaire|usager|habitant|locataire|demandeur|famille)\w*|tel|telephone|portable|n telephone|mails?|e mail|emails?|courriel|date de naissance|ddn|ne e? le|nationalite|n allocataire|numero allocataire|numero de securite sociale|nss|nir|n locataire|iban|adresse (de la personne|du beneficiaire|personnelle|mail|electronique))$/;

/** Does the header announce the name or the coordinates of a person helped? Such a column is never taken. */
export const annonceUnePersonne = (entete: string): boolean => PERSONNEL.test(cleDe(entete));

/** Columns of our own file of refused lines: recognised, and left out when it comes back corrected. */
export const COLONNES_DES_REFUS = ['Ligne', 'Motif du refus'] as const;
