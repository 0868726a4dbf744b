import { sql } from 'kysely';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { type Piece, refusDeTransmission, refusDuVersement } from './rules/declaration.ts';
import { periodesDePresence } from './rules/presence.ts';
import { lireDossier } from './store-dossier.ts';
import type { Auteur } from './tenir.ts';

export interface Transmission {
  readonly transmisLe: string;
  readonly pieces: readonly Piece[];
  readonly note: string;
}

/** Keeps when the état de présence of a period was sent, and with what. Refused: periode-inconnue, transmis-… */
export async function transmettrePresence(
  tx: Tx,
  auteur: Auteur,
  conventionId: number,
  periode: string,
  { transmisLe, pieces, note }: Transmission,
  aujourdhui: string,
): Promise<void> {
  const dossier = await lireDossier(tx, conventionId);
  const p = periodesDePresence(dossier, aujourdhui).find((q) => q.periode === periode);
  if (!p) {
    const rythme =
      dossier.presence === 'mois' ? 'par mois, par exemple 2026-03' : 'par trimestre, par exemple 2026-T1';
    throw new RefusError(
      404,
      refus(
        'periode-inconnue',
        `Cette période n’est pas à déclarer pour cette convention : les états de présence s’envoient ${rythme}, à partir de l’embauche.`,
        'periode',
      ),
    );
  }
  const refuse = refusDeTransmission(transmisLe, p, dossier, aujourdhui);
  if (refuse) throw new RefusError(422, refuse);
  const valeurs = {
    ...{ transmis_le: transmisLe, pieces: [...new Set(pieces)], note },
    ...{ membre_id: auteur.membreId, ecrit_le: sql<Date>`now()` },
  };
  await tx
    .insertInto('etat_presence')
    .values({ structure_id: auteur.structureId, convention_id: conventionId, periode, ...valeurs })
    .onConflict((oc) => oc.columns(['structure_id', 'convention_id', 'periode']).doUpdateSet(valeurs))
    .execute();
  await journaliser(tx, auteur, {
    objet: 'convention',
    objetId: conventionId,
    action: 'etat-presence',
    champs: [periode],
  });
}

/** Takes back a sending noted by mistake. */
export async function reprendrePresence(
  tx: Tx,
  auteur: Auteur,
  conventionId: number,
  periode: string,
): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('etat_presence')
    .where('convention_id', '=', conventionId)
    .where('periode', '=', periode)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return;
  await journaliser(tx, auteur, {
    objet: 'convention',
    objetId: conventionId,
    action: 'etat-presence',
    champs: [periode],
  });
}

/** Keeps what the ASP paid for a month, `AAAA-MM`. Refused: versement-hors-convention, versement-a-venir. */
export async function noterVersement(
  tx: Tx,
  auteur: Auteur,
  conventionId: number,
  mois: string,
  { euros, recuLe }: { readonly euros: number; readonly recuLe: string | null },
  aujourdhui: string,
): Promise<void> {
  const refuse = refusDuVersement(mois, recuLe, await lireDossier(tx, conventionId), aujourdhui);
  if (refuse) throw new RefusError(422, refuse);
  await tx
    .insertInto('versement')
    .values({
      ...{ structure_id: auteur.structureId, convention_id: conventionId, mois: `${mois}-01` },
      ...{ euros, recu_le: recuLe },
    })
    .onConflict((oc) =>
      oc.columns(['structure_id', 'convention_id', 'mois']).doUpdateSet({ euros, recu_le: recuLe }),
    )
    .execute();
  await journaliser(tx, auteur, {
    objet: 'convention',
    objetId: conventionId,
    action: 'versement',
    champs: [mois],
  });
}

/** Takes back a payment noted by mistake. */
export async function oublierVersement(
  tx: Tx,
  auteur: Auteur,
  conventionId: number,
  mois: string,
): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom('versement')
    .where('convention_id', '=', conventionId)
    .where('mois', '=', `${mois}-01`)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return;
  await journaliser(tx, auteur, {
    objet: 'convention',
    objetId: conventionId,
    action: 'versement',
    champs: [mois],
  });
}
