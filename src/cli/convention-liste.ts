import type { Command } from 'commander';
import { creerConvention } from '../modules/conventions/enregistrer.ts';
import { lireConvention, listerConventions } from '../modules/conventions/store.ts';
import { dansStructure } from '../server/db.ts';
import { membreNomme } from './convention-lecture.ts';
import { structureDe, travailler } from './travail.ts';
import { heures, jour } from './valeurs.ts';

interface OptionsCreation {
  structure: string;
  numero: string;
  du: string;
  au: string;
  mediateur?: string;
  qpv?: string;
  commune?: string;
  heures: number;
  signee?: string;
}

/** `trame convention create` */
export function commandeCreate(commande: Command): void {
  commande
    .requiredOption('--structure <slug>', 'identifiant de la structure, qui est aussi l’employeur')
    .requiredOption('--numero <numero>', 'numéro de la convention')
    .requiredOption('--du <date>', 'premier jour, AAAA-MM-JJ', jour)
    .requiredOption('--au <date>', 'dernier jour, trois ans au plus après le premier', jour)
    .option(
      '--mediateur <nom>',
      'titulaire du poste : une personne de l’équipe ; sans elle, le poste est vacant',
    )
    .option('--qpv <code>', 'code du quartier prioritaire')
    .option('--commune <nom>', 'commune du poste')
    .option('--heures <n>', 'heures par semaine', heures, 35)
    .option('--signee <date>', 'date de la signature', jour)
    .action((o: OptionsCreation, appelee: Command) =>
      travailler(appelee, async ({ serveur, dire, aujourdhui }) => {
        const structure = await structureDe(serveur.db, o.structure);
        const creee = await dansStructure(serveur.db, structure.id, async (tx) => {
          const auteur = { structureId: structure.id, membreId: null };
          const id = await creerConvention(
            tx,
            auteur,
            {
              numero: o.numero.trim().replace(/\s+/g, ' '),
              signeeLe: o.signee ?? null,
              debut: o.du,
              fin: o.au,
              employeur: structure.nom,
              commune: o.commune?.trim() ?? '',
              qpv: o.qpv?.trim() || null,
              titulaireId: o.mediateur === undefined ? null : await membreNomme(tx, o.mediateur),
              heures: o.heures,
              typeMediation: '',
            },
            aujourdhui,
          );
          return lireConvention(tx, id);
        });
        const avertis = creee.avertissements.map(({ message }) => `Attention : ${message}`);
        const fait = `La convention « ${creee.numero} » est enregistrée, du ${creee.debut} au ${creee.fin}, ${creee.titulaire === null ? 'poste vacant' : `pour ${creee.titulaire}`}.`;
        dire([fait, ...avertis].join('\n'), creee);
      }),
    );
}

/** `trame convention list` */
export function commandeList(commande: Command): void {
  commande
    .requiredOption('--structure <slug>', 'identifiant de la structure')
    .action(({ structure: slug }: { structure: string }, appelee: Command) =>
      travailler(appelee, async ({ serveur, dire }) => {
        const structure = await structureDe(serveur.db, slug);
        const liste = await dansStructure(serveur.db, structure.id, (tx) => listerConventions(tx));
        const lignes = liste.map(
          (c) => `${c.numero}\tdu ${c.debut} au ${c.fin}\t${c.titulaire ?? 'poste vacant'}`,
        );
        dire(lignes.length > 0 ? lignes.join('\n') : 'Aucune convention enregistrée.', liste);
      }),
    );
}
