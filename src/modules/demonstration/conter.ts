import { plusTard } from '../../kernel/jours.ts';
import { typographie } from '../../kernel/mise-en-forme.ts';
import type { Etat } from '../situations/rules/etats.ts';
import type { presenceDes } from './agenda-des-situations.ts';
import type { Alea } from './alea.ts';
import { decaler } from './calendrier.ts';
import type { LieuDeDemonstration } from './demonstration.ts';
import { faitDe, prochaineDe } from './fait-fictif.ts';
import { ficheFictive } from './fiche-fictive.ts';
import type { Episode } from './histoires/histoire.ts';
import type { AccordFictif, FaitFictif, FicheFictive, SituationFictive } from './situation-fictive.ts';
import type { SituationPrevue } from './situations-prevues.ts';

/** Where and when a story is told, and by whom. */
export interface Place extends SituationPrevue {
  readonly reference: string;
  /** Day of the request in the story; `saisieLe`: the same, when somebody worked. */
  readonly demandeLe: string;
  readonly saisieLe: string;
  readonly lieu: LieuDeDemonstration | null;
  readonly charges: SituationFictive['charges'];
  readonly present: ReturnType<typeof presenceDes>;
}

type Conte = Pick<SituationFictive, 'passages' | 'faits' | 'accords' | 'fiches' | 'etape' | 'etapeLe'>;
interface Moment {
  readonly jour: string;
  readonly membre: string;
}

/** A table ronde is prepared that many days ahead. */
const JOURS_DE_PREPARATION = 15;

/** Tells a story up to the eve of the visit. */
export function conter(alea: Alea, p: Place): Conte {
  const { dits, suivant } = jusquALaVeille(p);
  const close = dits.some(({ e }) => e.quoi === 'passage' && e.vers === 'close');
  const faits: FaitFictif[] = [];
  const passages: SituationFictive['passages'][number][] = [];
  const accords: AccordFictif[] = [];
  const fiches: FicheFictive[] = [];
  for (const { e, jour, membre } of dits) {
    const id = alea.uuid(Date.parse(jour) + 36_000_000 + e.j);
    if (e.quoi === 'passage') {
      const de: Etat = passages.at(-1)?.vers ?? 'ouverte';
      passages.push({ de, vers: e.vers, issue: e.issue, le: jour, membre, phrase: typographie(e.phrase) });
    } else if (e.quoi === 'accord') {
      accords.push(accordFictif(e, { id, jour, membre }, p.reference));
    } else if (e.quoi === 'fiche') {
      const partenaire = partenaireDe(e.partenaire, p.lieu) ?? '';
      const accord = accords.find((a) => a.rang === e.nomme && a.partenaire === partenaire)?.id ?? null;
      const f = ficheFictive(e, { id, jour, membre, partenaire, accord, reference: p.reference, close });
      if (f) fiches.push(f);
    } else {
      const equipe = p.charges
        .filter((c) => c.depuis <= jour && (c.jusqu ?? jour) >= jour)
        .map((c) => c.membre);
      faits.push(faitDe(e, { id, jour, membre, equipe }, p));
    }
  }
  const prepare = suivant && tableRondeAPreparer(alea, suivant, p);
  return {
    passages,
    faits: prepare ? [...faits, prepare] : faits,
    accords,
    fiches,
    ...etapeDe(suivant, p, close),
  };
}

/** What happened, each thing on a day when somebody in charge worked; then the first thing that did not. */
function jusquALaVeille(p: Place): {
  readonly dits: readonly (Moment & { readonly e: Episode })[];
  readonly suivant: Episode | null;
} {
  const dits: (Moment & { e: Episode })[] = [];
  let precedent = p.saisieLe;
  for (const e of p.histoire.episodes) {
    const prevu = decaler(p.demandeLe, { days: e.j });
    const voulu = plusTard(prevu, precedent);
    const moment = p.present(enCharge(p, voulu), voulu);
    if (e.j > (p.arret ?? e.j) || moment.jour >= p.reference) return { dits, suivant: e };
    dits.push({ ...moment, e });
    precedent = moment.jour;
  }
  return { dits, suivant: null };
}

function enCharge({ charges }: Place, jour: string): [string, ...string[]] {
  const [premier, ...autres] = charges
    .filter((c) => c.depuis <= jour && (c.jusqu === null || jour < c.jusqu))
    .map((c) => c.membre);
  return premier === undefined ? [charges[0]?.membre ?? ''] : [premier, ...autres];
}

function etapeDe(suivant: Episode | null, p: Place, close: boolean): Pick<Conte, 'etape' | 'etapeLe'> {
  if (close || suivant === null || p.oubli === 'silence') return { etape: '', etapeLe: null };
  const prevu = decaler(p.demandeLe, { days: suivant.j });
  const retarde = p.oubli === 'etape' || prevu >= p.reference;
  return { etape: typographie(prochaineDe(suivant)), etapeLe: retarde ? prevu : p.reference };
}

function tableRondeAPreparer(alea: Alea, e: Episode, p: Place): FaitFictif | null {
  const jour = decaler(p.demandeLe, { days: e.j });
  const limite = decaler(p.reference, { days: JOURS_DE_PREPARATION });
  if (e.quoi !== 'table-ronde' || p.oubli || jour < p.reference || jour > limite) return null;
  const [membre, ...autres] = enCharge(p, jour);
  const id = alea.uuid(Date.parse(p.saisieLe) + e.j);
  return faitDe(e, { id, jour, membre, equipe: [membre, ...autres] }, p);
}

const accordFictif = (
  e: Extract<Episode, { quoi: 'accord' }>,
  { id, jour, membre }: Moment & { readonly id: string },
  reference: string,
): AccordFictif => {
  const retireLe = e.retire === null ? null : decaler(jour, { days: e.retire });
  return {
    ...{ id, membre, rang: e.rang, partenaire: e.partenaire, forme: e.forme, donneLe: jour },
    finalite: typographie(e.finalite),
    retireLe: retireLe !== null && retireLe < reference ? retireLe : null,
  };
};

/** `gestionnaire`: whoever manages the place, or the town. */
export const partenaireDe = (nom: string | null, lieu: LieuDeDemonstration | null): string | null =>
  nom === 'gestionnaire' ? (lieu?.gestionnaire ?? 'Ville de Clairvigne') : nom;
