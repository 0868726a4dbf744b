import { missing, type Paper, text, untold } from '../../../../../kernel/document.ts';
import { jour } from '../../../../../kernel/mise-en-forme.ts';
import { accordsDe } from '../contrats/accords.ts';
import { prochaineFinDAnnee } from '../contrats/cours.ts';
import { nomDeLaPersonne } from '../contrats/parties.ts';
import { adresseDe, p } from '../contrats/valeurs.ts';
import type { DonneesDePapier } from '../donnees.ts';
import type { EtatDePapier } from '../papiers.ts';
import { lettre } from './lettre.ts';

/** Calls the person to the interview that comes before a break at the end of a year of contract (L5134-104, L1232-2). */
export function convocation(d: DonneesDePapier, etat: EtatDePapier): Paper {
  const { contrat, personne } = d;
  const a = accordsDe(personne?.genre ?? null);
  const terme = contrat && prochaineFinDAnnee(contrat, d.convention.finEffective, d.aujourdhui);
  return lettre(d, etat, {
    titre: 'Rupture annuelle : convocation à l’entretien préalable',
    destinataire: [
      nomDeLaPersonne(personne, a),
      adresseDe(personne ?? undefined, 'de la personne'),
      ['Lettre recommandée avec avis de réception, ou remise en main propre contre décharge'],
    ],
    objet: text`convocation à un entretien préalable`,
    appel: typeof a.civilite === 'string' ? `${a.civilite},` : 'Madame, Monsieur,',
    corps: [
      p`J’envisage de rompre votre contrat de travail à l’expiration de sa période annuelle, le ${terme ? jour(terme) : untold('fin de la période annuelle')}, comme le permet l’article L5134-104 du code du travail.`,
      p`Avant toute décision, je vous convoque à un entretien préalable, prévu aux articles L1232-2 à L1232-4, le ${missing('jour de l’entretien')} à ${missing('heure de l’entretien')}, à l’adresse suivante : ${missing('lieu de l’entretien')}. Vous pourrez y donner vos explications.`,
      p`Vous pouvez vous faire assister par une personne de votre choix appartenant au personnel${text` ; s’il n’y a pas de représentants du personnel, par une conseillère ou un conseiller du salarié, dont la liste est à la mairie (${missing('adresse de la mairie')}) et à l’inspection du travail (${missing('adresse de l’inspection du travail')})`}.`,
    ],
    formule: `Je vous prie d’agréer, ${typeof a.civilite === 'string' ? a.civilite : 'Madame, Monsieur'}, l’expression de mes salutations distinguées.`,
    avantLEnvoi: [
      text`L’employeur ne peut rompre à cette date que pour une cause réelle et sérieuse (L5134-104). Faites relire la situation par la DDETS ou un avocat avant d’envoyer.`,
      text`L’entretien a lieu cinq jours ouvrables au moins après que la lettre a été présentée ou remise (L1232-2).`,
      text`La lettre de rupture part au plus tôt deux jours francs après la date fixée pour l’entretien ; le préavis court du jour où elle est présentée (L5134-105).`,
      text`À l’initiative de ${a.salarie}, le préavis est de deux semaines, sans autre formalité (L5134-104).`,
    ],
  });
}
