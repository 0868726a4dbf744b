import type { Jour } from '../../../kernel/jours.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { avantConvention } from './contrat.ts';
import { type Contrat, finDe } from './dossier.ts';
import type { PeriodeDePresence } from './presence.ts';
import { refusDeLaSuivante } from './renouvellement.ts';

/** The days of a convention, those that other records lean on. */
export interface JoursDeConvention {
  readonly signeeLe: Jour | null;
  readonly debut: Jour;
  readonly fin: Jour;
}

/** What hangs on a convention already recorded. */
export interface CeQuiEnDepend {
  /** Last day, when it ended before its term. */
  readonly resilieeLe: Jour | null;
  /** Contracts signed under this convention. */
  readonly contrats: readonly (Contrat & { readonly membre: string })[];
  /** Periods whose état de présence was sent. */
  readonly transmises: readonly PeriodeDePresence[];
  /** First day of the convention that renews this one. */
  readonly renouveleeLe: Jour | null;
  /** The convention that this one renews. */
  readonly renouvelle:
    | (Pick<JoursDeConvention, 'debut' | 'fin'> & { readonly resilieeLe: Jour | null })
    | null;
}

/** The field of the convention that answers for what the form of a contract says of its first day. */
const CHAMP_DU_CONTRAT: Readonly<Record<string, string>> = {
  'embauche-avant-signature': 'signeeLe',
  'embauche-apres-fin': 'fin',
};

function contrats(c: JoursDeConvention, { contrats: ecrits, resilieeLe }: CeQuiEnDepend): Refus[] {
  return ecrits.flatMap((k) => {
    // Not told, the signature forbids nothing: it is a doubt of the contract.
    const signeeLe = c.signeeLe ?? k.debut;
    const convention = { signeeLe, debut: c.debut, fin: finDe({ ...c, resilieeLe }), heures: null };
    return avantConvention(k, { convention }).flatMap(([sorte, r]) => {
      const champ = CHAMP_DU_CONTRAT[r.code];
      if (sorte !== 'refus' || champ === undefined) return [];
      return [refus(r.code, `Contrat de ${k.membre}, commencé le ${jour(k.debut)} : ${r.message}`, champ)];
    });
  });
}

const presences = (c: JoursDeConvention, { transmises }: CeQuiEnDepend): Refus[] =>
  transmises.flatMap((p) => {
    const dit = `Un état de présence est noté transmis (${p.enClair}) : la convention`;
    if (p.du > c.fin) return [refus('convention-declaree', `${dit} ne peut pas finir avant.`, 'fin')];
    if (p.au < c.debut) return [refus('convention-declaree', `${dit} ne peut pas commencer après.`, 'debut')];
    return [];
  });

function suites(c: JoursDeConvention, { renouveleeLe, renouvelle, resilieeLe }: CeQuiEnDepend): Refus[] {
  const suivre = (avant: Parameters<typeof refusDeLaSuivante>[1], debut: Jour, champ: string): Refus[] => {
    const r = refusDeLaSuivante('renouvellement', avant, { debut, employeur: '' });
    return r === null ? [] : [{ ...r, champ }];
  };
  return [
    ...(renouveleeLe === null ? [] : suivre({ ...c, resilieeLe, employeur: '' }, renouveleeLe, 'fin')),
    ...(renouvelle === null ? [] : suivre({ ...renouvelle, employeur: '' }, c.debut, 'debut')),
  ];
}

/**
 * What a change of days may not do to what is recorded: hire somebody before the signature (D5134-152) or after the end, deny a
 * declaration, overlap a renewal. Only what the change brings is refused, beside its field: what was wrong before does not
 * stop another correction. Refused: embauche-avant-signature, embauche-apres-fin, convention-declaree, renouvellement-superpose.
 */
export function refusDuChangement(
  avant: JoursDeConvention,
  apres: JoursDeConvention,
  autour: CeQuiEnDepend,
): Refus[] {
  const tous = (c: JoursDeConvention) => [contrats, presences, suites].flatMap((regle) => regle(c, autour));
  const deja = new Set(tous(avant).map((r) => `${r.code} ${r.champ}`));
  return tous(apres).filter((r) => !deja.has(`${r.code} ${r.champ}`));
}
