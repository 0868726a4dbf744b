import { typographie } from '../../kernel/mise-en-forme.ts';
import { tirerCode } from '../situations/rules/code.ts';
import type { Etat } from '../situations/rules/etats.ts';
import { actesDe } from './actes-de-situation.ts';
import { equipeDuSecteur, presenceDes } from './agenda-des-situations.ts';
import { type Alea, creerAlea } from './alea.ts';
import { decaler } from './calendrier.ts';
import { conter, type Place, partenaireDe } from './conter.ts';
import type { ActeDeDemonstration, LieuDeDemonstration } from './demonstration.ts';
import type { Histoire } from './histoires/histoire.ts';
import { personneFictive } from './personnes-fictives.ts';
import type { SituationFictive } from './situation-fictive.ts';
import { SITUATIONS_PREVUES, type SituationPrevue } from './situations-prevues.ts';
import { type Mediateur, TERRITOIRE } from './structure-fictive.ts';

interface Contexte {
  /** The day of the visit. */
  readonly reference: string;
  readonly graine: string;
  /** First day of the acts. */
  readonly du: string;
  readonly interventions: readonly ActeDeDemonstration[];
  readonly mediateurs: readonly Mediateur[];
}

/** The followed situations: each is a story told up to the eve of the visit. It draws apart from the acts. */
export function situationsFictives(c: Contexte): SituationFictive[] {
  const alea = creerAlea(`${c.graine} situations ${c.reference}`);
  const present = presenceDes(c.interventions, c.du);
  const pris = new Set<string>();
  const codes = new Set<string>();
  const contees = new Map<Histoire, number>();
  return SITUATIONS_PREVUES.map((prevue) => {
    const fois = contees.get(prevue.histoire) ?? 0;
    contees.set(prevue.histoire, fois + 1);
    return situation(alea, c, prevue, { fois, pris, present, code: nouveauCode(alea, codes) });
  });
}

function nouveauCode(alea: Alea, codes: Set<string>): string {
  for (;;) {
    const code = tirerCode((n) => alea.entier(0, n - 1));
    if (!codes.has(code)) return codes.add(code) && code;
  }
}

interface Suite {
  /** How many times the story was told before. */
  readonly fois: number;
  readonly pris: Set<string>;
  readonly present: ReturnType<typeof presenceDes>;
  readonly code: string;
}

function situation(alea: Alea, c: Contexte, prevue: SituationPrevue, s: Suite): SituationFictive {
  const { histoire, secteur } = prevue;
  const demandeLe = decaler(c.reference, { days: -prevue.age });
  const [premier, second] = equipeDuSecteur(c.mediateurs, secteur, demandeLe).map((m) => m.nom);
  if (premier === undefined) throw new Error('Nobody to follow a situation');
  // One situation in two is followed by the other of the team, and some by both.
  const [suit, autre] = s.fois % 2 === 1 && second !== undefined ? [second, premier] : [premier, second];
  const { jour: saisieLe } = s.present([suit, premier], demandeLe);
  const lieu = lieuDe(histoire, secteur, prevue.rang);
  const relaisLe = prevue.relais === undefined ? null : decaler(demandeLe, { days: prevue.relais });
  const charges =
    relaisLe === null || autre === undefined
      ? [
          { membre: suit, depuis: saisieLe, jusqu: null },
          ...(histoire.temps === 'differe' && autre !== undefined
            ? [{ membre: autre, depuis: saisieLe, jusqu: null }]
            : []),
        ]
      : [
          { membre: suit, depuis: saisieLe, jusqu: relaisLe },
          { membre: autre, depuis: relaisLe, jusqu: null },
        ];
  const minuit = Date.parse(saisieLe);
  const personnes = histoire.personnes.map((qualite, i) => personneFictive(alea, qualite, minuit + i));
  const place: Place = { ...c, ...prevue, demandeLe, saisieLe, lieu, charges, present: s.present };
  const conte = conter(alea, place);
  const etat: Etat = conte.passages.at(-1)?.vers ?? 'ouverte';
  const fin = conte.faits.filter((f) => f.jour < c.reference).at(-1)?.jour ?? saisieLe;
  return {
    ...{ id: alea.uuid(minuit), code: s.code, sorte: histoire.sorte, saisine: histoire.saisine },
    saisinePartenaire: partenaireDe(histoire.saisinePar ?? null, lieu),
    ...{ saisieLe, secteur, lieu: lieu?.nom ?? null },
    qpv: TERRITOIRE.secteurs.find((x) => x.nom === secteur)?.qpv ?? '',
    enjeu: typographie(histoire.enjeux[s.fois % histoire.enjeux.length] ?? ''),
    ...{ temps: histoire.temps, rythme: histoire.rythme, etat, charges, personnes, ...conte },
    issue: conte.passages.at(-1)?.issue ?? null,
    closeLe: etat === 'close' ? (conte.passages.at(-1)?.le ?? null) : null,
    actes: actesDe(alea, c.interventions, { histoire, secteur, charges, du: saisieLe, au: fin }, s.pris),
  };
}

const lieuDe = ({ ou }: Histoire, secteur: string, rang: number): LieuDeDemonstration | null => {
  const lieux = TERRITOIRE.lieux.filter((l) => l.secteur === secteur && l.genre === ou);
  return lieux[rang % lieux.length] ?? null;
};
