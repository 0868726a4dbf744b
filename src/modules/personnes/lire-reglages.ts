import { sql } from 'kysely';
import type { Tx } from '../../server/db.ts';
import { present } from '../../server/presence.ts';
import { NOM_DU_ROLE } from '../comptes/rules/roles.ts';
import type { Reglages } from './rules/reglages.ts';

const texteDe = (valeur: unknown): string => (typeof valeur === 'string' ? valeur.trim() : '');
const objetDe = (valeur: unknown): Readonly<Record<string, unknown>> =>
  typeof valeur === 'object' && valeur !== null ? (valeur as Record<string, unknown>) : {};
const joindre = (textes: readonly unknown[], par: string): string =>
  textes.map(texteDe).filter(Boolean).join(par);

/** The settings of the structure, for its register and its impact assessment on a day (AAAA-MM-JJ). */
export async function lireReglages(tx: Tx, jour: string, adresseWeb: string): Promise<Reglages> {
  const s = await tx
    .selectFrom('structure')
    .select(['nom', 'employeur', 'conservation_mois', 'conservation_raison'])
    .select(sql<number>`(select count(*)::int from situation where supprime_le is null)`.as('situations'))
    .select(
      sql<number>`(select count(*)::int from personne where effacee_par = 'demande')`.as('a_leur_demande'),
    )
    .select(sql<number>`(select count(*)::int from personne where effacee_par = 'duree')`.as('au_terme'))
    .executeTakeFirstOrThrow();
  const roles = await tx
    .selectFrom('membre')
    .select(['role', sql<number>`count(*)::int`.as('combien')])
    .where('compte_id', 'is not', null)
    .where(present(jour))
    .groupBy('role')
    .orderBy('role')
    .execute();
  const employeur = objetDe(s.employeur);
  const representant = objetDe(employeur.representant);
  const correspondant = objetDe(employeur.correspondant);
  return {
    jour,
    structure: s.nom,
    denomination: texteDe(employeur.denomination),
    adresse: joindre([employeur.adresse, joindre([employeur.codePostal, employeur.commune], ' ')], ', '),
    siret: texteDe(employeur.siret),
    representant: joindre([representant.nom, representant.qualite], ', '),
    courriel: texteDe(correspondant.courriel),
    mois: s.conservation_mois,
    raison: s.conservation_raison,
    roles: roles.flatMap(({ role, combien }) => (role ? [{ nom: NOM_DU_ROLE[role], combien }] : [])),
    adresseWeb,
    situations: s.situations,
    effacees: { demande: s.a_leur_demande, duree: s.au_terme },
  };
}
