import { type Db, dansStructure } from '../../server/db.ts';
import type { AnalyseImport } from './contract.ts';
import { Empreintes } from './lecture/empreintes.ts';
import { lireTout, type Suivi } from './lire-tout.ts';
import { avecFichier, type ChoixImport } from './preparer.ts';
import { resumer } from './resumer.ts';
import type { Correspondances } from './rules/correspondances.ts';
import { aDesImportes, compterDejaLa, dejaImporte } from './store.ts';

const LOT = 5000;

/**
 * Reads a whole file and says what it would bring; writes nothing. Throws what refuses the file. The correspondances
 * returned are those used: chosen, remembered, or none.
 */
export function analyserImport(
  db: Db,
  structureId: string,
  fichier: { readonly chemin: string; readonly empreinte: Buffer },
  choix: ChoixImport,
  suivi: Suivi,
): Promise<{ readonly analyse: AnalyseImport; readonly correspondances: Correspondances }> {
  return dansStructure(db, structureId, (tx) =>
    avecFichier(tx, fichier.chemin, choix, async (prepare) => {
      const { plan, correspondances } = prepare;
      const deja = await dejaImporte(tx, fichier.empreinte);
      const avertissements = deja === null ? [] : [`Ce fichier a déjà été importé le ${enFrancais(deja)}.`];
      if (!plan.ok)
        return { analyse: resumer(prepare, null, { doublons: 0, avertissements }), correspondances };
      const comparer = await aDesImportes(tx);
      const empreintes = new Empreintes();
      let attente: string[] = [];
      let doublons = 0;
      const lu = await lireTout(prepare, plan.value, suivi, async ({ actes }) => {
        if (!comparer) return;
        for (const { cle } of actes) attente.push(empreintes.de(cle));
        if (attente.length < LOT) return;
        doublons += await compterDejaLa(tx, structureId, attente);
        attente = [];
      });
      doublons += await compterDejaLa(tx, structureId, attente);
      return { analyse: resumer(prepare, lu, { doublons, avertissements }), correspondances };
    }),
  );
}

const enFrancais = (jour: string): string => jour.split('-').reverse().join('/');
