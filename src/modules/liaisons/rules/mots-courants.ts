import { estOrdinaire } from '../../confidentialite/rules/noms/mots-ordinaires.ts';
import { estAussiUnMot } from '../../confidentialite/rules/noms/prenoms.ts';

/**
 * Words of every day that are surnames in France as well, flattened: without a capital, nor a title before them, they name
 * nobody. Trades, looks, places, trees, beasts, kin, days, peoples.
 */
const AUSSI_DES_NOMS: ReadonlySet<string> = new Set(
  `
abbe berger boucher boulanger bouvier charpentier chevalier comte couturier cuisinier fermier forgeron marchand marin
maitre meunier moine page pasteur pelletier pretre prieur prince serrurier sergent soldat tailleur tisserand tonnelier
vacher baron duc roi reine bourgeois garde portier mercier barbier potier carrier chasseur pecheur jardinier sabotier
petit grand gros gras maigre blanc noir roux brun blond rouge vert gris long court bas haut fort doux vif sage bon
bonne beau belle joli gentil gai gay hardi vaillant gaillard courtois loyal franc leger lourd sourd muet borgne camus
chauve jeune vieux ancien nouveau premier dernier droit gauche riche pauvre heureux constant content legal normal
bois roche rocher montagne riviere fontaine moulin pre prairie jardin verger vigne chateau maison tour pont porte rue
place ville village bourg colline vallee lac mer etang marais foret champ champs costa cote ile plage port puits
chemin route carrefour barre mur grange ferme granges salle chambre four cour etable hall palais temple chapelle
chene frene bouleau poirier pommier noyer cerisier olivier laurier buisson fleur rose olive prune racine branche
loup renard mouton cheval poulain lapin coq merle rossignol moineau pigeon faucon corbeau cochet chat chevre cerf
agneau boeuf veau taureau lion louve heron
ami cousin cousine neveu gendre parent parents enfant enfants pere mere frere soeur oncle tante voisin voisine
orphelin garcon fille homme femme compagnon
lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre
novembre decembre hiver printemps ete automne noel jour minuit matin soir
allemand anglais arabe breton catalan espagnol flamand france francais gascon italien lombard lorrain normand picard
portugais poitevin provencal romain savoyard turc
bataille guerre paix joie espoir vie mort sante gloire grace foi chance fortune raison salut bonheur malheur merci
adieu bonjour courage conseil accord appel ballet bonnet chapeau manteau robe sac sabot pain sel poivre fromage lait
tonneau clou marteau couteau hache lance fer acier argent or plomb pierre sable cailloux charbon feu cendre
`
    .trim()
    .split(/\s+/),
);

/** Is it a word that a sentence may hold without naming anybody? Flattened, as `cleDe` writes it. */
export const estUnMotCourant = (cle: string): boolean =>
  AUSSI_DES_NOMS.has(cle) || estAussiUnMot(cle) || estOrdinaire(cle);
