import { RefusError, refus } from '../../kernel/refus.ts';
import { cleDe } from '../../kernel/texte.ts';
import type { Tx } from '../../server/db.ts';
import type { Convention } from './contract.ts';
import { examiner } from './rules/convention.ts';
import { ecrireNumero } from './rules/numero.ts';

/** The conventions of the structure, the latest first. */
export async function listerConventions(tx: Tx, id?: number): Promise<Convention[]> {
  const lignes = await tx
    .selectFrom('convention as c')
    .leftJoin('membre as m', (j) =>
      j.onRef('m.structure_id', '=', 'c.structure_id').onRef('m.id', '=', 'c.titulaire_id'),
    )
    .leftJoin('qpv as q', 'q.code', 'c.qpv')
    .selectAll('c')
    .select(['m.nom as titulaire', 'q.nom as qpvNom'])
    .$if(id !== undefined, (q) => q.where('c.id', '=', id ?? 0))
    .orderBy('c.debut', 'desc')
    .orderBy('c.numero')
    .execute();
  const connus = lignes.some((l) => l.qpv !== null) ? await qpvConnus(tx) : new Set<string>();
  return lignes.map((l) => {
    const convention = {
      id: l.id,
      numero: ecrireNumero(l.numero),
      signeeLe: l.signee_le,
      debut: l.debut,
      fin: l.fin,
      employeur: l.employeur,
      commune: l.commune,
      qpv: l.qpv,
      qpvNom: l.qpvNom,
      titulaireId: l.titulaire_id,
      titulaire: l.titulaire,
      heures: l.heures,
      typeMediation: l.type_mediation,
      version: l.version,
    };
    const { avertissements } = examiner(convention, connus);
    return {
      ...convention,
      avertissements: avertissements.map(({ champ = '', message }) => ({ champ, message })),
    };
  });
}

/** One convention, or the refusal. */
export async function lireConvention(tx: Tx, id: number): Promise<Convention> {
  return exigerConvention((await listerConventions(tx, id))[0]);
}

/** What was found, or the refusal. Refused: convention-inconnue. */
export function exigerConvention<T>(trouvee: T | undefined): T {
  if (trouvee !== undefined) return trouvee;
  throw new RefusError(404, refus('convention-inconnue', 'Cette convention n’existe pas ici.'));
}

/** What two ways of writing the same number share: `R 057 25 0012 00` and `R05725001200`. */
export const cleDeNumero = (numero: string): string => cleDe(ecrireNumero(numero)).replaceAll(' ', '');

/** Codes of the imported official list; empty when none was imported. */
export async function qpvConnus(tx: Tx): Promise<ReadonlySet<string>> {
  const lignes = await tx.selectFrom('qpv').select('code').execute();
  return new Set(lignes.map(({ code }) => code));
}
