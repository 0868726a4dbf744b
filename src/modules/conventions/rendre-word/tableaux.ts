import { csv, type SheetProvenance, type SheetTable } from '../../../documents/sheet.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import { echeancesDuDossier } from '../calculer.ts';
import type { ContexteDePapier } from '../papiers-contexte.ts';
import { aideParMois, DOUTE_REMPLACEMENT, remplacementsReduits } from '../rules/aide.ts';
import { MONTANT_INCONNU, STATUT_ECRIT } from '../rules/montants.ts';
import { comparer } from '../rules/reste.ts';
import { lireTables, lireVersements } from '../store-faits.ts';

const provenance = (
  { donnees, scope }: ContexteDePapier,
  titre: string,
  notes: string[],
): SheetProvenance => ({
  title: titre,
  author: scope?.membreNom ?? 'la ligne de commande',
  date: jour(donnees.aujourdhui),
  source: `Trame, ${donnees.structure.nom}`,
  filters: [['Convention', donnees.convention.numero || 'sans numéro']],
  notes,
});

const STATUTS = {
  fait: 'fait',
  'a-venir': 'à venir',
  depasse: 'dépassé',
  passe: 'passé',
  reporte: 'reporté',
  'sans-objet': 'sans objet',
} as const;

/** Every deadline of the convention, to its last day. */
export function echeancesEnCsv(c: ContexteDePapier): string {
  const { convention, aujourdhui } = c.donnees;
  const table: SheetTable = {
    name: 'Échéances',
    columns: [
      { title: 'Date', kind: 'day' },
      { title: 'Échéance', kind: 'text' },
      { title: 'État', kind: 'text' },
      { title: 'Texte', kind: 'text' },
      { title: 'D’où vient la date', kind: 'text' },
      { title: 'À faire', kind: 'text' },
      { title: 'Code', kind: 'text' },
    ],
    rows: echeancesDuDossier(c.dossier, { aujourdhui, au: convention.finEffective }).map((e) => [
      ...[e.date, e.libelle, STATUTS[e.statut], e.article, e.origine, e.aFaire, e.code],
    ]),
  };
  return csv(
    table,
    provenance(c, 'Échéances de la convention', [
      'Les dates sont calculées ; le préfet et l’ASP l’emportent.',
    ]),
  );
}

/** The aid of each month of the convention, expected and received, in euros. */
export async function aideEnCsv(c: ContexteDePapier): Promise<string> {
  const { id, debut, finEffective } = c.donnees.convention;
  const recus = new Map((await lireVersements(c.tx, [id])).map((v) => [v.mois.slice(0, 7), v]));
  const mois = aideParMois(
    c.dossier,
    c.dossier.absences,
    { du: debut, au: finEffective },
    await lireTables(c.tx),
  );
  const { contrats, heures, avenants } = c.dossier;
  const reduits = remplacementsReduits(contrats, heures, avenants, { du: debut, au: finEffective });
  const table: SheetTable = {
    name: 'Aide',
    columns: [
      { title: 'Mois', kind: 'text' },
      { title: 'Montant annuel (€)', kind: 'decimal' },
      { title: 'Montant : statut', kind: 'text' },
      { title: 'Quotité', kind: 'decimal' },
      { title: 'Jours tenus', kind: 'integer' },
      { title: 'Jours déduits', kind: 'integer' },
      { title: 'Aide attendue, estimation (€)', kind: 'decimal' },
      { title: 'Aide reçue (€)', kind: 'decimal' },
    ],
    rows: comparer(mois, recus, { brut: null, charges: null }).map((m) => [
      ...[m.mois, m.montantAnnuel, m.montantAnnuel === null ? MONTANT_INCONNU : STATUT_ECRIT[m.statut]],
      ...[m.quotite, m.jours, m.joursDeduits, m.montantAnnuel === null ? null : m.montant, m.recu],
    ]),
  };
  return csv(
    table,
    provenance(c, 'Aide de l’État, mois par mois', [
      'Estimation : la règle exacte de l’ASP pour les jours d’absence n’est pas publiée.',
      ...(reduits.length > 0 ? [DOUTE_REMPLACEMENT] : []),
    ]),
  );
}
