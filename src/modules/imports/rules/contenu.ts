import { cleDe } from '../../../kernel/texte.ts';
import { lireCodeQpv } from '../../nomenclatures/rules/qpv.ts';
import { type Champ, DEFINITIONS } from './champs.ts';
import { lireCompte, lireGenre } from './compte.ts';
import { lireDate, type OrdreDate } from './date.ts';
import { lireDuree } from './duree.ts';
import { creneauDe, lireHeure } from './heure.ts';
import type { ProfilColonne } from './profil.ts';
import type { Referentiel } from './referentiel.ts';
import { listeDe } from './referentiel.ts';

/** Values looked at to know a column; they are the first met, with their counts. */
const VUES = 400;

/** Share of the filled cells of a column, from 0 to 1, that this field could hold. */
export function partLisible(profil: ProfilColonne, champ: Champ, ordre: OrdreDate): number {
  const lit = LECTEURS[DEFINITIONS[champ].sorte];
  if (champ === 'qpv')
    return part(profil, (v) => codeQpv(v) !== null || /^(oui|non|o|n|vrai|faux)$/i.test(v));
  return part(profil, (v) => lit(v, ordre));
}

/** Share of the filled cells that are already in the list of this field. */
export function partConnue(profil: ProfilColonne, champ: Champ, referentiel: Referentiel): number {
  const { liste } = DEFINITIONS[champ];
  if (liste === null) return 0;
  const connues = new Set(listeDe(referentiel, liste).map((connu) => connu.cle));
  return connues.size === 0 ? 0 : part(profil, (v) => connues.has(cleDe(v)));
}

function part(profil: ProfilColonne, convient: (valeur: string) => boolean): number {
  let vues = 0;
  let bonnes = 0;
  let reste = VUES;
  for (const [valeur, fois] of profil.valeurs) {
    vues += fois;
    if (convient(valeur)) bonnes += fois;
    reste -= 1;
    if (reste === 0) break;
  }
  return vues === 0 ? 0 : bonnes / vues;
}

const LECTEURS: Readonly<
  Record<(typeof DEFINITIONS)[Champ]['sorte'], (valeur: string, ordre: OrdreDate) => boolean>
> = {
  date: (v, ordre) => {
    const lue = lireDate(v, { ordre, calendrier: 1900, siecle: 2050 });
    return lue.ok && lue.value.jour > '1970' && lue.value.jour < '2100';
  },
  heure: (v) => /[:h.,]/i.test(v) && lireHeure(v).ok,
  creneau: (v) => creneauDe(v) !== null,
  duree: (v) => lireDuree(v, 'minutes').ok,
  compte: (v) => lireCompte(v).ok,
  genre: (v) => lireGenre(v) !== null,
  terme: enMots,
  termes: enMots,
  membres: enMots,
  qpv: () => false,
  texte: () => true,
};

/** A label has letters, and is no sentence. */
function enMots(valeur: string): boolean {
  return /\p{L}/u.test(valeur) && valeur.length <= 120 && !/^\d{1,2}\s*[:h]\s*\d{2}$/i.test(valeur);
}

/** The code of a priority neighbourhood inside a cell, alone or beside a name; null when it holds none. */
export function codeQpv(valeur: string): string | null {
  for (const mot of valeur.split(/[\s(),;:/-]+/)) {
    const lu = mot.length === 8 ? lireCodeQpv(mot) : null;
    if (lu?.ok) return lu.value.code;
  }
  return null;
}
