import type { Tranche } from '../../../modules/interventions/rules/comptes.ts';
import type { Identite } from '../../../modules/personnes/rules/identite.ts';
import { AGES } from '../../ui/libelles-acte.ts';

export const IDENTITE_VIDE: Identite = {
  ...{ nom: '', prenom: '', pseudonyme: '', telephone: '', courriel: '', adresse: '' },
  ...{ interprete: false, genre: null, tranche: null },
};

export const CHAMPS: Readonly<Record<keyof Identite, string>> = {
  pseudonyme: 'Pseudonyme',
  prenom: 'Prénom',
  nom: 'Nom',
  telephone: 'Téléphone',
  courriel: 'Adresse de messagerie',
  adresse: 'Adresse',
  interprete: 'Interprète',
  genre: 'Genre',
  tranche: 'Âge',
};

export const GENRES: Readonly<Record<NonNullable<Identite['genre']>, string>> = {
  femme: 'Femme',
  homme: 'Homme',
  nonCommunique: 'Non communiqué',
};

export const TRANCHES_LUES = Object.fromEntries(
  (Object.keys(AGES) as Tranche[]).map((t) => [t, AGES[t].nom]),
);
