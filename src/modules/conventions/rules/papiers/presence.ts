import type { Jour } from '../../../../kernel/jours.ts';
import { accord, jour, mois } from '../../../../kernel/mise-en-forme.ts';
import { GENRES_D_ABSENCE } from '../absences.ts';
import type { JoursDUnePersonne, Piece, PieceAJoindre } from '../declaration.ts';
import type { DonneesDePapier } from './donnees.ts';
import { listerLesManques } from './formulaire.ts';
import type { EtatDePapier } from './papiers.ts';

const PIECES_ECRITES: Readonly<Record<Piece, readonly [un: string, plusieurs: string]>> = {
  bulletins: ['bulletin de paie', 'bulletins de paie'],
  rupture: ['pièce de la fin du contrat', 'pièces de la fin du contrat'],
  ar2: ['AR2 signé', 'AR2 signés'],
  contrat: ['copie du contrat de travail', 'copies du contrat de travail'],
  autre: ['autre pièce', 'autres pièces'],
};

/** A month or a quarter to declare, as it was read. */
interface APresenter {
  readonly enClair: string;
  readonly du: Jour;
  readonly au: Jour;
  readonly aJoindre: readonly PieceAJoindre[];
  readonly jours: readonly JoursDUnePersonne[];
  readonly transmis: { readonly le: Jour } | null;
}

/** The days of each month of the period: SYLAé asks for whole months. */
interface MoisDeLaPeriode {
  /** `AAAA-MM` */
  readonly mois: string;
  readonly jours: readonly JoursDUnePersonne[];
}

/** The sheet from which one types the état de présence in SYLAé. */
export function feuilleDePresence(
  d: DonneesDePapier,
  etat: EtatDePapier,
  p: APresenter,
  parMois: readonly MoisDeLaPeriode[],
) {
  const jours = (n: number): string => accord(n, 'jour', 'jours');
  const deduits = (x: JoursDUnePersonne): number =>
    x.absences.filter((a) => a.deduite).reduce((n, a) => n + a.jours, 0);
  return {
    titre: `État de présence, ${p.enClair}`,
    convention: d.convention.numero,
    employeur: d.employeur.denomination || d.structure.nom,
    siret: d.employeur.siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4'),
    periode: `du ${jour(p.du)} au ${jour(p.au)}`,
    transmis: p.transmis === null ? '' : `Transmis le ${jour(p.transmis.le)}.`,
    personnes: p.jours.map((x) => ({
      nom: x.membre,
      en_poste: jours(x.enPoste),
      deduits: jours(deduits(x)),
      mois: parMois.flatMap((m) =>
        m.jours
          .filter((y) => y.contratId === x.contratId)
          .map((y) => ({ mois: mois(m.mois), en_poste: jours(y.enPoste), deduits: jours(deduits(y)) })),
      ),
      absences: x.absences.map((a) => ({
        nom: GENRES_D_ABSENCE[a.genre].nom,
        du: jour(a.du),
        au: jour(a.au),
        jours: jours(a.jours),
        ouvres: jours(a.ouvres),
        deduite: a.deduite ? 'déduite' : 'non déduite',
      })),
    })),
    pieces: p.aJoindre.map(({ piece, combien, detail }) => ({
      nom: `${combien}\u00a0${PIECES_ECRITES[piece][combien > 1 ? 1 : 0]}`,
      detail,
    })),
    a_completer: listerLesManques(etat.manques),
    date_du_fichier: d.aujourdhui,
  };
}
