import { missing, type Paper, text } from '../../../../../kernel/document.ts';
import { type Jour, plusMois } from '../../../../../kernel/jours.ts';
import { jour } from '../../../../../kernel/mise-en-forme.ts';
import { ou, ouJour, p } from '../contrats/valeurs.ts';
import type { DonneesDePapier } from '../donnees.ts';
import type { EtatDePapier } from '../papiers.ts';
import { APPEL_DU_PREFET, auPrefet, FORMULE_DU_PREFET, lettre } from './lettre.ts';

/** Notice that the employer owes the préfet (D5134-154). */
const MOIS_DE_PREAVIS = 2;

/** The employer ends the convention. `finVoulue`: the day that was recorded; two months from today when none was. */
export function finDeConvention(d: DonneesDePapier, etat: EtatDePapier, finVoulue: Jour | null): Paper {
  const { convention: c } = d;
  const auPlusTot = plusMois(d.aujourdhui, MOIS_DE_PREAVIS);
  const le = finVoulue ?? auPlusTot;
  // Two months of notice would outlast the convention: it ends by itself, and no letter is due.
  const trop = le > c.fin;
  return lettre(d, etat, {
    titre: 'Fin de la convention : lettre au préfet',
    destinataire: auPrefet(d),
    objet: text`fin de la convention adulte-relais n° ${ou(c.numero, 'numéro de la convention')} à la demande de l’employeur`,
    appel: APPEL_DU_PREFET,
    corps: [
      p`Comme le permet l’article D5134-154 du code du travail, je vous informe que nous mettons fin à la convention n° ${ou(c.numero, 'numéro de la convention')}, signée le ${ouJour(c.signeeLe, 'date de signature de la convention')} et prévue jusqu’au ${jour(c.fin)}.`,
      trop
        ? p`Compte tenu du préavis de deux mois, elle prendra fin le ${missing('rien à envoyer : le préavis dépasse le dernier jour de la convention')}.`
        : p`Compte tenu du préavis de deux mois, elle prendra fin le ${jour(le)}.`,
      p`La raison de cette décision est la suivante : ${missing('raison, en une phrase')}. Le contrat de travail de la personne qui tient le poste ${missing('ce que devient le contrat de travail')}.`,
      p`Les états de présence et les bulletins de salaire restant à transmettre le seront à l’Agence de services et de paiement jusqu’à cette date.`,
    ],
    formule: FORMULE_DU_PREFET,
    avantLEnvoi: [
      ...(trop
        ? [
            text`La convention finit d’elle-même le ${jour(c.fin)}, avant la fin du préavis : cette lettre n’est pas utile. Dites plutôt à la préfecture que vous ne demandez pas son renouvellement.`,
          ]
        : []),
      text`Envoyez la lettre en recommandé avec avis de réception. Reçue plus tard qu’aujourd’hui, elle repousse la fin : deux mois pleins (au plus tôt le ${jour(auPlusTot)} si elle est reçue aujourd’hui).`,
      text`La fin de la convention arrête l’aide, pas le contrat de travail : en CDI, il faut un motif pour le rompre (livret 2024). Parlez-en à la DDETS.`,
      text`Une personne dont le contrat est rompu parce que la convention n’a pas été respectée, puis dénoncée, peut demander des dommages et intérêts (L5134-107).`,
    ],
  });
}
