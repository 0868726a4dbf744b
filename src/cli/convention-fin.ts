import { type Command, Option } from 'commander';
import { transmettrePresence } from '../modules/conventions/declarations.ts';
import { dernierJourPossible } from '../modules/conventions/rules/duree.ts';
import { PAR_QUI, type ParQui } from '../modules/conventions/rules/fin.ts';
import { type Lien, proposer } from '../modules/conventions/rules/renouvellement.ts';
import { lireConvention } from '../modules/conventions/store.ts';
import { lireDossier } from '../modules/conventions/store-dossier.ts';
import { ajouterAvenant, finirConvention, suivreConvention } from '../modules/conventions/vie.ts';
import { type Cible, sur } from './convention-sur.ts';
import { heures, jour } from './valeurs.ts';

/** `trame convention presence` */
export function commandePresence(commande: Command): void {
  sur<Cible & { periode: string; le: string; note: string }>(
    commande,
    async (tx, id, o, { dire, aujourdhui }, auteur) => {
      const envoi = { transmisLe: o.le, pieces: [], note: o.note };
      await transmettrePresence(tx, auteur, id, o.periode, envoi, aujourdhui);
      dire(`L’état de présence ${o.periode} est noté transmis le ${o.le}.`, {
        periode: o.periode,
        transmisLe: o.le,
      });
    },
  )
    .requiredOption('--periode <periode>', 'un mois (2026-03) ou un trimestre (2026-T1)')
    .requiredOption('--le <date>', 'jour de l’envoi', jour)
    .option('--note <texte>', 'ce qui est à retenir', '');
}

/** `trame convention avenant` */
export function commandeAvenant(commande: Command): void {
  sur<Cible & { le: string; heures?: number; objet: string }>(
    commande,
    async (tx, id, o, { dire, aujourdhui }, auteur) => {
      const saisi = { le: o.le, heures: o.heures ?? null, objet: o.objet };
      const avenant = await ajouterAvenant(tx, auteur, id, saisi, aujourdhui);
      dire(`L’avenant du ${o.le} est enregistré.`, { id: avenant, ...saisi });
    },
  )
    .requiredOption('--le <date>', 'jour où il prend effet', jour)
    .option('--heures <n>', 'heures par semaine à partir de ce jour', heures)
    .option('--objet <texte>', 'ce qu’il change', '');
}

/** `trame convention resiliation` */
export function commandeResiliation(commande: Command): void {
  sur<Cible & { par: ParQui; averti?: string; le?: string }>(
    commande,
    async (tx, id, o, { dire, aujourdhui }, auteur) => {
      const fin = { denonceeLe: o.averti ?? null, resilieeLe: o.le ?? null, par: o.par };
      await finirConvention(tx, auteur, id, fin, aujourdhui);
      dire(
        o.le === undefined
          ? `Le préfet a été averti le ${o.averti}. Écrivez le dernier jour quand il est connu.`
          : `La convention prend fin le ${o.le}.`,
        fin,
      );
    },
  )
    .addOption(new Option('--par <qui>', 'qui y met fin').choices(PAR_QUI).makeOptionMandatory())
    .option('--averti <date>', 'jour où l’employeur a averti le préfet', jour)
    .option('--le <date>', 'dernier jour de la convention', jour);
}

/** `trame convention renouvellement` */
export function commandeRenouvellement(commande: Command): void {
  sur<Cible & { numero: string; signee?: string; du?: string; au?: string; lien: Lien; employeur?: string }>(
    commande,
    async (tx, id, o, { dire, aujourdhui }, auteur) => {
      const dossier = await lireDossier(tx, id);
      const propose = proposer(o.lien, dossier, aujourdhui);
      const { employeur, commune, qpv, heures: parSemaine, typeMediation } = dossier.convention;
      const debut = o.du ?? propose.debut;
      const fin = o.au ?? (o.du === undefined ? propose.fin : dernierJourPossible(debut));
      const suivante = await suivreConvention(
        tx,
        auteur,
        id,
        {
          ...{ lien: o.lien, numero: o.numero.trim().replace(/\s+/g, ' '), signeeLe: o.signee ?? null },
          ...{ debut, fin, employeur: o.employeur ?? employeur, commune, qpv, heures: parSemaine },
          ...{ typeMediation, titulaireId: propose.titulaireId },
        },
        aujourdhui,
      );
      const creee = await lireConvention(tx, suivante);
      dire(`La convention « ${creee.numero} » suit celle-ci, du ${creee.debut} au ${creee.fin}.`, creee);
    },
  )
    .requiredOption('--numero <numero>', 'numéro de la nouvelle convention')
    .addOption(
      new Option('--lien <lien>', 'ce qui les lie')
        .choices(['renouvellement', 'transfert'])
        .default('renouvellement'),
    )
    .option('--signee <date>', 'date de la signature', jour)
    .option('--du <date>', 'premier jour ; le lendemain de la fin de la convention', jour)
    .option('--au <date>', 'dernier jour ; trois ans au plus', jour)
    .option('--employeur <nom>', 'pour un transfert : le nouvel employeur');
}
