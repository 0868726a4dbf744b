import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { type Classement, classer } from '../../nomenclatures/rules/classement.ts';
import type { Genre } from '../../nomenclatures/rules/terme.ts';
import type { ActeSaisi } from './acte.ts';
import { RECIT_MAX, refusDesComptes } from './comptes.ts';
import { refusDuMoment } from './quand.ts';
import { type DejaPortes, estRefus, type References, type TermeDeReference, trouver } from './references.ts';
import { situationDe } from './situation-liee.ts';

/** An act whose references live, placed and classed: what is kept. */
export interface Acte extends Omit<ActeSaisi, 'classement' | 'situation'> {
  readonly situationId: string | null;
  /** Priority neighbourhood of the place, else of the sector, as known when the act was placed. */
  readonly qpv: string | null;
  readonly classement: Classement;
}

const UNIQUES = [
  ['saisineId', 'saisine'],
  ['issueId', 'issue'],
  ['projetId', 'projet'],
] as const satisfies readonly (readonly [keyof ActeSaisi, Genre])[];
const MULTIPLES = [
  ['thematiques', 'thematique'],
  ['partenaires', 'partenaire'],
] as const satisfies readonly (readonly [keyof ActeSaisi, Genre])[];

/**
 * Checks an act against the lists and the team of its structure. All that is wrong is said at once, each refusal with
 * its field. `avant`: the act as it was, when it is changed; `auteurId`: credited when nobody is named.
 */
export function validerActe(
  saisi: ActeSaisi,
  refs: References,
  contexte: { readonly aujourdhui: string; readonly auteurId: number; readonly avant: Acte | null },
): Result<Acte, readonly [Refus, ...Refus[]]> {
  const { avant, auteurId } = contexte;
  const refuses = [...refusDuMoment(saisi, contexte.aujourdhui), ...refusDesComptes(saisi)];
  const deja = idsDe(avant);
  const terme = (id: number, genre: Genre, champ: string): TermeDeReference | null => {
    const t = trouver(refs, id, { genre, champ, jour: saisi.jour, deja });
    if (!estRefus(t)) return t;
    refuses.push(t);
    return null;
  };

  const nature = terme(saisi.natureId, 'nature', 'natureId');
  const uniques = Object.fromEntries(
    UNIQUES.map(([champ, genre]) => {
      const id = saisi[champ];
      return [champ, id === null ? null : (terme(id, genre, champ)?.id ?? null)];
    }),
  ) as Record<(typeof UNIQUES)[number][0], number | null>;
  const multiples = Object.fromEntries(
    MULTIPLES.map(([champ, genre]) => [
      champ,
      sansDouble(saisi[champ].flatMap((id) => terme(id, genre, champ)?.id ?? [])),
    ]),
  ) as Record<(typeof MULTIPLES)[number][0], number[]>;

  const lieu = saisi.lieuId === null ? null : terme(saisi.lieuId, 'lieu', 'lieuId');
  const place = secteurDe(saisi, lieu, avant, refs, terme);
  const secteur = place === null || estRefus(place) ? null : place;
  if (place !== null && estRefus(place)) refuses.push(place);
  const membres = sansDouble(saisi.membres);
  if (membres.some((m) => !refs.membres.has(m)))
    refuses.push(refus('membre-inconnu', 'Choisissez des personnes de l’équipe.', 'membres'));
  const tourneeId = tourneeDe(saisi, refs, avant);
  if (tourneeId === undefined)
    refuses.push(
      refus(
        'tournee-inconnue',
        'Cette tournée est inconnue. Envoyez-la d’abord, ou enregistrez l’acte sans elle.',
        'tourneeId',
      ),
    );
  const liee = situationDe(saisi, refs, avant);
  if (!liee.ok) refuses.push(liee.error);
  const recit = saisi.recit?.trim() || null;
  if (recit !== null && recit.length > RECIT_MAX)
    refuses.push(
      refus('recit-trop-long', 'Ce récit est trop long. Gardez au plus 2 000 caractères.', 'recit'),
    );

  const versions = nature && refs.versions.get(nature.id);
  const classement = versions && classer(versions, saisi.jour, saisi.classement ?? {});
  if (classement && !classement.ok)
    refuses.push({ ...classement.error, champ: `classement.${classement.error.champ}` });
  const [premier, ...autres] = refuses;
  if (premier) return err([premier, ...autres]);
  if (!nature || !classement?.ok) throw new Error('a nature of the references has no version');
  const { situation: _, ...reste } = saisi;
  return ok({
    ...reste,
    ...uniques,
    ...multiples,
    natureId: nature.id,
    lieuId: lieu?.id ?? null,
    secteurId: secteur?.id ?? null,
    qpv: resteEnPlace(avant, lieu, secteur) ? avant.qpv : (lieu?.qpv ?? secteur?.qpv ?? null),
    membres: membres.length > 0 || (avant && avant.membres.length === 0) ? membres : [auteurId],
    classement: classement.value,
    recit,
    tourneeId: tourneeId ?? null,
    situationId: liee.ok ? liee.value : null,
  });
}

/** The living round; undefined when there is none. An act keeps the one that it had. */
function tourneeDe(
  { tourneeId }: ActeSaisi,
  refs: References,
  avant: Acte | null,
): string | null | undefined {
  if (tourneeId === null || tourneeId === avant?.tourneeId) return tourneeId;
  return refs.tournees.get(tourneeId);
}

/**
 * The sector of the place when it has one, even retired since; a pair that the act already had stays right, whatever
 * moved since.
 */
function secteurDe(
  saisi: ActeSaisi,
  lieu: TermeDeReference | null,
  avant: Acte | null,
  refs: References,
  terme: (id: number, genre: Genre, champ: string) => TermeDeReference | null,
): TermeDeReference | Refus | null {
  const duLieu = lieu?.secteurId == null ? null : (refs.termes.get(lieu.secteurId) ?? null);
  if (saisi.secteurId === null || saisi.secteurId === duLieu?.id) return duLieu;
  const choisi = terme(saisi.secteurId, 'secteur', 'secteurId');
  if (lieu === null || choisi === null || duLieu === null || choisi.id === duLieu.id) return choisi;
  if (avant?.lieuId === lieu.id && avant.secteurId === choisi.id) return choisi;
  const message = `« ${lieu.nom} » n’est pas dans le secteur « ${choisi.nom} ». Changez l’un des deux.`;
  return refus('lieu-hors-secteur', message, 'lieuId');
}

/** An act that stays where it was keeps the QPV it was counted in, even after the map changed. */
const resteEnPlace = (
  avant: Acte | null,
  lieu: TermeDeReference | null,
  secteur: TermeDeReference | null,
): avant is Acte =>
  avant !== null && avant.lieuId === (lieu?.id ?? null) && avant.secteurId === (secteur?.id ?? null);

const sansDouble = (ids: readonly number[]): number[] => [...new Set(ids)];

/** The terms that an act carries. */
function idsDe(acte: Acte | null): DejaPortes {
  if (acte === null) return new Set();
  const { natureId, secteurId, lieuId, saisineId, issueId, projetId, thematiques, partenaires } = acte;
  const ids = [natureId, secteurId, lieuId, saisineId, issueId, projetId, ...thematiques, ...partenaires];
  return new Set(ids.filter((id) => id !== null));
}
