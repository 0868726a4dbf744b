import type { Jour } from '../../../kernel/jours.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import { type ContratSaisi, examinerContrat } from './contrat.ts';
import { SIGNATURE_A_VENIR } from './convention.ts';
import { type Contrat, dernierJour, finDe } from './dossier.ts';

/** Something to check on a post, as long as it stands. */
export interface Doute {
  /** The contract that it is about; null: the convention. */
  readonly contrat: number | null;
  /** The field to look at, in its form. */
  readonly champ: string;
  readonly message: string;
}

type ContratTenu = Contrat &
  Omit<ContratSaisi, 'naissance'> & { readonly conventionId: number; readonly membre: string };

/** A convention and all that its contracts are judged against. */
export interface PosteADouter {
  readonly id: number;
  readonly signeeLe: Jour | null;
  readonly debut: Jour;
  readonly fin: Jour;
  readonly resilieeLe: Jour | null;
  /** What the convention says of itself. */
  readonly convention: {
    readonly avertissements: readonly { readonly champ: string; readonly message: string }[];
  };
  readonly contrats: readonly ContratTenu[];
  readonly anterieurs: readonly Contrat[];
  readonly absences: readonly { readonly contratId: number; readonly debut: Jour }[];
}

/** Asked when somebody is hired, and kept elsewhere: nothing can be said of it here. */
const NON_GARDE = 'naissance-inconnue';
/** What stays true of a contract that is over: the convention itself hangs on it. */
const APRES_LE_CONTRAT: ReadonlySet<string> = new Set([
  'embauche-tardive',
  'embauche-avant-signature',
  'embauche-apres-fin',
]);

function duContrat(
  c: ContratTenu,
  d: PosteADouter,
  { statutEmployeur, aujourdhui, heuresAu }: Autour,
): Doute[] {
  const { refus, avertissements } = examinerContrat(
    { ...c, naissance: null },
    {
      statutEmployeur,
      convention: { signeeLe: d.signeeLe, debut: d.debut, fin: finDe(d), heures: heuresAu(c.debut) },
      autres: [...d.anterieurs, ...d.contrats].filter((a) => a.id !== 0 && a.id !== c.id),
    },
  );
  const fini = (dernierJour(c) ?? aujourdhui) < aujourdhui;
  return [...refus, ...avertissements]
    .filter((r) => r.code !== NON_GARDE && (!fini || APRES_LE_CONTRAT.has(r.code)))
    .map(({ champ = '', message }) => ({
      contrat: c.id,
      champ,
      message: `Contrat de ${c.membre}, ${jour(c.debut)} : ${message}`,
    }));
}

function dates({ signeeLe, ...d }: PosteADouter, aujourdhui: Jour): Doute[] {
  const fin = finDe(d);
  const apres = d.absences.find((a) => a.debut > fin);
  return [
    ...(signeeLe !== null && signeeLe > aujourdhui
      ? [{ contrat: null, champ: 'signeeLe', message: SIGNATURE_A_VENIR }]
      : []),
    ...(apres === undefined
      ? []
      : [
          {
            contrat: null,
            champ: 'fin',
            message: `Une absence est notée à partir du ${jour(apres.debut)}, après la fin de la convention (${jour(fin)}). Vérifiez les deux dates.`,
          },
        ]),
  ];
}

interface Autour {
  readonly statutEmployeur: number | null;
  readonly aujourdhui: Jour;
  /** Weekly hours of the convention on a day. */
  readonly heuresAu: (le: Jour) => number | null;
}

/**
 * All that must be checked on a post, read again each time: of the convention, then of the contracts signed under it. What
 * was accepted with a doubt stays doubtful until somebody corrects it. Of a contract that is over, only what the convention
 * hangs on.
 */
export const doutesDuPoste = (d: PosteADouter, autour: Autour): Doute[] => [
  ...d.convention.avertissements.map((a) => ({ contrat: null, champ: a.champ, message: a.message })),
  ...dates(d, autour.aujourdhui),
  ...d.contrats.filter((c) => c.id !== 0 && c.conventionId === d.id).flatMap((c) => duContrat(c, d, autour)),
];
