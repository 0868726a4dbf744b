import type { DonneesDePapier } from '../../src/modules/conventions/rules/papiers/donnees.ts';
import {
  EMPLOYEUR_VIDE,
  PERSONNE_VIDE,
  POSTE_VIDE,
} from '../../src/modules/conventions/rules/papiers/donnees.ts';

/** A post of which everything is known; the people are imaginary. */
export const posteComplet: DonneesDePapier = {
  structure: { id: '0', slug: 'navette', nom: 'La Navette' },
  employeur: {
    ...EMPLOYEUR_VIDE,
    ...{ denomination: 'Association La Navette', siret: '12345678200010', ape: '8899B', statut: 50 },
    ...{ adresse: '4 rue du Métier', codePostal: '57000', commune: 'Metz', idcc: '1518' },
    representant: { nom: 'Hélène Sarrazin', qualite: 'présidente', genre: 'f' },
    ...{ conventionCollective: 'Métiers de l’éducation, de la culture, des loisirs et de l’animation' },
    ...{ urssaf: 'Urssaf de Lorraine, n° 417 000 001', caisseRetraite: 'Caisse Unie' },
    ...{ prevoyance: 'Prévoyance Solidaire', villeSignature: 'Metz' },
  },
  poste: {
    ...POSTE_VIDE,
    ...{ dureeCollective: 35, intitule: 'médiatrice ou médiateur de proximité' },
    lieu: { adresse: '12 allée des Tisserands', codePostal: '57000', commune: 'Metz' },
    responsable: { nom: 'Claire Aubanel', fonction: 'coordinatrice' },
  },
  convention: {
    ...{ id: 1, numero: 'R 057 25 0012 00', employeur: 'Association La Navette', commune: 'Metz' },
    ...{ qpv: 'QN05704M', qpvNom: 'Borny', signeeLe: '2025-08-20', debut: '2025-09-01' },
    ...{ fin: '2028-08-31', finEffective: '2028-08-31', heures: 35, typeMediation: 'médiation de proximité' },
    missions:
      '- Aller à la rencontre des habitants ;\n- Prévenir les petits conflits ;\n- Orienter vers les services.',
    formationPrevue: 'Valeurs de la République et laïcité ;\nBilan de compétences.',
  },
  contrat: {
    ...{ id: 7, membreId: 3, genre: 'cdd', signeLe: '2025-08-28', debut: '2025-09-01', fin: '2028-08-31' },
    ...{ depart: null, essaiRenouvele: false, premiereEmbauche: true, remplace: null, renouvelle: null },
    ...{ membre: 'Lucie Tran', heures: 35, moinsDe24h: null, situation: 'sans-emploi', residence: 'qpv' },
    ...{ entreeLe: '2025-09-01', personneRemplacee: null },
  },
  personne: {
    ...PERSONNE_VIDE,
    ...{
      genre: 'f',
      nomDeFamille: 'Tran',
      prenom: 'Lucie',
      naissance: '1988-02-29',
      nationalite: 'francaise',
    },
    ...{ lieuNaissance: 'Thionville', departementOuPays: '57', salaireBrut: 1850 },
    ...{ adresse: '3 place du Marché', codePostal: '57000', commune: 'Metz' },
  },
  precedent: null,
  aujourdhui: '2025-08-25',
};
