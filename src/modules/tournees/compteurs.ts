import { sql } from 'kysely';
import { v5 } from 'uuid';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { acteDe, colonnesDe } from '../interventions/ligne.ts';
import { PERSONNES_MAX } from '../interventions/rules/comptes.ts';
import { acteSurPlace } from './acte.ts';
import type { Increment } from './rules/tournee.ts';
import type { Tournee } from './store.ts';

/** Contacts of one nature and place of a round are one row, whichever phone counts them. */
export const idDuCompteur = (
  tourneeId: string,
  { natureId, lieuId }: Pick<Increment, 'natureId' | 'lieuId'>,
): string => v5(`${natureId} ${lieuId ?? ''}`, tourneeId);

const CHAMPS = ['femmes', 'hommes', 'nonCommunique'] as const;

/** Adds an increment to the contacts of a round that this transaction holds. */
export async function incrementer(
  tx: Tx,
  scope: Scope,
  { tournee, acte }: Tournee,
  increment: Increment,
): Promise<void> {
  const champs = CHAMPS.filter((c) => increment[c] !== 0);
  if (champs.length === 0) return;
  const avant = acteDe(acte);
  const { jour, nuit, secteurId, membres } = avant;
  const { natureId, lieuId, femmes, hommes, nonCommunique } = increment;
  const contact = await acteSurPlace(
    tx,
    { jour, nuit, secteurId, membres, natureId, lieuId, tourneeId: tournee.id },
    { aujourdhui: jour, auteurId: scope.membreId, avant },
  );
  const id = idDuCompteur(tournee.id, increment);
  const ajoute = (colonne: string, n: number) =>
    sql<number>`case when intervention.supprime_le is null then ${sql.ref(`intervention.${colonne}`)} else 0 end + ${n}`;
  const apres = {
    femmes: ajoute('femmes', femmes),
    hommes: ajoute('hommes', hommes),
    non_communique: ajoute('non_communique', nonCommunique),
    nombre: ajoute('nombre', femmes + hommes + nonCommunique),
  };
  const tient = [apres.femmes, apres.hommes, apres.non_communique].map(
    (n) => sql<boolean>`${n} between 0 and ${PERSONNES_MAX}`,
  );
  const positif = (n: number) => Math.max(n, 0);
  const ligne = await tx
    .insertInto('intervention')
    .values({
      structure_id: scope.structureId,
      id,
      sorte: 'compteur',
      ...colonnesDe(contact),
      // PostgreSQL checks the row before it finds the one to add to: it may not be negative.
      femmes: positif(femmes),
      hommes: positif(hommes),
      non_communique: positif(nonCommunique),
      nombre: positif(femmes) + positif(hommes) + positif(nonCommunique),
      auteur_id: scope.membreId,
    })
    .onConflict((oc) =>
      oc
        .columns(['structure_id', 'id'])
        .doUpdateSet({
          ...apres,
          supprime_le: sql<Date | null>`case when ${apres.nombre} > 0 then null else now() end`,
          version: sql<number>`intervention.version + 1`,
          modifie_le: sql<Date>`now()`,
        })
        .where(sql<boolean>`intervention.sorte = 'compteur' and ${sql.join(tient, sql` and `)}`),
    )
    .returning('version')
    .executeTakeFirst();
  const nouveau = ligne?.version === 1;
  const enMoins = champs.some((c) => increment[c] < 0);
  if (!ligne || (nouveau && enMoins)) throw enMoins ? negatif() : tropDeContacts();
  await journaliser(tx, scope, {
    objet: 'intervention',
    objetId: id,
    action: nouveau ? 'creation' : 'modification',
    champs: nouveau ? [] : champs,
  });
}

const negatif = (): RefusError =>
  new RefusError(
    422,
    refus(
      'compteur-negatif',
      'Ce compteur passerait en dessous de zéro : ces contacts ont déjà été retirés.',
    ),
  );
const tropDeContacts = (): RefusError =>
  new RefusError(
    422,
    refus('compte-invalide', 'Un compteur va jusqu’à 10 000 personnes. Vérifiez ce nombre.'),
  );
