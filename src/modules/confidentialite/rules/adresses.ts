import type { Lecture } from './lecture.ts';
import type { Trouve } from './motifs.ts';

const VOIE =
  '(?:rue|avenue|av\\.?|ave|boulevard|bd\\.?|bld|bvd|place|pl\\.?|square|cours|allees?|all\\.?|impasse|imp\\.?|chemin|ch\\.|quai|passage|esplanade|route|montee|sentier|cite|residence|lotissement|villa|ruelle|faubourg|fbg|promenade|clos|lieu-dit)';
/** The name of a street: at most four words, that end at what is no part of it. */
const NOM =
  "(?: (?:de la |des |du |de l'|d'|de )?[a-z][a-z'-]{1,30})(?:[ -](?!(?:est|a|et|qui|ou|dans|avec|pour|se|ne|au|aux|en|il|elle|on|nous|appt?|apt|appartement|porte|escalier|esc|bat|batiment|etage|rdc|son|sa|depuis|sans|chez|par|demande|signale|repond|entre|devant|le \\d)(?![a-z]))[a-z][a-z'-]{1,30}){0,3}";
const LOGEMENT =
  '(?:(?:appt?|apt|appart|appartement|porte|logement|lgt|studio|chambre)\\.? ?(?:n°|no|num(?:ero)?)? ?\\d{1,4}[a-z]?|(?:bat(?:iment)?|escalier|esc|entree|hall|allee)\\.? ?[a-z0-9]{1,2}|(?:\\d{1,2} ?(?:e|er|eme|ieme)) ?(?:etage)?(?: (?:gauche|droite|face|porte [a-z]+))?|rdc(?: (?:gauche|droite))?|rez-de-chaussee|porte (?:gauche|droite|de gauche|de droite|face))';
const BORD = '(?![a-z0-9])';
const SUITE = `(?:(?:,| -)? ?(?:au |a la )?${LOGEMENT}${BORD}){0,4}`;

const RUE = new RegExp(
  `(?<![a-z0-9/.,-])(?:au |du |le )?\\d{1,4} ?(?:bis|ter|quater|[a-d])?(?:,| de la| de l'| du)? ?${VOIE} ?${NOM}${SUITE}`,
  'g',
);
const PORTE = new RegExp(
  `(?<![a-z0-9])(?:(?:appt?|apt|appart|appartement|porte|logement|lgt|studio|chambre)\\.? ?(?:n°|no|num(?:ero)?)? ?\\d{1,4}[a-z]?)${BORD}${SUITE}`,
  'g',
);
const ETAGE =
  /(?<![a-z])(?:la|le|l'|cette|ce|notre|sa|son) ?(?:petite? |vieux |vieille |jeune |autre )?(dame|monsieur|voisine?|locataire|habitante?|personne|famille|couple|mere|pere|maman|papa|fille|fils|jeune|resident|residente|mamie|papi|gars|mec|plaignante?) (du|de la|au) (?:(?:\d{1,2} ?(?:e|er|eme|ieme)|premier|deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme|dernier|1er)(?: etage)?(?: (?:a )?(?:gauche|droite|face))?|rdc|rez-de-chaussee|appt? ?\d+|appartement ?\d+)(?![a-z0-9])/g;
const COTE =
  /(?<![a-z0-9])(?:au )?(?:(?:\d{1,2} ?(?:e|er|eme|ieme)(?: etage)?,?(?: a)?|rdc|rez-de-chaussee) (?:porte (?:de )?)?(?:gauche|droite|face)|(?<=(?:habite|habitait|loge|logeait|vit|vivait|demeure|reside|domiciliee?|hebergee?) )(?:au|le) \d{1,3}(?: ?(?:bis|ter))?(?! ?(?:e|er|eme|etage|ans|km|m|mois|rue|personnes)(?![a-z])))(?![a-z0-9])/g;
/** The entrance of a building is everybody's: « le hall du 12 rue… ». */
const COMMUN =
  /(?:hall|entree|cage(?: d'escalier)?|montee|allee|parking|local(?: velos?| poubelles?)?|pied|abords|facade|toit|cour|cave|caves|sous-sol|ascenseur|devant|interphone|porte d'entree|boites? aux lettres|conteneurs?|poubelles|trottoir|banc|arret|mairie|siege|bureaux?|centre|ecole|maison)(?: (?:du|de|le|au|de l'immeuble|situee?))* ?$/;

const RAISON = 'Cette adresse mène au logement d’une personne.';

/** Homes: a number in a street, a door, a floor that points at one household. */
export function trouverAdresses({ plat }: Lecture): Trouve[] {
  const trouves: Trouve[] = [];
  for (const m of plat.matchAll(RUE)) {
    const collectif = COMMUN.test(plat.slice(Math.max(0, m.index - 40), m.index));
    if (collectif && !/(?:appt?|apt|appart|porte|logement)/.test(m[0])) continue;
    trouves.push(adresse(m.index, m[0], RAISON, lieuVague(m[0])));
  }
  for (const m of plat.matchAll(PORTE)) trouves.push(adresse(m.index, m[0], RAISON, 'un logement'));
  for (const m of plat.matchAll(COTE)) trouves.push(adresse(m.index, m[0], RAISON, 'dans l’immeuble'));
  for (const m of plat.matchAll(ETAGE)) {
    const debut = m.index + m[0].indexOf(m[1] as string) + (m[1] as string).length + 1;
    trouves.push({
      genre: 'adresse',
      debut,
      fin: m.index + m[0].length,
      raison: 'Avec le nom du lieu, l’étage peut suffire à reconnaître quelqu’un.',
      proposition: 'de l’immeuble',
    });
  }
  return trouves;
}

const adresse = (debut: number, extrait: string, raison: string, proposition: string): Trouve => ({
  genre: 'adresse',
  debut,
  fin: debut + extrait.trimEnd().length,
  raison,
  proposition,
});

/** « au 12 rue… » becomes « dans le quartier », « habite 12 rue… » too; « du 12 rue… », « du quartier ». */
const lieuVague = (extrait: string): string =>
  extrait.startsWith('du ') ? 'du quartier' : 'dans le quartier';
