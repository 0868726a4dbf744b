import { plusTard, plusTot } from '../../kernel/jours.ts';
import type { Tx } from '../../server/db.ts';
import type { LigneBrute } from './compiler.ts';
import type { LigneDeTableau, TableauDeBord } from './contract.ts';
import { lireCouvertures, lireReferentiel } from './lecture.ts';
import { avertirDe, chiffrer, compter, type Lecteur, type Resultat, resoudrePour } from './mesurer.ts';
import { moisPerimes } from './rafraichir.ts';
import { comparer } from './rules/comparaison.ts';
import type { Demande } from './rules/demande.ts';
import { type Axe, type AxeDeTemps, NOMS_DE_MESURES } from './rules/dictionnaire.ts';
import { decrireFiltres, nomDe, trier } from './rules/lignes.ts';
import { debutsDe, duree, type Plage, pasDe, precedente, valeurDeTemps } from './rules/periode.ts';
import type { DemandeResolue, Referentiel } from './rules/referentiel.ts';

const TOUJOURS: Plage = { du: '1900-01-01', au: '9999-12-31' };

/**
 * All the figures of the dashboard: read in one statement, and in one more for the period before when it can be
 * compared. Refused: valeur-inconnue, axe-reserve.
 */
export async function tableauDeBord(
  tx: Tx,
  structureId: string,
  demande: Demande,
  lecteur: Lecteur,
): Promise<TableauDeBord & { readonly filtres: Resultat['filtres'] }> {
  const pas = pasDe(demande);
  const axes: readonly Axe[] = [pas, 'nature', 'famille', 'secteur'];
  const referentiel = await lireReferentiel(tx, structureId, [...axes, ...demande.filtres.map((f) => f.axe)]);
  const resolue = resoudrePour(lecteur, { ...demande, mesures: NOMS_DE_MESURES }, referentiel);
  const perimes = await moisPerimes(tx, structureId);
  const [parTemps, natures, familles, secteurs, [total]] = (await compter(
    tx,
    structureId,
    resolue,
    [...axes.map((a) => [a]), []],
    { perimes },
  )) as [LigneBrute[], LigneBrute[], LigneBrute[], LigneBrute[], [LigneBrute]];
  const avant = precedente(demande);
  const [ici, labas, toujours] = (await lireCouvertures(tx, structureId, [demande, avant, TOUJOURS])) as [
    ...(readonly [C, C]),
    C,
  ];
  const comparaison = comparer([ici, labas], lecteur.aujourdhui);
  const entiere = resolue.plages.length === 1 && duree(resolue.plages[0] as Plage) === duree(demande);
  const avertissements = await avertirDe(tx, structureId, resolue, lecteur.aujourdhui, {
    lignes: [],
    natures,
    total,
    couvertures: [ici],
    depuis: comparaison.disponible ? avant.du : demande.du,
  });
  const lignesDe = (axe: Axe, lignes: readonly LigneBrute[]) =>
    trier(lignes, [axe], referentiel).map((l) => ligneDe(axe, l, referentiel));
  return {
    filtres: decrireFiltres(resolue, referentiel),
    du: demande.du,
    au: demande.au,
    premierActe: toujours.premier,
    dernierActe: toujours.dernier,
    total: chiffrer(total, NOMS_DE_MESURES) as TableauDeBord['total'],
    comparaison:
      comparaison.disponible && entiere
        ? {
            ...comparaison,
            total: await totalDe(tx, structureId, { ...resolue, ...avant, plages: [avant] }, perimes),
          }
        : {
            disponible: false,
            explication: comparaison.disponible ? SUR_UNE_PARTIE : comparaison.explication,
          },
    pas,
    parTemps: remplir(pas, demande, lecteur.aujourdhui, lignesDe(pas, parTemps)),
    parNature: lignesDe('nature', natures),
    parFamille: lignesDe('famille', familles).filter((l) => l.interventions > 0),
    parSecteur: lignesDe('secteur', secteurs),
    avertissements,
  };
}

type C = Awaited<ReturnType<typeof lireCouvertures>>[number];
const SUR_UNE_PARTIE = 'Pas de comparaison : seule une partie de la période est comptée.';

async function totalDe(tx: Tx, structureId: string, demande: DemandeResolue, perimes: readonly string[]) {
  const [[total]] = (await compter(tx, structureId, demande, [[]], { perimes })) as [[LigneBrute]];
  return chiffrer(total, NOMS_DE_MESURES) as TableauDeBord['total'];
}

const MESURES_DE_LIGNE = [
  'interventions',
  'minutes',
  'minutesHorsMediation',
  'beneficiaires',
  'femmes',
  'hommes',
  'nonCommunique',
] as const;

const ligneDe = (axe: Axe, ligne: LigneBrute, referentiel: Referentiel): LigneDeTableau => ({
  id: ligne[axe] ?? null,
  nom: nomDe(axe, ligne[axe] ?? null, referentiel),
  ...(chiffrer(ligne, MESURES_DE_LIGNE) as Omit<LigneDeTableau, 'id' | 'nom'>),
});

/** A day, a month or a year without any act stands at zero; those to come are not shown. */
function remplir(
  pas: AxeDeTemps & ReturnType<typeof pasDe>,
  periode: Plage,
  aujourdhui: string,
  lignes: readonly LigneDeTableau[],
): LigneDeTableau[] {
  const connues = new Map(lignes.map((l) => [l.id, l]));
  const vu = plusTard(aujourdhui, String(lignes.at(-1)?.id ?? periode.du));
  return debutsDe(pas, { du: periode.du, au: plusTot(periode.au, vu) }).map(
    (debut) => connues.get(debut) ?? { ...ZERO, id: debut, nom: valeurDeTemps(pas, debut) },
  );
}

const ZERO = Object.fromEntries(MESURES_DE_LIGNE.map((m) => [m, 0])) as Omit<LigneDeTableau, 'id' | 'nom'>;
