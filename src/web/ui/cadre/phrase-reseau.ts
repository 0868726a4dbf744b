import type { File } from '../../offline/carnet.ts';

/** What becomes, without network, of what is typed on a screen. */
export type Sort = 'envoye-plus-tard' | 'brouillon' | 'rien';

/** Screens whose records leave by themselves when the network is back: acts and rounds. */
const ENVOYES = new Set(['aujourdhui', 'interventions', 'tournees']);

/** `chemin`: path of the address. `saisiesGardees`: forms on the screen that keep a draft. */
export function sortDeLEcran(chemin: string, saisiesGardees: number): Sort {
  if (saisiesGardees > 0) return 'brouillon';
  return ENVOYES.has(chemin.split('/')[3] ?? '') ? 'envoye-plus-tard' : 'rien';
}

const SUITES: Readonly<Record<Sort, string>> = {
  'envoye-plus-tard': 'Vos saisies sont gardées sur ce téléphone.',
  brouillon: 'Ce que vous écrivez est gardé comme brouillon, à enregistrer quand le réseau revient.',
  rien: 'Ici, rien ne peut être enregistré avant son retour.',
};

/** What the banner says; null when all is well. `file`: null where nothing can be kept. */
export function phraseReseau(
  enLigne: boolean,
  file: Pick<File, 'nombre' | 'arret'> | null,
  sort: Sort,
): string | null {
  if (!enLigne) return `Hors connexion. ${SUITES[file ? sort : 'rien']}`;
  if (!file || file.nombre === 0) return null;
  if (file.arret === 'reseau' || file.arret === 'serveur')
    return `Le serveur ne répond pas. ${SUITES['envoye-plus-tard']}`;
  return null;
}

let saisies = 0;
const abonnes = new Set<() => void>();
const changer = (de: number) => {
  saisies += de;
  for (const prevenir of abonnes) prevenir();
};

/** A form that keeps a draft is on the screen; gives back what says that it left. */
export function compterUneSaisieGardee(): () => void {
  changer(1);
  return () => changer(-1);
}
export const saisiesGardees = (): number => saisies;
export function suivreSaisiesGardees(prevenir: () => void): () => void {
  abonnes.add(prevenir);
  return () => abonnes.delete(prevenir);
}
