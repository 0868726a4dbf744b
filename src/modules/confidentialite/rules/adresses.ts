import type { Lecture } from './lecture.ts';
import { unDe } from './motif.ts';
import type { Trouve } from './motifs.ts';

const VOIE = unDe(`
  rue avenue av\\.? ave boulevard bd\\.? bld bvd pl\\.? square allees? all\\.? impasse imp\\.? chemin ch\\. quai route montee
  sentier lotissement ruelle faubourg fbg lieu-dit place cours passage esplanade cite residence villa promenade clos
`);
/** « 2 cours de couture », « 1 place de parking »: after these, « de » needs a capital to name a street. */
const AUSSI_UN_MOT =
  /^(?:au |du |le )?\d+ ?(?:place|cours|passage|cite|residence|villa|promenade|clos|route) (?:de (?!la |l')|d')[a-z]/;
/** Where the name of a street ends. */
const FIN_DE_NOM = unDe(`
  est a et qui ou dans avec pour se ne au aux en il elle on nous appt? apt appartement porte escalier esc bat batiment
  etage rdc son sa depuis sans chez par demande signale repond entre devant sur le_\\d hall par puis
`);
const MOT = `(?!${FIN_DE_NOM}(?![a-z]))[a-z][a-z'-]{1,30}`;
const NOM = `(?: (?:de la |des |du |de l'|d'|de )?${MOT})(?:[ -]${MOT}){0,3}`;
const NIEME = '\\d{1,2} ?(?:e|er|eme|ieme)';
const NUMERO_DE_PORTE = `${unDe('appt? apt appart appartement porte logement lgt studio chambre')}\\.? ?(?:n°|no|num(?:ero)?)? ?\\d{1,4}[a-z]?`;
const LOGEMENT = `(?:${NUMERO_DE_PORTE}|(?:bat(?:iment)?|escalier|esc|entree|hall|allee)\\.? ?[a-z0-9]{1,2}|${NIEME} ?(?:etage)?(?: (?:gauche|droite|face|porte [a-z]+))?|rdc(?: (?:gauche|droite))?|rez-de-chaussee|porte (?:gauche|droite|de gauche|de droite|face))`;
const SUITE = `(?:(?:,| -)? ?(?:au |a la )?${LOGEMENT}(?![a-z0-9])){0,4}`;

/** Not after an hour: « à 14 h 30 place du Marché ». */
const RUE = new RegExp(
  `(?<![a-z0-9/.,-])(?<!\\dh)(?<!\\d h )(?:au |du |le )?\\d{1,4} ?(?:bis|ter|quater|[a-d])?(?:,| de la| de l'| du)? ?${VOIE} ?${NOM}${SUITE}`,
  'g',
);
const PORTE = new RegExp(`(?<![a-z0-9])${NUMERO_DE_PORTE}(?![a-z0-9])${SUITE}`, 'g');
const QUI = unDe(`
  dame monsieur voisine? locataire habitante? personne famille couple mere pere maman papa fille fils jeune residente?
  mamie papi gars mec plaignante?
`);
const ETAGE_DIT = unDe(`
  premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme dernier
`);
/** « La dame du 4e » points at one household; « un locataire du 4e étage » does not. */
const ETAGE = new RegExp(
  `(?<![a-z])${unDe("la le l' cette ce notre sa son")} ?(?:${unDe('petite? vieux vieille jeune autre')} )?(${QUI}) (?:du|de la|au) (?:(?:${NIEME}|${ETAGE_DIT})(?: etage)?(?: (?:a )?(?:gauche|droite|face))?|rdc|rez-de-chaussee|appt? ?\\d+|appartement ?\\d+)(?![a-z0-9])`,
  'g',
);
const COTE = new RegExp(
  `(?<![a-z0-9])(?:au )?(?:${NIEME}(?: etage)?,?(?: a)?|rdc|rez-de-chaussee) (?:porte (?:de )?)?(?:gauche|droite|face)(?![a-z0-9])`,
  'g',
);
/** « Elle habite au 14 » */
const HABITE = new RegExp(
  `(?<=${unDe('habite habitait loge logeait vit vivait demeure reside domiciliee? hebergee?')} )(?:au|le) \\d{1,3}(?: ?(?:bis|ter))?(?! ?${unDe('e er eme etage ans km m mois rue personnes')}(?![a-z]))(?![a-z0-9])`,
  'g',
);
/** The entrance of a building is everybody's: « le hall du 12 rue… ». */
const COMMUN = new RegExp(
  `${unDe(`
    hall entree cage(?:_d'escalier)? montee allee parking local(?:_velos?|_poubelles?)? pied abords facade toit cour caves?
    sous-sol ascenseur devant interphone porte_d'entree boites?_aux_lettres conteneurs? poubelles trottoir banc arret
    mairie siege bureaux? centre ecole maison rdv rendez-vous lundi mardi mercredi jeudi vendredi samedi dimanche
  `)}(?: ${unDe("du de le au de_l'immeuble situee?")})* ?$`,
);

const LOGIS = 'Cette adresse mène au logement d’une personne.';
const ETAGE_SUFFIT = 'Avec le nom du lieu, l’étage peut suffire à reconnaître quelqu’un.';

/** Homes: a number in a street, a door, a floor that points at one household. */
export function trouverAdresses({ texte, plat, place }: Lecture): Trouve[] {
  const trouve = (debut: number, extrait: string, raison: string, proposition: string): Trouve => {
    const fin = debut + extrait.trimEnd().length;
    return { genre: 'adresse', debut, fin, raison, proposition };
  };
  const trouves: Trouve[] = [];
  for (const m of plat.matchAll(RUE)) {
    const ecrit = texte.slice(place(m.index), place(m.index + m[0].length));
    const collectif = COMMUN.test(plat.slice(Math.max(0, m.index - 40), m.index));
    if (AUSSI_UN_MOT.test(ecrit) || (collectif && !new RegExp(NUMERO_DE_PORTE).test(m[0]))) continue;
    trouves.push(trouve(m.index, m[0], LOGIS, m[0].startsWith('du ') ? 'du quartier' : 'dans le quartier'));
  }
  for (const m of plat.matchAll(PORTE)) trouves.push(trouve(m.index, m[0], LOGIS, 'un logement'));
  for (const m of plat.matchAll(COTE)) trouves.push(trouve(m.index, m[0], LOGIS, 'dans l’immeuble'));
  for (const m of plat.matchAll(HABITE)) trouves.push(trouve(m.index, m[0], LOGIS, 'dans l’immeuble'));
  for (const m of plat.matchAll(ETAGE)) {
    // The person may stay, the floor goes.
    const etage = m[0].indexOf(m[1] as string) + (m[1] as string).length + 1;
    trouves.push(trouve(m.index + etage, m[0].slice(etage), ETAGE_SUFFIT, 'de l’immeuble'));
  }
  return trouves;
}
