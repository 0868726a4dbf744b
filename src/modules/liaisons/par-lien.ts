import { sql } from 'kysely';
import type { z } from 'zod';
import { RefusError, refus } from '../../kernel/refus.ts';
import { jourEnFrance, type Serveur } from '../../server/branche.ts';
import { empreinteDe } from '../../server/chiffre.ts';
import { type Coffre, ouvrirCoffre } from '../../server/coffre.ts';
import { dansStructure, structureDuLien, type Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { tracerLectureParLien } from '../personnes/store-lectures.ts';
import { codeLisible } from '../situations/rules/code.ts';
import { accordDeLaFiche, nomDe } from './accords.ts';
import { ouvrirContenu } from './contenu.ts';
import type { lireLienLiaison, repondreLienLiaison } from './contract-lien.ts';
import { contenuRepondu, ecrirePassage } from './passer.ts';
import { quiSuit } from './qui-suit.ts';
import { rienATrouver } from './relecture.ts';
import { peutParLien } from './rules/etats.ts';
import { etatDuLien } from './rules/lien.ts';
import { accordDe, type LigneDeFiche } from './store-lecture.ts';

/** One sentence for what is unknown, outdated or closed: nothing can be learnt by trying. */
const perime = (): RefusError =>
  new RefusError(
    404,
    refus(
      'lien-perime',
      'Ce lien n’ouvre aucune fiche : il est incomplet, ou il n’est plus valable. Demandez-en un nouveau à l’équipe qui vous l’a envoyé.',
    ),
  );
const utilise = (): RefusError =>
  new RefusError(
    410,
    refus('lien-utilise', 'Ce lien a déjà été utilisé : une réponse a été donnée à cette fiche. Merci.'),
  );

/** A sheet that its partner may read and answer, held until the end of the transaction. */
interface Ouverte {
  readonly fiche: LigneDeFiche & { readonly code: string };
  readonly empreinte: Buffer;
  readonly expireLe: Date;
  readonly ouvertLe: Date | null;
}

/** Runs `travail` in the structure of the link, when it opens its sheet. Refused: lien-perime, lien-utilise. */
async function parLeLien<T>(
  serveur: Serveur,
  secret: string,
  travail: (tx: Tx, o: Ouverte, coffre: Coffre) => Promise<T>,
): Promise<T> {
  const empreinte = empreinteDe(secret);
  const structureId = await structureDuLien(serveur.db, empreinte);
  if (!structureId) throw perime();
  return dansStructure(serveur.db, structureId, async (tx) => {
    // The sheet first, as those who close links do: of two answers at once, the second waits, then sees the first.
    const fiche = await tx
      .selectFrom('fiche_liaison as f')
      .innerJoin('situation as s', (on) =>
        on.onRef('s.structure_id', '=', 'f.structure_id').onRef('s.id', '=', 'f.situation_id'),
      )
      .selectAll('f')
      .select('s.code')
      .where('f.id', '=', (eb) =>
        eb.selectFrom('lien_liaison').select('fiche_id').where('empreinte', '=', empreinte),
      )
      .where('f.supprime_le', 'is', null)
      .where('f.contenu', 'is not', null)
      .where('s.supprime_le', 'is', null)
      .where('s.anonymisee_le', 'is', null)
      .forUpdate('f')
      .executeTakeFirst();
    const lien = await tx
      .selectFrom('lien_liaison')
      .select(['expire_le', 'ouvert_le', 'utilise_le', 'revoque_le'])
      .where('empreinte', '=', empreinte)
      .executeTakeFirst();
    if (!fiche || !lien) throw perime();
    const etat = etatDuLien(
      { expireLe: lien.expire_le, utiliseLe: lien.utilise_le, revoqueLe: lien.revoque_le },
      serveur.maintenant(),
    );
    if (etat === 'utilise') throw utilise();
    if (etat !== 'valable' || !peutParLien('repondre', fiche.etat)) throw perime();
    const coffre = await ouvrirCoffre(tx, serveur.cle, structureId);
    return travail(tx, { fiche, empreinte, expireLe: lien.expire_le, ouvertLe: lien.ouvert_le }, coffre);
  });
}

/**
 * The sheet, as the partner reads it. Its first opening is its reception; each one that shows a name is traced. Refused: lien-perime,
 * lien-utilise.
 */
export const lireParLien = (
  serveur: Serveur,
  secret: string,
): Promise<z.input<typeof lireLienLiaison.reponse>> =>
  parLeLien(serveur, secret, async (tx, { fiche, ...lien }, coffre) => {
    const aujourdhui = jourEnFrance(serveur.maintenant());
    if (lien.ouvertLe === null) await recevoir(tx, serveur, { fiche, ...lien }, aujourdhui);
    // As it stands today: an agreement withdrawn since the sheet left takes the name away.
    const { personneId } = await accordDeLaFiche(tx, accordDe(fiche), aujourdhui);
    const personne = personneId === null ? null : await nomDe(tx, coffre, personneId);
    if (personneId !== null && personne !== null)
      await tracerLectureParLien(
        tx,
        fiche.structure_id,
        { personneId, situationId: fiche.situation_id, partenaireId: fiche.partenaire_id },
        serveur.maintenant(),
      );
    const entete = await lireEntete(tx, fiche, aujourdhui);
    const { message = '', ou = null } = ouvrirContenu(coffre, fiche) ?? {};
    return {
      ...entete,
      reference: codeLisible(fiche.code),
      envoyeeLe: fiche.envoyee_le ?? aujourdhui,
      jusquAu: jourEnFrance(lien.expireLe),
      message,
      ou,
      personne,
      sansNom: await rienATrouver(tx, coffre, fiche.situation_id, `${ou ?? ''}\n${message}`),
    };
  });

async function recevoir(tx: Tx, serveur: Serveur, { fiche, empreinte }: Ouverte, le: string): Promise<void> {
  await tx
    .updateTable('lien_liaison')
    .set({ ouvert_le: serveur.maintenant() })
    .where('empreinte', '=', empreinte)
    .execute();
  if (fiche.etat === 'envoyee')
    await ecrirePassage(tx, fiche.id, {
      ...{ version: fiche.version, vers: 'recue', jours: { recue_le: le }, contenu: {} },
    });
  await journaliser(tx, parLui(fiche), {
    ...{ objet: 'fiche-liaison', objetId: fiche.id, action: 'recevoir', champs: ['lien'] },
  });
}

/** What the partner answers; the link is of no more use. Refused: lien-perime, lien-utilise. */
export const repondreParLien = (
  serveur: Serveur,
  { secret, ...reponse }: z.output<typeof repondreLienLiaison.corps>,
): Promise<void> =>
  parLeLien(serveur, secret, async (tx, { fiche, empreinte }, coffre) => {
    const le = jourEnFrance(serveur.maintenant());
    await tx
      .updateTable('lien_liaison')
      .set({
        utilise_le: serveur.maintenant(),
        ouvert_le: sql<Date>`coalesce(ouvert_le, ${serveur.maintenant()})`,
      })
      .where('empreinte', '=', empreinte)
      .execute();
    await ecrirePassage(tx, fiche.id, {
      version: fiche.version,
      vers: 'repondue',
      jours: { repondue_le: le, reponse: reponse.reponse, recue_le: fiche.recue_le ?? le },
      contenu: contenuRepondu(coffre, fiche, reponse),
    });
    await journaliser(tx, parLui(fiche), {
      ...{ objet: 'fiche-liaison', objetId: fiche.id, action: 'repondre', champs: ['lien'] },
    });
  });

/** The partner is nobody of the team. */
const parLui = (fiche: LigneDeFiche) => ({ structureId: fiche.structure_id, membreId: null });

async function lireEntete(tx: Tx, fiche: LigneDeFiche, aujourdhui: string) {
  const { structure, partenaire } = await tx
    .selectFrom('structure as s')
    .innerJoin('terme as t', 't.structure_id', 's.id')
    .select(['s.nom as structure', 't.nom as partenaire'])
    .where('t.id', '=', fiche.partenaire_id)
    .executeTakeFirstOrThrow();
  return { structure, partenaire, suivi: await quiSuit(tx, fiche, aujourdhui) };
}
