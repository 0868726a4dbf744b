import type { Pondere } from './alea.ts';

/** Which partners answer for a theme. */
export const PARTENAIRES_PAR_THEME: Readonly<Record<string, Pondere<string>>> = {
  Logement: [
    ['Clairvigne Habitat', 45],
    ['Logis des Trois Vallées', 40],
    ['CCAS', 15],
  ],
  'Accès aux droits': [
    ['CAF', 40],
    ['CCAS', 30],
    ['Maison des solidarités', 30],
  ],
  'Budget et énergie': [
    ['CCAS', 60],
    ['Maison des solidarités', 40],
  ],
  Numérique: [['Centre social La Passerelle', 1]],
  Emploi: [['Mission locale', 1]],
  Mobilité: [
    ['Mission locale', 60],
    ['CCAS', 40],
  ],
  Jeunesse: [
    ['Centre social La Passerelle', 60],
    ['Mission locale', 40],
  ],
  Scolarité: [['Collège des Marronniers', 1]],
  Parentalité: [
    ['Centre social La Passerelle', 55],
    ['Maison des solidarités', 45],
  ],
  Isolement: [
    ['CCAS', 60],
    ['Centre social La Passerelle', 40],
  ],
  Santé: [
    ['CCAS', 50],
    ['Maison des solidarités', 50],
  ],
  Citoyenneté: [
    ['Ville de Clairvigne', 70],
    ['Collège des Marronniers', 30],
  ],
  Incivilités: [
    ['Ville de Clairvigne', 50],
    ['Commissariat', 50],
  ],
  'Stationnement et circulation': [
    ['Ville de Clairvigne', 60],
    ['Commissariat', 40],
  ],
  'Vie associative': [
    ['Centre social La Passerelle', 70],
    ['Ville de Clairvigne', 30],
  ],
};
