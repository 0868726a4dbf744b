import {
  IconBuildingCommunity,
  IconCalendarEvent,
  IconChartBar,
  IconFileText,
  IconHeartHandshake,
  IconListDetails,
  IconNotebook,
  IconRoute,
  IconShieldLock,
  IconStack2,
  IconSun,
  IconTableImport,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Role } from '../../../modules/comptes/rules/roles.ts';

export interface Entree {
  chemin: string;
  libelle: string;
  /** For the bar of the phone, when the name is too long. */
  court?: string;
  icone: TablerIcon;
  roles: readonly Role[];
}

const TOUS: readonly Role[] = ['mediateur', 'encadrant', 'direction', 'observateur'];
const SAISIE: readonly Role[] = ['mediateur', 'encadrant', 'direction'];
/** A network reads the posts of those it helps, and opens nothing else. */
const SUIVI: readonly Role[] = ['direction', 'reseau'];
const ENCADREMENT: readonly Role[] = ['encadrant', 'direction'];

/** Screens of a structure, the most used first: the phone's bar takes the first ones. */
const ENTREES: readonly Entree[] = [
  { chemin: 'aujourdhui', libelle: 'Aujourd’hui', icone: IconSun, roles: SAISIE },
  { chemin: 'tournees', libelle: 'Tournées', icone: IconRoute, roles: SAISIE },
  { chemin: 'interventions', libelle: 'Interventions', icone: IconListDetails, roles: SAISIE },
  {
    chemin: 'tableau-de-bord',
    libelle: 'Tableau de bord',
    court: 'Tableau',
    icone: IconChartBar,
    roles: TOUS,
  },
  { chemin: 'situations', libelle: 'Situations', icone: IconNotebook, roles: SAISIE },
  { chemin: 'partenaires', libelle: 'Partenaires', icone: IconHeartHandshake, roles: SAISIE },
  { chemin: 'bilans', libelle: 'Bilans', icone: IconFileText, roles: SAISIE },
  { chemin: 'echeances', libelle: 'Échéances', icone: IconCalendarEvent, roles: SUIVI },
  { chemin: 'conventions', libelle: 'Conventions', icone: IconBuildingCommunity, roles: SUIVI },
  { chemin: 'imports', libelle: 'Imports', icone: IconTableImport, roles: ENCADREMENT },
  { chemin: 'nomenclature', libelle: 'Nomenclature', icone: IconStack2, roles: ENCADREMENT },
  {
    chemin: 'donnees-personnelles',
    libelle: 'Données et droits',
    icone: IconShieldLock,
    roles: ENCADREMENT,
  },
  { chemin: 'equipe', libelle: 'Équipe', icone: IconUsers, roles: TOUS },
];

/** What this role can open. */
export const entreesDe = (role: Role): readonly Entree[] => ENTREES.filter((e) => e.roles.includes(role));
