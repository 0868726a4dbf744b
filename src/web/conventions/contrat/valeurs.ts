import type { ContratLu } from '../../../modules/conventions/contract-dossier.ts';
import type { ContratAEcrire, DepartEcrit } from '../use-contrats.ts';

/** What is typed: nothing chosen is empty. */
export interface ValeursContrat {
  membreId: number | null;
  genre: ContratAEcrire['genre'];
  signeLe: string | null;
  debut: string | null;
  fin: string | null;
  heures: number | null;
  moinsDe24h: ContratAEcrire['moinsDe24h'] | '';
  essaiRenouvele: boolean;
  premiereEmbauche: boolean;
  remplace: string;
  renouvelle: string;
  naissance: string | null;
  situation: NonNullable<ContratAEcrire['situation']> | '';
  residence: NonNullable<ContratAEcrire['residence']> | '';
  autreAide: boolean;
  depart: string | null;
  motifDepart: string;
}

/** A new contract: a CDD to the end of the convention, as the livret advises, on its hours. */
export const valeursNeuves = (
  c: { fin: string; heures: number },
  membreId: number | null,
): ValeursContrat => ({
  ...{ membreId, genre: 'cdd', signeLe: null, debut: null, fin: c.fin, heures: c.heures, moinsDe24h: '' },
  ...{ essaiRenouvele: false, premiereEmbauche: true, remplace: '', renouvelle: '', naissance: null },
  ...{ situation: '', residence: '', autreAide: false, depart: null, motifDepart: '' },
});

export const valeursDuContrat = (c: ContratLu): ValeursContrat => ({
  ...{ membreId: c.membreId, genre: c.genre, signeLe: c.signeLe, debut: c.debut, fin: c.fin },
  ...{ heures: c.heures, moinsDe24h: c.moinsDe24h ?? '', essaiRenouvele: c.essaiRenouvele },
  ...{ premiereEmbauche: c.premiereEmbauche, remplace: ecrit(c.remplace), renouvelle: ecrit(c.renouvelle) },
  ...{ naissance: null, situation: c.situation ?? '', residence: c.residence ?? '', autreAide: c.autreAide },
  ...{ depart: c.depart, motifDepart: c.motifDepart },
});

const ecrit = (id: number | null): string => (id === null ? '' : String(id));
const lu = (id: string): number | null => (id === '' ? null : Number(id));

/** The values to send; a CDI has no term, and only a replacement replaces. Null while who or when is missing. */
export function contratDe(v: ValeursContrat): ContratAEcrire | null {
  if (v.membreId === null || v.debut === null || v.heures === null) return null;
  const remplacement = v.genre === 'remplacement';
  return {
    ...{ membreId: v.membreId, genre: v.genre, signeLe: v.signeLe, debut: v.debut },
    ...{ fin: v.genre === 'cdi' ? null : v.fin, heures: v.heures, moinsDe24h: v.moinsDe24h || null },
    ...{ essaiRenouvele: v.essaiRenouvele, premiereEmbauche: !remplacement && v.premiereEmbauche },
    ...{ remplace: remplacement ? lu(v.remplace) : null, renouvelle: remplacement ? null : lu(v.renouvelle) },
    ...{ naissance: v.naissance, situation: v.situation || null, residence: v.residence || null },
    autreAide: v.autreAide,
  };
}

export const departDe = (v: ValeursContrat, version: number): DepartEcrit => ({
  depart: v.depart,
  motifDepart: v.motifDepart,
  version,
});
