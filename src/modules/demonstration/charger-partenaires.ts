import type { Tx } from '../../server/db.ts';
import { type Annuaire, idDe, idOuRien } from './annuaire.ts';
import type { Demonstration } from './demonstration.ts';
import { NOTES_DES_PARTENAIRES } from './partenaires-fictifs.ts';

/** Id of the first contact of each partner, by the partner's name. */
export type Contacts = ReadonlyMap<string, string>;

/** Writes what is known of partners beside their names; answers whom to write to. */
export async function chargerPartenaires(
  tx: Tx,
  structure_id: string,
  { contacts, partenariats, reunions }: Demonstration,
  { termes, membres }: Annuaire,
): Promise<Contacts> {
  const partenaire = (nom: string): number => idDe(termes.partenaire, nom);
  await tx
    .insertInto('partenaire')
    .values(
      Object.entries(NOTES_DES_PARTENAIRES).map(([nom, note]) => ({
        ...{ structure_id, terme_id: partenaire(nom), note },
        secteurs: [...termes.secteur.values()],
      })),
    )
    .execute();
  await tx
    .insertInto('partenaire_contact')
    .values(
      contacts.map(({ partenaire: nom, ...c }) => ({ structure_id, partenaire_id: partenaire(nom), ...c })),
    )
    .execute();
  await tx
    .insertInto('partenariat')
    .values(
      partenariats.map(({ partenaire: nom, signeLe, ...p }) => ({
        ...{ structure_id, partenaire_id: partenaire(nom), signe_le: signeLe, ...p },
      })),
    )
    .execute();
  await tx
    .insertInto('reunion')
    .values(
      reunions.map((r) => ({
        ...{ structure_id, id: r.id, genre: r.genre, jour: r.jour, minutes: r.minutes, sujet: r.sujet },
        compte_rendu: r.compteRendu,
        secteur_id: idOuRien(termes.secteur, r.secteur),
        partenaires: r.partenaires.map(partenaire),
        membres: r.membres.map((nom) => idDe(membres, nom)),
        auteur_id: idOuRien(membres, r.membres[0] ?? null) ?? 0,
        cree_le: new Date(`${r.jour}T16:00:00Z`),
      })),
    )
    .execute();
  return new Map(contacts.toReversed().map((c) => [c.partenaire, c.id]));
}
