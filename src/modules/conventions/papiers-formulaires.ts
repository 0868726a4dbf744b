import { readFileSync } from 'node:fs';
import { typstPdf } from '../../documents/pdf.ts';
import { finDeMois, plusJours, plusTot } from '../../kernel/jours.ts';
import { typographie } from '../../kernel/mise-en-forme.ts';
import { feriesDuDossier } from './calculer.ts';
import type { ContexteDePapier, Faiseur } from './papiers-contexte.ts';
import { joursADeclarer } from './rules/declaration.ts';
import { formulaireAr1 } from './rules/papiers/ar1.ts';
import { formulaireAr2 } from './rules/papiers/ar2.ts';
import { feuilleDePresence } from './rules/papiers/presence.ts';

const lireModele = (nom: string): string =>
  readFileSync(new URL(`./models/${nom}.typ`, import.meta.url), 'utf8');
const COMMUN = lireModele('commun');
const FORMULAIRE = COMMUN + lireModele('formulaire');
const PRESENCE = COMMUN + lireModele('presence');

/** Every text as it is printed: no-break spaces, and none of the characters that a document refuses. */
function imprimable(valeur: unknown): unknown {
  if (typeof valeur === 'string') return typographie(valeur);
  if (Array.isArray(valeur)) return valeur.map(imprimable);
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(Object.entries(valeur).map(([cle, v]) => [cle, imprimable(v)]));
}

export const faireAr1: Faiseur = ({ donnees, etat }) =>
  typstPdf(FORMULAIRE, imprimable(formulaireAr1(donnees, etat)));

export const faireAr2: Faiseur = ({ donnees, etat }) =>
  typstPdf(FORMULAIRE, imprimable(formulaireAr2(donnees, etat)));

export const fairePresence: Faiseur = (c) => {
  if (c.periode === null) throw new Error('no period');
  return typstPdf(
    PRESENCE,
    imprimable(feuilleDePresence(c.donnees, c.etat, c.periode, parMois(c, c.periode))),
  );
};

/** The days of each calendar month of the period. */
function parMois({ dossier: d, donnees }: ContexteDePapier, { du, au }: { du: string; au: string }) {
  const feries = feriesDuDossier(d, donnees.aujourdhui);
  const mois = [];
  for (let debut = du; debut <= au; debut = plusJours(finDeMois(debut), 1)) {
    const bornes = { du: debut, au: plusTot(finDeMois(debut), au) };
    mois.push({
      mois: debut.slice(0, 7),
      jours: joursADeclarer(d, d.contrats, d.absences, bornes, feries),
    });
  }
  return mois;
}
