import { finDeMois, type Jour, plusJours, plusMois } from '../../../kernel/jours.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import type { Dossier } from './dossier.ts';
import { type Brute, type Contexte, LIVRET, SUSPENSION } from './echeance.ts';
import { estTransmise, periodesDePresence } from './presence.ts';

/** Months without état de présence after which payments stop (livret 2024, « SYLAé »). */
const MOIS_SANS_PRESENCE = 3;

/** Sent for each month or quarter when the post is held; payments stop after three months without. */
export function presence({ d, aujourdhui, jusquAu }: Contexte): Brute[] {
  const lignes = periodesDePresence(d, jusquAu).flatMap((p): Brute[] => {
    const { periode, au, enClair } = p;
    const fait = estTransmise(p, d);
    const quoi = { article: LIVRET, fait };
    return [
      {
        ...quoi,
        code: `etat-presence-${periode}`,
        libelle: `État de présence : ${enClair}`,
        // The livret says « as soon as the period ends » : the month that follows leaves time for the last payslip.
        date: finDeMois(plusJours(au, 1)),
        origine: `À la fin de la période (${jour(au)}), avec les bulletins de salaire.`,
        aFaire: 'Saisir l’état de présence dans SYLAé et joindre les bulletins de salaire de la période.',
        gravite: 'obligation',
      },
      {
        ...quoi,
        code: `${SUSPENSION}${periode}`,
        libelle: `Versements suspendus sans l’état de présence : ${enClair}`,
        date: finDeMois(plusMois(au, MOIS_SANS_PRESENCE)),
        origine: `Trois mois après la fin de la période (${jour(au)}).`,
        aFaire:
          'Transmettre l’état de présence avant cette date. Après, l’ASP suspend les paiements et réclame les sommes non justifiées.',
        gravite: 'aide',
      },
    ];
  });
  return [...lignes, ...piecesManquantes(d, aujourdhui, jusquAu)];
}

/** Two quarters in a row without papers end the convention (D5134-154): one line for a run of them, on the first day it may. */
function piecesManquantes(d: Dossier, aujourdhui: Jour, jusquAu: Jour): Brute[] {
  const parTrimestre = Map.groupBy(periodesDePresence(d, jusquAu), (p) => trimestreDe(p.au));
  const suite = [...parTrimestre].map(([trimestre, ps]) => ({
    trimestre,
    au: ps.at(-1)?.au ?? '',
    manque: ps.every((p) => !estTransmise(p, d)),
  }));
  return suite.flatMap(({ manque, au: premierAu }, i): Brute[] => {
    // Told once for a run, when the first of its quarters is over: before, nothing is late.
    if (!manque || suite[i - 1]?.manque || premierAu >= aujourdhui) return [];
    const bout = suite.findIndex((t, k) => k > i && !t.manque);
    const serie = suite.slice(i, bout < 0 ? undefined : bout);
    const [premier, second] = serie;
    if (premier === undefined || second === undefined) return [];
    const dernier = serie.findLast((t, k) => k === 1 || t.au < aujourdhui) ?? second;
    const quoi =
      dernier === second
        ? `pour le ${enClairDe(premier.trimestre)} et le ${enClairDe(second.trimestre)}`
        : `du ${enClairDe(premier.trimestre)} au ${enClairDe(dernier.trimestre)}`;
    return [
      {
        code: 'resiliation-pieces',
        // One more quarter missing is another danger: what was said of a shorter run is not said of it.
        cle: `resiliation-pieces ${dernier.trimestre}`,
        libelle: `Risque de résiliation d’office : rien transmis ${quoi}`,
        // The papers of a quarter hold its last payslip: those of the second are late once their month to be sent is over.
        date: finDeMois(plusJours(second.au, 1)),
        article: 'D5134-154',
        origine: `Deux trimestres de suite sans les pièces prévues à la convention : celles du second s’envoient dans le mois qui le suit (fini le ${jour(second.au)}).`,
        aFaire: 'Transmettre les états de présence en retard, ou écrire au préfet pourquoi ils manquent.',
        gravite: 'convention',
      },
    ];
  });
}

const trimestreDe = (jour: Jour): string => `${jour.slice(0, 4)}-T${Math.ceil(Number(jour.slice(5, 7)) / 3)}`;

/** « 1er trimestre 2026 » from `2026-T1`. */
const enClairDe = (trimestre: string): string => {
  const [annee = '', t = ''] = trimestre.split('-T');
  return `${t}${t === '1' ? 'er' : 'e'} trimestre ${annee}`;
};
