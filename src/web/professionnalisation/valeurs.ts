import type { ActionLue } from '../../modules/professionnalisation/contract.ts';
import type { GenreDeFormation } from '../../modules/professionnalisation/rules/genres.ts';
import type { ActionAEcrire } from './use-formations.ts';

/** What is typed in the form. */
export interface Valeurs {
  membreId: string;
  genre: GenreDeFormation | '';
  intitule: string;
  organisme: string;
  debut: string | null;
  fin: string | null;
  /** « 3,5 » */
  heures: string;
  planRegional: boolean;
  article5: boolean;
  attestation: boolean;
  prevue: boolean;
}

/** What the form starts from. */
export interface Depart {
  readonly membreId?: number;
  readonly genre?: GenreDeFormation;
  readonly action?: ActionLue;
  /** What was planned is done: the form opens on that. */
  readonly faite?: boolean;
}

export const valeursDe = ({ action: a, membreId, genre, faite = false }: Depart): Valeurs => ({
  ...{ membreId: membreId === undefined ? '' : String(membreId), genre: a?.genre ?? genre ?? '' },
  ...{ intitule: a?.intitule ?? '', organisme: a?.organisme ?? '' },
  ...{ debut: a?.debut ?? null, fin: a?.fin ?? null },
  heures: a ? String(a.heures).replace('.', ',') : '',
  ...{ planRegional: a?.planRegional ?? false, article5: a?.article5 ?? false },
  ...{ attestation: a?.attestation ?? false, prevue: (a?.prevue ?? false) && !faite },
});

/** « 3,5 », « 3.5 », « 3h30 » or nothing; null when it is no number of hours. */
export function lireHeures(texte: string): number | null {
  const t = texte.trim().toLowerCase().replace(',', '.');
  if (t === '') return 0;
  const enMinutes = /^(\d+)\s*h\s*(\d{1,2})?$/.exec(t);
  if (enMinutes) return Number(enMinutes[1]) + Math.round((Number(enMinutes[2] ?? 0) / 60) * 100) / 100;
  return /^\d+(\.\d{1,2})?$/.test(t) ? Number(t) : null;
}

/** What is sent; null while a field that the form asks for is empty. */
export function aEcrire(v: Valeurs): ActionAEcrire | null {
  const heures = lireHeures(v.heures);
  if (v.genre === '' || v.debut === null || heures === null) return null;
  const { membreId: _, ...reste } = v;
  return { ...reste, genre: v.genre, debut: v.debut, heures, attestation: v.attestation && !v.prevue };
}
