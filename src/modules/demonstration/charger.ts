import { randomBytes } from 'node:crypto';
import type { Serveur } from '../../server/branche.ts';
import { dansStructure } from '../../server/db.ts';
import { creerCompte } from '../comptes/store.ts';
import { ajouterMembre, creerStructure } from '../structures/creer.ts';

/** Creates the demonstration structure; returns the account to enter with. */
export async function chargerDemonstration(serveur: Serveur): Promise<string> {
  const compteId = await creerCompte(serveur.db, {
    email: 'direction@demo.trame.example',
    nom: 'Direction',
    motDePasse: randomBytes(12).toString('hex'),
  });
  const id = await creerStructure(serveur.db, {
    slug: 'demonstration',
    nom: 'Démonstration',
    demonstration: true,
  });
  await dansStructure(serveur.db, id, (tx) =>
    ajouterMembre(tx, id, { nom: 'Direction', role: 'direction', compteId }),
  );
  return compteId;
}
