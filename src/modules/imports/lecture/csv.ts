import type { Bloc } from './bloc.ts';
import { Decoupeur } from './decoupe.ts';
import type { Encodage } from './encodage.ts';
import type { Forme } from './forme.ts';
import { lireTexte } from './texte.ts';

/** The lines of a text file, block by block. Empty lines are left out; their numbers are not given to others. */
export async function* lireCsv(chemin: string, encodage: Encodage, forme: Forme): AsyncGenerator<Bloc> {
  const decoupeur = new Decoupeur(forme);
  let passees = forme.passees;
  const bloc = (coupe: ReturnType<Decoupeur['couper']>, octets: number, autreEncodage: number): Bloc => {
    while (passees > 0 && coupe.lignes.length > 0) {
      coupe.lignes.shift();
      coupe.numeros.shift();
      passees -= 1;
    }
    return { ...coupe, octets, autreEncodage, feuille: null, decalage: 0 };
  };
  let lus = 0;
  for await (const { texte, octets, autres, tropLongue } of lireTexte(chemin, encodage, forme.finDeLigne)) {
    lus = octets;
    yield bloc(
      tropLongue ? decoupeur.refuserTropLongue(texte) : decoupeur.couper(texte, false),
      octets,
      autres,
    );
  }
  const reste = decoupeur.couper('', true);
  if (reste.lignes.length > 0 || reste.illisibles.length > 0) yield bloc(reste, lus, 0);
}
