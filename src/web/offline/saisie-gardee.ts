import type { BaseLocale } from './base.ts';

/** Keys of what is typed in a form that is saved on the server only. */
export const PREFIXE_SAISIE = 'saisie:';

/** Throws away forms half filled, of all the structures; drafts of acts, notes and bilans stay. */
export const jeterLesSaisies = (base: BaseLocale): Promise<void> =>
  base.ecrire(['brouillons'], async (t) => {
    const lignes = await t.brouillons.tout();
    const saisies = lignes.filter(({ cle }) => cle.startsWith(PREFIXE_SAISIE));
    await Promise.all(saisies.map(({ structure, cle }) => t.brouillons.effacer([structure, cle])));
  });

/** A form half filled, as the device keeps it. */
export interface SaisieGardee<T> {
  /** ISO instant of the last thing typed. */
  readonly le: string;
  /** What it will be saved as: sent again after a lost answer, it is not recorded twice. */
  readonly id: string;
  readonly valeurs: T;
}

/** Tells what this form can take up again from what another form, or another version of it, had kept. */
export const saisieComme =
  <T extends object>(vide: T) =>
  (lu: unknown): lu is SaisieGardee<T> => {
    if (!estObjet(lu) || typeof lu.le !== 'string' || typeof lu.id !== 'string') return false;
    const { valeurs } = lu;
    return estObjet(valeurs) && memesChamps(vide, valeurs);
  };

const estObjet = (v: unknown): v is Record<string, unknown> =>
  typeof v === 'object' && v !== null && !Array.isArray(v);

/** Also within: the data of a fact lie one level down. */
function memesChamps(vide: object, lues: Record<string, unknown>): boolean {
  const champs = Object.entries(vide);
  return (
    champs.length === Object.keys(lues).length &&
    champs.every(([champ, v]) => {
      const lue = lues[champ];
      if (Array.isArray(v)) return Array.isArray(lue);
      return estObjet(v) ? estObjet(lue) && memesChamps(v, lue) : champ in lues;
    })
  );
}
