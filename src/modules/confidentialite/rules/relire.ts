import { trouverAdresses } from './adresses.ts';
import type { Alerte, Connus } from './alerte.ts';
import { chevauche, masquer } from './connus.ts';
import { type Lecture, lire } from './lecture.ts';
import { type Trouve, trouverMotifs } from './motifs.ts';
import { trouverNoms } from './noms/noms.ts';
import { trouverSensible } from './sensible/sensible.ts';

/** Nobody writes more in a field; beyond, the rest is not looked at. */
const LONGUEUR_MAX = 25_000;

/**
 * What, in a text, may let somebody be recognised or tells what the law protects (GDPR, art. 9 and 10), in the order of
 * the text, without overlap. It helps a person who decides; it proves nothing.
 */
export function relire(texte: string, connus: Connus): Alerte[] {
  const lecture = lire(texte.slice(0, LONGUEUR_MAX));
  const masques = masquer(lecture, connus);
  const entiers = masques.filter((m) => m.entier);
  // « au 3 allée des Cerisiers » is the listed place too.
  const article = ({ debut }: Trouve) => /^(?:au|du|le) /.exec(lecture.plat.slice(debut))?.[0].length ?? 0;
  const libre = (t: Trouve) => !entiers.some((m) => m.debut <= t.debut + article(t) && t.fin <= m.fin);
  const formes = [...trouverMotifs(lecture), ...trouverAdresses(lecture)].filter(libre);
  const noms = trouverNoms(lecture, masques, connus).filter((n) => !formes.some((f) => chevauche(f, n)));
  const sensibles = trouverSensible(lecture, noms, entiers).filter(libre);
  return sansChevauchement([...formes, ...noms, ...sensibles]).map((t) => alerte(lecture, t));
}

/** The first to start keeps its place, then the longest. */
function sansChevauchement(trouves: readonly Trouve[]): Trouve[] {
  const gardes: Trouve[] = [];
  for (const t of trouves.toSorted((a, b) => a.debut - b.debut || b.fin - a.fin)) {
    const dernier = gardes.at(-1);
    if (!dernier || t.debut >= dernier.fin) gardes.push(t);
  }
  return gardes;
}

function alerte({ texte, place, mots }: Lecture, t: Trouve): Alerte {
  const debut = place(t.debut);
  const fin = place(t.fin);
  const extrait = texte.slice(debut, fin);
  const enTete = mots.some((m) => m.debut === t.debut && m.enTete && m.majuscule);
  const proposition = t.proposition && enTete ? avecMajuscule(t.proposition) : t.proposition;
  return { genre: t.genre, debut, fin, extrait, raison: t.raison, proposition };
}

const avecMajuscule = (s: string): string => s.slice(0, 1).toUpperCase() + s.slice(1);
