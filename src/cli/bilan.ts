import { type Command, Option } from 'commander';
import { FORMATS, type Format, faireFichier } from '../modules/bilans/documents.ts';
import { dansStructure } from '../server/db.ts';
import { conventionNumerotee } from './convention-lecture.ts';
import { ecrireSortie } from './sortie.ts';
import { structureDe, travailler } from './travail.ts';
import { entier } from './valeurs.ts';

interface Options {
  structure: string;
  convention: string;
  annee: number;
  format: Format;
  sortie: string;
}

/** `trame bilan`: the bilan of one year of a convention, as a file. A frozen one comes out as it was frozen. */
export function commandeBilan(bilan: Command): void {
  bilan
    .requiredOption('--structure <slug>', 'identifiant de la structure')
    .requiredOption('--convention <numero>', 'numéro de la convention')
    .requiredOption('--annee <k>', 'rang de l’année dans la convention : 1, 2 ou 3', entier)
    .addOption(
      new Option('--format <format>', 'Word, PDF ou chiffres').choices(FORMATS).makeOptionMandatory(),
    )
    .requiredOption('--sortie <fichier>', 'fichier à écrire')
    .action((o: Options, commande: Command) =>
      travailler(commande, async ({ serveur, dire }) => {
        const structure = await structureDe(serveur.db, o.structure);
        const { contenu } = await dansStructure(serveur.db, structure.id, async (tx) =>
          faireFichier(
            tx,
            { convention: await conventionNumerotee(tx, o.convention), annee: o.annee },
            o.format,
            null,
            { structureId: structure.id, par: 'la ligne de commande', le: serveur.maintenant() },
          ),
        );
        const fichier = await ecrireSortie(o.sortie, contenu);
        dire(`Le bilan est écrit dans ${fichier}.`, {
          fichier,
          format: o.format,
          octets: contenu.length,
        });
      }),
    );
}
