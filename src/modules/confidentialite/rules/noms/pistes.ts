import type { Mot } from '../lecture.ts';
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
const ARTICLE =
  /(?:^|[^a-z])(?:une?|le|la|ces?|cet|cette|les|des|deux|du|au|jeune|vieux|vieille|autre|l'|d')[ ]?$/;

/** « Mme Dupont », « mr traore », « M. et Mme Garcia ». */
const parTitre: Piste = (c, i) => {
  const { mots } = c;
  const mot = mots[i] as Mot;
  const titre = TITRES[mot.plat];
  if (titre === undefined || c.masque[i]) return null;
  const point = /^\./.test(apresLeMot(c, i));
  if (mot.plat.length < 3 && !mot.majuscule && !point && mot.plat !== 'mr') return null;
  let n = i + 1;
  let qui = titre;
  const autre = mots[n]?.plat === 'et' ? n + 1 : n;
  if (
    /^(?:\.? ?| ?(?:&|\/|\+) ?)$/.test(mots[n]?.avant ?? '.,') &&
    mots[autre] &&
    TITRES[mots[autre].plat] !== undefined
  ) {
    n = autre + 1;
    qui = 'couple';
  }
  const nom = mots[n];
  if (!nom || !TITRE_SUIVI.test(nom.avant) || c.masque[n] || /^x+$/.test(nom.plat)) return null;
  const seulListe = titre === 'medecin' || titre === 'droit';
  if (nom.majuscule) return parTitreEtMajuscule(c, i, n, qui);
  if (peutEtrePatronyme(nom.plat) || (prenom(nom.texte) && !estAussiUnMot(nom.plat)))
    return { de: i, a: suite(c, n).a, qui };
  const particule = suite(c, n - 1).a;
  if (particule > n) return { de: i, a: particule, qui };
  if (seulListe || !ABREGES.has(mots[n - 1]?.plat ?? '') || ARTICLE.test(avantLeMot(c, i))) return null;
  return nom.plat.length > 2 && !suitUnTitre(nom.plat) ? { de: i, a: suite(c, n).a, qui } : null;
};

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

const ANNONCE =
  /(?:^|[^a-z])(?:(?:la|une|cette|sa|ma) petite|(?:le|un|ce|son|mon|du|au) petit|(?:le|la|une?|ce|cette|du|au) jeune|(?:s'appelle|se nomme|nommee?|prenommee?|denommee?|surnommee?|appelee?|certaine?)|tonton|tata|tatie|papi|mamie|l[ae] (?:fille|fils|mere|pere|veuve|vieille|vieux|petite|petit|famille)|(?:sa|son|leur|ma|mon|notre) (?:fils|fille|frere|soeur|mari|femme|epouse|epoux|mere|pere|amie?|copine|copain|cousine?|neveu|niece|oncle|tante|voisine?|compagne|compagnon|conjointe?|ex|enfant|bebe|chien))(?: ainee?)?,? $/;
const FAMILLE = /(?:^|[^a-z])(?:familles?|epoux|consorts) $/;
const LES =
  /(?:^|[^a-z])(?:chez les|(?:chien|chat|enfants?|fils|filles?|appartement|logement|porte|voiture|appart|bruit|conflit|famille|mere|pere) des) $/;

/** « la petite Inès », « famille Benaïssa », « chez les Coulibaly », « un certain Brayan ». */
const parAnnonce: Piste = (c, i) => {
  const mot = c.mots[i] as Mot;
  if (c.masque[i] || TITRES[mot.plat] !== undefined) return null;
  const avant = avantLeMot(c, i);
  const famille = (FAMILLE.test(avant) && !c.mots[i - 1]?.capitales) || LES.test(avant);
  if (!famille && !ANNONCE.test(avant)) return null;
  const sexe = prenom(mot.texte);
  const nomme = mot.majuscule ? peutNommer(c, i) || sexe !== null : estPatronyme(mot.plat) || sexe !== null;
  if (
    !nomme ||
    (!mot.majuscule &&
      estAussiUnMot(mot.plat) &&
      !/(?:petite?|appelle|nommee?|fils|fille|soeur|frere) $/.test(avant))
  )
    return null;
  return { de: i, a: suite(c, i).a, qui: famille ? 'famille' : (sexe ?? 'x') };
};

const VERBE =
  /^ (?:(?:n'|s'|m'|l'|y |en (?:a|est|veut) |ne |se |nous |lui |leur |est |a |avait |etait |ont |sont |vient |va |veut |dit |doit |peut |habite |souhaite |demande |raconte |explique |refuse |accepte |revient |passe |parle |cherche |attend |appelle |part |signale |repond |pense |vit |crie |pleure |reste |traine |gare |bloque |garde |propose |aide ))/;

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

const AVEC =
  /(?:^|[^a-z])(?:avec|chez|contre|envers|selon|d'apres|entre|par|(?:parle|parlait|parler|dit|donne|telephone|demande|propose|explique|annonce|rappele|remis|visite|courrier|conseille|confie|repondu|ecrit)(?: (?:deja|bien|aussi|ca|cela))? a|(?:^|[.,:;] ?|(?:a|ai|avons|ont|avoir) (?:bien |deja |aussi |encore )?)(?:vu|revu|croise|rencontre|appele|rappele|raccompagne|aide|oriente|recu)) $/;
const SUJET_POSSIBLE =
  /(?:,|\(|(?:^|[^a-z])(?:que|qu'|quand|si|mais|car|ou|puis|alors|donc|comme|pendant que|parce que)) ?$/;

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
