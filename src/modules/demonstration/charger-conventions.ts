import type { Serveur } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { chiffrerPersonne } from '../conventions/personne-employee.ts';
import type { Ids } from './annuaire.ts';
import type { Demonstration } from './demonstration.ts';
import { EMPLOYEUR_DE_DEMONSTRATION, personneDeDemonstration, posteDeDemonstration } from './papiers.ts';
import type { VieDeConvention } from './vie-des-conventions.ts';

/** Writes the conventions, their life until today, and the written part of one bilan. */
export async function chargerConventions(
  tx: Tx,
  serveur: Pick<Serveur, 'cle'>,
  structureId: string,
  demo: Demonstration,
  membres: Ids,
): Promise<void> {
  const direction = membres.get(demo.membres.find((m) => m.role === 'direction')?.nom ?? '') ?? null;
  const { statut: _, ...employeur } = EMPLOYEUR_DE_DEMONSTRATION;
  await tx
    .updateTable('structure')
    .set({ employeur: JSON.stringify(employeur) })
    .where('id', '=', structureId)
    .execute();
  for (const [rang, c] of demo.conventions.entries()) {
    const vie = demo.vies.find((v) => v.numero === c.numero);
    const { id } = await tx
      .insertInto('convention')
      .values({
        ...{ structure_id: structureId, numero: c.numero, signee_le: c.signeeLe, debut: c.debut, fin: c.fin },
        ...{ employeur: c.employeur, commune: c.commune, qpv: c.qpvCode, heures: c.heures },
        ...{ titulaire_id: membres.get(c.titulaire) ?? null, type_mediation: c.typeMediation },
        poste: JSON.stringify(posteDeDemonstration(c, rang)),
        ...(vie && {
          ...{ missions: vie.missions, formation_prevue: vie.formationPrevue },
          ...{ cout_brut: vie.cout.brut, cout_charges: vie.cout.charges },
        }),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const titulaire = membres.get(c.titulaire);
    if (vie && titulaire !== undefined) {
      const contrat = await ecrireVie(tx, { structureId, conventionId: id, titulaire, direction }, vie);
      await tx
        .insertInto('formation')
        .values(
          vie.formations.map((f) => ({
            ...{ structure_id: structureId, membre_id: titulaire, ...f },
          })),
        )
        .execute();
      const personne = personneDeDemonstration(c, rang, vie.cout.brut);
      await tx
        .updateTable('contrat')
        .set({ personne: chiffrerPersonne(serveur, structureId, contrat, personne) })
        .where('id', '=', contrat)
        .execute();
    }
    if (c.numero === demo.bilan.convention) await ecrireBilan(tx, structureId, id, demo.bilan);
  }
}

interface Cible {
  readonly structureId: string;
  readonly conventionId: number;
  readonly titulaire: number;
  readonly direction: number | null;
}

/** Returns the id of the holder's contract. */
async function ecrireVie(tx: Tx, cible: Cible, vie: VieDeConvention): Promise<number> {
  const ici = { structure_id: cible.structureId, convention_id: cible.conventionId };
  const { signeLe, ...contrat } = vie.contrat;
  const { id } = await tx
    .insertInto('contrat')
    .values({
      ...{ ...ici, ...contrat, signe_le: signeLe, membre_id: cible.titulaire },
      ...{ situation: 'sans-emploi', residence: 'qpv' },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (vie.absences.length > 0)
    await tx
      .insertInto('absence')
      .values(vie.absences.map((a) => ({ structure_id: cible.structureId, contrat_id: id, ...a })))
      .execute();
  if (vie.presences.length > 0)
    await tx
      .insertInto('etat_presence')
      .values(
        vie.presences.map(({ periode, transmisLe, pieces }) => ({
          ...{ ...ici, periode, transmis_le: transmisLe, pieces: [...pieces], membre_id: cible.direction },
          ecrit_le: new Date(`${transmisLe}T10:00:00Z`),
        })),
      )
      .execute();
  if (vie.versements.length > 0)
    await tx
      .insertInto('versement')
      .values(
        vie.versements.map((v) => ({ ...ici, mois: `${v.mois}-01`, euros: v.euros, recu_le: v.recuLe })),
      )
      .execute();
  await tx
    .insertInto('echeance_suite')
    .values(
      vie.dites.map(({ le, ...d }) => ({
        ...ici,
        ...d,
        membre_id: cible.direction,
        le: new Date(`${le}T10:00:00Z`),
      })),
    )
    .execute();
  return id;
}

async function ecrireBilan(
  tx: Tx,
  structureId: string,
  conventionId: number,
  { annee, textes }: Demonstration['bilan'],
): Promise<void> {
  const { id } = await tx
    .insertInto('bilan')
    .values({ structure_id: structureId, convention_id: conventionId, annee })
    .returning('id')
    .executeTakeFirstOrThrow();
  const ecrits = Object.entries(textes).filter(([, texte]) => texte !== '');
  await tx
    .insertInto('bilan_texte')
    .values(ecrits.map(([rubrique, texte]) => ({ structure_id: structureId, bilan_id: id, rubrique, texte })))
    .execute();
}
