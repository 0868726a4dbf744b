import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

/** Runs a command; returns the most memory that it held, in megabytes, where Linux tells. */
export async function trame(...args: string[]): Promise<number> {
  const enfant = spawn(process.execPath, ['src/cli/main.ts', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let pic = Number.NaN;
  const regard = setInterval(async () => {
    const statut = await readFile(`/proc/${enfant.pid}/status`, 'utf8').catch(() => '');
    pic = Number(/VmHWM:\s+(\d+)/.exec(statut)?.[1] ?? Number.NaN) / 1024 || pic;
  }, 200);
  const [code] = await once(enfant, 'exit');
  clearInterval(regard);
  if (code !== 0) throw new Error(`trame ${args[0]} ended with ${code}`);
  return pic;
}
