import { RefusError, refus } from '../../kernel/refus.ts';
import type { Tx } from '../../server/db.ts';
import { feriesDuDossier } from './calculer.ts';
import type { DossierLu, PeriodeLue } from './contract-dossier.ts';
import { doutesDuDossier, statutDeLEmployeur } from './doutes.ts';
import { aideParMois } from './rules/aide.ts';
import {
  douteDeTransmission,
  joursADeclarer,
  type Piece,
  piecesAJoindre,
  transmissibleLe,
} from './rules/declaration.ts';
import { finDe, vacances } from './rules/dossier.ts';
import { periodesDites } from './rules/echeances.ts';
import { etatDe, gestesDe } from './rules/etats.ts';
import { doutesDesMissions } from './rules/missions.ts';
import { periodesDePresence } from './rules/presence.ts';
import { proposer } from './rules/renouvellement.ts';
import { comparer, totaliser } from './rules/reste.ts';
import { type DossierComplet, lireDossier } from './store-dossier.ts';
import { lireTables, lireTransmis, lireVersements } from './store-faits.ts';

/** The whole life of a convention, as its screen and other programs read it. Refused: convention-inconnue. */
export async function lireDossierEntier(tx: Tx, id: number, aujourdhui: string): Promise<DossierLu> {
  const d = await lireDossier(tx, id);
  const { missions, formation_prevue, cout_brut, cout_charges } = await lireArticles(tx, id);
  const versements = await lireVersements(tx, [id]);
  const etat = etatDe(d, aujourdhui);
  return {
    ...{
      convention: d.convention,
      version: d.convention.version,
      aujourdhui,
      etat,
      gestes: gestesDe({ etat, suivantes: d.suivantes }),
    },
    ...{ missions, formationPrevue: formation_prevue, presence: d.presence },
    cout: { brut: cout_brut, charges: cout_charges },
    ...{ precedente: d.precedente, suivantes: [...d.suivantes] },
    propositions: {
      renouvellement: proposer('renouvellement', d, aujourdhui),
      transfert: proposer('transfert', d, aujourdhui),
    },
    doutes: [
      ...doutesDuDossier(d, await statutDeLEmployeur(tx), aujourdhui),
      ...doutesDesMissions(missions).map((message) => ({ contrat: null, champ: 'missions', message })),
    ],
    fin: { denonceeLe: d.denonceeLe, resilieeLe: d.resilieeLe, par: d.resilieePar },
    avenants: d.avenants.map(({ id: numero, le, heures, objet }) => ({ id: numero, le, heures, objet })),
    ...{ contrats: [...d.contrats], anterieurs: [...d.anterieurs], vacances: [...vacances(d)] },
    absences: d.absences.map((a) => ({ ...a })),
    periodes: await lirePeriodes(tx, d, aujourdhui),
    versements: versements.map(({ mois, euros, recuLe }) => ({ mois: mois.slice(0, 7), euros, recuLe })),
    feries: [...feriesDuDossier(d, aujourdhui)].filter((j) => j >= d.debut.slice(0, 7)).toSorted(),
  };
}

const lireArticles = (tx: Tx, id: number) =>
  tx
    .selectFrom('convention')
    .select(['missions', 'formation_prevue', 'cout_brut', 'cout_charges'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

/** The periods begun, the latest first, with what to declare and what was sent; those sent under another pace too. */
export async function lirePeriodes(tx: Tx, d: DossierComplet, aujourdhui: string): Promise<PeriodeLue[]> {
  const envois = new Map((await lireTransmis(tx, [d.id])).map((t) => [t.periode, t]));
  const feries = feriesDuDossier(d, aujourdhui);
  const deCeRythme = periodesDePresence(d, aujourdhui);
  const dites = new Set(periodesDites(d.suites));
  const autre = { ...d, presence: d.presence === 'mois' ? ('trimestre' as const) : ('mois' as const) };
  const deLAutre = periodesDePresence(autre, aujourdhui).filter((p) => envois.has(p.periode));
  return [...deCeRythme, ...deLAutre]
    .toSorted((a, b) => (a.au < b.au ? 1 : a.au > b.au ? -1 : a.du < b.du ? 1 : -1))
    .map((p) => {
      const t = envois.get(p.periode);
      const pieces = (t?.pieces ?? []) as Piece[];
      const aJoindre = piecesAJoindre(d, d.contrats, p);
      return {
        ...p,
        transmissibleLe: transmissibleLe(p, d),
        doute: t ? douteDeTransmission(pieces, aJoindre) : null,
        dite: dites.has(p.periode),
        aJoindre,
        jours: joursADeclarer(d, d.contrats, d.absences, p, feries).map((j) => ({
          ...j,
          absences: [...j.absences],
        })),
        transmis: t ? { le: t.transmisLe, pieces, note: t.note, par: t.par } : null,
      };
    });
}

/** The aid month by month beside what came. `du`, `au`: the whole convention when absent. Refused: dates-inversees. */
export async function lireAide(
  tx: Tx,
  id: number,
  periode: { readonly du?: string | undefined; readonly au?: string | undefined },
) {
  const d = await lireDossier(tx, id);
  const { du = d.debut, au = finDe(d) } = periode;
  if (du > au)
    throw new RefusError(
      422,
      refus('dates-inversees', 'Le premier jour vient après le dernier. Inversez-les.', 'du'),
    );
  const { cout_brut, cout_charges } = await lireArticles(tx, id);
  const cout = { brut: cout_brut, charges: cout_charges };
  const recus = new Map((await lireVersements(tx, [id])).map((v) => [v.mois.slice(0, 7), v]));
  const mois = comparer(aideParMois(d, d.absences, { du, au }, await lireTables(tx)), recus, cout);
  return { mois, total: totaliser(mois), cout };
}
