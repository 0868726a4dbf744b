import { type Command, Option } from 'commander';
import { RefusError, refus } from '../kernel/refus.ts';
import { aideDe, echeancesDe } from '../modules/conventions/calculer.ts';
import { enregistrerAbsence, enregistrerDepart } from '../modules/conventions/departs-et-absences.ts';
import { GENRES_D_ABSENCE, type GenreDAbsence } from '../modules/conventions/rules/absences.ts';
import { type Cible, sur } from './convention-sur.ts';
import { jour } from './valeurs.ts';

/** `trame convention echeances` */
export function commandeEcheances(commande: Command): void {
  sur<Cible & { au?: string }>(commande, async (tx, id, o, { dire, aujourdhui }) => {
    const liste = await echeancesDe(tx, id, { aujourdhui, au: o.au });
    const json = liste.map(({ code, libelle, date, article, statut }) => ({
      code,
      libelle,
      date,
      article,
      statut,
    }));
    dire(liste.map((e) => `${e.date}\t${e.statut}\t${e.libelle} (${e.article})`).join('\n'), json);
  }).option('--au <date>', 'dernier jour ; un an à partir d’aujourd’hui pour celles qui reviennent', jour);
}

/** `trame convention aide` */
export function commandeAide(commande: Command): void {
  sur<Cible & { du: string; au: string }>(commande, async (tx, id, o, { dire }) => {
    exigerOrdre(o.du, o.au);
    const mois = await aideDe(tx, id, o);
    const lignes = mois.map((m) => `${m.mois}\t${m.montant.toFixed(2).replace('.', ',')} €\t${m.statut}`);
    dire([...lignes, 'Estimation : la règle exacte de calcul au jour n’est pas publiée.'].join('\n'), mois);
  })
    .requiredOption('--du <date>', 'premier jour', jour)
    .requiredOption('--au <date>', 'dernier jour', jour);
}

/** `trame convention depart` */
export function commandeDepart(commande: Command): void {
  sur<Cible & { le: string; motif: string }>(commande, async (tx, id, o, { dire }, auteur) => {
    const contrat = await enregistrerDepart(tx, auteur, id, o);
    dire(`Le départ du ${o.le} est enregistré. Prévenez le préfet et l’ASP sous sept jours francs.`, {
      contrat,
      le: o.le,
    });
  })
    .requiredOption('--le <date>', 'dernier jour en poste', jour)
    .option('--motif <texte>', 'motif', '');
}

/** `trame convention absence` */
export function commandeAbsence(commande: Command): void {
  sur<Cible & { du: string; au?: string; genre: GenreDAbsence }>(
    commande,
    async (tx, id, o, { dire }, auteur) => {
      const saisie = { genre: o.genre, debut: o.du, fin: o.au ?? null, deduite: null };
      const { id: absence, deduite } = await enregistrerAbsence(tx, auteur, id, saisie);
      dire(`L’absence est enregistrée${deduite ? ' ; elle est déduite de l’aide' : ''}.`, {
        id: absence,
        deduite,
      });
    },
  )
    .addOption(
      new Option('--genre <genre>', 'raison').choices(Object.keys(GENRES_D_ABSENCE)).makeOptionMandatory(),
    )
    .requiredOption('--du <date>', 'premier jour', jour)
    .option('--au <date>', 'dernier jour ; sans elle, la personne n’est pas revenue', jour);
}

function exigerOrdre(du: string, au: string): void {
  if (du > au)
    throw new RefusError(
      422,
      refus('dates-inversees', 'Le premier jour vient après le dernier. Inversez-les.'),
    );
}
