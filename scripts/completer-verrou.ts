import { readFileSync, writeFileSync } from 'node:fs';

/**
 * After an `npm install` that changed package-lock.json: npm leaves out of it the builds for other systems (darwin,
 * win32…) that the registry at hand doesn't have, and `npm ci` then refuses the whole file. Adds them by name and
 * version, which is all that npm needs to know that they are not for this machine.
 */
interface Paquet {
  readonly version?: string;
  readonly dev?: boolean;
  readonly license?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const FICHIER = new URL('../package-lock.json', import.meta.url);
const SYSTEME =
  /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64)(?:-(\w+))?$/;
const LIBC: Readonly<Record<string, string>> = {
  gnu: 'glibc',
  gnueabihf: 'glibc',
  musl: 'musl',
  musleabihf: 'musl',
};

const verrou = JSON.parse(readFileSync(FICHIER, 'utf8')) as { packages: Record<string, Paquet> };
const paquets = verrou.packages;
const ajoutes: string[] = [];
for (const [chemin, { dev, optionalDependencies = {} }] of Object.entries(paquets)) {
  for (const [nom, version] of Object.entries(optionalDependencies)) {
    const cle = `node_modules/${nom}`;
    if (paquets[cle] || paquets[`${chemin}/${cle}`]) continue;
    const [, os, cpu, variante] = SYSTEME.exec(nom) ?? [];
    if (!os || !cpu || !/^\d/.test(version)) throw new Error(`unknown system: ${nom}@${version}`);
    const frere = Object.keys(optionalDependencies)
      .map((n) => paquets[`node_modules/${n}`])
      .find((p) => p?.os);
    const libc = os === 'linux' ? [LIBC[variante ?? 'gnu'] ?? 'glibc'] : undefined;
    const { license, engines } = frere ?? {};
    paquets[cle] = { version, cpu: [cpu], dev, libc, license, optional: true, os: [os], engines } as Paquet;
    ajoutes.push(`${nom}@${version}`);
  }
}
verrou.packages = Object.fromEntries(Object.entries(paquets).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(FICHIER, `${JSON.stringify(verrou, null, 2)}\n`);
process.stdout.write(`${ajoutes.length} added\n${ajoutes.map((a) => `  ${a}\n`).join('')}`);
