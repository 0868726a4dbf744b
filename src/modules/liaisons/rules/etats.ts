/** States of a fiche de liaison, in the order of its life. */
export const ETATS = ['brouillon', 'envoyee', 'recue', 'repondue', 'verifiee', 'annulee'] as const;
export type Etat = (typeof ETATS)[number];

/** How a sheet leaves. */
export const MOYENS = {
  lien: 'Par un lien',
  courriel: 'Par courriel',
  papier: 'Sur papier',
  telephone: 'Par téléphone',
} as const;
export type Moyen = keyof typeof MOYENS;

/** What a partner answers. */
export const REPONSES = {
  'prise-en-charge': 'Prise en charge',
  reorientee: 'Réorientée',
  refusee: 'Refusée',
  information: 'Information donnée',
} as const;
export type Reponse = keyof typeof REPONSES;

interface Passage {
  readonly nom: string;
  readonly depuis: readonly Etat[];
  /** Null: the state that its days tell (`etatDesJours`). */
  readonly vers: Etat | null;
  /** The column that keeps the day. */
  readonly jour: 'envoyee_le' | 'recue_le' | 'repondue_le' | 'verifiee_le' | null;
  /** The partner, by the link; otherwise only those in charge of the situation, and who manages them. */
  readonly partenaire: boolean;
  /** The agreement must hold on that day when the sheet names somebody. */
  readonly exigeAccord: boolean;
  /** What becomes of the link: `ouvert`: nobody may answer by it any more; `tout`: it says nothing at all any more. */
  readonly fermeLeLien: 'ouvert' | 'tout' | null;
}

const p = (
  nom: string,
  depuis: readonly Etat[],
  vers: Etat | null,
  jour: Passage['jour'],
  reste: Partial<Passage> = {},
): Passage => ({
  ...{ nom, depuis, vers, jour },
  ...{ partenaire: false, exigeAccord: false, fermeLeLien: null },
  ...reste,
});

/** What can be done to a sheet, from which states, by whom: everything else is refused. */
export const ACTIONS = {
  envoyer: p('Envoyer', ['brouillon'], 'envoyee', 'envoyee_le', { exigeAccord: true }),
  // The delay counts from the first sending.
  renvoyer: p('Renvoyer', ['envoyee', 'recue'], null, null, { exigeAccord: true }),
  recevoir: p('Noter la réception', ['envoyee'], 'recue', 'recue_le', { partenaire: true }),
  // Answered again: a correction of what was noted.
  repondre: p('Noter la réponse', ['envoyee', 'recue', 'repondue'], 'repondue', 'repondue_le', {
    partenaire: true,
    fermeLeLien: 'ouvert',
  }),
  // A partner that never answers may have received the person all the same.
  verifier: p(
    'Vérifier la prise en charge',
    ['envoyee', 'recue', 'repondue', 'verifiee'],
    'verifiee',
    'verifiee_le',
    {
      fermeLeLien: 'ouvert',
    },
  ),
  annuler: p('Annuler', ['brouillon', 'envoyee', 'recue', 'repondue'], 'annulee', null, {
    fermeLeLien: 'tout',
  }),
  reprendre: p('Reprendre', ['annulee'], null, null),
} as const satisfies Readonly<Record<string, Passage>>;
export type Action = keyof typeof ACTIONS;

/** The days that a sheet keeps of its life. */
export interface Jours {
  readonly envoyeeLe: string | null;
  readonly recueLe: string | null;
  readonly repondueLe: string | null;
  readonly verifieeLe: string | null;
}

/** The state of a sheet that was not cancelled, from its days. */
export function etatDesJours({ envoyeeLe, recueLe, repondueLe, verifieeLe }: Jours): Etat {
  if (verifieeLe !== null) return 'verifiee';
  if (repondueLe !== null) return 'repondue';
  if (recueLe !== null) return 'recue';
  return envoyeeLe === null ? 'brouillon' : 'envoyee';
}

/** Where a sheet stands. `priseEnCharge`: verified, and the person was received. */
interface Position {
  readonly etat: Etat;
  readonly priseEnCharge: boolean | null;
}

/** Was it verified that the person was received? There is nothing more to verify; of « not received », one may look again. */
export const estVerifiee = ({ etat, priseEnCharge }: Position): boolean =>
  etat === 'verifiee' && priseEnCharge === true;

/** What those in charge may do from where a sheet stands. */
export const actionsDepuis = (fiche: Position): Action[] =>
  (Object.keys(ACTIONS) as Action[]).filter(
    (a) => ACTIONS[a].depuis.some((e) => e === fiche.etat) && !(a === 'verifier' && estVerifiee(fiche)),
  );

/** May the partner do this by the link? Only as long as nobody answered for it. */
export const peutParLien = (action: Action, etat: Etat): boolean =>
  ACTIONS[action].partenaire && (etat === 'envoyee' || etat === 'recue');
