import type { FastifyInstance } from 'fastify';
import { nouvelId } from '../../kernel/id.ts';
import { RefusError, refus } from '../../kernel/refus.ts';
import { brancher, type Serveur } from '../../server/branche.ts';
import { empreinteDe, nouveauSecret } from '../../server/chiffre.ts';
import { lireCleLocale } from './cle-locale.ts';
import { exigerMotDePasse } from './connexion.ts';
import * as c from './contract.ts';
import { remplacerMotDePasse } from './remplacer-mot-de-passe.ts';
import { exigerSession } from './routes.ts';
import { motDePasseRefuse } from './rules/mot-de-passe.ts';
import { confier, jours } from './session.ts';
import { preparer, verifierCode } from './totp.ts';

/** A person's own account: password, second factor, devices, tokens. */
export function routesMoi(app: FastifyInstance, s: Serveur): void {
  brancher(app, s, c.lireCleLocale, async ({ appelant }) => {
    exigerSession(appelant);
    return { cle: (await lireCleLocale(s.db, s.cle, appelant.compteId)).toString('base64') };
  });

  brancher(app, s, c.changerMotDePasse, async ({ appelant, corps, req, reply }) => {
    const sessionId = exigerSession(appelant);
    await exigerMotDePasse(s, appelant.compteId, corps.actuel, 'actuel');
    const faible = motDePasseRefuse(corps.motDePasse, appelant);
    if (faible) throw new RefusError(422, faible);
    const secret = await remplacerMotDePasse(s.db, appelant.compteId, corps.motDePasse, sessionId);
    confier(s, secret, req, reply);
  });

  brancher(app, s, c.preparerTotp, async ({ appelant, corps }) => {
    exigerSession(appelant);
    await exigerMotDePasse(s, appelant.compteId, corps.motDePasse, 'motDePasse');
    const compte = await totpDe(appelant.compteId);
    if (compte.totpActif)
      throw new RefusError(409, refus('totp-deja-actif', 'La double vérification est déjà active.'));
    return preparer(s.db, s.cle, { id: appelant.compteId, email: appelant.email });
  });

  brancher(app, s, c.activerTotp, async ({ appelant, corps }) => {
    exigerSession(appelant);
    const compte = await totpDe(appelant.compteId);
    if (!compte.totpSecret || compte.totpActif) {
      throw new RefusError(409, refus('totp-non-prepare', 'Affichez d’abord le code à scanner.'));
    }
    if (!(await verifierCode(s.db, s.cle, compte, corps.code, s.maintenant()))) {
      throw new RefusError(
        422,
        refus(
          'code-refuse',
          'Ce code ne convient pas. Vérifiez l’heure du téléphone, puis réessayez.',
          'code',
        ),
      );
    }
    await s.db.updateTable('compte').set({ totp_actif: true }).where('id', '=', appelant.compteId).execute();
  });

  brancher(app, s, c.arreterTotp, async ({ appelant, corps }) => {
    exigerSession(appelant);
    await exigerMotDePasse(s, appelant.compteId, corps.motDePasse, 'motDePasse');
    await s.db
      .updateTable('compte')
      .set({ totp_actif: false, totp_secret: null })
      .where('id', '=', appelant.compteId)
      .execute();
  });

  brancher(app, s, c.listerSessions, async ({ appelant }) => {
    const sessions = await s.db
      .selectFrom('session')
      .select(['id', 'appareil', 'cree_le', 'vue_le'])
      .where('compte_id', '=', appelant.compteId)
      .where('expire_le', '>', s.maintenant())
      .orderBy('vue_le', 'desc')
      .execute();
    return sessions.map((l) => ({
      id: l.id,
      appareil: l.appareil,
      creeLe: l.cree_le.toISOString(),
      vueLe: l.vue_le.toISOString(),
      actuelle: l.id === appelant.sessionId,
    }));
  });

  brancher(app, s, c.fermerSession, async ({ appelant, params }) => {
    exigerSession(appelant);
    await s.db
      .deleteFrom('session')
      .where('id', '=', params.id)
      .where('compte_id', '=', appelant.compteId)
      .execute();
  });

  brancher(app, s, c.listerJetons, async ({ appelant }) => {
    const jetons = await s.db
      .selectFrom('jeton_api')
      .select(['id', 'libelle', 'cree_le', 'vu_le', 'expire_le'])
      .where('compte_id', '=', appelant.compteId)
      .orderBy('cree_le', 'desc')
      .execute();
    return jetons.map((j) => ({
      id: j.id,
      libelle: j.libelle,
      creeLe: j.cree_le.toISOString(),
      vuLe: j.vu_le?.toISOString() ?? null,
      expireLe: j.expire_le.toISOString(),
    }));
  });

  brancher(app, s, c.creerJeton, async ({ appelant, corps }) => {
    exigerSession(appelant);
    const id = nouvelId();
    const jeton = `trame_${nouveauSecret()}`;
    await s.db
      .insertInto('jeton_api')
      .values({
        id,
        empreinte: empreinteDe(jeton),
        compte_id: appelant.compteId,
        libelle: corps.libelle,
        expire_le: jours(s.maintenant(), corps.jours),
      })
      .execute();
    return { id, jeton };
  });

  brancher(app, s, c.supprimerJeton, async ({ appelant, params }) => {
    exigerSession(appelant);
    await s.db
      .deleteFrom('jeton_api')
      .where('id', '=', params.id)
      .where('compte_id', '=', appelant.compteId)
      .execute();
  });

  async function totpDe(id: string) {
    return s.db
      .selectFrom('compte')
      .select(['id', 'totp_actif as totpActif', 'totp_secret as totpSecret'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  }
}
