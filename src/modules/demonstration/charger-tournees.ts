import { sql } from 'kysely';
import { nouvelId } from '../../kernel/id.ts';
import type { Tx } from '../../server/db.ts';
import { idDuCompteur } from '../tournees/compteurs.ts';
import type { Annuaire } from './annuaire.ts';
import { idDe, idOuRien } from './annuaire.ts';
import type { Demonstration } from './demonstration.ts';

/** Writes the permanences of the demonstration, then makes rounds of the acts that were: see `tournees`. */
export async function chargerTournees(
  tx: Tx,
  structure_id: string,
  demo: Demonstration,
  annuaire: Annuaire,
): Promise<void> {
  const permanences = demo.permanences.map((p) => ({ ...p, id: nouvelId() }));
  await tx
    .insertInto('permanence')
    .values(
      permanences.map((p) => ({
        structure_id,
        id: p.id,
        nom: p.nom,
        nature_id: idDe(annuaire.termes.nature, p.nature),
        secteur_id: idDe(annuaire.termes.secteur, p.secteur),
        lieu_id: idOuRien(annuaire.termes.lieu, p.lieu),
        jour_semaine: p.jourSemaine,
        debut: p.debut,
        fin: p.fin,
        membres: p.membres.map((nom) => idDe(annuaire.membres, nom)),
      })),
    )
    .execute();

  const actes = new Map(demo.interventions.map((a) => [a.id, a]));
  const tournees = demo.tournees.flatMap((t) => {
    const acte = actes.get(t.id);
    return acte ? [{ ...t, acte, auteur: idDe(annuaire.membres, acte.membres[0]) }] : [];
  });
  if (tournees.length === 0) return;
  await tx
    .insertInto('tournee')
    .values(
      tournees.map((t) => ({
        structure_id,
        id: t.id,
        permanence_id: permanences.find((p) => p.nom === t.permanence)?.id ?? null,
        duree: t.duree,
        heure_fin: t.heureFin,
        close_le: sql<Date>`${`${t.acte.jour} ${t.heureFin}`}::timestamp`,
        auteur_id: t.auteur,
      })),
    )
    .execute();
  const appartenances = tournees.flatMap((t) => [t.id, ...t.actes].map((acte) => [acte, t.id] as const));
  await sql`
    update intervention i set tournee_id = a.tournee_id,
      sorte = case when i.id = a.tournee_id then 'tournee' else i.sorte end
    from unnest(${appartenances.map(([acte]) => acte)}::uuid[], ${appartenances.map(([, t]) => t)}::uuid[])
      a(id, tournee_id)
    where i.id = a.id`.execute(tx);

  const compteurs = tournees.flatMap((t) => t.compteurs.map((c) => ({ ...c, t })));
  await tx
    .insertInto('intervention')
    .values(
      compteurs.map(({ t, nature, lieu, femmes, hommes, nonCommunique }) => {
        const [natureId, lieuId] = [
          idDe(annuaire.termes.nature, nature),
          idOuRien(annuaire.termes.lieu, lieu),
        ];
        return {
          structure_id,
          id: idDuCompteur(t.id, { natureId, lieuId }),
          sorte: 'compteur' as const,
          tournee_id: t.id,
          jour: t.acte.jour,
          nature_id: natureId,
          secteur_id: idOuRien(annuaire.termes.secteur, t.acte.secteur),
          lieu_id: lieuId,
          membres: t.acte.membres.map((nom) => idDe(annuaire.membres, nom)),
          ...annuaire.natures.get(natureId),
          femmes,
          hommes,
          non_communique: nonCommunique,
          nombre: femmes + hommes + nonCommunique,
          auteur_id: t.auteur,
        };
      }),
    )
    .execute();
  const notes = tournees.flatMap((t) => t.notes.map((n) => ({ ...n, t })));
  if (notes.length === 0) return;
  await tx
    .insertInto('tournee_note')
    .values(
      notes.map((n) => ({
        structure_id,
        id: n.id,
        tournee_id: n.t.id,
        sorte: n.sorte,
        heure: n.heure,
        lieu_id: idOuRien(annuaire.termes.lieu, n.lieu),
        texte: n.texte,
        membre_id: idDe(annuaire.membres, n.membre),
        cree_le: sql<Date>`${`${n.t.acte.jour} ${n.heure}`}::timestamp`,
      })),
    )
    .execute();
}
