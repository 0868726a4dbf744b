import type { Command } from 'commander';
import { accord } from '../kernel/mise-en-forme.ts';
import { envoyerDans } from '../modules/rappels/envoyer.ts';
import { listerRappels, preparer } from '../modules/rappels/store.ts';
import { dansStructure } from '../server/db.ts';
import { pourChacune, toutesLesStructures } from '../server/taches.ts';
import { structureDe, travailler } from './travail.ts';

/** `trame rappels`: what the server does each morning, for a host that runs none all day long. */
export function commandeRappels(rappels: Command): void {
  rappels
    .option('--structure <slug>', 'identifiant de la structure (sinon toutes)')
    .option('--envoyer', 'envoie ce qui attend (TRAME_SMTP_URL, TRAME_SMTP_DE)')
    .action((o: { structure?: string; envoyer?: boolean }, commande: Command) =>
      travailler(commande, async ({ serveur, aujourdhui, dire }) => {
        const ids =
          o.structure === undefined
            ? await toutesLesStructures(serveur.db)
            : [(await structureDe(serveur.db, o.structure)).id];
        const total = { prepares: 0, attendent: 0, partis: 0, echecs: 0 };
        const faire = async (id: string): Promise<void> => {
          total.prepares += await dansStructure(serveur.db, id, (tx) => preparer(tx, id, aujourdhui));
          if (o.envoyer) {
            const { partis, echecs } = await envoyerDans(serveur, id);
            total.partis += partis;
            total.echecs += echecs;
          }
          const lus = await dansStructure(serveur.db, id, listerRappels);
          total.attendent += lus.filter((r) => r.etat === 'attend' || r.etat === 'abandonne').length;
        };
        const messagerie = serveur.courriel !== undefined;
        try {
          await pourChacune(ids, faire);
        } finally {
          dire(phraseDe(total, o.envoyer === true, messagerie), { ...total, messagerie });
        }
      }),
    );
}

interface Total {
  readonly prepares: number;
  readonly attendent: number;
  readonly partis: number;
  readonly echecs: number;
}

function phraseDe(
  { prepares, attendent, partis, echecs }: Total,
  envoyer: boolean,
  messagerie: boolean,
): string {
  const debut = `${accord(prepares, 'rappel préparé', 'rappels préparés')}.`;
  const attente = `${accord(attendent, 'rappel attend', 'rappels attendent')} dans Trame, écran « Rappels ».`;
  if (!envoyer) return `${debut} ${attente}`;
  if (!messagerie)
    return `${debut} Rien n’est parti : écrivez TRAME_SMTP_URL et TRAME_SMTP_DE dans l’environnement. ${attente}`;
  const partie = `${accord(partis, 'message envoyé', 'messages envoyés')}, ${accord(echecs, 'échec', 'échecs')}.`;
  return `${debut} ${partie} ${attente}`;
}
