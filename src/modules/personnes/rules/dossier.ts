import { type Block, bold, type Paper, paragraph, quiet, type Text, text } from '../../../kernel/document.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import { type Duree, finDeLAnnonce, moisEnVigueur } from './conservation.ts';
import { type Identite, NOM_DE_LA_QUALITE, nomAffiche, type Qualite } from './identite.ts';
import { typographier } from './typographier.ts';

type Jour = string;

/** Everything that is kept about one person, with the words of the lists already told. */
export interface Dossier {
  readonly structure: string;
  readonly jour: Jour;
  readonly identite: Identite | null;
  readonly effaceeLe: Jour | null;
  readonly limiteeLe: Jour | null;
  readonly opposeeLe: Jour | null;
  readonly depuis: Jour;
  readonly modifieLe: Jour;
  readonly duree: Duree;
  readonly situations: readonly SituationDuDossier[];
  readonly accords: readonly {
    readonly partenaire: string;
    readonly finalite: string;
    readonly forme: 'oral' | 'ecrit';
    readonly donneLe: Jour;
    readonly retireLe: Jour | null;
  }[];
  readonly fiches: readonly {
    readonly partenaire: string;
    readonly code: string;
    readonly envoyeeLe: Jour | null;
    readonly reponse: string | null;
    /** Empty when the sheet did not name the person, and may be about another. */
    readonly textes: readonly string[];
    /** Where the name is: see `NOM_DANS_LA_FICHE`. */
    readonly nom: keyof typeof NOM_DANS_LA_FICHE;
    /** Day when the partner first read the name by the link; null: never. */
    readonly lueLe: Jour | null;
  }[];
  readonly lectures: readonly {
    readonly le: Jour;
    readonly membre: string;
    readonly motif: string;
    readonly code: string | null;
  }[];
}

export interface SituationDuDossier {
  readonly code: string;
  readonly rang: number;
  readonly qualite: Qualite;
  readonly sorte: string;
  readonly secteur: string | null;
  readonly lieu: string | null;
  readonly saisieLe: Jour;
  readonly etat: string;
  readonly issue: string | null;
  readonly enjeu: string;
  readonly etape: string;
  readonly dernierContact: Jour;
  readonly jusqua: Jour;
  readonly charges: readonly string[];
  readonly retireLe: Jour | null;
  readonly faits: readonly {
    readonly genre: string;
    readonly jour: Jour;
    readonly textes: readonly string[];
  }[];
}

const TITRE = 'Vos données personnelles';
const GENRES = { femme: 'femme', homme: 'homme', nonCommunique: 'non communiqué' } as const;
const TRANCHES = {
  moins12: 'moins de 12 ans',
  de12a17: 'de 12 à 17 ans',
  de18a25: 'de 18 à 25 ans',
  de26a59: 'de 26 à 59 ans',
  plus60: '60 ans et plus',
} as const;
const FORMES = { oral: 'à l’oral', ecrit: 'par écrit' } as const;
/** Why a name was read, as one says it to the person. */
export const NOM_DU_MOTIF = {
  situation: 'suivi de la situation',
  recherche: 'recherche',
  liaison: 'fiche de liaison',
  document: 'document',
  droits: 'demande de la personne',
} as const;

/** What a sheet shows of the name, told to the person. Only what was looked at is said. */
const NOM_DANS_LA_FICHE = {
  accord: 'Elle vous nomme, avec votre accord.',
  message: 'Elle contient votre nom, écrit par l’équipe.',
  reponse: 'Votre nom n’est pas dans notre demande. La réponse du partenaire, elle, vous nomme.',
  absent: 'Votre nom n’y est pas.',
  efface: 'Ce qu’elle disait est effacé.',
  inconnu: 'Votre nom étant effacé, nous ne pouvons plus dire s’il y est.',
} as const;
const NON_REMIS = 'Son texte peut parler d’une autre personne : il ne vous est pas remis.';

function ceQueDitLaFiche({ nom, lueLe, textes }: Dossier['fiches'][number]): string {
  const vide = nom === 'accord' ? 'Ce qu’elle disait est effacé.' : nom === 'efface' ? '' : NON_REMIS;
  return [
    NOM_DANS_LA_FICHE[nom],
    lueLe === null ? '' : `Ce partenaire a lu votre nom le ${jour(lueLe)}.`,
    textes.join('\n') || vide,
  ]
    .filter(Boolean)
    .join('\n');
}

const titre = (contenu: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text: [contenu] });
const liste = (items: readonly Text[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
const table = (
  titres: readonly (readonly [string, number])[],
  rows: readonly (readonly Text[])[],
): Block => ({
  kind: 'table',
  columns: titres.map(([title, width]) => ({ title, width })),
  rows,
});

/** The paper handed to the person: what is kept, why, since when, who read it, whom it was told to, and their rights. */
export function papierDuDossier(d: Dossier): Paper {
  return typographier({
    title: TITRE,
    author: d.structure,
    footer: `${d.structure}, au ${jour(d.jour)}`,
    blocks: [
      { kind: 'title', text: [TITRE], subtitle: [`${d.structure}, au ${jour(d.jour)}`] },
      paragraph([
        'Ce document dit tout ce que nous gardons sur vous, pourquoi, depuis quand, qui l’a lu et à qui nous l’avons dit. Il est à vous.',
      ]),
      ...identiteDe(d),
      ...pourquoi(d),
      ...d.situations.flatMap(situationDe),
      ...transmis(d),
      ...lecturesDe(d),
      ...droits(d),
    ],
  });
}

function identiteDe({ identite, effaceeLe, limiteeLe, opposeeLe, depuis, modifieLe }: Dossier): Block[] {
  if (identite === null)
    return [
      titre('Qui vous êtes'),
      paragraph([
        `Votre nom a été effacé${effaceeLe ? ` le ${jour(effaceeLe)}` : ''}. Nous ne savons plus qui vous êtes.`,
      ]),
    ];
  const lignes: [string, string][] = [
    ['Nom', nomAffiche(identite)],
    ['Pseudonyme ou initiales', identite.nom === '' ? '' : identite.pseudonyme],
    ['Téléphone', identite.telephone],
    ['Messagerie', identite.courriel],
    ['Adresse', identite.adresse],
    ['Besoin d’un·e interprète', identite.interprete ? 'oui' : ''],
    ['Genre', identite.genre ? GENRES[identite.genre] : ''],
    ['Âge', identite.tranche ? TRANCHES[identite.tranche] : ''],
  ];
  const demandes: Text[] = [];
  if (limiteeLe)
    demandes.push([
      `Depuis le ${jour(limiteeLe)}, vous avez demandé que ces données ne soient plus utilisées.`,
    ]);
  if (opposeeLe) demandes.push([`Depuis le ${jour(opposeeLe)}, vous vous opposez à leur utilisation.`]);
  return [
    titre('Qui vous êtes'),
    table(
      [
        ['', 1],
        ['Ce que nous avons noté', 2],
      ],
      lignes.filter(([, valeur]) => valeur !== '').map(([nom, valeur]) => [[nom], [valeur]]),
    ),
    paragraph([
      quiet(
        `Noté le ${jour(depuis)}${modifieLe === depuis ? '' : `, changé le ${jour(modifieLe)}`}. Rien d’autre ne vous est demandé : ni nationalité, ni origine, ni religion, ni santé, ni infraction. Les textes de ce document sont écrits librement, et personne ne les vérifie tous : si l’un d’eux en parle, ou donne un avis sur vous, demandez qu’il soit corrigé.`,
      ),
    ]),
    ...liste(demandes),
  ];
}

const pourquoi = (d: Dossier): Block[] => [
  titre('Pourquoi, et pour combien de temps'),
  paragraph([
    'Nous suivons avec vous une situation : un conflit, un droit à ouvrir, une visite régulière. Votre nom sert à vous joindre et à ne pas vous faire tout répéter.',
  ]),
  paragraph([
    `Vos données sont effacées ${d.duree.mois} mois après le dernier contact${annonce(d)}. La CNIL, qui protège les données, conseille 24 mois (délibération n° 2023-095 du 14 septembre 2023).`,
  ]),
];

function annonce({ duree, jour: le }: Dossier): string {
  const [enVigueur, fin] = [moisEnVigueur(duree, le), finDeLAnnonce(duree)];
  return fin === null || enVigueur === duree.mois ? '' : ` (${enVigueur} mois jusqu’au ${jour(fin)})`;
}

function situationDe(s: SituationDuDossier): Block[] {
  const ou = [s.secteur, s.lieu].filter(Boolean).join(', ');
  return [
    titre(`La situation ${s.code}`),
    ...liste([
      [bold('De quoi il s’agit : '), s.sorte, ...(s.enjeu ? [`. ${s.enjeu}`] : [])],
      [bold('Votre place : '), `${NOM_DE_LA_QUALITE[s.qualite]} (« Personne ${s.rang} »)`],
      ...(ou ? [[bold('Où : '), ou]] : []),
      [
        bold('Où cela en est : '),
        `${s.etat}${s.issue ? `, ${s.issue}` : ''}, ouverte le ${jour(s.saisieLe)}`,
      ],
      ...(s.etape ? [[bold('La suite : '), s.etape]] : []),
      ...(s.charges.length > 0 ? [[bold('Qui la suit : '), s.charges.join(', ')]] : []),
      ...(s.retireLe ? [[bold('Retirée : '), `vous n’y êtes plus depuis le ${jour(s.retireLe)}`]] : []),
      [bold('Gardée : '), `jusqu’au ${jour(s.jusqua)} (dernier contact le ${jour(s.dernierContact)})`],
    ]),
    ...(s.faits.length === 0
      ? []
      : [
          titre('Ce qui s’est passé', 2),
          table(
            [
              ['Date', 2],
              ['Fait', 2],
              ['Ce qui est noté', 5],
            ],
            s.faits.map((f) => [[jour(f.jour)], [f.genre], [f.textes.join('\n') || 'rien de plus']]),
          ),
        ]),
  ];
}

function transmis({ accords, fiches }: Dossier): Block[] {
  return [
    titre('À qui nous l’avons dit'),
    ...(accords.length === 0
      ? [paragraph(['Vous n’avez donné aucun accord pour que votre nom soit dit à un partenaire.'])]
      : [
          table(
            [
              ['Votre accord, pour', 2],
              ['À quoi il sert', 3],
              ['Donné', 2],
              ['Retiré', 2],
            ],
            accords.map((a) => [
              [a.partenaire],
              [a.finalite || 'effacé'],
              [`le ${jour(a.donneLe)}, ${FORMES[a.forme]}`],
              [a.retireLe ? `le ${jour(a.retireLe)}` : 'non'],
            ]),
          ),
        ]),
    ...(fiches.length === 0
      ? [paragraph(['Aucune fiche n’a été préparée pour un partenaire.'])]
      : [
          titre('Fiches de liaison', 2),
          table(
            [
              ['Partenaire', 2],
              ['Envoyée', 2],
              ['Réponse', 2],
              ['Ce qu’elle dit', 4],
            ],
            fiches.map((f) => [
              [`${f.partenaire} (${f.code})`],
              [f.envoyeeLe ? `le ${jour(f.envoyeeLe)}` : 'non'],
              [f.reponse ?? 'aucune'],
              [ceQueDitLaFiche(f)],
            ]),
          ),
        ]),
  ];
}

const lecturesDe = ({ lectures }: Dossier): Block[] => [
  titre('Qui a lu votre nom'),
  lectures.length === 0
    ? paragraph(['Personne ne l’a ouvert depuis qu’il a été noté.'])
    : table(
        [
          ['Date', 2],
          ['Qui', 3],
          ['Pourquoi', 3],
          ['Situation', 2],
        ],
        lectures.map((l) => [[jour(l.le)], [l.membre], [l.motif], [l.code ?? '']]),
      ),
];

const droits = ({ structure }: Dossier): Block[] => [
  titre('Vos droits'),
  ...liste([
    text`${bold('Corriger')} ce qui est faux ou incomplet.`,
    text`${bold('Effacer')} votre nom. Les chiffres de notre activité restent, sans vous.`,
    text`${bold('Limiter')} : nous gardons vos données sans plus les utiliser.`,
    text`${bold('Vous opposer')} à leur utilisation.`,
    text`${bold('Retirer un accord')} donné pour un partenaire, à tout moment.`,
  ]),
  paragraph([
    `Dites-le à la personne qui vous suit, ou écrivez à ${structure}. Nous répondons dans le mois (RGPD, article 12). Vous pouvez aussi vous adresser à la CNIL : cnil.fr, ou 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.`,
  ]),
];
