import { type Block, bold, type Paper, type Run, type Text, text } from '../../../../../kernel/document.ts';
import { jour } from '../../../../../kernel/mise-en-forme.ts';
import { signataireDe } from '../contrats/parties.ts';
import { departementDe, ou, p, siretDe } from '../contrats/valeurs.ts';
import type { DonneesDePapier } from '../donnees.ts';
import type { EtatDePapier } from '../papiers.ts';
import { aCompleter } from './a-completer.ts';

/** At the foot of each page of a letter. */
const PIED = 'Proposition de lettre, à relire avant l’envoi.';

interface Lettre {
  readonly titre: string;
  readonly destinataire: readonly Text[];
  readonly objet: Text;
  readonly appel: string;
  readonly corps: readonly Block[];
  readonly pieces?: readonly string[];
  readonly formule: string;
  /** For the one who sends it, on a sheet apart. */
  readonly avantLEnvoi: readonly Text[];
}

/** Who the préfet is, as one writes to them. */
export const auPrefet = ({ convention: c }: DonneesDePapier): readonly Text[] => [
  [bold('Madame la préfète ou Monsieur le préfet')],
  text`Préfecture (${departementDe(c.numero, c.qpv)})`,
  ['Service chargé des adultes-relais'],
];
export const APPEL_DU_PREFET = 'Madame la préfète, Monsieur le préfet,';
export const FORMULE_DU_PREFET =
  'Je vous prie d’agréer, Madame la préfète, Monsieur le préfet, l’expression de ma haute considération.';

const expediteur = ({ employeur }: DonneesDePapier): readonly Text[] => [
  employeur.denomination ? [bold(employeur.denomination)] : [ou('', 'dénomination de l’employeur')],
  [ou(employeur.adresse, 'adresse de l’employeur')],
  text`${ou(employeur.codePostal, 'code postal de l’employeur')} ${ou(employeur.commune, 'commune de l’employeur')}`,
  text`SIRET ${siretDe(employeur)}`,
];

/** A letter of the employer, laid out as French letters are; what lacks is said first. */
export function lettre(d: DonneesDePapier, etat: EtatDePapier, l: Lettre): Paper {
  const ville: Run = ou(d.employeur.villeSignature, 'ville de signature');
  const corps: Block[] = [
    { kind: 'columns', left: expediteur(d), right: [] },
    { kind: 'columns', left: [], right: l.destinataire },
    { kind: 'columns', left: [], right: [text`À ${ville}, le ${jour(d.aujourdhui)}`] },
    p`${bold('Objet : ')}${l.objet}`,
    ...(l.pieces ? [p`${bold('Pièces jointes : ')}${l.pieces.join(' ; ')}.`] : []),
    p``,
    p`${l.appel}`,
    ...l.corps,
    p`${l.formule}`,
    { kind: 'signatures', places: [[], [signataireDe(d.employeur)]] },
  ];
  return {
    title: l.titre,
    author: d.employeur.denomination || d.structure.nom,
    footer: PIED,
    blocks: [...aCompleter(etat, corps), ...corps, ...avantLEnvoi(l.avantLEnvoi)],
  };
}

/** What to do around a letter: a sheet that does not leave with it. */
export const avantLEnvoi = (points: readonly Text[]): Block[] =>
  points.length === 0
    ? []
    : [
        { kind: 'page-break' },
        { kind: 'heading', level: 1, text: ['Avant l’envoi (feuille à retirer)'] },
        { kind: 'checklist', items: points.map((point) => ({ text: point, done: false })) },
      ];
