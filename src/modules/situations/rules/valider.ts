import { type Jour, plusAns } from '../../../kernel/jours.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { estUnJour } from '../../interventions/rules/quand.ts';
import {
  estRefus,
  type References,
  type TermeDeReference,
  trouver,
} from '../../interventions/rules/references.ts';
import type { Genre } from '../../nomenclatures/rules/terme.ts';
import { type SituationSaisie, TEXTE_MAX } from './situation.ts';

/** A situation whose references live, placed: what is kept of what is typed. */
export interface Situation extends SituationSaisie {
  /** Priority neighbourhood of the place, else of the sector, as known when the situation was placed. */
  readonly qpv: string | null;
}

/** No situation is older in any file: a day before is a slip. */
const PREMIER_JOUR = '1990-01-01';

interface Contexte {
  /** AAAA-MM-JJ */
  readonly aujourdhui: Jour;
  /** The situation as it was, when it is changed. */
  readonly avant: Situation | null;
  /** Day of the first fact, or of the first move after the opening: the request can't be later. */
  readonly premiereSuiteLe: Jour | null;
}

/**
 * Checks a situation against the lists of its structure. All that is wrong is said at once, each refusal with its field.
 * Refused: saisie-invalide, saisie-trop-ancienne, saisie-future, saisie-apres-suite, `<genre>-inconnu`,
 * `<genre>-retire`, lieu-hors-secteur, enjeu-trop-long, etape-trop-longue, etape-sans-texte, etape-invalide,
 * rythme-invalide.
 */
export function validerSituation(
  saisie: SituationSaisie,
  refs: Pick<References, 'termes'>,
  { aujourdhui, avant, premiereSuiteLe }: Contexte,
): Result<Situation, readonly [Refus, ...Refus[]]> {
  const refuses = [
    ...refusDeLaSaisine(saisie.saisieLe, aujourdhui, premiereSuiteLe),
    ...refusDesTextes(saisie),
    ...refusDeLEtape(saisie, aujourdhui),
    ...refusDuRythme(saisie.rythme),
  ];
  const deja = idsDe(avant);
  const terme = (id: number | null, genre: Genre, champ: string): TermeDeReference | null => {
    if (id === null) return null;
    const t = trouver(refs, id, { genre, champ, jour: saisie.saisieLe, deja });
    if (!estRefus(t)) return t;
    refuses.push(t);
    return null;
  };
  const sorte = terme(saisie.sorteId, 'sorte', 'sorteId');
  const saisine = terme(saisie.saisineId, 'saisine', 'saisineId');
  const partenaire = terme(saisie.saisinePartenaireId, 'partenaire', 'saisinePartenaireId');
  const lieu = terme(saisie.lieuId, 'lieu', 'lieuId');
  const choisi = terme(saisie.secteurId, 'secteur', 'secteurId');
  const secteur = secteurDe(lieu, choisi, refs, avant);
  if (secteur !== null && estRefus(secteur)) refuses.push(secteur);

  const [premier, ...autres] = refuses;
  if (premier) return err([premier, ...autres]);
  const place = secteur !== null && !estRefus(secteur) ? secteur : null;
  const memePlace = avant?.lieuId === (lieu?.id ?? null) && avant.secteurId === (place?.id ?? null);
  return ok({
    ...saisie,
    sorteId: sorte?.id ?? saisie.sorteId,
    saisineId: saisine?.id ?? null,
    saisinePartenaireId: partenaire?.id ?? null,
    lieuId: lieu?.id ?? null,
    secteurId: place?.id ?? null,
    qpv: avant && memePlace ? avant.qpv : (lieu?.qpv ?? place?.qpv ?? null),
    enjeu: saisie.enjeu.trim(),
    etape: saisie.etape.trim(),
  });
}

function refusDeLaSaisine(le: Jour, aujourdhui: Jour, premiereSuiteLe: Jour | null): Refus[] {
  const champ = 'saisieLe';
  if (!estUnJour(le)) return [refus('saisie-invalide', 'Écrivez une date qui existe.', champ)];
  if (le < PREMIER_JOUR)
    return [refus('saisie-trop-ancienne', 'Cette date est trop ancienne. Vérifiez l’année.', champ)];
  if (le > aujourdhui)
    return [
      refus('saisie-future', 'Cette date n’est pas encore arrivée. Écrivez le jour de la demande.', champ),
    ];
  if (premiereSuiteLe !== null && le > premiereSuiteLe)
    return [
      refus(
        'saisie-apres-suite',
        'Un fait ou un changement d’état est déjà noté avant cette date. Écrivez une date plus ancienne.',
        champ,
      ),
    ];
  return [];
}

const refusDesTextes = ({ enjeu, etape }: SituationSaisie): Refus[] => [
  ...(enjeu.trim().length > TEXTE_MAX
    ? [refus('enjeu-trop-long', `Gardez au plus ${TEXTE_MAX} caractères.`, 'enjeu')]
    : []),
  ...(etape.trim().length > TEXTE_MAX
    ? [refus('etape-trop-longue', `Gardez au plus ${TEXTE_MAX} caractères.`, 'etape')]
    : []),
];

function refusDeLEtape({ etape, etapeLe }: SituationSaisie, aujourdhui: Jour): Refus[] {
  if (etapeLe === null) return [];
  if (!estUnJour(etapeLe)) return [refus('etape-invalide', 'Écrivez une date qui existe.', 'etapeLe')];
  if (etapeLe < PREMIER_JOUR || etapeLe > plusAns(aujourdhui, 5))
    return [refus('etape-invalide', 'Cette date est trop loin. Vérifiez l’année.', 'etapeLe')];
  return etape.trim() === ''
    ? [refus('etape-sans-texte', 'Dites en quelques mots ce qui est prévu ce jour-là.', 'etape')]
    : [];
}

const refusDuRythme = (rythme: number | null): Refus[] =>
  rythme === null || (Number.isInteger(rythme) && rythme >= 1 && rythme <= 365)
    ? []
    : [refus('rythme-invalide', 'Écrivez un nombre de jours entre 1 et 365.', 'rythme')];

/** The sector of the place when it has one; a pair that the situation already had stays right, whatever moved since. */
function secteurDe(
  lieu: TermeDeReference | null,
  choisi: TermeDeReference | null,
  refs: Pick<References, 'termes'>,
  avant: Situation | null,
): TermeDeReference | Refus | null {
  const duLieu = lieu?.secteurId == null ? null : (refs.termes.get(lieu.secteurId) ?? null);
  if (choisi === null) return duLieu;
  if (lieu === null || duLieu === null || choisi.id === duLieu.id) return choisi;
  if (avant?.lieuId === lieu.id && avant.secteurId === choisi.id) return choisi;
  const message = `« ${lieu.nom} » n’est pas dans le secteur « ${choisi.nom} ». Changez l’un des deux.`;
  return refus('lieu-hors-secteur', message, 'lieuId');
}

/** The terms that the situation already carried: what was chosen once stays, even retired since. */
function idsDe(avant: Situation | null): ReadonlySet<number> {
  if (avant === null) return new Set();
  const { sorteId, saisineId, saisinePartenaireId, secteurId, lieuId } = avant;
  return new Set([sorteId, saisineId, saisinePartenaireId, secteurId, lieuId].filter((id) => id !== null));
}
