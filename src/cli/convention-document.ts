import { type Command, InvalidArgumentError, Option } from 'commander';
import { fairePapier } from '../modules/conventions/papiers.ts';
import { FAISEURS } from '../modules/conventions/papiers-makers.ts';
import {
  FORMATS_DE_PAPIER,
  type FormatDePapier,
  type TypeDePapier,
} from '../modules/conventions/rules/papiers/papiers.ts';
import { type Cible, sur } from './convention-sur.ts';
import { ecrireSortie } from './sortie.ts';

interface Options extends Cible {
  type: TypeDePapier;
  contrat?: number;
  periode?: string;
  format?: FormatDePapier;
  sortie: string;
}

const identifiant = (saisi: string): number => {
  const n = Number(saisi);
  if (Number.isSafeInteger(n) && n > 0) return n;
  throw new InvalidArgumentError('écrivez le numéro d’un contrat, par exemple 3.');
};

const periode = (saisie: string): string => {
  if (/^\d{4}-(0[1-9]|1[0-2]|T[1-4])$/.test(saisie)) return saisie;
  throw new InvalidArgumentError('écrivez un mois (2026-03) ou un trimestre (2026-T1).');
};

/** `trame convention document`: one paper of a post, whole or saying what it lacks. */
export function commandeDocument(commande: Command): void {
  sur<Options>(commande, async (tx, id, o, t) => {
    const { type, contrat, periode: laquelle, format } = o;
    const demande = { type, contrat, periode: laquelle, format };
    const fait = await fairePapier(tx, t.serveur, id, demande, null);
    const fichier = await ecrireSortie(o.sortie, fait.contenu);
    const manques = fait.etat.manques.map(({ ou, champ, libelle }) => ({ ou, champ, libelle }));
    const { dansTrame, aLaMain } = fait.passages;
    // As its first page says it: what its text asks for, else what this paper requires without printing it.
    const tus = dansTrame.length > 0 ? dansTrame : manques.map((m) => `${m.libelle} (${m.ou})`);
    const liste = [
      ...(tus.length > 0 ? ['Manque dans Trame :', ...tus.map((m) => `  ${m}`)] : []),
      ...(aLaMain.length > 0 ? ['À écrire dans ce document :', ...aLaMain.map((m) => `  ${m}`)] : []),
    ];
    t.dire(
      [
        `Le papier est écrit dans ${fichier}.`,
        ...(liste.length > 0 ? ['Il porte la mention À COMPLÉTER.', ...liste] : []),
      ].join('\n'),
      {
        fichier,
        format: fait.format,
        octets: fait.contenu.length,
        complet: fait.etat.complet,
        manques,
        passages: fait.passages,
      },
    );
  })
    .addOption(new Option('--type <type>', 'lequel').choices(Object.keys(FAISEURS)).makeOptionMandatory())
    .option('--contrat <id>', 'le contrat dont il parle ; sans lui, le dernier commencé', identifiant)
    .option('--periode <periode>', 'pour un état de présence : 2026-03 ou 2026-T1', periode)
    .addOption(new Option('--format <format>', 'quand il en existe plusieurs').choices(FORMATS_DE_PAPIER))
    .requiredOption('--sortie <fichier>', 'fichier à écrire');
}
