import { type Jour, plusAns } from '../../kernel/jours.ts';
import {
  EMPLOYEUR_VIDE,
  type Employeur,
  PERSONNE_VIDE,
  type PersonneEmployee,
  POSTE_VIDE,
  type PosteDecrit,
} from '../conventions/rules/papiers/donnees.ts';
import type { ConventionDeDemonstration } from './demonstration.ts';

/** No town has this postal code, and no SIRET begins so, though this one passes the check. */
const ICI = { codePostal: '54998', commune: 'Clairvigne' };
const SIEGE = { ...ICI, adresse: '3 place de la Filature' };

/** The employer of the demonstration: everything that the papers ask is told. */
export const EMPLOYEUR_DE_DEMONSTRATION: Employeur = {
  ...EMPLOYEUR_VIDE,
  ...SIEGE,
  ...{ denomination: 'La Navette (structure fictive)', siret: '00012345500016', ape: '8899B', idcc: '1518' },
  ...{ statut: 50, domaine: '65', effectif: 9, quartier: 'qpv', quartierCode: 'QN05498N' },
  correspondant: {
    ...SIEGE,
    ...{ nom: 'Hélène Sarrazin', telephone: '03 99 00 00 00', courriel: 'contact@la-navette.example' },
  },
  representant: { nom: 'Odile Marchal', qualite: 'présidente', genre: 'f' },
  conventionCollective: 'Convention collective de l’animation (ÉCLAT)',
  urssaf: 'Urssaf de Lorraine (numéro fictif)',
  caisseRetraite: 'Caisse de retraite (fictive)',
  prevoyance: 'Mutuelle (fictive)',
  villeSignature: 'Clairvigne',
};

/** The post of a convention, described; each has its own activities. */
export const posteDeDemonstration = (c: ConventionDeDemonstration, rang: number): PosteDecrit => ({
  ...POSTE_VIDE,
  ...{ embauchePrevue: c.debut, dureeCollective: 35, intitule: 'Médiation sociale' },
  lieu: {
    ...ICI,
    adresse: rang === 0 ? '12 rue du Rouet, local de médiation' : '1 allée des Alouettes, local de médiation',
  },
  responsable: { nom: 'Claire Aubanel', fonction: 'Encadrante' },
  cofinancement: rang === 0 ? 'Ville de Clairvigne' : '',
  activitePrincipale: rang === 0 ? '12' : '08',
  activiteSecondaire: rang === 0 ? '05' : '14',
  intervention: 'qpv',
});

/** The holder of the first post, entirely told; of the others, what the contract needs: their AR2 says what it lacks. */
export function personneDeDemonstration(
  c: ConventionDeDemonstration,
  rang: number,
  brut: number,
): PersonneEmployee {
  const [prenom = '', ...nom] = c.titulaire.split(' ');
  const connue = {
    ...PERSONNE_VIDE,
    ...ICI,
    ...{ genre: rang === 0 ? ('f' as const) : ('m' as const), prenom, nomDeFamille: nom.join(' ') },
    ...{ naissance: anniversaire(c.debut, rang), lieuNaissance: 'Nancy', departementOuPays: '54' },
    ...{ nationalite: 'francaise' as const, salaireBrut: brut },
    adresse: rang === 0 ? '21 rue du Rouet' : '6 allée des Alouettes',
  };
  if (rang > 0) return connue;
  return {
    ...connue,
    niveau: '40',
    situation: {
      ...connue.situation,
      ...{ recherche: true, inscrit: true, inscritLe: plusAns(c.debut, -1) },
      ...{ indemnise: true, rsa: false, contratAide: false },
    },
    description: 'Médiation sociale de proximité',
  };
}

const anniversaire = (debut: Jour, rang: number): Jour =>
  `${Number(debut.slice(0, 4)) - 34 - rang * 5}-05-17`;
