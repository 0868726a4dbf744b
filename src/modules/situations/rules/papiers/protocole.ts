import {
  type Block,
  bold,
  missing,
  type Paper,
  paragraph,
  quiet,
  text,
} from '../../../../kernel/document.ts';
import { jour } from '../../../../kernel/mise-en-forme.ts';
import type { FaitSaisi } from '../faits/fait.ts';

/** What every paper of a situation says of where it comes from. Days are AAAA-MM-JJ. */
export interface EnTete {
  readonly structure: string;
  /** Code of the situation, as it is read. */
  readonly code: string;
}
type Donnees = Extract<FaitSaisi, { genre: 'protocole' }>['donnees'];

/** Room for a hand, in a cell. */
const A_LA_MAIN = ['\n'] as const;
const SIGNATURES_PAR_LIGNE = 3;

/** What the parties are told before they sign: consent, discretion, what the agreement is not, and the limits. */
const RAPPELS = [
  'Chaque personne signe librement. Elle peut refuser, et revenir sur son engagement à tout moment : il suffit de le dire à la médiation.',
  'Ce qui s’est dit pendant la médiation reste entre les personnes qui étaient là. Rien n’est répété sans l’accord de qui l’a dit.',
  'La médiation ne prend pas parti et ne juge pas. Ce protocole n’enlève aucun droit : chaque personne peut toujours saisir la justice ou un autre service.',
  'Seule limite à la discrétion : si quelqu’un est en danger, la médiation doit alerter.',
  'Chaque personne garde un exemplaire. La médiation range le sien sous clé ; dans ses fichiers, elle garde les engagements et aucun nom.',
];

/** The agreement, ready to sign: parties by their role, names by hand. */
export function papierDuProtocole({ structure, code }: EnTete, le: string, d: Donnees): Paper {
  const parties = [...new Set(d.engagements.map((e) => e.de))].toSorted((a, b) =>
    a.localeCompare(b, 'fr', { numeric: true }),
  );
  return {
    title: `Protocole d’accord ${code}`,
    author: structure,
    footer: `${structure}, protocole d’accord ${code}`,
    blocks: [
      { kind: 'title', text: ['Protocole d’accord'], subtitle: [`Situation ${code}, le ${jour(le)}`] },
      paragraph([
        `Ce document dit ce que les personnes ont choisi ensemble, avec l’aide de ${structure}, structure de médiation sociale. Personne ne l’a décidé à leur place.`,
      ]),
      { kind: 'heading', level: 1, text: ['Les personnes'] },
      {
        kind: 'table',
        columns: [
          { title: 'Qui', width: 1 },
          { title: 'Prénom et nom, écrits à la main', width: 2 },
        ],
        rows: parties.map((qui) => [[bold(qui)], A_LA_MAIN]),
      },
      { kind: 'heading', level: 1, text: ['Ce à quoi chaque personne s’engage'] },
      ...engagements(d),
      { kind: 'heading', level: 1, text: ['Pour voir si cela tient'] },
      paragraph(
        text`Les personnes et la médiation se revoient le ${d.revueLe === null ? missing('la date') : bold(jour(d.revueLe))}. Avant, chacune peut appeler si quelque chose ne va pas.`,
      ),
      { kind: 'heading', level: 1, text: ['Librement et en confiance'] },
      { kind: 'list', items: RAPPELS.map((r) => [r]) },
      ...signatures([...parties, 'La médiation']),
    ],
  };
}

function engagements({ engagements: e }: Donnees): Block[] {
  const dates = e.some((x) => x.le !== null);
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Qui', width: 2 },
        { title: 'Engagement', width: 6 },
        ...(dates ? [{ title: 'Avant le', width: 2 }] : []),
      ],
      rows: e.map((x) => [[bold(x.de)], [x.texte], ...(dates ? [[x.le === null ? '' : jour(x.le)]] : [])]),
    },
  ];
}

function signatures(qui: readonly string[]): Block[] {
  const blocs: Block[] = [];
  for (let i = 0; i < qui.length; i += SIGNATURES_PAR_LIGNE)
    blocs.push({
      kind: 'signatures',
      places: qui.slice(i, i + SIGNATURES_PAR_LIGNE).map((q) => [[bold(q)], [quiet('Date et signature')]]),
    });
  return blocs;
}
