import { type Command, InvalidArgumentError } from 'commander';
import { duree, nombre, part } from '../kernel/mise-en-forme.ts';
import { exiger, type Refus } from '../kernel/refus.ts';
import type { Result } from '../kernel/result.ts';
import { mesurer, type Resultat } from '../modules/mesures/mesurer.ts';
import { lireAxe, lireDemande, lireFiltre, lireMesure } from '../modules/mesures/rules/demande.ts';
import { AXES, type Axe, MESURES, type Mesure } from '../modules/mesures/rules/dictionnaire.ts';
import { dansStructure } from '../server/db.ts';
import { structureDe, travailler } from './travail.ts';
import { jour } from './valeurs.ts';

interface Options {
  structure: string;
  du: string;
  au: string;
  par?: string;
  mesures?: string;
  filtre: string[];
}

/** `trame mesurer`: figures of a period, for people or as JSON. Whoever runs it owns the data and reads all lines. */
export function commandeMesurer(commande: Command): void {
  commande
    .requiredOption('--structure <slug>', 'identifiant de la structure')
    .requiredOption('--du <date>', 'premier jour, compris : 2026-01-01', jour)
    .requiredOption('--au <date>', 'dernier jour, compris : 2026-12-31', jour)
    .option(
      '--par <axes>',
      `axes, séparés par des virgules : ${Object.keys(AXES).join(', ')}`,
      liste(lireAxe),
    )
    .option(
      '--mesures <mesures>',
      `mesures, séparées par des virgules : ${Object.keys(MESURES).join(', ')}`,
      liste(lireMesure),
    )
    .option('--filtre <axe=valeur>', 'ne compte que cette valeur ; peut se répéter', filtre, [])
    .action((options: Options, appelee: Command) =>
      travailler(appelee, async ({ serveur, dire, aujourdhui }) => {
        const structure = await structureDe(serveur.db, options.structure);
        const demande = exiger(lireDemande({ ...options, filtres: options.filtre, separateur: '=' }));
        const r = await dansStructure(serveur.db, structure.id, (tx) =>
          mesurer(tx, structure.id, demande, { aujourdhui, seulMembre: null }),
        );
        const { du, au, mesures, lignes, total, avertissements } = r;
        dire(ecrire(r, demande.par), { du, au, mesures, lignes, total, avertissements });
      }),
    );
}

/** A name that does not exist is a wrong call, told before anything is opened. */
function valide<T>(lu: Result<T, Refus>): T {
  if (lu.ok) return lu.value;
  throw new InvalidArgumentError(lu.error.message);
}

const liste =
  (lire: (nom: string) => Result<unknown, Refus>) =>
  (texte: string): string => {
    for (const nom of texte.split(',')) if (nom.trim()) valide(lire(nom.trim()));
    return texte;
  };

function filtre(texte: string, precedents: readonly string[]): string[] {
  valide(lireFiltre(texte, '='));
  return [...precedents, texte];
}

/** The figures as a table of aligned columns, then what must be known of them. */
function ecrire(r: Resultat, par: readonly Axe[]): string {
  const titres = [...par.map((a) => AXES[a].nom), ...r.mesures.map((m) => MESURES[m].nom)];
  const ligne = (l: Readonly<Record<string, string | number | null>>, tete: readonly string[]): string[] => [
    ...tete,
    ...r.mesures.map((m) => chiffre(m, l[m] as number | null)),
  ];
  const lignes =
    par.length > 0
      ? r.lignes.map((l) =>
          ligne(
            l,
            par.map((a) => String(l[a])),
          ),
        )
      : [];
  const total = ligne(r.total, par.length > 0 ? ['Total', ...par.slice(1).map(() => '')] : []);
  const tout = [titres, ...lignes, total];
  const largeurs = titres.map((_, i) => Math.max(...tout.map((l) => (l[i] ?? '').length)));
  const texte = tout.map((l) =>
    l
      .map((c, i) => (i < par.length ? c.padEnd(largeurs[i] ?? 0) : c.padStart(largeurs[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  return [
    ...texte,
    ...(r.avertissements.length > 0 ? ['', ...r.avertissements.map((a) => `• ${a}`)] : []),
  ].join('\n');
}

function chiffre(m: Mesure, valeur: number | null): string {
  if (valeur === null) return '–';
  if (MESURES[m].unite === 'minute') return duree(valeur);
  return MESURES[m].unite === 'part' ? part(valeur, 1) : nombre(valeur);
}
