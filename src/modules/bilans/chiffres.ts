import { sql } from 'kysely';
import { plusJours, plusTot } from '../../kernel/jours.ts';
import { jour } from '../../kernel/mise-en-forme.ts';
import type { Tx } from '../../server/db.ts';
import { VERSION } from '../../server/version.ts';
import type { Convention } from '../conventions/contract.ts';
import { joursVacants, type Tenue, tenuesDe } from '../conventions/rules/tenues.ts';
import type { ContratEcrit } from '../conventions/store-faits.ts';
import { lireCouvertures } from '../mesures/lecture.ts';
import { avertirDe } from '../mesures/mesurer.ts';
import { AXES, MESURES } from '../mesures/rules/dictionnaire.ts';
import type { Plage } from '../mesures/rules/periode.ts';
import { MESURES_DE_SUIVI, type MesureDeSuivi } from '../mesures/rules/suivi.ts';
import { compterSuivi } from '../mesures/suivi.ts';
import { changementsDansPeriode } from '../nomenclatures/rules/versions.ts';
import { lireVersions } from '../nomenclatures/store-versions.ts';
import {
  type AnneeComptee,
  compterAnnee,
  compterAvant,
  demandeDe,
  type Perimetre,
  pendantLesTenues,
} from './compter.ts';
import { type AnneeDeConvention, anneeDeConvention, moisDe } from './rules/annee-de-convention.ts';
import type { ChiffresBilan, Provenance } from './rules/chiffres.ts';
import { comparer } from './rules/comparaison.ts';
import { construireChiffres } from './rules/construire-chiffres.ts';

/** Who asks for the count and when: written in the document. */
export interface Comptage {
  readonly structureId: string;
  readonly par: string;
  readonly le: Date;
}

const DEFINITIONS = [
  ...(['interventions', 'minutes', 'beneficiaires', 'nonCommunique'] as const).map((m) => MESURES[m]),
  ...(['famille', 'nature', 'partenaire'] as const).map((a) => AXES[a]),
].map(({ nom, definition }) => ({ terme: nom, definition }));

const HEURE_EN_FRANCE = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The local day and hour in France of an instant, `AAAA-MM-JJTHH:MM`. */
export const heureEnFrance = (instant: Date): string => HEURE_EN_FRANCE.format(instant).replace(' ', 'T');

/**
 * The figures of one year of a convention: the acts of mediation at which its holder was present, each holder and each
 * replacement on their own days, an act done by two of them once. `contrats`: those of the post. From the dictionary of
 * `mesures`; the year before when it can be compared; where they come from and what to know of them.
 */
export async function compterBilan(
  tx: Tx,
  convention: Convention,
  { annee, du, au }: AnneeDeConvention,
  comptage: Comptage,
  contrats: readonly ContratEcrit[],
): Promise<ChiffresBilan> {
  const { structureId } = comptage;
  const tenues = tenuesDe(contrats, { du, au });
  const perimetre = { structureId, tenues, du, au };
  const comptee = await compterAnnee(tx, perimetre);
  const natures = comptee.natures.filter((l) => l.interventions > 0).map((l) => Number(l.nature));
  const avant = annee > 1 ? anneeDeConvention(convention, annee - 1) : null;
  const precedente = avant?.ok ? { du: avant.value.du, au: avant.value.au } : null;
  const nomenclatures = await changements(tx, natures, precedente?.du ?? du, au);
  const lAnAvant = precedente
    ? await compterAvant(tx, { structureId, tenues: tenuesDe(contrats, precedente), ...precedente })
    : null;
  const compteLe = heureEnFrance(comptage.le);
  const comparaison = comparer({
    au,
    compteLe: compteLe.slice(0, 10),
    precedente,
    moisRenseignes: precedente ? await moisRenseignes(tx, precedente.du, precedente.au) : [],
    moisDuPoste: lAnAvant?.mois ?? [],
    familles: lAnAvant?.familles ?? [],
    nomenclatures,
  });
  const provenance: Provenance = {
    compteLe,
    comptePar: comptage.par,
    logiciel: `Trame ${VERSION}`,
    imports: await fichiersImportes(tx, tenues),
    nomenclatures: nomenclatures.filter(({ depuis }) => depuis > du),
    avertissements: [
      ...(contrats.length === 0 ? [SANS_TITULAIRE] : sansPersonne(tenues, { du, au }, compteLe.slice(0, 10))),
      ...(tenues.length > 0 && comptee.total.interventions === 0 && compteLe.slice(0, 10) >= du
        ? [phraseSansActe(tenues)]
        : []),
      ...(comptee.sansFamille > 0 ? [phraseSansFamille(comptee.sansFamille)] : []),
      ...(await reserves(tx, perimetre, comptee, compteLe.slice(0, 10))),
    ],
  };
  const suivi = await suiviDuPoste(tx, tenues, { du, au }, compteLe.slice(0, 10));
  return construireChiffres({
    du,
    au,
    lignes: comptee.lignes,
    comparaison,
    ...(suivi ? { suivi: suivi.chiffres } : {}),
    definitions: [...DEFINITIONS, ...(suivi?.definitions ?? [])],
    provenance,
  });
}

/** The figures of the follow-up that a bilan tells. */
const SUIVI_DU_BILAN = [
  'suivies',
  'nouvelles',
  'closes',
  'ouvertes',
  'personnes',
  'navettes',
  'tablesRondes',
  'accompagnements',
  'protocoles',
  'accordsTenus',
  'fiches',
  'fichesRepondues',
  'prisesEnCharge',
] as const satisfies readonly MesureDeSuivi[];

/** The situations of which a holder was in charge during their own days; null when there is none. */
async function suiviDuPoste(tx: Tx, tenues: readonly Tenue[], { du, au }: Plage, aujourdhui: string) {
  const enCharge = tenues.map((t) => ({ membre: t.membreId, du: t.du, au: t.au }));
  const { total } = await compterSuivi(tx, { du, au, aujourdhui, enCharge });
  if (total.suivies === 0) return null;
  const lues = SUIVI_DU_BILAN.map((m) => ({
    ...MESURES_DE_SUIVI[m],
    valeur: MESURES_DE_SUIVI[m].valeur(total),
  }));
  return {
    chiffres: lues.map(({ nom, unite, valeur }) => ({ nom, unite, valeur })),
    definitions: lues.map(({ nom, definition }) => ({ terme: nom, definition })),
  };
}

const SANS_TITULAIRE = 'La convention n’a pas de titulaire enregistré : aucun acte n’est compté.';
const phraseSansActe = (tenues: readonly Tenue[]): string => {
  const noms = [...new Set(tenues.map((t) => t.membre))];
  return noms.length === 1
    ? `${noms[0]} n’a aucun acte enregistré pendant cette année : vérifiez que cette personne tenait bien le poste.`
    : `${noms.join(' et ')} n’ont aucun acte enregistré pendant leurs jours sur le poste : vérifiez les dates des contrats.`;
};

/** Days gone by when the contracts name nobody: whoever wrote acts then did not hold the post. */
function sansPersonne(tenues: readonly Tenue[], { du, au }: Plage, aujourdhui: string): string[] {
  const vides = joursVacants(tenues, { du, au: plusTot(au, plusJours(aujourdhui, -1)) });
  if (vides.length === 0) return [];
  const jours = vides.map((v) => (v.du === v.au ? `le ${jour(v.du)}` : `du ${jour(v.du)} au ${jour(v.au)}`));
  return [
    `D’après les contrats enregistrés, personne ne tenait le poste ${jours.join(', ni ')} : aucun acte n’y est compté.`,
  ];
}

const phraseSansFamille = (n: number): string =>
  `${n} intervention${n > 1 ? 's ne sont dans aucune famille : elles ne sont' : ' n’est dans aucune famille : elle n’est'} pas comptée${n > 1 ? 's' : ''} ici.`;

/**
 * The warnings of the dictionary, over the days gone by: that the year is not over is told by the document itself,
 * which may be frozen.
 */
async function reserves(
  tx: Tx,
  perimetre: Perimetre,
  { natures, total }: AnneeComptee,
  aujourdhui: string,
): Promise<string[]> {
  const ecoulee = { du: perimetre.du, au: plusTot(perimetre.au, plusJours(aujourdhui, -1)) };
  if (ecoulee.au < ecoulee.du) return [];
  const { structureId } = perimetre;
  const couvertures = await lireCouvertures(tx, structureId, [ecoulee]);
  return avertirDe(tx, structureId, demandeDe({ ...perimetre, ...ecoulee }), aujourdhui, {
    lignes: [],
    natures,
    total,
    // Acts of today alone: the days gone by have none, and yet the figures are not empty.
    couvertures: couvertures[0]?.premier || total.interventions === 0 ? couvertures : [],
    depuis: ecoulee.du,
  });
}

/** Months in which anybody of the structure recorded an act: the tool was in use. */
async function moisRenseignes(tx: Tx, du: string, au: string): Promise<string[]> {
  const { rows } = await sql<{ mois: string }>`
    select m.mois from unnest(${moisDe(du, au)}::text[]) as m(mois)
    where exists (
      select from intervention i
      where i.structure_id = (select trame_structure()) and i.supprime_le is null
        and i.jour between greatest((m.mois || '-01')::date, ${du}::date)
          and least(((m.mois || '-01')::date + interval '1 month - 1 day')::date, ${au}::date))`.execute(tx);
  return rows.map(({ mois }) => mois);
}

/** Changes of meaning or of class, during the two years that are set side by side, of the natures that were counted. */
async function changements(
  tx: Tx,
  ids: readonly number[],
  du: string,
  au: string,
): Promise<{ nom: string; depuis: string }[]> {
  const versions = await lireVersions(tx, ids);
  return [...versions.values()]
    .flatMap((v) => changementsDansPeriode(v, du, au))
    .map(({ apres, jour }) => ({ nom: apres.nom, depuis: jour }))
    .sort((a, b) => a.depuis.localeCompare(b.depuis) || a.nom.localeCompare(b.nom, 'fr'));
}

async function fichiersImportes(tx: Tx, tenues: readonly Tenue[]): Promise<string[]> {
  if (tenues.length === 0) return [];
  const lignes = await tx
    .selectFrom('import')
    .select('fichier')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('intervention')
        .select((e) => e.ref('import_id').$notNull().as('import_id'))
        .where('supprime_le', 'is', null)
        .where('import_id', 'is not', null)
        .where(pendantLesTenues(tenues)),
    )
    .orderBy('cree_le')
    .execute();
  return [...new Set(lignes.map(({ fichier }) => fichier))];
}
