import { type Command, Option } from 'commander';
import { enregistrerContrat } from '../modules/conventions/contrats.ts';
import { SITUATIONS, type SituationALEmbauche } from '../modules/conventions/rules/contrat-personne.ts';
import { GENRES_DE_CONTRAT, type GenreDeContrat } from '../modules/conventions/rules/dossier.ts';
import { lireDossier } from '../modules/conventions/store-dossier.ts';
import type { Tx } from '../server/db.ts';
import { membreNomme } from './convention-lecture.ts';
import { type Cible, sur } from './convention-sur.ts';
import { heures, jour } from './valeurs.ts';

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

/** `trame convention titulaire`: a contract on the post. */
export function commandeTitulaire(commande: Command): void {
  sur<OptionsTitulaire>(commande, async (tx, id, o, { dire }, auteur) => {
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
  })
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
