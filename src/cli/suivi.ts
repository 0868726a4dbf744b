import { type Command, Option } from 'commander';
import { nombre, part } from '../kernel/mise-en-forme.ts';
import { exiger } from '../kernel/refus.ts';
import { lireDemande } from '../modules/mesures/rules/demande.ts';
import {
  type AxeDeSuivi,
  MESURES_DE_SUIVI,
  NOMS_D_AXES_DE_SUIVI,
  NOMS_DE_SUIVI,
} from '../modules/mesures/rules/suivi.ts';
import { compterSuivi, suiviEnChiffres } from '../modules/mesures/suivi.ts';
import { dansStructure } from '../server/db.ts';
import { structureDe, travailler } from './travail.ts';
import { jour } from './valeurs.ts';

interface Options {
  structure: string;
  du: string;
  au: string;
  par?: AxeDeSuivi;
}

/** `trame suivi`: figures of the situations of a period, for people or as JSON. */
export function commandeSuivi(suivi: Command): void {
  suivi
    .requiredOption('--structure <slug>', 'identifiant de la structure')
    .requiredOption('--du <date>', 'premier jour, compris : 2026-01-01', jour)
    .requiredOption('--au <date>', 'dernier jour, compris : 2026-12-31', jour)
    .addOption(new Option('--par <axe>', 'une ligne par valeur de cet axe').choices(NOMS_D_AXES_DE_SUIVI))
    .action(({ structure: slug, par, ...options }: Options, commande: Command) =>
      travailler(commande, async ({ serveur, dire, aujourdhui }) => {
        const structure = await structureDe(serveur.db, slug);
        const { du, au } = exiger(lireDemande({ ...options, filtres: [], separateur: '=' }));
        const lu = await dansStructure(serveur.db, structure.id, (tx) =>
          compterSuivi(tx, { du, au, par, aujourdhui }),
        );
        const chiffres = suiviEnChiffres(lu);
        dire(ecrire(chiffres), { du, au, ...chiffres });
      }),
    );
}

function ecrire({ total, lignes, issues }: ReturnType<typeof suiviEnChiffres>): string {
  const dit = NOMS_DE_SUIVI.map((m) => {
    const n = total[m];
    const valeur = n === null ? '–' : MESURES_DE_SUIVI[m].unite === 'part' ? part(n, 1) : nombre(n);
    return `${MESURES_DE_SUIVI[m].nom} : ${valeur}`;
  });
  return [
    ...dit,
    ...lignes.map((l) => `• ${l.nom} : ${nombre(l.chiffres.suivies ?? 0)} suivies`),
    ...issues.map((i) => `• ${i.nom} : ${nombre(i.closes)} closes`),
  ].join('\n');
}
