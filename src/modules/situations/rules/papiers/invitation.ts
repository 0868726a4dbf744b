import {
  type Block,
  bold,
  missing,
  type Paper,
  paragraph,
  quiet,
  type Text,
} from '../../../../kernel/document.ts';
import { jour, jourEtHeure } from '../../../../kernel/mise-en-forme.ts';
import type { FaitSaisi } from '../faits/fait.ts';
import type { EnTete } from './protocole.ts';

type Donnees = Extract<FaitSaisi, { genre: 'table-ronde' }>['donnees'];

/** How it goes: nobody is obliged, nobody decides for others. */
const DEROULEMENT = [
  'Venir est un choix. Vous pouvez dire oui, dire non, ou partir quand vous le voulez.',
  'Chaque personne parle à son tour. La médiation ne prend pas parti et ne décide rien.',
  'Ce qui se dit reste entre les personnes présentes.',
  'Vous pouvez venir avec une personne de confiance. Si un ou une interprète vous aiderait, dites-le avant.',
];

/** One page for each person invited, by their role; names are written by hand. `contact`: whom to call, of the team. */
export function papierDeLInvitation(
  { structure, code }: EnTete,
  le: string,
  d: Donnees,
  contact: string,
): Paper {
  // One recorded before hours were has none.
  const heure = d.heure ?? null;
  const invites = d.invites.length > 0 ? d.invites.map((i) => i.qui) : [''];
  return {
    title: `Invitation à une table ronde ${code}`,
    author: structure,
    footer: `${structure}, invitation ${code}`,
    blocks: invites.flatMap((qui, i): Block[] => [
      ...(i === 0 ? [] : [{ kind: 'page-break' } as const]),
      ...page(structure, { qui, autres: invites.filter((x) => x !== qui), le, heure, lieu: d.lieu, contact }),
    ]),
  };
}

interface Invite {
  readonly qui: string;
  readonly autres: readonly string[];
  readonly le: string;
  readonly heure: string | null;
  readonly lieu: string;
  readonly contact: string;
}

const page = (structure: string, { qui, autres, le, heure, lieu, contact }: Invite): Block[] => [
  { kind: 'title', text: ['Invitation à une table ronde'] },
  {
    kind: 'columns',
    left: [[quiet('De')], [bold(structure)], ['Médiation sociale']],
    right: [
      [quiet('À')],
      ...(qui === '' ? [] : [[bold(qui)]]),
      [quiet('Prénom et nom, écrits à la main :')],
      ['\n'],
    ],
  },
  paragraph(['Bonjour,']),
  paragraph([
    'Nous vous proposons une table ronde : un moment pour se parler, avec notre aide, et chercher ensemble ce qui conviendrait à chacun·e.',
  ]),
  {
    kind: 'table',
    columns: [
      { title: '', width: 1 },
      { title: '', width: 4 },
    ],
    rows: [
      ligne(
        'Quand',
        heure === null ? [bold(jour(le)), ', à ', missing('l’heure')] : [bold(jourEtHeure(`${le}T${heure}`))],
      ),
      ligne('Où', [lieu === '' ? missing('le lieu') : lieu]),
      ...(autres.length === 0 ? [] : [ligne('Avec', [autres.join(', ')])]),
      ligne(
        'Contact',
        contact === '' ? [missing('qui appeler, et le numéro')] : [`${contact}, `, missing('le numéro')],
      ),
    ],
  },
  { kind: 'heading', level: 1, text: ['Comment cela se passe'] },
  { kind: 'list', items: DEROULEMENT.map((l) => [l]) },
  { kind: 'heading', level: 1, text: ['Votre réponse'] },
  {
    kind: 'checklist',
    items: ['Je viens.', 'Je préfère un autre jour.', 'Je ne souhaite pas venir.'].map((choix) => ({
      text: [choix],
      done: false,
    })),
  },
  paragraph([quiet('Rendez cette feuille à la médiation, ou dites-le de vive voix.')]),
];

const ligne = (quoi: string, dit: Text): Text[] => [[quiet(quoi)], dit];
