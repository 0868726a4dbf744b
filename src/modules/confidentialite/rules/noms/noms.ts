import type { Connus } from '../alerte.ts';
import type { Masque } from '../connus.ts';
import type { Lecture } from '../lecture.ts';
import type { Trouve } from '../motifs.ts';
import { contexte, estDeLEquipe } from './contexte.ts';
import { type Nom, PISTES } from './pistes.ts';
import type { Sexe } from './prenoms.ts';
import { habiller } from './remplacement.ts';

/** The names of people in a text, the team's own left out. */
export function trouverNoms(lecture: Lecture, masques: readonly Masque[], connus: Connus): Trouve[] {
  const c = contexte(lecture, masques, connus);
  const pris = new Set<number>();
  const noms: Nom[] = [];
  for (const piste of PISTES) {
    for (let i = 0; i < c.mots.length; i += 1) {
      if (pris.has(i)) continue;
      const nom = piste(c, i);
      if (!nom) continue;
      for (let j = nom.de; j <= nom.a; j += 1) pris.add(j);
      if (!estDeLEquipe(c, nom)) noms.push(nom);
    }
  }
  return ensemble(
    noms.sort((a, b) => a.de - b.de).map((nom) => habiller(c, nom)),
    lecture.plat,
  );
}

const SEULS: Readonly<Record<string, Sexe>> = {
  'une habitante': 'f',
  'un habitant': 'm',
  'une personne': 'x',
};
const NOMBRES = ['', '', 'deux', 'trois', 'quatre', 'cinq', 'six'];
const PLURIELS: Readonly<Record<Sexe, string>> = { f: 'habitantes', m: 'habitants', x: 'personnes' };

/** « Aïcha, Inès et Mohamed »: three residents rather than a resident, a resident and a resident. */
function ensemble(trouves: readonly Trouve[], plat: string): Trouve[] {
  const groupes: Trouve[][] = [];
  for (const t of trouves) {
    const groupe = groupes.at(-1);
    const dernier = groupe?.at(-1);
    const colle = dernier && /^(?:, | et | ou )$/.test(plat.slice(dernier.fin, t.debut));
    const reunit = colle && groupe && groupe.length < NOMBRES.length - 1;
    if (reunit && SEULS[dernier.proposition ?? ''] && SEULS[t.proposition ?? '']) groupe.push(t);
    else groupes.push([t]);
  }
  return groupes.map((groupe) => {
    const premier = groupe[0] as Trouve;
    if (groupe.length === 1) return premier;
    const sexes = new Set(groupe.map((t) => SEULS[t.proposition ?? ''] as Sexe));
    const sexe = sexes.has('x') ? 'x' : sexes.has('m') ? 'm' : 'f';
    const proposition = `${NOMBRES[groupe.length]} ${PLURIELS[sexe]}`;
    return { ...premier, fin: groupe.at(-1)?.fin ?? premier.fin, proposition };
  });
}
