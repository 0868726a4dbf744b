import type { Alea } from './alea.ts';
import type { PersonneFictive } from './situation-fictive.ts';

const PRENOMS = [
  ...['Adèle', 'Bakary', 'Camélia', 'Dragan', 'Eugénie', 'Farida', 'Gaspard', 'Huong', 'Ismaël', 'Jeannine'],
  ...[
    'Kenza',
    'Léopold',
    'Mirela',
    'Noam',
    'Odile',
    'Paolo',
    'Ramata',
    'Solène',
    'Tarek',
    'Ursule',
    'Wassila',
  ],
] as const;
const NOMS = [
  ...['Amrouchel', 'Baldovini', 'Cassegrive', 'Dembarra', 'Escoulin', 'Fontvive', 'Grimaudet', 'Haddarine'],
  ...['Iscalié', 'Joubarne', 'Kouroumel', 'Lestoquière', 'Marchevent', 'Nivoulet', 'Oustrade', 'Pélegrain'],
  ...['Quintavel', 'Rozembeau', 'Sambarre', 'Tournevire', 'Valserine', 'Zamparet'],
] as const;
const PSEUDONYMES = [
  'B. du 3e',
  'La dame aux géraniums',
  'K.',
  'Tonton',
  'M. et S.',
  'Le cycliste',
  'J. B.',
  'Nana',
];

/** Somebody who does not exist. For one in three, as in the trade, a pseudonym is enough. */
export function personneFictive(
  alea: Alea,
  qualite: PersonneFictive['qualite'],
  instant: number,
): PersonneFictive {
  const id = alea.uuid(instant);
  const interprete = alea.chance(0.1);
  if (alea.chance(0.35)) {
    const pseudonyme = alea.ponderer(PSEUDONYMES.map((p) => [p, 1] as const));
    return { id, qualite, nom: '', prenom: '', pseudonyme, telephone: '', interprete };
  }
  return {
    ...{ id, qualite, interprete, pseudonyme: '' },
    nom: alea.choisir(NOMS),
    prenom: alea.choisir(PRENOMS),
    telephone: alea.chance(0.6) ? telephoneFictif(alea, '06 39 98') : '',
  };
}

/** In a range that ARCEP keeps for fiction (decision 2018-0881): 06 39 98, 03 53 01. */
export const telephoneFictif = (alea: Alea, debut: '06 39 98' | '03 53 01'): string => {
  const deux = () => String(alea.entier(0, 99)).padStart(2, '0');
  return `${debut} ${deux()} ${deux()}`;
};
