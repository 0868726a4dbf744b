import { cpus, totalmem } from 'node:os';
import { mesurerBilan } from './bilan.ts';
import { mesurerDemarrage } from './demarrage.ts';
import { mesurerImport } from './import.ts';
import type { LigneDeBench } from './ligne.ts';
import { mesurerMesures } from './mesures.ts';
import { mesurerNoms } from './noms.ts';
import { mesurerSaisie } from './saisie.ts';
import { mesurerSauvegarde } from './sauvegarde.ts';
import { mesurerSituations } from './situations.ts';
import { mesurerSynchronisation } from './synchronisation.ts';

/** The measures of the product, one after the other so that none disturbs another: `npm run bench [name…]`. */
const MESURES: Readonly<Record<string, () => Promise<LigneDeBench[]>>> = {
  demarrage: mesurerDemarrage,
  import: mesurerImport,
  mesures: mesurerMesures,
  bilan: mesurerBilan,
  noms: mesurerNoms,
  situations: mesurerSituations,
  saisie: mesurerSaisie,
  synchronisation: mesurerSynchronisation,
  sauvegarde: mesurerSauvegarde,
};

const demandees = process.argv.slice(2);
const inconnue = demandees.find((nom) => !(nom in MESURES));
if (inconnue) {
  process.stderr.write(`Mesure inconnue : ${inconnue}. Mesures : ${Object.keys(MESURES).join(', ')}.\n`);
  process.exit(2);
}

const lignes: LigneDeBench[] = [];
for (const [nom, mesurer] of Object.entries(MESURES)) {
  if (demandees.length > 0 && !demandees.includes(nom)) continue;
  process.stderr.write(`${nom}…\n`);
  lignes.push(...(await mesurer()));
}

const nombre = new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 3 });
const cpu = cpus();
process.stdout.write(
  `\n${cpu.length} × ${cpu[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} Gio, Node ${process.version}\n\n`,
);
process.stdout.write('| mesure | valeur | budget | tenu |\n|---|---:|---:|---|\n');
for (const { quoi, valeur, unite, budget, note } of lignes) {
  const borne = budget === undefined ? '' : `${nombre.format(budget)} ${unite}`;
  const tenu = budget === undefined ? '' : valeur <= budget ? 'oui' : 'NON';
  process.stdout.write(
    `| ${quoi}${note ? ` (${note})` : ''} | ${nombre.format(valeur)} ${unite} | ${borne} | ${tenu} |\n`,
  );
}
process.exitCode = lignes.some((l) => l.budget !== undefined && !(l.valeur <= l.budget)) ? 1 : 0;
