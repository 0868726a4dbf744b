import type { FaitLu } from '../../../modules/situations/contract-faits.ts';
import type { ModeDeContact } from '../../../modules/situations/rules/faits/contact.ts';
import type { FaitSaisi, GenreDeFait } from '../../../modules/situations/rules/faits/fait.ts';

/** What is typed of each kind: what must be chosen is empty until it is. */
export interface DonneesSaisies {
  contact: { avec: string; mode: ModeDeContact | ''; abouti: boolean; recit: string };
  navette: { partie: number | null; role: string; aPart: boolean; mediateurs: number[]; aDire: string };
  'table-ronde': {
    lieu: string;
    heure: string | null;
    invites: { qui: string; venu: boolean | null }[];
    compteRendu: string;
  };
  protocole: {
    engagements: { de: string; texte: string; tenu: boolean | null; le: string | null }[];
    revueLe: string | null;
    signeLe: string | null;
  };
  'rappel-a-la-regle': { regle: string; aQui: string; recit: string };
  accompagnement: { partenaireId: number | null; chez: string; minutes: number | null; recit: string };
}

export interface Valeurs<G extends GenreDeFait = GenreDeFait> {
  jour: string | null;
  donnees: DonneesSaisies[G];
}

/** A fact of that kind before anything is typed. `membreId`: who writes. */
export const donneesVides = (membreId: number): DonneesSaisies => ({
  contact: { avec: '', mode: '', abouti: true, recit: '' },
  navette: { partie: null, role: '', aPart: true, mediateurs: [membreId], aDire: '' },
  'table-ronde': {
    lieu: '',
    heure: null,
    invites: [
      { qui: 'Partie 1', venu: null },
      { qui: 'Partie 2', venu: null },
    ],
    compteRendu: '',
  },
  protocole: {
    engagements: [
      { de: 'Partie 1', texte: '', tenu: null, le: null },
      { de: 'Partie 2', texte: '', tenu: null, le: null },
    ],
    revueLe: null,
    signeLe: null,
  },
  'rappel-a-la-regle': { regle: '', aQui: '', recit: '' },
  accompagnement: { partenaireId: null, chez: '', minutes: null, recit: '' },
});

/** One recorded before a field was there has it empty. */
export const valeursDe = (f: FaitLu): Valeurs => ({
  jour: f.jour,
  donnees: { ...donneesVides(f.membreId)[f.genre], ...f.donnees },
});

/** The fact to send: what is still missing is said by the server, beside its field. */
export const saisiDe = (genre: GenreDeFait, { jour, donnees }: Valeurs): FaitSaisi =>
  ({ genre, jour: jour ?? '', donnees }) as FaitSaisi;
