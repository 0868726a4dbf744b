import { type Block, paragraph, type Run, type Text, text, untold } from '../../../../../kernel/document.ts';
import { eurosEnLettres, jourEnLettres } from '../../../../../kernel/en-lettres.ts';
import { dernierJourDe, type Jour, nombreDeJours } from '../../../../../kernel/jours.ts';
import { accord, INSECABLE, jour, nombre } from '../../../../../kernel/mise-en-forme.ts';
import { lireNumero } from '../../numero.ts';
import type { Adresse } from '../donnees.ts';

/** What is written, or that it is not told yet. */
export const ou = (valeur: string | null | undefined, quoi: string): Run =>
  valeur?.trim() ? valeur.trim() : untold(quoi);

/** « de Claire Aubanel », « d’Odile Marchand », or that nobody is told yet. */
export const deQui = (nom: string, quoi: string): Text =>
  /^[aeiouyàâäéèêëîïôöùûüœæ]/i.test(nom.trim()) ? text`d’${nom.trim()}` : text`de ${ou(nom, quoi)}`;

export const ouJour = (le: Jour | null | undefined, quoi: string): Run => (le ? jour(le) : untold(quoi));

/** « 123 456 782 00010 » */
export const siretDe = ({ siret }: { readonly siret: string }): Run =>
  ou(
    siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, ['$1', '$2', '$3', '$4'].join(INSECABLE)),
    'numéro SIRET',
  );

/** A paragraph from a template. */
export const p = (parts: TemplateStringsArray, ...values: readonly (Run | Text | number)[]): Block =>
  paragraph(text(parts, ...values));

/** « 12 rue du Fil, 57000 Metz »; each part that lacks is asked for. */
export const adresseDe = (a: Adresse | undefined, de: string): Text => {
  if (!a?.adresse && !a?.codePostal && !a?.commune) return [untold(`adresse ${de}`)];
  return text`${ou(a.adresse, `adresse ${de}`)}, ${ou(a.codePostal, `code postal ${de}`)} ${ou(a.commune, `commune ${de}`)}`;
};

const decimal = (n: number): string => {
  const centiemes = Math.round(n * 100);
  return `${nombre(Math.floor(centiemes / 100))},${String(centiemes % 100).padStart(2, '0')}`;
};

/** « 1 850,00 € (mille huit cent cinquante euros) » */
export const sommeEcrite = (euros: number): string =>
  `${decimal(euros)}${INSECABLE}€ (${eurosEnLettres(euros)})`;

/** « 17 h 30 », from hours. */
export const heuresEcrites = (heures: number): string => {
  const minutes = Math.round(heures * 60);
  const reste = minutes % 60;
  return `${accord(Math.floor(minutes / 60), 'heure', 'heures')}${reste === 0 ? '' : `${INSECABLE}${String(reste).padStart(2, '0')}`}`;
};

/** « 1er septembre 2026 (premier septembre deux mille vingt-six) » */
export const jourEcrit = (le: Jour): string => `${jour(le)} (${jourEnLettres(le)})`;

const MOIS_AU_PLUS = 72;

/** Length between two days, both included, as people say it: « 3 ans », « 7 mois », « 45 jours ». */
export function dureeEntre(du: Jour, au: Jour): string {
  for (let mois = 1; mois <= MOIS_AU_PLUS && dernierJourDe(du, mois) <= au; mois++) {
    if (dernierJourDe(du, mois) !== au) continue;
    return mois % 12 === 0 ? accord(mois / 12, 'an', 'ans') : `${mois}${INSECABLE}mois`;
  }
  return accord(nombreDeJours(du, au), 'jour', 'jours');
}

/** Where the préfet is: read in the number of the agreement, else in the code of the neighbourhood. */
export function departementDe(numero: string, qpv: string | null): Run {
  const lu = lireNumero(numero)?.departement ?? /^Q[NP](\d{3}|02[AB])/.exec(qpv ?? '')?.[1];
  const code = lu?.replace(/^0(?=\d\d$|2[AB]$)/, '');
  return code === undefined ? untold('département') : `département ${code}`;
}

/** Lines of a free text, as items of a list: what was typed before each of them is left out. */
export const lignesDe = (libre: string): readonly string[] =>
  libre
    .split('\n')
    .map((ligne) => ligne.replace(/^\s*(?:[-–—•*◆✓▪]\s*|\d+[.)]\s+)/, '').trim())
    .filter((ligne) => ligne !== '');
