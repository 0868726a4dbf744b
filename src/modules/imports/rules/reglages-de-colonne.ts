import type { UniteDuree } from './duree.ts';
import type { ProfilColonne } from './profil.ts';

/** The unit of the bare numbers of a column of durations: said by its header, else guessed from its numbers. */
export function uniteDe(profil: ProfilColonne): { readonly unite: UniteDuree; readonly raison: string } {
  const nom = profil.nom.toLowerCase();
  if (/\b(min|mins|mn|minutes?)\b/.test(nom)) return { unite: 'minutes', raison: 'Durées en minutes.' };
  if (/\bheures?\b|\(h\)|\bh\b|\bnb h\b/.test(nom)) return { unite: 'heures', raison: 'Durées en heures.' };
  let nombres = 0;
  let decimaux = 0;
  let max = 0;
  for (const [valeur, fois] of profil.valeurs) {
    if (!/^\d+([.,]\d+)?$/.test(valeur)) continue;
    const n = Number(valeur.replace(',', '.'));
    nombres += fois;
    max = Math.max(max, n);
    if (!Number.isInteger(n)) decimaux += fois;
  }
  if (nombres > 0 && decimaux > 0 && max <= 12)
    return {
      unite: 'heures',
      raison: 'Durées lues en heures, car les nombres sont petits et à virgule. À vérifier.',
    };
  return { unite: 'minutes', raison: 'Durées lues en minutes.' };
}

/** Dates written once for all the acts of a day, in merged cells: many empty cells, and a date first. */
export const repeterLesDates = (profil: ProfilColonne): boolean =>
  profil.remplies > 0 && profil.vides > (profil.remplies + profil.vides) * 0.4;
