import { jourEnFrance } from '../../server/branche.ts';
import { changerSuppression } from '../interventions/store.ts';
import { modifierOuProposer } from '../interventions/store-divergences.ts';
import * as tournees from '../tournees/commandes.ts';
import type { Moment } from '../tournees/rules/entree.ts';
import type { CommandeDe, Lot } from './lot.ts';
import type { Commande, GenreDeCommande } from './rules/commande.ts';
import type { Memoire } from './store-commandes.ts';

type Genre = Exclude<GenreDeCommande, 'acte-creation'>;
type Faire<G extends Genre> = (lot: Lot, c: CommandeDe<G>) => Promise<Memoire>;

const HEURE_EN_FRANCE = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
});

/** When a command was done, and the day on which it is received. */
function momentDe({ faitLe }: Commande, recuLe: string): Moment {
  const instant = new Date(faitLe);
  return { date: jourEnFrance(instant), heure: HEURE_EN_FRANCE.format(instant), recuLe };
}

/** What each command does, one at a time; creations are done together, see `creerActes`. */
const FAIRE: { readonly [G in Genre]: Faire<G> } = {
  'acte-modification': async ({ tx, scope, aujourdhui, versions }, c) => {
    const base = (c.apres === null ? undefined : versions.get(c.apres)) ?? c.version;
    const change = { commandeId: c.id, base, apres: c.apres, saisi: c.acte };
    const fait = await modifierOuProposer(tx, scope, c.acteId, change, aujourdhui);
    const { version, divergence, sansTournee } = fait;
    return {
      version,
      ...(divergence === null ? {} : { divergence }),
      ...(sansTournee ? { sansTournee } : {}),
    };
  },
  'acte-suppression': async ({ tx, scope }, c) => ({
    version: (await changerSuppression(tx, scope, c.acteId, true)).version,
  }),
  'acte-retablissement': async ({ tx, scope }, c) => ({
    version: (await changerSuppression(tx, scope, c.acteId, false)).version,
  }),
  'tournee-ouverture': async ({ tx, scope, aujourdhui }, c) => {
    const { tourneeId } = await tournees.ouvrir(tx, scope, c.tourneeId, c.tournee, momentDe(c, aujourdhui));
    return tourneeId === c.tourneeId ? {} : { tourneeId };
  },
  'tournee-modification': ({ tx, scope, aujourdhui }, c) => {
    const { tourneeId, natureId, secteurId, lieuId, membres } = c;
    const change = { natureId, secteurId, lieuId, membres };
    return rien(tournees.modifier(tx, scope, tourneeId, change, momentDe(c, aujourdhui)));
  },
  'tournee-cloture': ({ tx, scope }, { tourneeId, heureFin, duree }) =>
    rien(tournees.clore(tx, scope, tourneeId, { heureFin, duree })),
  compteur: ({ tx, scope, aujourdhui }, c) =>
    rien(tournees.compter(tx, scope, c.tourneeId, c.increment, momentDe(c, aujourdhui))),
  note: ({ tx, scope, aujourdhui }, c) =>
    rien(tournees.noter(tx, scope, c.tourneeId, c.note, momentDe(c, aujourdhui))),
  'note-suppression': ({ tx, scope }, c) => rien(tournees.effacerNote(tx, scope, c.tourneeId, c.noteId)),
};

/** Does one command; returns what must be said again of it. */
export const faire = (lot: Lot, c: Exclude<Commande, { genre: 'acte-creation' }>): Promise<Memoire> =>
  (FAIRE[c.genre] as Faire<Genre>)(lot, c);

async function rien(travail: Promise<void>): Promise<Memoire> {
  await travail;
  return {};
}
