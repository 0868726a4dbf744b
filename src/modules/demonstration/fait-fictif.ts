import { typographie } from '../../kernel/mise-en-forme.ts';
import { decaler } from './calendrier.ts';
import type { Episode } from './histoires/histoire.ts';
import type { FaitFictif } from './situation-fictive.ts';

type EpisodeEnFait = Exclude<Episode, { quoi: 'passage' | 'fiche' | 'accord' }>;

interface Quand {
  readonly id: string;
  readonly jour: string;
  readonly membre: string;
  /** In charge on that day. */
  readonly equipe: readonly string[];
}

interface Visite {
  /** The day of the visit. */
  readonly reference: string;
  readonly demandeLe: string;
  readonly revueDans?: number;
}

const t = typographie;

/** An episode as the fact that is recorded of it. */
export function faitDe(e: EpisodeEnFait, { id, jour, membre, equipe }: Quand, v: Visite): FaitFictif {
  const base = { id, jour, membre };
  switch (e.quoi) {
    case 'contact':
      return {
        ...{ ...base, genre: 'contact' },
        donnees: { avec: e.avec, mode: e.mode, abouti: e.abouti, recit: t(e.recit) },
      };
    case 'navette':
      return {
        ...{ ...base, genre: 'navette' },
        donnees: { partie: e.partie, role: '', aPart: true, mediateurs: equipe, aDire: t(e.aDire) },
      };
    case 'table-ronde': {
      const tenue = jour < v.reference;
      return {
        ...{ ...base, genre: 'table-ronde' },
        donnees: {
          lieu: e.lieu,
          heure: null,
          invites: e.invites.map(([qui, venu]) => ({ qui, venu: tenue ? venu : null })),
          compteRendu: tenue ? t(e.compteRendu) : '',
        },
      };
    }
    case 'protocole':
      return protocoleDe(e, base, v);
    case 'rappel-a-la-regle':
      return {
        ...{ ...base, genre: 'rappel-a-la-regle' },
        donnees: { regle: t(e.regle), aQui: e.aQui, recit: t(e.recit) },
      };
    case 'accompagnement':
      return {
        ...{ ...base, genre: 'accompagnement' },
        donnees: { partenaire: e.partenaire, chez: '', minutes: e.minutes, recit: t(e.recit) },
      };
  }
}

/** Kept or broken is known from the review on. */
function protocoleDe(
  e: Extract<Episode, { quoi: 'protocole' }>,
  base: Omit<Quand, 'equipe'>,
  { reference, demandeLe, revueDans }: Visite,
): FaitFictif {
  const revueLe =
    revueDans === undefined ? decaler(demandeLe, { days: e.revue }) : decaler(reference, { days: revueDans });
  return {
    ...{ ...base, genre: 'protocole' },
    donnees: {
      engagements: e.engagements.map(([de, texte, tenu]) => ({
        ...{ de, texte: t(texte), tenu: revueLe < reference ? tenu : null, le: null },
      })),
      revueLe,
      signeLe: base.jour,
    },
  };
}

/** What is planned next, in a few words. */
export function prochaineDe(e: Episode): string {
  switch (e.quoi) {
    case 'contact':
      return `Reprendre contact avec ${e.avec}`;
    case 'navette':
      return `Rencontrer la partie ${e.partie} à part`;
    case 'table-ronde':
      return 'Tenir la table ronde';
    case 'protocole':
      return 'Rédiger le protocole d’accord';
    case 'rappel-a-la-regle':
      return 'Revoir le groupe et rappeler la règle';
    case 'accompagnement':
      return `Accompagnement prévu : ${e.partenaire}`;
    case 'fiche':
      return 'Écrire au partenaire';
    case 'accord':
      return 'Demander l’accord pour en parler à un partenaire';
    case 'passage':
      return 'Faire le point avec l’équipe';
  }
}
