import { insecables } from '../../../kernel/texte.ts';

interface Dit {
  readonly objet: string;
  readonly texte: string;
}

/** Beyond, the screen says the rest: nobody reads a hundred paragraphs in a message. */
const AU_PLUS = 25;

/** All that one person is told that day, in one message. `ecran`: address of the screen, when the host's is known. */
export function messageDe(
  dits: readonly [Dit, ...Dit[]],
  { structure, ecran }: { readonly structure: string; readonly ecran: string | null },
): { readonly objet: string; readonly texte: string } {
  const montres = dits.slice(0, AU_PLUS);
  const enPlus = dits.length - montres.length;
  const ou = ecran === null ? 'dans Trame, écran « Échéances »' : `ici : ${ecran}`;
  const objet = dits.length === 1 ? dits[0].objet : `${dits.length} rappels sur vos conventions`;
  return {
    objet: insecables(`${objet} – ${structure}`),
    texte: insecables(
      [
        'Bonjour,',
        ...montres.map((d) => `${d.objet}\n${d.texte}`),
        ...(enPlus > 0 ? [`Et ${enPlus} autres, à lire dans Trame.`] : []),
        `Tout voir, dire que c’est fait ou reporter, ${ou}`,
        'Vous recevez ce message parce que vous avez le rôle Direction. Pour ne plus le recevoir : dans Trame, Échéances, puis Rappels.',
      ].join('\n\n'),
    ),
  };
}

/** Tries before giving up: the screen then says why, and the next day's message takes it along. */
export const ESSAIS_MAX = 5;
const MINUTES_APRES = [5, 20, 60, 180] as const;

/** Minutes to wait after a failed try (1 for the first); null once there were enough. */
export const attenteApres = (essais: number): number | null =>
  essais >= ESSAIS_MAX ? null : (MINUTES_APRES[essais - 1] ?? null);
