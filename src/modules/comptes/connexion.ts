import { RefusError, refus } from '../../kernel/refus.ts';
import type { Serveur } from '../../server/branche.ts';
import { compterEchec, oublierEchecs, verifierMotDePasse } from './store.ts';
import { verifierCode } from './totp.ts';

/** Checks who signs in; returns the account's id or throws the refusal. The code is asked after the password. */
export async function identifier(
  serveur: Serveur,
  essai: { email: string; motDePasse: string; code?: string | undefined },
): Promise<string> {
  const maintenant = serveur.maintenant();
  const compte = await verifierMotDePasse(serveur.db, { email: essai.email }, essai.motDePasse, maintenant);
  if ('code' in compte) throw new RefusError(compte.code === 'compte-bloque' ? 429 : 401, compte);
  if (compte.totpActif) {
    if (!essai.code) {
      throw new RefusError(
        401,
        refus('code-necessaire', 'Écrivez le code à six chiffres de votre application.', 'code'),
      );
    }
    if (!(await verifierCode(serveur.db, serveur.cle, compte, essai.code, maintenant))) {
      await compterEchec(serveur.db, compte.id, maintenant);
      throw new RefusError(
        401,
        refus('code-refuse', 'Ce code ne convient pas. Attendez le suivant.', 'code'),
      );
    }
  }
  await oublierEchecs(serveur.db, compte.id);
  return compte.id;
}

/** Asks the password again before the account itself changes. */
export async function exigerMotDePasse(
  serveur: Serveur,
  compteId: string,
  motDePasse: string,
  champ: string,
): Promise<void> {
  const r = await verifierMotDePasse(serveur.db, { id: compteId }, motDePasse, serveur.maintenant());
  if (!('code' in r)) return;
  if (r.code === 'compte-bloque') throw new RefusError(429, { ...r, champ });
  throw new RefusError(422, refus('mot-de-passe-refuse', 'Ce n’est pas votre mot de passe actuel.', champ));
}
