import { plusJours, plusTard, plusTot } from '../../kernel/jours.ts';
import type { Tx } from '../../server/db.ts';
import { echeancesDuDossier } from './calculer.ts';
import type { Poste } from './contract-aide.ts';
import { doutesDuDossier, statutDeLEmployeur } from './doutes.ts';
import { aideParMois } from './rules/aide.ts';
import { dernierJour, finDe, vacances } from './rules/dossier.ts';
import { etatDe } from './rules/etats.ts';
import { titulaireAu } from './rules/renouvellement.ts';
import { auCentime } from './rules/reste.ts';
import { regrouper } from './rules/urgence.ts';
import { type DossierComplet, lireDossiers } from './store-dossier.ts';
import { lireTables, lireVersements } from './store-faits.ts';

/** The livret ends the convention after them. */
const LIMITES_D_EMBAUCHE: ReadonlySet<string> = new Set(['recrutement-limite', 'remplacement-limite']);

/** Every post at a glance, those that need somebody first. Its cost does not grow with the number of queries. */
export async function listerPostes(tx: Tx, aujourdhui: string): Promise<Poste[]> {
  const dossiers = await lireDossiers(tx);
  if (dossiers.length === 0) return [];
  const tables = await lireTables(tx);
  const statut = await statutDeLEmployeur(tx);
  const annee = aujourdhui.slice(0, 4);
  const bornes = { du: `${annee}-01-01`, au: `${annee}-12-31` };
  const versements = Map.groupBy(
    (
      await lireVersements(
        tx,
        dossiers.map((d) => d.id),
      )
    ).filter((v) => v.mois.startsWith(annee)),
    (v) => v.conventionId,
  );
  return dossiers.map((d) => {
    const mois =
      finDe(d) < bornes.du || d.debut > bornes.au ? [] : aideParMois(d, d.absences, bornes, tables);
    const { enRetard, cetteSemaine, ensuite } = regrouper(echeancesDuDossier(d, { aujourdhui }), aujourdhui);
    const prochaine = [...cetteSemaine, ...ensuite].find((e) => e.gravite !== 'repere');
    return {
      ...{ conventionId: d.id, numero: d.numero, debut: d.debut, fin: finDe(d), signeeLe: d.signeeLe },
      ...{ employeur: d.convention.employeur, commune: d.convention.commune },
      etat: etatDe(d, aujourdhui),
      ...quiTient(d, aujourdhui),
      occupation: occupation(d),
      doutes: doutesDuDossier(d, statut, aujourdhui).map((x) => x.message),
      ...{ enRetard: enRetard.length, cetteSemaine: cetteSemaine.length },
      limiteDepassee: enRetard.findLast((e) => LIMITES_D_EMBAUCHE.has(e.code))?.date ?? null,
      prochaine: prochaine ? { libelle: prochaine.libelle, date: prochaine.date } : null,
      attendu: auCentime(mois.reduce((n, m) => n + m.montant, 0)),
      recu: auCentime((versements.get(d.id) ?? []).reduce((n, v) => n + v.euros, 0)),
      incertain: mois.some((m) => m.jours > 0 && m.statut !== 'officiel'),
    };
  });
}

/** Who is in post today, who replaces them, and since when nobody is. */
function quiTient(d: DossierComplet, aujourdhui: string) {
  const titulaire = titulaireAu(d.contrats, aujourdhui)?.membre ?? null;
  const remplacant =
    d.contrats.find(
      (c) =>
        c.genre === 'remplacement' && c.debut <= aujourdhui && aujourdhui <= (dernierJour(c) ?? aujourdhui),
    )?.membre ?? null;
  const enVie = d.debut <= aujourdhui && aujourdhui <= finDe(d);
  const ouverte = vacances(d).findLast(
    (v) => v.depart < aujourdhui && (v.repriseLe ?? aujourdhui) >= aujourdhui,
  );
  const vacantDepuis =
    titulaire !== null || !enVie ? null : plusJours(ouverte?.depart ?? plusJours(d.debut, -1), 1);
  return { titulaire, remplacant, vacantDepuis };
}

const occupation = (d: DossierComplet): Poste['occupation'] =>
  d.contrats.flatMap((c) => {
    const du = plusTard(c.debut, d.debut);
    const au = plusTot(dernierJour(c) ?? finDe(d), finDe(d));
    return du > au ? [] : [{ membre: c.membre, genre: c.genre, du, au }];
  });
