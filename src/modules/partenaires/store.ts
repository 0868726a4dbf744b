import { sql } from 'kysely';
import type { z } from 'zod';
import type { Jour } from '../../kernel/jours.ts';
import { RefusError, refus } from '../../kernel/refus.ts';
import type { Scope } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { journaliser } from '../../server/journal.ts';
import { verrouillerNomenclature } from '../nomenclatures/store-verrou.ts';
import { listerContacts } from './contacts.ts';
import type { listerPartenaires as contratListe, FichePartenaire } from './contract.ts';
import { listerPartenariats } from './partenariats.ts';
import { exigerPartenaires, exigerSecteurs } from './references.ts';

type EnBref = z.input<typeof contratListe.reponse>[number];

/** The directory, by name: partners merged into another one are left out. */
export async function listerPartenaires(tx: Tx, aujourdhui: Jour): Promise<EnBref[]> {
  const lignes = await lireLignes(tx, null);
  const partenariats = (await listerPartenariats(tx, aujourdhui)).filter(
    (p) => p.etat === 'en-cours' || p.etat === 'bientot-fini',
  );
  // The list ends with those that end last.
  const dernier = new Map(partenariats.map((p) => [p.partenaireId, p]));
  return lignes.map(({ definition: _d, note: _n, version: _v, ...l }) => {
    const p = dernier.get(l.id);
    return {
      ...l,
      partenariat: p ? { intitule: p.intitule, fin: p.fin, bientotFini: p.etat === 'bientot-fini' } : null,
    };
  });
}

/** One partner, with its contacts and partnerships. Refused: partenaire-inconnu. */
export async function lirePartenaire(tx: Tx, id: number, aujourdhui: Jour): Promise<FichePartenaire> {
  const [ligne] = await lireLignes(tx, id);
  if (!ligne)
    throw new RefusError(404, refus('partenaire-inconnu', 'Ce partenaire n’est pas dans vos listes.'));
  const { contacts: _, ...reste } = ligne;
  const partenariats = await listerPartenariats(tx, aujourdhui, id);
  return { ...reste, contacts: await listerContacts(tx, id), partenariats: partenariats.toReversed() };
}

interface Ligne extends Omit<EnBref, 'partenariat'> {
  readonly definition: string;
  readonly note: string;
  readonly version: number;
}

async function lireLignes(tx: Tx, id: number | null): Promise<Ligne[]> {
  const { rows } = await sql<Ligne>`
    select t.id, t.nom, t.categorie, t.retire_le as "retireLe", t.definition,
           coalesce(p.secteurs, '{}') as secteurs, coalesce(p.note, '') as note, coalesce(p.version, 0) as version,
           (select count(*)::int from partenaire_contact c
             where c.partenaire_id = t.id and c.retire_le is null) as contacts,
           (select max(r.jour) from reunion r
             where r.partenaires @> array[t.id] and r.supprime_le is null) as "derniereReunion",
           (select count(*)::int from fiche_liaison f
             where f.partenaire_id = t.id and f.etat in ('envoyee', 'recue') and f.supprime_le is null)
             as "fichesSansReponse"
      from terme t left join partenaire p on p.structure_id = t.structure_id and p.terme_id = t.id
     where t.genre = 'partenaire' and t.fusionne_dans is null and (${id}::integer is null or t.id = ${id}::integer)
     order by t.cle, t.id`.execute(tx);
  return rows;
}

/**
 * Says where a partner works and what one must know of it, from the version that was read (0: nothing yet).
 * Refused: partenaire-inconnu, secteur-inconnu, version-depassee.
 */
export async function modifierPartenaire(
  tx: Tx,
  scope: Scope,
  id: number,
  saisi: { readonly secteurs: readonly number[]; readonly note: string; readonly version: number },
): Promise<void> {
  await verrouillerNomenclature(tx, scope.structureId, 'partage');
  await exigerPartenaires(tx, [id], { status: 404 });
  await exigerSecteurs(tx, saisi.secteurs, 'secteurs');
  const contenu = { secteurs: [...new Set(saisi.secteurs)], note: saisi.note };
  const ecrit =
    saisi.version === 0
      ? await tx
          .insertInto('partenaire')
          .values({ structure_id: scope.structureId, terme_id: id, ...contenu })
          .onConflict((c) => c.doNothing())
          .executeTakeFirst()
          .then((r) => r.numInsertedOrUpdatedRows)
      : await tx
          .updateTable('partenaire')
          .set({ ...contenu, version: saisi.version + 1 })
          .where('terme_id', '=', id)
          .where('version', '=', saisi.version)
          .executeTakeFirst()
          .then((r) => r.numUpdatedRows);
  if (ecrit !== 1n)
    throw new RefusError(
      409,
      refus(
        'version-depassee',
        'Quelqu’un a changé ce partenaire pendant que vous écriviez. Rechargez la page, puis recommencez.',
      ),
    );
  await journaliser(tx, scope, {
    ...{ objet: 'partenaire', objetId: id, action: 'modification', champs: ['secteurs', 'note'] },
  });
}
