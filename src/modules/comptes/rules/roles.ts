import { z } from 'zod';

/** What a person may do in one structure. The same person can have other roles elsewhere. */
export const ROLES = ['mediateur', 'encadrant', 'direction', 'observateur', 'reseau'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = (typeof ROLES)[number];

/** Everybody of the structure: figures are for all. A network is not of the structure. */
export const TOUS = ['mediateur', 'encadrant', 'direction', 'observateur'] as const satisfies readonly Role[];
/** Those who record acts. */
export const SAISIE = ['mediateur', 'encadrant', 'direction'] as const satisfies readonly Role[];
/** Those who read every act and keep the nomenclature. */
export const ENCADREMENT = ['encadrant', 'direction'] as const satisfies readonly Role[];
/** Does this role manage: every situation, every name, the paths of all? */
export const encadre = (role: Role): boolean => ENCADREMENT.some((r) => r === role);
/** Does it record: what somebody is in charge of, they read? */
export const saisit = (role: Role): boolean => SAISIE.some((r) => r === role);
/** Those who keep conventions, members and settings. */
export const DIRECTION = ['direction'] as const satisfies readonly Role[];

/** May this role cut somebody's access (lost phone)? Those of the direction, only the direction. */
export const peutDeconnecter = (role: Role, cible: Role | null): boolean =>
  encadre(role) && (role === 'direction' || cible !== 'direction');

/** Those who follow the posts: the direction, and the network that it invited to help. */
export const SUIVI_DES_POSTES = ['direction', 'reseau'] as const satisfies readonly Role[];

/** Roles as a person reads them. */
export const NOM_DU_ROLE: Readonly<Record<Role, string>> = {
  mediateur: 'Médiateur·rice',
  encadrant: 'Encadrant·e',
  direction: 'Direction',
  observateur: 'Observateur·rice',
  reseau: 'Tête de réseau',
};
