import { RefusError, refus } from '../kernel/refus.ts';
import { cleDe } from '../kernel/texte.ts';
import { cleDeNumero, listerConventions } from '../modules/conventions/store.ts';
import { phraseDesProches } from '../modules/mesures/rules/demande.ts';
import type { Tx } from '../server/db.ts';

/** The convention of a number, however it is spelt. Refuses an unknown one, with those there are. */
export async function conventionNumerotee(tx: Tx, numero: string): Promise<number> {
  const conventions = await listerConventions(tx);
  const trouvee = conventions.find((c) => cleDeNumero(c.numero) === cleDeNumero(numero));
  if (trouvee) return trouvee.id;
  const numeros = conventions.map((c) => c.numero);
  const suite =
    numeros.length === 0
      ? 'Aucune n’est enregistrée : commencez par « trame convention create ».'
      : (phraseDesProches(numero, numeros) ?? `Conventions enregistrées : ${numeros.join(', ')}.`);
  throw new RefusError(
    404,
    refus('convention-inconnue', `La convention « ${numero} » n’existe pas ici. ${suite}`, 'convention'),
  );
}

/** The member of a name, accents and case aside. Refuses an unknown one, with the nearest names. */
export async function membreNomme(tx: Tx, nom: string): Promise<number> {
  const membres = await tx.selectFrom('membre').select(['id', 'nom', 'cle']).orderBy('nom').execute();
  const trouve = membres.find((m) => m.cle === cleDe(nom));
  if (trouve) return trouve.id;
  const voisins = phraseDesProches(
    nom,
    membres.map((m) => m.nom),
  );
  const suite = voisins ?? 'Ajoutez d’abord cette personne à l’équipe, ou importez ses actes.';
  throw new RefusError(
    422,
    refus('titulaire-inconnu', `« ${nom} » n’est pas dans l’équipe. ${suite}`, 'mediateur'),
  );
}
