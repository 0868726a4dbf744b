import type { Masque } from '../connus.ts';
import { type Lecture, phraseAutour } from '../lecture.ts';
import { BORD, unDe } from '../motif.ts';

/** Words that open the title of an action or of a body: what follows is a subject, not somebody's. */
const TETE = new RegExp(
  `^${unDe(`
    ateliers? actions? prevention sensibilisations? sensibiliser campagnes? stands? journees? semaines? forums?
    conferences? debats? cine-debats? reunions? formations? formee?s? permanences? themes? thematiques?
    informations? informer projets? dispositifs? maisons? centres? poles? consultations? depistages? vaccination
    ligue luttes? lutter conseil plans? associations? asso collectif reseaux? expositions? expo theatre-forum
    seances? cafes? plaquettes? flyers? brochures? affiches? guides? videos? films? questionnaires? enquetes?
    statistiques? partenaires? partenariat professionnel(?:le)?s? equipes? salons? missions? referente?s?
    coordination observatoire numero ligne autour marche course collecte acces places? stationnement toilettes
    assurance sentiment commission cellule charte convention soiree intervenante?s? module livret exposes?
    discussions? echanges? temps groupes? specialise[es]* diagnostic axes? objectifs? enjeux questions? sujets?
    problematiques? risques? dangers? caisse journal magazine droits? rappel opposition minute
  `)}$`,
);
/** Words that may stand between: « action de prévention et d’information sur les conduites addictives ». */
const LIEN = new RegExp(
  `^${unDe(`
    de du des d la le les l un une et ou a au aux sur contre pour en avec envers faites face liee?s?
    relati(?:f|fs|ve|ves) dediee?s? lutte sante mentale sociale locale? locaux soins femmes? hommes jeunes enfants
    victimes? personnes publics? conduites comportements addictives pratiques maladies? toutes tous formes sexistes
    sexuelles grand public national nationale mondiale? internationale annuelle? nouvelle collecti(?:f|fs|ve|ves)
    prevention information vie affective consommations? usages? ecrans jeux alimentation sport racisme
    discriminations? hygiene promotion aidants? familles? parents conjoints malades harcelement violences?
    conjugales intrafamiliales addictions? drogues? alcool tabac cancers? suicide diabete handicap vih sida ist
    trafics? delinquance grossesse contraception ivg depression cannabis protoxyde alzheimer autisme deuil sommeil
    memoire insecurite securite mediation primaire premiers? secours csapa caarud cmp psychiatrie maternite
  `)}$`,
);
const PLUSIEURS = unDe(`
  personnes? publics? habitante?s seniors? jeunes enfants femmes hommes usage(?:rs|res) locataires parents gens
  groupes? victimes mineurs adolescents ados adultes eleves malades travailleu(?:rs|ses) salarie(?:e?s) residents
  demandeu(?:rs|ses)
`);
const GENERIQUE = new RegExp(
  `${BORD}${unDe("les des aux de pour entre ces certaine?s nos leurs plusieurs publics? d'autres \\d{2,}")} ${PLUSIEURS}(?: ${unDe('agees? isolees? adultes tres seules? dits?')})* $`,
);
const GROUPE = new RegExp(
  `${BORD}${unDe('groupes? dizaine quinzaine vingtaine bande plusieurs quelques jeunes')}(?: [a-z]+){0,4} $`,
);
/** One person in sight: a pronoun, a title, « une habitante », « son fils ». */
const PERSONNE = unDe(`
  habitante? locataire voisine? residente? jeunes?(?!_public) homme femme monsieur dame personne mere pere maman papa
  fils fille enfant ado adolescente? garcon gamine? gosse frere soeur mari epouse conjointe? compagne compagnon ex
  couple famille usagere? mineure? eleve etudiante? retraitee? sdf gars mec meuf individu type collegienne? lyceenne?
  grand-mere grand-pere mamie papi oncle tante cousine? neveu niece copine copain ami amie bebe veuve veuf
  beneficiaire salariee? collegue gardien(?:ne)? quelqu'un plaignante? occupante?
`);
const IMPERSONNEL = unDe(`
  y_(?:a|avait|aura|en) faut fallait fait_(?:froid|chaud|nuit|beau) pleut s'agit ne_s'agit semble_que manque reste_
  est_(?:important|necessaire|possible|preferable|prevu|convenu|temps|difficile|question)
`);
const SINGULIER = unDe(`
  un une le la l' ce cet cette d'un d'une du au son sa leur notre chaque mon ma aucune? jeune autre certaine?
`);
const AGE = unDe('jeune vieux vieille petite? meme autre ancien(?:ne)? future? pauvre certaine?');
const PROCHES = unDe('fils filles enfants freres soeurs parents cousins neveux voisins jumeaux');
const INDIVIDU = new RegExp(
  `${BORD}(?:elle|lui|m\\.|mr|mme|mlle|melle|madame|il(?! ${IMPERSONNEL})|${SINGULIER} ?(?:${AGE} )?${PERSONNE}|(?:ses|leurs|mes) ${PROCHES})(?![a-z])`,
);
const TELEGRAMME = new RegExp(`^[^a-z]*(?:\\d[\\dh: ]*)?(?:jeune |vieux |vieille )?${PERSONNE}(?![a-z])`);
/** Somebody who only tells: what is told is about a place. */
const TEMOIN = new RegExp(
  `${unDe(`
    signal constat alert inform evoqu se_plai plain inquiet peur_d crain denonc parle_d nous_parle demande victime_d
    temoin temoign gene derange remarqu observ voit_ voient sensibilis lutte contre_l
  `)}[a-z' ]{0,60}$`,
);

/** The words before a place of the text, nearest first, without the names of known bodies. */
function avant({ plat }: Lecture, i: number, connus: readonly Masque[]): string[] {
  const depuis = Math.max(0, i - 160);
  return [...plat.slice(depuis, i).matchAll(/[a-z0-9-]+|[.!?;\n(]/g)]
    .filter((m) => !connus.some((c) => c.debut <= depuis + m.index && depuis + m.index < c.fin))
    .map((m) => m[0])
    .reverse();
}

/** « Action de prévention des addictions »: the subject of something, and of nobody. */
export function estUnSujet(lecture: Lecture, debut: number, connus: readonly Masque[]): boolean {
  for (const mot of avant(lecture, debut, connus).slice(0, 10)) {
    if (TETE.test(mot)) return true;
    if (!LIEN.test(mot)) return false;
  }
  return false;
}

/** « Les personnes handicapées », « une dizaine de jeunes alcoolisés »: many, whom nothing singles out. */
export const estGenerique = ({ plat }: Lecture, debut: number): boolean => {
  const gauche = plat.slice(Math.max(0, debut - 60), debut);
  return GENERIQUE.test(gauche) || GROUPE.test(gauche);
};

/** Is one person in sight in the sentence? `noms`: where names were found. */
export function unePersonne(lecture: Lecture, debut: number, noms: readonly { debut: number }[]): boolean {
  const phrase = phraseAutour(lecture, debut);
  const texte = lecture.plat.slice(phrase.debut, phrase.fin);
  if (INDIVIDU.test(texte) || TELEGRAMME.test(texte)) return true;
  return noms.some((n) => n.debut >= phrase.debut && n.debut < phrase.fin);
}

/** « Un habitant signale un vol »: the person in sight is the one who tells. */
export function estRapporte(lecture: Lecture, debut: number): boolean {
  const phrase = phraseAutour(lecture, debut);
  return TEMOIN.test(lecture.plat.slice(phrase.debut, debut));
}
