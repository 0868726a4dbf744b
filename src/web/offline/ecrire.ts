import { nouvelId } from '../../kernel/id.ts';
import type { CommandeEnvoyee } from '../../modules/envois/rules/commande.ts';
import type { LigneDeFile, TablesOuvertes } from './base.ts';
import type { Ajout, Changement, Situation } from './commandes.ts';
import { type Element, type Memoire, MIROIR_VIDE, objetDe } from './etat.ts';
import { type Magasin, scellerTout } from './magasin.ts';

/** What is written with the outbox, in the same transaction, and what it changes in memory. */
export interface Aussi {
  readonly ecrire: (t: TablesOuvertes<'photos' | 'octets' | 'brouillons'>) => Promise<unknown>;
  readonly retenir: (memoire: Memoire) => Memoire;
}

/** Another tab changed what this change was worked out from: it is worked out again. */
class Perime extends Error {}
const ESSAIS = 5;

/**
 * Writes a change of the outbox, worked out from what waits, in one transaction with `aussi`. Resolves once it is on the
 * disk.
 */
export async function changer(
  m: Magasin,
  structure: string,
  calculer: (situation: Situation) => Changement,
  aussi?: Aussi,
): Promise<void> {
  for (let essai = 1; ; essai += 1) {
    try {
      return await m.enSerie(() => ecrire(m, structure, calculer, aussi));
    } catch (e) {
      if (!(e instanceof Perime) || essai === ESSAIS) throw e;
      await m.recharger();
    }
  }
}

async function ecrire(
  m: Magasin,
  structure: string,
  calculer: (situation: Situation) => Changement,
  aussi: Aussi | undefined,
): Promise<void> {
  const file = m.memoire.file.filter((e) => e.structure === structure);
  const changement = calculer({ file, miroir: m.memoire.miroirs.get(structure) ?? MIROIR_VIDE });
  const commandes = dater(changement.ajouts);
  const scelles = await scellerTout(m.cle, commandes);
  const lignes = commandes.map((c, i) => ({
    ...{ id: c.id, structure, objet: objetDe(c), etat: 'attente' as const, refus: null },
    scelle: scelles[i] as (typeof scelles)[number],
  }));
  const rangs = await m.base.ecrire(
    ['file', 'photos', 'octets', 'brouillons'],
    async (t) => {
      const deja = await Promise.all(commandes.map((c) => t.file.par('id', c.id)));
      // Done already: the tables were closed before they could say so.
      if (deja.some((l) => l !== undefined)) return deja.map((l) => l?.rang);
      const lire = (ids: readonly string[]) => Promise.all(ids.map((id) => t.file.par('id', id)));
      const [retires, jetes, repris] = await Promise.all([
        lire(changement.retraits),
        lire(changement.jets),
        lire(changement.reprises),
      ]);
      if ([...retires, ...jetes, ...repris].includes(undefined)) throw new Perime();
      await Promise.all([
        ...presentes(retires).map((l) => t.file.effacer(l.rang ?? 0)),
        ...presentes(jetes).map((l) => t.file.mettre({ ...l, etat: 'jete' })),
        ...presentes(repris).map((l) => t.file.mettre({ ...l, etat: l.refus ? 'a-corriger' : 'attente' })),
      ]);
      await aussi?.ecrire(t);
      // In this order: the table counts them as they come.
      return Promise.all(lignes.map((l) => t.file.ajouter(l)));
    },
    { sur: true },
  );
  const nouveaux = commandes.map((commande, i): Element => {
    const { id, objet, etat } = lignes[i] as (typeof lignes)[number];
    return { id, structure, objet, etat, commande, rang: rangs[i] as number, refus: [] };
  });
  const memoire = { ...m.memoire, file: [...retoucher(m.memoire.file, changement), ...nouveaux] };
  m.poser(aussi?.retenir(memoire) ?? memoire);
}

const presentes = (lignes: readonly (LigneDeFile | undefined)[]) => lignes.filter((l) => l !== undefined);

/** Gives each its id and its hour; what takes another's place keeps the hour at which it was done. */
function dater(ajouts: readonly Ajout[]): CommandeEnvoyee[] {
  const nouveaux = new Map(ajouts.flatMap(({ remplace }) => (remplace ? [[remplace, nouvelId()]] : [])));
  const maintenant = new Date().toISOString();
  return ajouts.map(({ commande, remplace }) => {
    const id = (remplace && nouveaux.get(remplace)) || nouvelId();
    const faitLe = 'faitLe' in commande ? String(commande.faitLe) : maintenant;
    const apres = 'apres' in commande && commande.apres ? nouveaux.get(commande.apres) : undefined;
    return { ...commande, ...(apres ? { apres } : {}), id, faitLe } as CommandeEnvoyee;
  });
}

function retoucher(file: readonly Element[], { retraits, jets, reprises }: Changement): Element[] {
  return file
    .filter((e) => !retraits.includes(e.id))
    .map((e) => {
      if (jets.includes(e.id)) return { ...e, etat: 'jete' as const };
      if (reprises.includes(e.id))
        return { ...e, etat: e.refus.length > 0 ? ('a-corriger' as const) : ('attente' as const) };
      return e;
    });
}
