import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { SAISIE } from '../comptes/rules/roles.ts';
import { type Resultat, TAILLE_D_ENVOI } from './contract.ts';
import { type CommandeBrute, type Reception, recevoir } from './recevoir.ts';

/**
 * Who recorded what a file holds, as they act in this structure: it is theirs, and stays so whatever they have become
 * since. Refused: fichier-d-une-autre-personne.
 */
export async function trouverAuteur(tx: Tx, scope: Scope, compteId: string): Promise<Scope> {
  const membre = await tx
    .selectFrom('membre')
    .select(['id', 'nom', 'role'])
    .where('compte_id', '=', compteId)
    .executeTakeFirst();
  if (!membre) {
    const phrase = 'Ce fichier vient du téléphone d’une personne qui n’est pas de cette structure.';
    throw new RefusError(422, refus('fichier-d-une-autre-personne', phrase, 'fichier'));
  }
  const role = SAISIE.find((r) => r === membre.role) ?? 'mediateur';
  return { ...scope, membreId: membre.id, membreNom: membre.nom, compteId, role };
}

/**
 * Does the commands of a file in order, as their author; a line of journal says who took the file in. In several
 * transactions: stopped half-way, it may be taken in again, and what the phone sends later changes nothing.
 */
export async function reprendre(
  reception: Reception,
  { auteur, par }: { readonly auteur: Scope; readonly par: Scope },
  commandes: readonly CommandeBrute[],
): Promise<Resultat[]> {
  await reception.transaction((tx) =>
    journaliser(tx, par, { objet: 'membre', objetId: auteur.membreId, action: 'reprise' }),
  );
  const resultats: Resultat[] = [];
  for (let i = 0; i < commandes.length; i += TAILLE_D_ENVOI)
    resultats.push(...(await recevoir(reception, auteur, commandes.slice(i, i + TAILLE_D_ENVOI))));
  return resultats;
}
