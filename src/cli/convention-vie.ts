import { type Command, Option } from 'commander';
import { RefusError, refus } from '../kernel/refus.ts';
import { aideDe, echeancesDe } from '../modules/conventions/calculer.ts';
import {
  enregistrerAbsence,
  enregistrerContrat,
  enregistrerDepart,
} from '../modules/conventions/contrats.ts';
import { GENRES_D_ABSENCE, type GenreDAbsence } from '../modules/conventions/rules/absences.ts';
import { SITUATIONS, type SituationALEmbauche } from '../modules/conventions/rules/contrat.ts';
import { GENRES_DE_CONTRAT, type GenreDeContrat } from '../modules/conventions/rules/dossier.ts';
import { dansStructure, type Tx } from '../server/db.ts';
import { jour } from './appel.ts';
import { conventionNumerotee, heures, membreNomme } from './convention-lecture.ts';
import { structureDe, type Travail, travailler } from './travail.ts';

interface Cible {
  structure: string;
  convention: string;
}

/** The command under `trame convention` whose work is done in the structure and on the convention that it names. */
function sur<O extends Cible>(
  parent: Command,
  nom: string,
  description: string,
  faire: (
    tx: Tx,
    id: number,
    o: O,
    t: Travail,
    auteur: { structureId: string; membreId: null },
  ) => Promise<void>,
): Command {
  return parent
    .command(nom)
    .description(description)
    .requiredOption('--structure <slug>', 'identifiant de la structure')
    .requiredOption('--convention <numero>', 'numéro de la convention')
    .action((o: O, commande: Command) =>
      travailler(commande, async (t) => {
        const { id: structureId } = await structureDe(t.serveur.db, o.structure);
        await dansStructure(t.serveur.db, structureId, async (tx) => {
          await faire(tx, await conventionNumerotee(tx, o.convention), o, t, { structureId, membreId: null });
        });
      }),
    );
}

/** `trame convention echeances`, `aide`, `titulaire`, `depart`, `absence`. */
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
      const absence = await enregistrerAbsence(tx, auteur, id, saisie);
      const { deduite } = GENRES_D_ABSENCE[o.genre];
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
}

function commandeTitulaire(convention: Command): void {
  sur<OptionsTitulaire>(
    convention,
    'titulaire',
    'enregistre un contrat sur le poste',
    async (tx, id, o, { dire }, auteur) => {
      const { id: contrat, avertissements } = await enregistrerContrat(tx, auteur, id, {
        ...{ membreId: await membreNomme(tx, o.mediateur), genre: o.genre, debut: o.du, fin: o.au ?? null },
        ...{ signeLe: o.signe ?? null, heures: o.heures, naissance: o.naissance ?? null },
        ...{
          situation: o.situation ?? null,
          residence: o.residence ?? null,
          autreAide: o.autreAide ?? false,
        },
        ...{ moinsDe24h: o.demandeEcrite ? ('demande-ecrite' as const) : null, essaiRenouvele: false },
        ...{
          remplace: o.remplace === undefined ? null : await contratDe(tx, id, o.remplace),
          renouvelle: null,
        },
        premiereEmbauche: !o.dejaAdulteRelais,
      });
      const avertis = avertissements.map((message) => `Attention : ${message}`);
      dire([`Le contrat de ${o.mediateur} est enregistré.`, ...avertis].join('\n'), {
        id: contrat,
        avertissements,
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
    .option('--autre-aide', 'une autre aide de l’État à l’emploi est versée')
    .option('--deja-adulte-relais', 'la personne a déjà tenu un poste adulte-relais')
    .option('--demande-ecrite', 'moins de 24 heures à la demande écrite de la personne');
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
