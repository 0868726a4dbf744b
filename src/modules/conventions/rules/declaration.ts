import {
  estOuvrable,
  type Feries,
  finDeMois,
  type Jour,
  nombreDeJours,
  plusJours,
  plusTard,
  plusTot,
} from '../../../kernel/jours.ts';
import { jour, mois as moisEnClair } from '../../../kernel/mise-en-forme.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import type { GenreDAbsence } from './absences.ts';
import type { Absence } from './aide.ts';
import { type Contrat, type Dossier, dernierJour, finDe, titulaires } from './dossier.ts';
import type { PeriodeDePresence } from './presence.ts';

/** What goes with an état de présence (livret 2024, « SYLAé » and the notice of the AR2). */
export const PIECES = ['bulletins', 'rupture', 'ar2', 'contrat', 'autre'] as const;
export type Piece = (typeof PIECES)[number];

export interface PieceAJoindre {
  readonly piece: Piece;
  readonly combien: number;
  readonly detail: string;
}

type Titulaire = Contrat & { readonly membre: string };
type AbsenceDite = Absence & { readonly genre: GenreDAbsence };
type Bornes = Pick<PeriodeDePresence, 'du' | 'au'>;

/** Those in post during a period, with their first and last day in it. */
function enPoste(
  d: Pick<Dossier, 'debut' | 'fin' | 'resilieeLe'>,
  contrats: readonly Titulaire[],
  p: Bornes,
) {
  return contrats.flatMap((c) => {
    const du = plusTard(plusTard(c.debut, p.du), d.debut);
    const au = plusTot(plusTot(dernierJour(c) ?? p.au, p.au), finDe(d));
    return du <= au ? [{ c, du, au }] : [];
  });
}

/** What to join to the état de présence of a period, from what happened in it. */
export function piecesAJoindre(
  d: Pick<Dossier, 'debut' | 'fin' | 'resilieeLe'>,
  contrats: readonly Titulaire[],
  p: Bornes,
): PieceAJoindre[] {
  const presents = enPoste(d, contrats, p);
  const pieces: PieceAJoindre[] = presents.map(({ c, du, au }) => {
    const mois = moisEntre(du, au);
    const dernier = mois.at(-1) ?? '';
    return {
      piece: 'bulletins',
      combien: mois.length,
      detail: `${c.membre} : ${mois.length > 1 ? `${deMois(mois[0] ?? '')} à ` : ''}${moisEnClair(dernier)}`,
    };
  });
  for (const c of titulaires(contrats) as readonly Titulaire[]) {
    const depart = dernierJour(c);
    if (c.debut >= p.du && c.debut <= p.au && c.debut >= d.debut) {
      pieces.push({ piece: 'ar2', combien: 1, detail: c.membre });
      pieces.push({ piece: 'contrat', combien: 1, detail: c.membre });
    }
    if (depart !== null && depart >= p.du && depart <= p.au && depart < finDe(d))
      pieces.push({ piece: 'rupture', combien: 1, detail: c.membre });
  }
  return pieces;
}

/** « de mars 2026 », « d’octobre 2026 » */
const deMois = (mois: string): string => {
  const nom = moisEnClair(mois);
  return /^[aeiou]/.test(nom) ? `d’${nom}` : `de ${nom}`;
};

/** `AAAA-MM` of each month from a day to another. */
function moisEntre(du: Jour, au: Jour): string[] {
  const trouves: string[] = [];
  for (let j = `${du.slice(0, 7)}-01`; j <= au; j = plusJours(finDeMois(j), 1)) trouves.push(j.slice(0, 7));
  return trouves;
}

export interface JoursDUnePersonne {
  readonly contratId: number;
  readonly membre: string;
  /** Calendar days under contract in the period. */
  readonly enPoste: number;
  readonly absences: readonly {
    readonly genre: GenreDAbsence;
    readonly du: Jour;
    readonly au: Jour;
    readonly jours: number;
    readonly ouvres: number;
    readonly deduite: boolean;
  }[];
}

/** The days to type in SYLAé for a period: each person in post, and their absences cut to it. */
export function joursADeclarer(
  d: Pick<Dossier, 'debut' | 'fin' | 'resilieeLe'>,
  contrats: readonly Titulaire[],
  absences: readonly AbsenceDite[],
  p: Bornes,
  feries: Feries,
): JoursDUnePersonne[] {
  return enPoste(d, contrats, p).map(({ c, du, au }) => ({
    contratId: c.id,
    membre: c.membre,
    enPoste: nombreDeJours(du, au),
    absences: absences
      .filter((a) => a.contratId === c.id && a.debut <= au && (a.fin ?? au) >= du)
      .map((a) => {
        const bornes = { du: plusTard(a.debut, du), au: plusTot(a.fin ?? au, au) };
        return {
          ...{ genre: a.genre, deduite: a.deduite, ...bornes },
          jours: nombreDeJours(bornes.du, bornes.au),
          ouvres: joursOuvres(bornes.du, bornes.au, feries),
        };
      }),
  }));
}

function joursOuvres(du: Jour, au: Jour, feries: Feries): number {
  let n = 0;
  for (let j = du; j <= au; j = plusJours(j, 1)) if (estOuvrable(j, feries)) n += 1;
  return n;
}

/** From which day the état de présence of a period may be sent: it declares whole months, or up to the convention's end. */
export const transmissibleLe = (p: Pick<Bornes, 'au'>, d: Pick<Dossier, 'fin' | 'resilieeLe'>): Jour =>
  plusTot(p.au, finDe(d));

/** Sent before the period was over, or on a day to come. Refused: transmis-trop-tot, transmis-a-venir. */
export function refusDeTransmission(
  le: Jour,
  p: Bornes,
  d: Pick<Dossier, 'fin' | 'resilieeLe'>,
  aujourdhui: Jour,
): Refus | null {
  if (le > aujourdhui)
    return refus(
      'transmis-a-venir',
      'Cette date n’est pas encore venue. Écrivez-la quand c’est fait.',
      'transmisLe',
    );
  if (le < transmissibleLe(p, d))
    return refus(
      'transmis-trop-tot',
      `La période n’était pas finie ce jour-là : son état de présence s’envoie à partir du ${jour(transmissibleLe(p, d))}. Vérifiez la date.`,
      'transmisLe',
    );
  return null;
}

/** Sent without the payslips that the period asks for (livret 2024, « SYLAé »): said as long as it stands, never refused. */
export const douteDeTransmission = (
  pieces: readonly Piece[],
  aJoindre: readonly Pick<PieceAJoindre, 'piece'>[],
): string | null =>
  pieces.includes('bulletins') || !aJoindre.some((a) => a.piece === 'bulletins')
    ? null
    : 'Les bulletins de salaire ne sont pas notés. Sans eux, l’ASP suspend les paiements au bout de trois mois (livret 2024).';

/** Paid for a month outside the convention, or received on a day to come. Refused: versement-hors-convention, versement-a-venir. */
export function refusDuVersement(
  mois: string,
  recuLe: Jour | null,
  d: Pick<Dossier, 'debut' | 'fin' | 'resilieeLe'>,
  aujourdhui: Jour,
): Refus | null {
  if (mois < d.debut.slice(0, 7) || mois > finDe(d).slice(0, 7))
    return refus('versement-hors-convention', 'La convention ne couvre pas ce mois.', 'mois');
  if (recuLe !== null && recuLe > aujourdhui)
    return refus(
      'versement-a-venir',
      'Cette date n’est pas encore venue. Écrivez-la quand l’argent est là.',
      'recuLe',
    );
  return null;
}
