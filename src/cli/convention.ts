import { type Command, InvalidArgumentError } from 'commander';
import { RefusError, refus } from '../kernel/refus.ts';
import { cleDe } from '../kernel/texte.ts';
import { creerConvention } from '../modules/conventions/enregistrer.ts';
import { lireConvention, listerConventions } from '../modules/conventions/store.ts';
import { phraseDesProches } from '../modules/mesures/rules/demande.ts';
import { dansStructure, type Tx } from '../server/db.ts';
import { jour } from './appel.ts';
import { structureDe, travailler } from './travail.ts';

interface OptionsCreation {
  structure: string;
  numero: string;
  du: string;
  au: string;
  mediateur: string;
  qpv?: string;
  commune?: string;
  heures: number;
  signee?: string;
}

/** `trame convention create`, `trame convention list`. */
export function commandeConvention(programme: Command): void {
  const convention = programme.command('convention').description('conventions adultes-relais');
  convention
    .command('create')
    .description('enregistre la convention d’un poste')
    .requiredOption('--structure <slug>', 'identifiant de la structure, qui est aussi l’employeur')
    .requiredOption('--numero <numero>', 'numéro de la convention')
    .requiredOption('--du <date>', 'premier jour, AAAA-MM-JJ', jour)
    .requiredOption('--au <date>', 'dernier jour, trois ans au plus après le premier', jour)
    .requiredOption('--mediateur <nom>', 'titulaire du poste : une personne de l’équipe')
    .option('--qpv <code>', 'code du quartier prioritaire')
    .option('--commune <nom>', 'commune du poste')
    .option('--heures <n>', 'heures par semaine', heures, 35)
    .option('--signee <date>', 'date de la signature', jour)
    .action((o: OptionsCreation, commande: Command) =>
      travailler(commande, async ({ serveur, dire }) => {
        const structure = await structureDe(serveur.db, o.structure);
        const creee = await dansStructure(serveur.db, structure.id, async (tx) => {
          const auteur = { structureId: structure.id, membreId: null };
          const id = await creerConvention(tx, auteur, {
            numero: o.numero.trim().replace(/\s+/g, ' '),
            signeeLe: o.signee ?? null,
            debut: o.du,
            fin: o.au,
            employeur: structure.nom,
            commune: o.commune?.trim() ?? '',
            qpv: o.qpv?.trim() || null,
            titulaireId: await membreNomme(tx, o.mediateur),
            heures: o.heures,
            typeMediation: '',
          });
          return lireConvention(tx, id);
        });
        const avertis = creee.avertissements.map(({ message }) => `Attention : ${message}`);
        const fait = `La convention « ${creee.numero} » est enregistrée, du ${creee.debut} au ${creee.fin}, pour ${creee.titulaire}.`;
        dire([fait, ...avertis].join('\n'), creee);
      }),
    );
  convention
    .command('list')
    .description('liste les conventions d’une structure')
    .requiredOption('--structure <slug>', 'identifiant de la structure')
    .action(({ structure: slug }: { structure: string }, commande: Command) =>
      travailler(commande, async ({ serveur, dire }) => {
        const structure = await structureDe(serveur.db, slug);
        const liste = await dansStructure(serveur.db, structure.id, (tx) => listerConventions(tx));
        const lignes = liste.map(
          (c) => `${c.numero}\tdu ${c.debut} au ${c.fin}\t${c.titulaire ?? 'poste vacant'}`,
        );
        dire(lignes.length > 0 ? lignes.join('\n') : 'Aucune convention enregistrée.', liste);
      }),
    );
}

/** The member of a name, accents and case aside. Refuses an unknown one, with the nearest names. */
async function membreNomme(tx: Tx, nom: string): Promise<number> {
  const membres = await tx.selectFrom('membre').select(['id', 'nom', 'cle']).orderBy('nom').execute();
  const trouve = membres.find((m) => m.cle === cleDe(nom));
  if (trouve) return trouve.id;
  const voisins = phraseDesProches(
    nom,
    membres.map((m) => m.nom),
  );
  const suite = voisins ?? 'Ajoutez d’abord cette personne à l’équipe, ou importez ses actes.';
  throw new RefusError(
    422,
    refus('titulaire-inconnu', `« ${nom} » n’est pas dans l’équipe. ${suite}`, 'mediateur'),
  );
}

function heures(valeur: string): number {
  const n = Number(valeur.replace(',', '.'));
  if (valeur.trim() === '' || Number.isNaN(n)) throw new InvalidArgumentError('Un nombre est attendu.');
  return n;
}
