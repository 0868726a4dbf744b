import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { nouvelId } from '../kernel/id.ts';
import { RefusError, refus } from '../kernel/refus.ts';
import { analyserImport } from '../modules/imports/analyser.ts';
import { type Ecrit, executer } from '../modules/imports/executer.ts';
import type { Suivi } from '../modules/imports/lire-tout.ts';
import { type Correspondances, schemaCorrespondances } from '../modules/imports/rules/correspondances.ts';
import { creerImport } from '../modules/imports/store.ts';
import { FichierDeRefus } from './import-refus.ts';
import { direEcrit, direEssai, direInconnues } from './import-texte.ts';
import { structureDe, type Travail, travailler } from './travail.ts';

interface Options {
  structure: string;
  correspondances?: string;
  creer?: boolean;
  essai?: boolean;
}

/** `trame import`: a file of acts, whole or not at all. */
export function commandeImport(commande: Command): void {
  commande
    .argument('<fichier>', 'fichier à importer')
    .requiredOption('--structure <slug>', 'identifiant de la structure')
    .option('--correspondances <fichier.json>', 'dit ce que sont les colonnes et les valeurs')
    .option('--creer', 'crée les valeurs qui ne sont pas encore dans les listes')
    .option('--essai', 'montre ce que donnerait l’import, sans rien enregistrer')
    .action((fichier: string, options: Options, appelee: Command) =>
      travailler(appelee, (travail) => importer(travail, fichier, options)),
    );
}

async function importer({ serveur, dire, json, aujourdhui }: Travail, fichier: string, options: Options) {
  const structure = await structureDe(serveur.db, options.structure);
  const { octets, empreinte } = await mesurer(fichier);
  const inconnues = options.creer ? ('creer' as const) : undefined;
  const choix = {
    correspondances: await lireCorrespondances(options.correspondances),
    inconnues,
    aujourdhui,
  };
  const suivi = progression(options.essai ? 'Lecture' : 'Import');
  if (options.essai) {
    const { analyse } = await analyserImport(
      serveur.db,
      structure.id,
      { chemin: fichier, empreinte },
      choix,
      suivi,
    );
    suivi.effacer();
    dire(direEssai(fichier, analyse), { essai: true, ...analyse });
    return;
  }
  const importId = nouvelId();
  const cible = { structureId: structure.id, importId, membreId: null };
  const refuses = new FichierDeRefus(fichier);
  let ecrit: Ecrit;
  try {
    ecrit = await executer(
      serveur.db,
      {
        ...cible,
        chemin: fichier,
        choix,
        strict: (choix.correspondances?.inconnues ?? inconnues) === undefined,
        avant: (tx) =>
          creerImport(
            tx,
            cible,
            { id: importId, fichier: path.basename(fichier), octets, empreinte },
            'en-cours',
          ),
        refuser: (entetes, refus) => refuses.ecrire(entetes, refus),
      },
      suivi,
    );
  } catch (cause) {
    suivi.effacer();
    await refuses.abandonner();
    throw direInconnues(cause, json);
  }
  suivi.effacer();
  const chemin = await refuses.finir();
  const { importees, doublons, refusees, analyse } = ecrit;
  dire(direEcrit(fichier, ecrit, chemin), {
    import: importId,
    ...{ lignes: analyse.apercu?.lignes ?? 0, importees, doublons, refusees },
    fichierRefus: chemin,
    ...{ du: analyse.apercu?.du ?? null, au: analyse.apercu?.au ?? null },
    creations: analyse.apercu?.creations.map(({ liste, nom }) => ({ liste, nom })) ?? [],
    avertissements: analyse.avertissements,
  });
}

/** Size and SHA-256 of a file, or the sentence that says why it cannot be read. */
async function mesurer(fichier: string): Promise<{ octets: number; empreinte: Buffer }> {
  const vu = await stat(fichier).catch(() => null);
  const dire = (message: string) => new RefusError(422, refus('fichier-illisible', message));
  if (!vu) throw dire(`Le fichier « ${fichier} » n’existe pas. Vérifiez son nom et son dossier.`);
  if (!vu.isFile()) throw dire(`« ${fichier} » n’est pas un fichier.`);
  const empreinte = createHash('sha256');
  try {
    for await (const morceau of createReadStream(fichier, { highWaterMark: 1 << 20 }))
      empreinte.update(morceau);
  } catch (cause) {
    throw dire(`Le fichier « ${fichier} » ne peut pas être lu (${(cause as NodeJS.ErrnoException).code}).`);
  }
  return { octets: vu.size, empreinte: empreinte.digest() };
}

async function lireCorrespondances(chemin: string | undefined): Promise<Correspondances | null> {
  if (chemin === undefined) return null;
  const dire = (message: string) => new RefusError(422, refus('correspondances', message));
  if (!existsSync(chemin)) throw dire(`Le fichier « ${chemin} » n’existe pas.`);
  let contenu: unknown;
  try {
    contenu = JSON.parse((await readFile(chemin, 'utf8')).replace(/^\ufeff/, ''));
  } catch (cause) {
    throw dire(`« ${chemin} » n’est pas du JSON : ${(cause as Error).message}`);
  }
  const lu = schemaCorrespondances.safeParse(contenu);
  if (lu.success) return lu.data;
  const ou = lu.error.issues.map((i) => `${i.path.join('.') || 'racine'} : ${i.message}`).join('\n  ');
  throw dire(`« ${chemin} » n’est pas un fichier de correspondances :\n  ${ou}`);
}

/** On a terminal, one line of progress on the standard error once it lasts; nothing otherwise. */
function progression(quoi: string): Suivi & { effacer(): void } {
  const debut = performance.now();
  let derniere = '';
  const ecrire = (ligne: string) => {
    if (!process.stderr.isTTY || ligne === derniere) return;
    process.stderr.write(`\r\u001b[K${ligne}`);
    derniere = ligne;
  };
  return {
    signal: new AbortController().signal,
    progresser(part) {
      if (performance.now() - debut > 700) ecrire(`${quoi}… ${Math.floor(part * 100)} %`);
    },
    effacer: () => ecrire(''),
  };
}
