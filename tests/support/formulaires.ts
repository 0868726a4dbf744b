import {
  type ContratDePapier,
  type DonneesDePapier,
  EMPLOYEUR_VIDE,
  type Employeur,
  PERSONNE_VIDE,
  type PersonneEmployee,
  POSTE_VIDE,
  type PosteDecrit,
} from '../../src/modules/conventions/rules/papiers/donnees.ts';

/** An association that does not exist: its SIRET passes the check, and none begins so. */
export const EMPLOYEUR_FICTIF: Employeur = {
  ...EMPLOYEUR_VIDE,
  ...{ denomination: 'Les Deux Rives', siret: '00012345500016', ape: '8899B', idcc: '1518' },
  ...{ statut: 50, domaine: '65', adresse: '4 rue des Tanneurs', codePostal: '57000', commune: 'Metz' },
  correspondant: {
    ...{ nom: 'Odile Kessler', adresse: '4 rue des Tanneurs', codePostal: '57000', commune: 'Metz' },
    ...{ telephone: '03 87 00 00 00', courriel: 'odile.kessler@deux-rives.example' },
  },
  representant: { nom: 'Marc Aubry', qualite: 'président', genre: 'm' },
  ...{ effectif: 7, quartier: 'qpv', quartierCode: 'QN05701M', conventionCollective: 'ÉCLAT' },
  ...{ urssaf: 'Urssaf de Lorraine, 417 000 000', caisseRetraite: 'Caisse des Rives' },
  ...{ prevoyance: 'Mutuelle des Rives', villeSignature: 'Metz' },
};

export const POSTE_FICTIF: PosteDecrit = {
  ...POSTE_VIDE,
  ...{ embauchePrevue: '2025-03-03', dureeCollective: 35, intitule: 'Médiatrice sociale' },
  lieu: { adresse: '12 place du Marché', codePostal: '57070', commune: 'Metz' },
  responsable: { nom: 'Claire Aubert', fonction: 'Coordinatrice' },
  ...{ cofinancement: 'Ville de Metz', activitePrincipale: '08', activiteSecondaire: '12' },
  intervention: 'qpv',
};

export const PERSONNE_FICTIVE: PersonneEmployee = {
  ...PERSONNE_VIDE,
  ...{ genre: 'f', nomDeFamille: 'Belkacem', nomUsage: 'Roussel', prenom: 'Samira' },
  ...{ naissance: '1985-06-15', lieuNaissance: 'Thionville', departementOuPays: '57' },
  ...{ nationalite: 'francaise', adresse: '8 allée des Tilleuls', codePostal: '57070', commune: 'Metz' },
  ...{ courriel: 'samira@exemple.example', niveau: '40' },
  situation: {
    ...{ recherche: true, inscrit: true, inscritLe: '2024-09-02', indemnise: false, rsa: true },
    ...{ contratAide: false, memeEmployeur: null, etudiant: false, stagiaire: false, autre: '' },
  },
  ...{ salaireBrut: 1867.02, description: 'Médiation sociale dans le quartier' },
};

export const CONTRAT_FICTIF: ContratDePapier = {
  ...{ id: 3, membreId: 1, membre: 'Samira Roussel', genre: 'cdd', signeLe: '2025-02-28' },
  ...{ debut: '2025-03-03', fin: '2028-02-29', depart: null, essaiRenouvele: false },
  ...{ premiereEmbauche: true, remplace: null, renouvelle: null, heures: 28, moinsDe24h: null },
  ...{ situation: 'sans-emploi', residence: 'qpv', entreeLe: '2025-03-03', personneRemplacee: null },
};

/** Everything told, for the first holder of a post. */
export const DONNEES_FICTIVES: DonneesDePapier = {
  structure: { id: '019a0000-0000-7000-8000-000000000000', slug: 'ici', nom: 'Les Deux Rives' },
  ...{ employeur: EMPLOYEUR_FICTIF, poste: POSTE_FICTIF, personne: PERSONNE_FICTIVE },
  convention: {
    ...{ id: 1, numero: 'R 057 25 0012 00', employeur: 'Les Deux Rives', commune: 'Metz', qpv: 'QN05701M' },
    ...{ qpvNom: null, signeeLe: '2025-02-20', debut: '2025-03-01', fin: '2028-02-29' },
    ...{ finEffective: '2028-02-29', heures: 28, missions: 'Accueillir et accompagner.' },
    ...{ formationPrevue: 'Prise de poste.', typeMediation: 'Quartier' },
  },
  ...{ contrat: CONTRAT_FICTIF, precedent: null, aujourdhui: '2025-03-05' },
};
