import type { Adresse, Employeur, PersonneEmployee, PosteDecrit } from './donnees.ts';
import { lireNumeroDe } from './numeros.ts';

const adresse = <A extends Adresse>(a: A): A => ({
  ...a,
  codePostal: lireNumeroDe('codePostal', a.codePostal),
});

/** The sheet as it is kept: numbers without the spaces that people type. */
export const employeurGarde = (e: Employeur): Employeur => ({
  ...adresse(e),
  siret: lireNumeroDe('siret', e.siret),
  ape: lireNumeroDe('ape', e.ape),
  idcc: lireNumeroDe('idcc', e.idcc),
  correspondant: {
    ...adresse(e.correspondant),
    telephone: lireNumeroDe('telephone', e.correspondant.telephone),
    courriel: lireNumeroDe('courriel', e.correspondant.courriel),
  },
});

export const posteGarde = (p: PosteDecrit): PosteDecrit => ({ ...p, lieu: adresse(p.lieu) });

export const personneGardee = (p: PersonneEmployee): PersonneEmployee => ({
  ...adresse(p),
  courriel: lireNumeroDe('courriel', p.courriel),
});

type Fiche = Readonly<Record<string, unknown>>;
const estFiche = (x: unknown): x is Fiche => typeof x === 'object' && x !== null && !Array.isArray(x);

/** What was kept, over an empty sheet: a field added since is empty, one taken away is forgotten. */
export function completer<T extends object>(vide: T, garde: unknown): T {
  const lu = estFiche(garde) ? garde : {};
  return Object.fromEntries(
    Object.entries(vide).map(([cle, defaut]) => {
      const valeur = lu[cle];
      if (estFiche(defaut)) return [cle, completer(defaut, valeur)];
      return [cle, valeur === undefined ? defaut : valeur];
    }),
  ) as T;
}

/** Names of the fields whose value changed, `correspondant.nom` for one inside another. */
export function champsChanges(avant: object, apres: object, dans = ''): string[] {
  const lu = avant as Fiche;
  return Object.entries(apres).flatMap(([cle, valeur]) => {
    const nom = `${dans}${cle}`;
    if (estFiche(valeur)) return champsChanges(estFiche(lu[cle]) ? lu[cle] : {}, valeur, `${nom}.`);
    return lu[cle] === valeur ? [] : [nom];
  });
}
