import { type Command, Option } from 'commander';
import { RefusError, refus } from '../kernel/refus.ts';
import { aideDe, echeancesDe } from '../modules/conventions/calculer.ts';
import { enregistrerContrat } from '../modules/conventions/contrats.ts';
import { enregistrerAbsence, enregistrerDepart } from '../modules/conventions/departs-et-absences.ts';
import { GENRES_D_ABSENCE, type GenreDAbsence } from '../modules/conventions/rules/absences.ts';
import { SITUATIONS, type SituationALEmbauche } from '../modules/conventions/rules/contrat-personne.ts';
import { GENRES_DE_CONTRAT, type GenreDeContrat } from '../modules/conventions/rules/dossier.ts';
import { lireDossier } from '../modules/conventions/store-dossier.ts';
import type { Tx } from '../server/db.ts';
import { jour } from './appel.ts';
import { commandeDocument } from './convention-document.ts';
import { commandesDeLaFin } from './convention-fin.ts';
import { heures, membreNomme } from './convention-lecture.ts';
import { type Cible, sur } from './convention-sur.ts';

/** `trame convention echeances`, `aide`, `titulaire`, `depart`, `absence`, and those of its papers and its end. */
export function commandesDeLaVie(convention: Command): void {
  sur<Cible & { au?: string }>(
    convention,
    'echeances',
    'les dates à tenir',
    async (tx, id, o, { dire, aujourdhui }) => {
      const liste = await echeancesDe(tx, id, { aujourdhui, au: o.au });
      const json = liste.map(({ code, libelle, date, article, statut }) => ({
        code,
        libelle,
        date,
        article,
        statut,
      }));
      dire(liste.map((e) => `${e.date}\t${e.statut}\t${e.libelle} (${e.article})`).join('\n'), json);
    },
  ).option('--au <date>', 'dernier jour ; un an à partir d’aujourd’hui pour celles qui reviennent', jour);

  sur<Cible & { du: string; au: string }>(
    convention,
    'aide',
    'l’aide de l’État, mois par mois',
    async (tx, id, o, { dire }) => {
      exigerOrdre(o.du, o.au);
      const mois = await aideDe(tx, id, o);
      const lignes = mois.map((m) => `${m.mois}\t${m.montant.toFixed(2).replace('.', ',')} €\t${m.statut}`);
      dire([...lignes, 'Estimation : la règle exacte de calcul au jour n’est pas publiée.'].join('\n'), mois);
    },
  )
    .requiredOption('--du <date>', 'premier jour', jour)
    .requiredOption('--au <date>', 'dernier jour', jour);

  commandeTitulaire(convention);
  commandesDeLaFin(convention);
  commandeDocument(convention);

  sur<Cible & { le: string; motif: string }>(
    convention,
    'depart',
    'note le départ du ou de la titulaire',
    async (tx, id, o, { dire }, auteur) => {
      const contrat = await enregistrerDepart(tx, auteur, id, o);
      dire(`Le départ du ${o.le} est enregistré. Prévenez le préfet et l’ASP sous sept jours francs.`, {
        contrat,
        le: o.le,
      });
    },
  )
    .requiredOption('--le <date>', 'dernier jour en poste', jour)
    .option('--motif <texte>', 'motif', '');

  sur<Cible & { du: string; au?: string; genre: GenreDAbsence }>(
    convention,
    'absence',
    'note une absence',
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

interface OptionsTitulaire extends Cible {
  mediateur: string;
  genre: GenreDeContrat;
  du: string;
  au?: string;
  signe?: string;
  heures: number;
  naissance?: string;
  situation?: SituationALEmbauche;
  residence?: 'qpv' | 'derogation' | 'hors-qpv';
  remplace?: string;
  autreAide?: boolean;
  dejaAdulteRelais?: boolean;
  demandeEcrite?: boolean;
  renouvelle?: boolean;
}

function commandeTitulaire(convention: Command): void {
  sur<OptionsTitulaire>(
    convention,
    'titulaire',
    'enregistre un contrat sur le poste',
    async (tx, id, o, { dire }, auteur) => {
      const membreId = await membreNomme(tx, o.mediateur);
      const { id: contrat, avertissements } = await enregistrerContrat(tx, auteur, id, {
        ...{ membreId, genre: o.genre, debut: o.du, fin: o.au ?? null },
        ...{ signeLe: o.signe ?? null, heures: o.heures, naissance: o.naissance ?? null },
        ...{
          situation: o.situation ?? null,
          residence: o.residence ?? null,
          autreAide: o.autreAide ?? false,
        },
        ...{ moinsDe24h: o.demandeEcrite ? ('demande-ecrite' as const) : null, essaiRenouvele: false },
        ...{
          remplace: o.remplace === undefined ? null : await contratDe(tx, id, o.remplace),
          renouvelle: o.renouvelle ? await contratPrecedent(tx, id, membreId, o.du) : null,
        },
        premiereEmbauche: !o.dejaAdulteRelais,
      });
      const messages = avertissements.map((a) => a.message);
      const avertis = messages.map((message) => `Attention : ${message}`);
      dire([`Le contrat de ${o.mediateur} est enregistré.`, ...avertis].join('\n'), {
        id: contrat,
        avertissements: messages,
      });
    },
  )
    .requiredOption('--mediateur <nom>', 'une personne de l’équipe')
    .addOption(
      new Option('--genre <genre>', 'sorte de contrat').choices(GENRES_DE_CONTRAT).makeOptionMandatory(),
    )
    .requiredOption('--du <date>', 'premier jour', jour)
    .option('--au <date>', 'dernier jour d’un CDD ou d’un remplacement', jour)
    .option('--signe <date>', 'date de la signature', jour)
    .option('--heures <n>', 'heures par semaine', heures, 35)
    .option('--naissance <date>', 'date de naissance, pour vérifier l’âge ; elle n’est pas gardée', jour)
    .addOption(new Option('--situation <situation>', 'avant l’embauche').choices(SITUATIONS))
    .addOption(
      new Option('--residence <lieu>', 'où habite la personne').choices(['qpv', 'derogation', 'hors-qpv']),
    )
    .option('--remplace <nom>', 'pour un remplacement : la personne absente')
    .option('--renouvelle', 'ce contrat renouvelle le précédent de la même personne')
    .option('--autre-aide', 'une autre aide de l’État à l’emploi est versée')
    .option('--deja-adulte-relais', 'la personne a déjà tenu un poste adulte-relais')
    .option('--demande-ecrite', 'moins de 24 heures à la demande écrite de la personne');
}

/** The last contract of the person on the post before that day, those of the convention renewed included. */
async function contratPrecedent(tx: Tx, id: number, membreId: number, du: string): Promise<number | null> {
  const { contrats, anterieurs } = await lireDossier(tx, id);
  const siens = [...anterieurs, ...contrats].filter((c) => c.membreId === membreId && c.debut < du);
  return siens.toSorted((a, b) => (a.debut < b.debut ? -1 : 1)).at(-1)?.id ?? null;
}

async function contratDe(tx: Tx, conventionId: number, nom: string): Promise<number | null> {
  const membreId = await membreNomme(tx, nom);
  const contrat = await tx
    .selectFrom('contrat')
    .select('id')
    .where('convention_id', '=', conventionId)
    .where('membre_id', '=', membreId)
    .where('genre', '<>', 'remplacement')
    .orderBy('debut', 'desc')
    .executeTakeFirst();
  return contrat?.id ?? null;
}

function exigerOrdre(du: string, au: string): void {
  if (du > au)
    throw new RefusError(
      422,
      refus('dates-inversees', 'Le premier jour vient après le dernier. Inversez-les.'),
    );
}
