import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { deballer } from './navigateur.ts';

/** Before the journeys: the browser, and the screens as they are now. */
export default async function preparer(): Promise<void> {
  const configFile = fileURLToPath(new URL('../../../vite.config.ts', import.meta.url));
  await Promise.all([deballer(), build({ configFile, logLevel: 'warn' })]);
}
