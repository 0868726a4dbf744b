import type { FichierDeFile } from '../../modules/envois/contract.ts';
import { base64De } from './coffre.ts';
import type { Magasin } from './magasin.ts';

/** All the commands that wait, as they lie: only the server can open them, for a manager to take them in. */
export async function fichierDeFile(m: Pick<Magasin, 'base' | 'compteId'>): Promise<Blob> {
  const lignes = await m.base.lire(['file'], (t) => t.file.tout());
  const contenu: FichierDeFile = {
    format: 'trame-file',
    version: 1,
    compteId: m.compteId,
    elements: lignes
      .filter((l) => l.etat !== 'jete')
      .map(({ id, structure, scelle }) => ({
        ...{ id, structure },
        iv: base64De(scelle.iv),
        donnees: base64De(scelle.donnees),
      })),
  };
  return new Blob([JSON.stringify(contenu)], { type: 'application/json' });
}
