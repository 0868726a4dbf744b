import { cleDe } from '../../kernel/texte.ts';
import type { Tx } from '../../server/db.ts';
import {
  ISSUES_PAR_DEFAUT,
  SAISINES_PAR_DEFAUT,
  SORTES_PAR_DEFAUT,
  THEMATIQUES_PAR_DEFAUT,
} from './rules/listes-par-defaut.ts';
import { NATURES_PAR_DEFAUT } from './rules/natures-par-defaut.ts';
import type { Genre } from './rules/terme.ts';
import { creerTerme } from './store.ts';

/** Gives a new structure the default natures, themes, requests and outcomes: its own from then on. */
export async function semerNomenclature(tx: Tx, structureId: string): Promise<void> {
  const listes: [Genre, readonly { nom: string; definition: string }[]][] = [
    ['nature', NATURES_PAR_DEFAUT],
    ['thematique', THEMATIQUES_PAR_DEFAUT],
    ['saisine', SAISINES_PAR_DEFAUT],
    ['issue', ISSUES_PAR_DEFAUT],
    ['sorte', SORTES_PAR_DEFAUT],
  ];
  for (const [genre, termes] of listes) {
    for (const [ordre, terme] of termes.entries()) {
      await creerTerme(tx, structureId, { ...terme, genre, ordre, cle: cleDe(terme.nom) });
    }
  }
}
