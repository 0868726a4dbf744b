import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { creerModeles } from '../../support/modeles.ts';
import { deballer } from './navigateur.ts';

/** Before the journeys: the browser, the screens as they are now, and the data that servers start from. */
export default async function preparer(): Promise<() => Promise<void>> {
  const configFile = fileURLToPath(new URL('../../../vite.config.ts', import.meta.url));
  const [effacer] = await Promise.all([
    creerModeles(['demo', 'vide']),
    deballer(),
    build({ configFile, logLevel: 'warn' }),
  ]);
  return effacer;
}
