import { docx } from '../../../documents/docx.ts';
import { intituleDe } from '../../professionnalisation/rules/action.ts';
import { faitesEntre } from '../../professionnalisation/rules/heures.ts';
import { listerActions } from '../../professionnalisation/store.ts';
import type { ContexteDePapier, Faiseur } from '../papiers-contexte.ts';
import {
  type ActionFaite,
  demandeDeRenouvellement,
  perspectives,
} from '../rules/papiers/dossier/renouvellement.ts';
import { anneesCommencees, archiver, bilans, type Piece } from './archive.ts';

/** What was done for whoever the papers are about, during the convention, in order of days. */
async function actionsFaites({ tx, donnees }: ContexteDePapier): Promise<readonly ActionFaite[]> {
  const { contrat, convention, aujourdhui } = donnees;
  if (contrat === null) return [];
  const siennes = await listerActions(tx, aujourdhui, { membreId: contrat.membreId });
  return faitesEntre(siennes, { du: convention.debut, au: convention.finEffective }, aujourdhui)
    .toSorted((a, b) => (a.debut < b.debut ? -1 : 1))
    .map((a) => ({ ...a, intitule: intituleDe(a.intitule, a.genre) }));
}

/** The request and its two enclosures (livret 2024, « Le renouvellement de la convention »). */
export async function piecesDuRenouvellement(c: ContexteDePapier, dossier: string): Promise<Piece[]> {
  const { donnees, etat } = c;
  const lettre = demandeDeRenouvellement(donnees, etat, anneesCommencees(c));
  const suite = perspectives(donnees, etat, await actionsFaites(c));
  return [
    {
      chemin: `${dossier}1-demande-de-renouvellement.docx`,
      titre: 'lettre au préfet',
      manques: etat.manques,
      contenu: docx(lettre, donnees.aujourdhui),
    },
    ...(await bilans(c, `${dossier}2-bilan-detaille/`)),
    {
      chemin: `${dossier}3-perspectives.docx`,
      titre: 'perspectives d’évolution professionnelle',
      manques: [],
      contenu: docx(suite, donnees.aujourdhui),
    },
  ];
}

export const faireRenouvellement: Faiseur = async (c) => {
  const pieces = await piecesDuRenouvellement(c, '');
  const absents = anneesCommencees(c).length === 0 ? ['Bilan détaillé : aucune année n’est commencée'] : [];
  return archiver(c, 'Dossier de renouvellement', pieces, absents);
};
