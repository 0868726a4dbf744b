import type { Mot } from '../lecture.ts';
import { BORD, unDe } from '../motif.ts';
import {
  apresLeMot,
  avantLeMot,
  type Contexte,
  enLieu,
  estColle,
  peutNommer,
  recul,
  type Suite,
  suite,
} from './contexte.ts';
import { estContree } from './lieux.ts';
import { estCapitalise, estOrdinaire, suitUnTitre } from './mots-ordinaires.ts';
import { estPatronyme, peutEtrePatronyme } from './patronymes.ts';
import { estAussiUnMot, prenom, type Sexe } from './prenoms.ts';

/** Whom a name is of, as far as its writing says. */
export type Qui = Sexe | 'couple' | 'famille' | 'medecin' | 'droit';

export interface Nom extends Suite {
  readonly qui: Qui;
}

/** A way by which a word shows that a name starts there. */
type Piste = (c: Contexte, i: number) => Nom | null;

const TITRES: Readonly<Record<string, Qui>> = {
  ...{ m: 'm', mr: 'm', monsieur: 'm', messieurs: 'm', mm: 'm' },
  ...{ mme: 'f', mmes: 'f', mde: 'f', mdm: 'f', madame: 'f', mesdames: 'f' },
  ...{ mlle: 'f', mlles: 'f', melle: 'f', mademoiselle: 'f' },
  ...{
    docteur: 'medecin',
    dr: 'medecin',
    professeur: 'medecin',
    pr: 'medecin',
    maitre: 'droit',
    me: 'droit',
  },
};
const ABREGES = new Set(['m', 'mr', 'mm', 'mme', 'mmes', 'mde', 'mdm', 'mlle', 'mlles', 'melle']);
const TITRE_SUIVI = /^\.? ?$/;
const ARTICLE = new RegExp(
  `${BORD}${unDe("une? le la ces? cet cette les des deux du au jeune vieux vieille autre l' d'")} ?$`,
);
const ENTRE_TITRES = /^(?:\.? ?| ?(?:&|\/|\+) ?)$/;

/** « Mme Dupont », « mr traore », « M. et Mme Garcia ». */
const parTitre: Piste = (c, i) => {
  const { mots } = c;
  const mot = mots[i] as Mot;
  const titre = TITRES[mot.plat];
  if (titre === undefined || c.masque[i]) return null;
  const point = apresLeMot(c, i).startsWith('.');
  if (mot.plat.length < 3 && !mot.majuscule && !point && mot.plat !== 'mr') return null;
  const second = secondTitre(c, i);
  const qui = second === i ? titre : 'couple';
  const n = second + 1;
  const nom = mots[n];
  if (!nom || !TITRE_SUIVI.test(nom.avant) || c.masque[n] || /^x+$/.test(nom.plat)) return null;
  if (nom.majuscule) return parTitreEtMajuscule(c, i, n, qui);
  const connu = peutEtrePatronyme(nom.plat) || (prenom(nom.texte) !== null && !estAussiUnMot(nom.plat));
  if (connu) return { de: i, a: suite(c, n).a, qui };
  // « madame el amrani »
  const particule = suite(c, second).a;
  if (particule > n) return { de: i, a: particule, qui };
  if (!ABREGES.has(mots[second]?.plat ?? '') || ARTICLE.test(avantLeMot(c, i))) return null;
  return nom.plat.length > 2 && !suitUnTitre(nom.plat) ? { de: i, a: suite(c, n).a, qui } : null;
};

/** The last title of « M. et Mme »; the first one when it is alone. */
function secondTitre({ mots }: Contexte, i: number): number {
  const autre = mots[i + 1]?.plat === 'et' ? i + 2 : i + 1;
  const lie = ENTRE_TITRES.test(mots[i + 1]?.avant ?? '.,');
  return lie && TITRES[mots[autre]?.plat ?? ''] !== undefined ? autre : i;
}

function parTitreEtMajuscule(c: Contexte, i: number, n: number, qui: Qui): Nom | null {
  const nom = c.mots[n] as Mot;
  const suivant = c.mots[n + 1];
  // « Mme B. » is what one should write; « M. J. Dupont » is not.
  if (nom.texte.length === 1) {
    if (/^'$/.test(suivant?.avant ?? '') && peutNommer(c, n + 1)) return { de: i, a: suite(c, n + 1).a, qui };
    const connu =
      suivant && /^\.? ?$/.test(suivant.avant) && (peutEtrePatronyme(suivant.plat) || suivant.capitales);
    return connu && peutNommer(c, n + 1) ? { de: i, a: suite(c, n + 1).a, qui } : null;
  }
  const particule = /^(?:le|la|l|de|du|d|el|al|ben|da|di|dos|van|von|ait|ould)$/.test(nom.plat);
  if (particule)
    return peutNommer(c, n + 1) && estColle(c, n + 1) ? { de: i, a: suite(c, n + 1).a, qui } : null;
  // Initials without their stops.
  if (nom.capitales && nom.plat.length === 2) return null;
  if (estOrdinaire(nom.plat) && !peutEtrePatronyme(nom.plat)) return null;
  if (estCapitalise(nom.plat) && prenom(nom.texte) === null && !nom.capitales) return null;
  return { de: i, a: suite(c, n).a, qui };
}

const PROCHE = unDe(`
  fils fille frere soeur mari femme epouse epoux mere pere amie? copine copain cousine? neveu niece oncle tante voisine?
  compagne compagnon conjointe? ex enfant bebe chien
`);
const ANNONCE = new RegExp(
  `${BORD}(?:${[
    '(?:la|une|cette|sa|ma) petite|(?:le|un|ce|son|mon|du|au) petit',
    '(?:le|la|une?|ce|cette|du|au) jeune',
    unDe(
      "s'appelle se_nomme nommee? prenommee? denommee? surnommee? appelee? certaine? tonton tata tatie papi mamie",
    ),
    `l[ae] ${unDe('fille fils mere pere veuve vieille vieux petite petit famille')}`,
    `(?:sa|son|leur|ma|mon|notre) ${PROCHE}`,
  ].join('|')})(?: ainee?)?,? $`,
);
/** These announce even a first name that is an ordinary word and has no capital. */
const ANNONCE_SURE = /(?:petite?|appelle|nommee?|fils|fille|soeur|frere) $/;
const FAMILLE = new RegExp(`${BORD}(?:familles?|epoux|consorts) $`);
const LES = new RegExp(
  `${BORD}(?:chez les|${unDe(`
    chien chat enfants? fils filles? appartement logement porte voiture appart bruit conflit famille mere pere
  `)} des) $`,
);

/** « la petite Inès », « famille Benaïssa », « chez les Coulibaly », « un certain Brayan ». */
const parAnnonce: Piste = (c, i) => {
  const mot = c.mots[i] as Mot;
  if (c.masque[i] || TITRES[mot.plat] !== undefined) return null;
  const avant = avantLeMot(c, i);
  const famille = (FAMILLE.test(avant) && !c.mots[i - 1]?.capitales) || LES.test(avant);
  if (!famille && !ANNONCE.test(avant)) return null;
  const sexe = prenom(mot.texte);
  const nomme = mot.majuscule ? peutNommer(c, i) || sexe !== null : estPatronyme(mot.plat) || sexe !== null;
  const douteux = !mot.majuscule && estAussiUnMot(mot.plat) && !ANNONCE_SURE.test(avant);
  if (!nomme || douteux) return null;
  return { de: i, a: suite(c, i).a, qui: famille ? 'famille' : (sexe ?? 'x') };
};

/** What a person does or is, just after the name. */
const VERBE = new RegExp(
  `^ (?:n'|s'|m'|l'|${unDe(`
    y en_(?:a|est|veut) ne se nous lui leur est a avait etait ont sont vient va veut dit doit peut habite souhaite demande
    raconte explique refuse accepte revient passe parle cherche attend appelle part signale repond pense vit crie pleure
    reste traine gare bloque garde propose aide
  `)} )`,
);

/** A first name of the list, and what goes with it. */
const parPrenom: Piste = (c, i) => {
  const mot = c.mots[i] as Mot;
  const sexe = prenom(mot.texte);
  if (sexe === null || c.masque[i] || enLieu(c, i)) return null;
  const de = mot.majuscule ? recul(c, i) : i;
  const { a } = suite(c, i);
  const seul = de === i && a === i;
  // « MAIA », « LEA »: initials of a body as well.
  if (seul && mot.capitales && mot.plat.length < 5) return null;
  if (seul && estAussiUnMot(mot.plat)) {
    if (!mot.majuscule || estContree(mot.plat) || estCapitalise(mot.plat)) return null;
    if (mot.enTete && !VERBE.test(apresLeMot(c, i))) return null;
  }
  if (!mot.majuscule && a > i && estAussiUnMot(mot.plat) && !peutEtrePatronyme(c.mots[i + 1]?.plat ?? ''))
    return null;
  return { de, a, qui: sexe };
};

/** A surname that is no ordinary word. */
const parPatronyme: Piste = (c, i) => {
  const mot = c.mots[i] as Mot;
  if (!estPatronyme(mot.plat) || c.masque[i] || enLieu(c, i)) return null;
  return { de: i, a: suite(c, i).a, qui: prenom(c.mots[i + 1]?.texte ?? '') ?? 'x' };
};

const DIT_A = unDe(`
  parle parlait parler dit donne telephone demande propose explique annonce rappele remis visite courrier conseille confie
  repondu ecrit
`);
const RENCONTRE = unDe('vu revu croise rencontre appele rappele raccompagne aide oriente recu');
const ENTRE = unDe('conflit dispute mediation navette tension altercation bagarre accord echange litige');
const FAIT_PAR = unDe(`
  signale appele interpelle contacte alerte saisi sollicite prevenu agresse insulte accompagne presente propose demande
`);
const AVEC = new RegExp(
  `${BORD}(?:${[
    "avec|chez|contre|envers|selon|d'apres",
    `${ENTRE}s? entre`,
    `${FAIT_PAR}e?s? par`,
    `${DIT_A}(?: (?:deja|bien|aussi|ca|cela))? a`,
    `(?:^|[.,:;] ?|(?:a|ai|avons|ont|avoir) (?:bien |deja |aussi |encore )?)${RENCONTRE}`,
  ].join('|')}) $`,
);
const SUJET_POSSIBLE = new RegExp(
  `(?:,|\\(|${BORD}${unDe("que qu' quand si mais car ou puis alors donc comme pendant_que parce_que")}) ?$`,
);

/** A capital that nothing explains, where a person stands: « médiation avec Kerbrat », « quand Kerbrat est rentré ». */
const parMajuscule: Piste = (c, i) => {
  const mot = c.mots[i] as Mot;
  if (!peutNommer(c, i) || mot.enTete || (mot.capitales && mot.plat.length < 5) || enLieu(c, i)) return null;
  const { a } = suite(c, i);
  const avant = avantLeMot(c, i);
  const personne = AVEC.test(avant) || (SUJET_POSSIBLE.test(avant) && VERBE.test(apresLeMot(c, a)));
  return personne ? { de: i, a, qui: 'x' } : null;
};

/** From the surest: a word taken by one is not looked at by the next. */
export const PISTES: readonly Piste[] = [parTitre, parAnnonce, parPrenom, parPatronyme, parMajuscule];
