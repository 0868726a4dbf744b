import { type Block, bold, type Paper, paragraph, quiet, type Text } from '../../../kernel/document.ts';
import { jour, typographie } from '../../../kernel/mise-en-forme.ts';
import { REPONSES, type Reponse } from './etats.ts';
import { ligneOu } from './ou.ts';
import { REPONSES_DU_PARTENAIRE } from './reponses.ts';

/** A sheet as it is printed. Days are AAAA-MM-JJ. */
export interface FicheAImprimer {
  readonly structure: string;
  /** Code of the situation, as it is read. */
  readonly reference: string;
  /** The day it left; today for one that has not. */
  readonly le: string;
  readonly brouillon: boolean;
  readonly partenaire: string;
  readonly contact: { readonly nom: string; readonly fonction: string } | null;
  readonly message: string;
  /** Kind and place, when the sheet says them. */
  readonly ou: string | null;
  /** Nothing in the message nor in the answer that may let somebody be recognised was found: only then does the sheet say that it names nobody. */
  readonly sansNom: boolean;
  /** Only with the agreement of the person. */
  readonly personne: { readonly nom: string; readonly accordLe: string } | null;
  readonly suivi: { readonly nom: string; readonly courriel: string | null };
  readonly reponse: {
    readonly reponse: Reponse;
    readonly le: string;
    readonly texte: string;
    readonly par: string;
  } | null;
  readonly verification: { readonly le: string; readonly priseEnCharge: boolean } | null;
}

/** The words of a sheet, ready to print: what the two documents say. */
export interface DonneesDeFiche {
  readonly titre: string;
  readonly structure: string;
  readonly reference: string;
  readonly date: string;
  readonly date_du_fichier: string;
  readonly brouillon: boolean;
  readonly de: readonly string[];
  readonly a: readonly string[];
  readonly message: readonly string[];
  readonly personne: string;
  readonly nommee: boolean;
  /** Above what is said of the person. */
  readonly encadre: string;
  readonly choix: readonly string[];
  readonly reponse: readonly string[];
  readonly verification: string;
}

/** The text of a « sans nom » sheet says whom to call: that is how the partner learns the rest, with the person. */
const SANS_NOM = ({ suivi: { nom, courriel }, sansNom }: FicheAImprimer): string =>
  `${sansNom ? 'Cette fiche ne nomme personne. ' : ''}Pour savoir de qui il s’agit, joignez ${nom}${courriel === null ? '' : ` (${courriel})`} : le nom est donné avec l’accord de la personne.`;

const lignes = (texte: string): string[] =>
  typographie(texte)
    .split('\n')
    .filter((l) => l.trim() !== '');

/** Puts a sheet into words. */
export function donneesDeFiche(f: FicheAImprimer): DonneesDeFiche {
  const t = typographie;
  return {
    titre: t(`Fiche de liaison ${f.reference}`),
    structure: t(f.structure),
    reference: f.reference,
    date: jour(f.le),
    date_du_fichier: f.le,
    brouillon: f.brouillon,
    de: [f.structure, `Suivi par ${f.suivi.nom}`, f.suivi.courriel ?? ''].filter(Boolean).map(t),
    a: [f.partenaire, f.contact?.nom ?? '', f.contact?.fonction ?? ''].filter(Boolean).map(t),
    message: [...(f.ou === null ? [] : [t(ligneOu(f.ou))]), ...lignes(f.message)],
    nommee: f.personne !== null,
    encadre: f.personne !== null ? 'Avec son accord' : f.sansNom ? 'Sans nom' : 'Pour en parler',
    personne: t(
      f.personne === null
        ? SANS_NOM(f)
        : `${f.personne.nom}, qui a donné son accord le ${jour(f.personne.accordLe)} pour que vous soyez informés.`,
    ),
    choix: f.reponse === null ? Object.values(REPONSES_DU_PARTENAIRE).map((r) => r.nom) : [],
    reponse: f.reponse === null ? [] : reponseEnLignes(f.reponse),
    verification: f.verification === null ? '' : verificationEnMots(f.verification),
  };
}

const reponseEnLignes = (r: NonNullable<FicheAImprimer['reponse']>): string[] => [
  typographie(`${REPONSES[r.reponse]}, le ${jour(r.le)}${r.par === '' ? '' : `, par ${r.par}`}.`),
  ...lignes(r.texte),
];

const verificationEnMots = ({ le, priseEnCharge }: NonNullable<FicheAImprimer['verification']>): string =>
  typographie(
    `Vérifié le ${jour(le)} : la personne ${priseEnCharge ? 'a bien été reçue' : 'n’a pas été reçue'}.`,
  );

const uneLigne = (l: string): Text => [l];
const gras = ([premiere = '', ...suite]: readonly string[]): Text[] => [
  [bold(premiere)],
  ...suite.map(uneLigne),
];

/** The sheet in Word. */
export function papierDeFiche(d: DonneesDeFiche): Paper {
  return {
    title: d.titre,
    author: d.structure,
    footer: `${d.structure}, fiche de liaison ${d.reference}`,
    blocks: [
      { kind: 'title', text: ['Fiche de liaison'], subtitle: [`Référence ${d.reference}, ${d.date}`] },
      ...(d.brouillon ? [paragraph([quiet('Brouillon : cette fiche n’a pas encore été envoyée.')])] : []),
      {
        kind: 'columns',
        left: [[quiet('De')], ...gras(d.de)],
        right: [[quiet('À')], ...gras(d.a)],
      },
      { kind: 'heading', level: 1, text: ['Notre demande'] },
      ...d.message.map((l) => paragraph([l])),
      { kind: 'heading', level: 1, text: ['La personne concernée'] },
      { kind: 'box', tone: 'note', title: d.encadre, lines: [[d.personne]] },
      { kind: 'heading', level: 1, text: [d.choix.length > 0 ? 'Votre réponse' : 'Réponse'] },
      ...partieReponse(d),
    ],
  };
}

function partieReponse(d: DonneesDeFiche): Block[] {
  if (d.choix.length === 0) return [...d.reponse, d.verification].filter(Boolean).map((l) => paragraph([l]));
  return [
    { kind: 'checklist', items: d.choix.map((l) => ({ text: [l], done: false })) },
    // Room for a hand.
    { kind: 'table', columns: [{ title: '', width: 1 }], rows: [[[quiet('Précisions')]], [['']], [['']]] },
    { kind: 'signatures', places: [[['Nom et fonction']], [['Date']]] },
    ...(d.verification === '' ? [] : [paragraph([d.verification])]),
  ];
}
