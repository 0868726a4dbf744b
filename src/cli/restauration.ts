import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { accord, nombre } from '../kernel/mise-en-forme.ts';
import { RefusError, refus } from '../kernel/refus.ts';
import { insecables } from '../kernel/texte.ts';
import { type Config, fichierDeCle, lireCleSiElleExiste, lireConfig } from '../server/config.ts';
import { ouvrirBase } from '../server/postgres/ouvrir-base.ts';
import { ecrireACote } from '../server/sauvegarde/fichier.ts';
import { empreinteDeCle } from '../server/sauvegarde/manifeste.ts';
import { ouvrirSauvegarde, type SauvegardeOuverte } from '../server/sauvegarde/ouvrir.ts';
import { type Contenu, lireContenu, restaurer } from '../server/sauvegarde/restaurer.ts';
import { sauvegarder } from '../server/sauvegarde/sauvegarder.ts';

type Cle = 'identique' | 'autre' | 'absente' | 'inconnue';

/** `trame restauration`: puts a backup in place of what is there, all or nothing, the server being stopped. */
export function commandeRestauration(restauration: Command): void {
  restauration
    .argument('<fichier>', 'fichier écrit par « trame sauvegarde »')
    .option('--remplacer', 'remplace les données présentes, après les avoir sauvegardées')
    .action(async (fichier: string, options: { remplacer?: boolean }, commande: Command) => {
      const { data, json } = commande.optsWithGlobals<{ data?: string; json?: boolean }>();
      const config = lireConfig({ ...process.env, PORT: undefined }, data ? { data } : {});
      const informer = (phrase: string) => process.stderr.write(`${insecables(phrase)}\n`);
      // First of all: a bad file must not even make an empty database.
      const sauvegarde = await ouvrirSauvegarde(fichier);
      try {
        const r = await mettreEnPlace(config, sauvegarde, {
          remplacer: options.remplacer ?? false,
          informer,
        });
        const fait = { fichier: path.resolve(fichier), ...r };
        process.stdout.write(`${json ? JSON.stringify(fait) : insecables(phraseDe(fait, config))}\n`);
      } finally {
        await sauvegarde.fermer();
      }
    });
}

interface Fait {
  readonly faiteLe: string;
  readonly version: string;
  readonly lignes: number;
  readonly cle: Cle;
  /** Backup of what was replaced; null when there was nothing. */
  readonly avant: string | null;
}

async function mettreEnPlace(
  config: Config,
  sauvegarde: SauvegardeOuverte,
  { remplacer, informer }: { remplacer: boolean; informer: (phrase: string) => void },
): Promise<Fait> {
  const { dataDir, databaseUrl } = config;
  const base = await ouvrirBase({ dataDir, databaseUrl, mode: 'remplacement', informer });
  if (!base.ok) throw new RefusError(500, base.error);
  try {
    const { url } = base.value;
    const cle = await lireCleSiElleExiste(config, process.env);
    const contenu = await lireContenu(url);
    const vide = contenu.structures + contenu.comptes === 0;
    if (!vide && !remplacer) throw new RefusError(409, occupee(contenu));
    const avant = vide ? null : await mettreAPart(url, dataDir, cle);
    if (avant) informer(`Les données présentes sont gardées dans « ${avant} ».`);
    await restaurer(url, sauvegarde);
    const { entete, manifeste } = sauvegarde;
    return {
      faiteLe: entete.faiteLe,
      version: entete.produit,
      lignes: manifeste.tables.reduce((n, t) => n + t.lignes, 0),
      cle: comparer(entete.cle, cle),
      avant,
    };
  } finally {
    await base.value.fermer();
  }
}

async function mettreAPart(url: string, dataDir: string, cle: Buffer | null): Promise<string> {
  const le = new Date();
  const dossier = path.join(dataDir, 'sauvegardes');
  await mkdir(dossier, { recursive: true, mode: 0o700 });
  const fichier = path.join(dossier, `avant-restauration-${le.toISOString().replace(/[:.]/g, '-')}.trame`);
  await ecrireACote(fichier, false, (ouvert) => sauvegarder(url, ouvert, { cle, le }));
  return fichier;
}

function comparer(empreinte: string | null, cle: Buffer | null): Cle {
  if (!cle) return 'absente';
  if (empreinte === null) return 'inconnue';
  return empreinteDeCle(cle) === empreinte ? 'identique' : 'autre';
}

function phraseDe(fait: Fait, { dataDir, databaseUrl }: Config): string {
  const ou = databaseUrl ? 'la base de DATABASE_URL' : `« ${dataDir} »`;
  const quand = new Date(fait.faiteLe).toLocaleString('fr-FR', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  });
  return [
    `La sauvegarde du ${quand} est restaurée dans ${ou} (${accord(fait.lignes, 'ligne', 'lignes')}).`,
    ...(fait.avant ? [`Ce qui était là avant est dans « ${fait.avant} ».`] : []),
    PHRASES_DE_CLE[fait.cle](fichierDeCle(dataDir)),
    'Chaque personne devra se connecter de nouveau. Les invitations, les jetons de l’API, les liens donnés aux partenaires et les abonnements au calendrier sont à refaire.',
    'Un nom effacé depuis cette sauvegarde à la demande de la personne est revenu : effacez-le de nouveau.',
  ].join('\n');
}

const PHRASES_DE_CLE: Readonly<Record<Cle, (fichier: string) => string>> = {
  identique: () => 'La clé de cette installation ouvre les noms.',
  autre: (fichier) =>
    `Attention : la clé de cette installation n’ouvre pas les noms. Avant de démarrer Trame, mettez la clé d’origine dans « ${fichier} », ou dans TRAME_KEY. Sans elle, les noms sont perdus ; les chiffres sont là.`,
  absente: (fichier) =>
    `Attention : il n’y a pas encore de clé ici. Avant de démarrer Trame, mettez la clé d’origine dans « ${fichier} », ou dans TRAME_KEY. Sans elle, les noms sont perdus ; les chiffres sont là.`,
  inconnue: () =>
    'Attention : quand cette sauvegarde a été faite, la clé de l’installation n’ouvrait déjà plus les noms. Les chiffres sont là.',
};

const occupee = ({ structures, comptes, interventions }: Contenu) =>
  refus(
    'base-non-vide',
    `Il y a déjà des données ici : ${accord(structures, 'structure', 'structures')}, ${accord(comptes, 'compte', 'comptes')}, ${nombre(interventions)} interventions. ` +
      'Pour les remplacer par la sauvegarde, ajoutez --remplacer : elles seront d’abord gardées dans un fichier à part. Rien n’a été changé.',
  );
