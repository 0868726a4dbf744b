import { type Block, bold, type Paper, paragraph, quiet, type Text } from '../../../../kernel/document.ts';
import { accord, duree, jour } from '../../../../kernel/mise-en-forme.ts';
import { MODES_DE_CONTACT } from '../faits/contact.ts';
import { type FaitSaisi, GENRES_DE_FAIT } from '../faits/fait.ts';
import { partieEnMots } from '../faits/partie-nommee.ts';
import { tenueDe } from '../faits/protocole.ts';
import type { EnTete } from './protocole.ts';

/** A situation to be taken over, with the words of the lists already told. Days are AAAA-MM-JJ. */
export interface Relais extends EnTete {
  readonly le: string;
  readonly sorte: string;
  /** Place and sector. */
  readonly lieu: string;
  readonly saisine: string;
  readonly saisieLe: string;
  readonly etat: string;
  readonly close: boolean;
  /** Opened again, the last time: when, and why. */
  readonly rouverte: { readonly le: string; readonly phrase: string } | null;
  readonly enjeu: string;
  readonly dernierContact: string;
  readonly etape: string;
  readonly etapeLe: string | null;
  /** « Personne 1 (partie) ». */
  readonly personnes: readonly string[];
  /** By day, oldest first. */
  readonly faits: readonly FaitSaisi[];
  /** Sheets to partners: who, and where it stands. */
  readonly fiches: readonly { readonly partenaire: string; readonly etat: string }[];
}

/** How much is told: facts, characters of each, of each undertaking, of the stake. */
interface Mesure {
  readonly faits: number;
  readonly texte: number;
  readonly engagement: number;
  readonly enjeu: number;
}
/** From the whole to what always fits on one page: whoever takes over opens the rest. */
const MESURES: readonly [...Mesure[], Mesure] = [
  { faits: 10, texte: 260, engagement: 180, enjeu: 500 },
  { faits: 8, texte: 160, engagement: 120, enjeu: 300 },
  { faits: 6, texte: 120, engagement: 90, enjeu: 200 },
  { faits: 5, texte: 100, engagement: 60, enjeu: 80 },
];
const FICHES_MAX = 3;
const ENGAGEMENTS_MAX = 3;
const ETAPE_MAX = 100;
const REOUVERTURE_MAX = 60;
const PERSONNES_MAX = 6;
const ROLE_MAX = 30;

/** Lines of text that a page holds, and characters that a line of the whole width does: a little under what is drawn. */
const LIGNES_PAR_PAGE = 46;
const LETTRES_PAR_LIGNE = 80;

const TENUES = { tenu: 'Tenu', rompu: 'Rompu', 'a-verifier': 'À vérifier' } as const;

/** One page that says where a situation stands to whoever takes it over, without any name. */
export function papierDuRelais(r: Relais): Paper {
  const essais = MESURES.map((m) => blocs(r, m));
  return {
    title: `Fiche de relais ${r.code}`,
    author: r.structure,
    footer: `${r.structure}, fiche de relais ${r.code}`,
    blocks: essais.find((b) => lignesDe(b) <= LIGNES_PAR_PAGE) ?? essais.at(-1) ?? [],
  };
}

const longueur = (t: Text): number => t.reduce((n, r) => n + (typeof r === 'string' ? r : r.text).length, 0);
const hauteur = (t: Text, part = 1): number =>
  Math.max(1, Math.ceil(longueur(t) / (LETTRES_PAR_LIGNE * part)));

/** About how many lines some blocks take. */
const lignesDe = (lesBlocs: readonly Block[]): number =>
  lesBlocs.reduce((n, b) => {
    if (b.kind === 'heading') return n + 2.5;
    if (b.kind === 'paragraph') return n + hauteur(b.text);
    if (b.kind === 'list') return n + b.items.reduce((m, i) => m + hauteur(i), 0);
    if (b.kind !== 'table') return n + 1;
    const total = b.columns.reduce((m, c) => m + c.width, 0);
    const rangee = (r: readonly Text[]) =>
      0.4 + Math.max(...r.map((c, i) => hauteur(c, (b.columns[i]?.width ?? 1) / total)));
    return n + 1 + b.rows.reduce((m, r) => m + rangee(r), 0);
  }, 0);

function blocs(r: Relais, m: Mesure): Block[] {
  return [
    { kind: 'title', text: ['Fiche de relais'], subtitle: [`Situation ${r.code}, au ${jour(r.le)}`] },
    {
      kind: 'table',
      columns: [
        { title: '', width: 1 },
        { title: '', width: 4 },
      ],
      rows: [
        ligne('De quoi il s’agit', r.lieu === '' ? r.sorte : `${r.sorte}, ${r.lieu}`),
        ligne('Demande', `${jour(r.saisieLe)}${r.saisine === '' ? '' : `, ${r.saisine}`}`),
        ligne(
          'Où cela en est',
          `${r.etat}. Dernier contact le ${jour(r.dernierContact)}.${reouverture(r.rouverte)}`,
        ),
        ...(r.enjeu === '' ? [] : [ligne('Enjeu', coupe(r.enjeu, m.enjeu))]),
        ligne('Personnes', personnes(r.personnes)),
        ...(r.fiches.length === 0 ? [] : [ligne('Partenaires', partenaires(r.fiches))]),
        ligne('Prochaine étape', etape(r)),
      ],
    },
    ...recit(r, m),
    ...convenu(r.faits, m),
    paragraph([
      quiet('Cette page ne nomme personne : qui suit la situation lit les noms dans l’application.'),
    ]),
  ];
}

const ligne = (quoi: string, dit: string): Text[] => [[quiet(quoi)], [dit]];

function personnes(gens: readonly string[]): string {
  if (gens.length === 0) return 'Aucune n’est enregistrée.';
  const autres = gens.length - PERSONNES_MAX;
  return `${gens.slice(0, PERSONNES_MAX).join(', ')}${autres > 0 ? ` et ${accord(autres, 'autre', 'autres')}` : ''}`;
}

const reouverture = (rouverte: Relais['rouverte']): string =>
  rouverte === null
    ? ''
    : ` Rouverte le ${jour(rouverte.le)}${rouverte.phrase === '' ? '.' : ` : ${coupe(rouverte.phrase, REOUVERTURE_MAX)}`}`;

const etape = ({ etape: quoi, etapeLe, close }: Relais): string =>
  quoi === ''
    ? close
      ? 'Aucune : la situation est close.'
      : 'À décider.'
    : `${coupe(quoi, ETAPE_MAX)}${etapeLe === null ? '' : `, le ${jour(etapeLe)}`}`;

/** Cut at a word: the whole is in the application. */
function coupe(texte: string, max: number): string {
  const ligne = texte.replace(/\s+/g, ' ').trim();
  if (ligne.length <= max) return ligne;
  return `${ligne.slice(0, ligne.lastIndexOf(' ', max)).replace(/[\s,;:.]+$/u, '')}…`;
}

function recit({ faits, le }: Relais, m: Mesure): Block[] {
  const derniers = faits.slice(-m.faits);
  const avant = faits.length - derniers.length;
  if (derniers.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: ['Ce qui s’est passé'] },
    ...(avant === 0
      ? []
      : [
          paragraph([
            quiet(`Et ${accord(avant, 'fait plus ancien', 'faits plus anciens')} dans l’application.`),
          ]),
        ]),
    {
      kind: 'table',
      columns: [
        { title: 'Jour', width: 4 },
        { title: 'Quoi', width: 4 },
        { title: 'En bref', width: 13 },
      ],
      rows: derniers.map((f) => [[jour(f.jour)], [GENRES_DE_FAIT[f.genre]], [coupe(enBref(f, le), m.texte)]]),
    },
  ];
}

type Invite = Extract<FaitSaisi, { genre: 'table-ronde' }>['donnees']['invites'][number];

/** Who came; what nobody noted is not said to be an absence. */
function presences(invites: readonly Invite[], aVenir: boolean): string {
  if (aVenir) return 'À venir.';
  const venus = invites.filter((i) => i.venu).map((i) => i.qui);
  if (venus.length > 0) return `Sont venus : ${venus.join(', ')}.`;
  return invites.some((i) => i.venu === null) || invites.length === 0
    ? 'On ne sait pas qui est venu.'
    : 'Personne n’est venu.';
}

/** A fact in one sentence. `le`: day of the paper. */
function enBref(f: FaitSaisi, le: string): string {
  switch (f.genre) {
    case 'contact':
      return [
        `${MODES_DE_CONTACT[f.donnees.mode]}, ${f.donnees.avec}${f.donnees.abouti ? '' : ', sans réponse'}.`,
        f.donnees.recit,
      ].join(' ');
    case 'navette':
      return `${partieEnMots(f.donnees)}. ${f.donnees.aDire === '' ? 'Rien ne peut être dit à l’autre.' : `Peut être dit : ${f.donnees.aDire}`}`;
    case 'table-ronde': {
      return `${presences(f.donnees.invites, f.jour > le)} ${f.donnees.compteRendu}`;
    }
    case 'protocole':
      return `${accord(f.donnees.engagements.length, 'engagement', 'engagements')}. ${TENUES[tenueDe(f.donnees)]}.`;
    case 'rappel-a-la-regle':
      return `${f.donnees.regle}${f.donnees.aQui === '' ? '' : ` (${f.donnees.aQui})`}.`;
    case 'accompagnement':
      return `${duree(f.donnees.minutes)}. ${f.donnees.recit}`;
  }
}

/** The last agreement: what each undertook, and whether it is kept. */
function convenu(faits: readonly FaitSaisi[], m: Mesure): Block[] {
  const dernier = faits.findLast((f) => f.genre === 'protocole');
  if (!dernier) return [];
  const { engagements, revueLe } = dernier.donnees;
  return [
    {
      kind: 'heading',
      level: 1,
      text: [`Ce qui est convenu${revueLe === null ? '' : `, à revoir le ${jour(revueLe)}`}`],
    },
    {
      kind: 'list',
      items: engagements
        .slice(0, ENGAGEMENTS_MAX)
        .map((e) => [
          bold(coupe(e.de, ROLE_MAX)),
          ` : ${coupe(e.texte, m.engagement)} `,
          quiet(`(${e.tenu === null ? 'à vérifier' : e.tenu ? 'tenu' : 'rompu'})`),
        ]),
    },
  ];
}

const partenaires = (fiches: Relais['fiches']): string =>
  fiches
    .slice(0, FICHES_MAX)
    .map((f) => `${f.partenaire} (${f.etat})`)
    .join(' ; ');
