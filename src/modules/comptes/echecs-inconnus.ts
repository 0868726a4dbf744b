import { empreinteDe } from '../../server/chiffre.ts';
import type { Db } from '../../server/db.ts';
import { delaiApresEchecs } from './rules/mot-de-passe.ts';

interface Echecs {
  readonly n: number;
  readonly bloqueJusqu: Date | null;
}

/** Addresses remembered at most; the one tried longest ago is forgotten first. */
const MAX = 10_000;
/** In memory, by fingerprint: addresses of nobody are not kept on disk. */
const parBase = new WeakMap<Db, Map<string, Echecs>>();

const memoire = (db: Db): Map<string, Echecs> => {
  const connue = parBase.get(db) ?? new Map<string, Echecs>();
  parBase.set(db, connue);
  return connue;
};
const cle = (email: string): string => empreinteDe(email).toString('base64');

/** Until when an address without account waits: as an account would, so that waiting tells nothing. */
export const attenteDeLInconnu = (db: Db, email: string): Date | null =>
  memoire(db).get(cle(email))?.bloqueJusqu ?? null;

/** Counts a failed sign-in at an address without account. */
export function compterEchecInconnu(db: Db, email: string, maintenant: Date): void {
  const connus = memoire(db);
  const avant = connus.get(cle(email));
  const n = (avant?.n ?? 0) + 1;
  const delai = delaiApresEchecs(n);
  const bloqueJusqu = delai === 0 ? null : new Date(maintenant.getTime() + delai * 1000);
  connus.delete(cle(email));
  connus.set(cle(email), { n, bloqueJusqu });
  const [ancienne] = connus.keys();
  if (connus.size > MAX && ancienne !== undefined) connus.delete(ancienne);
}
