import {
  type Block,
  bold,
  missing,
  type Paper,
  quiet,
  type Text,
  untold,
} from '../../../../../kernel/document.ts';
import { STATUTS_EMPLOYEUR } from '../../statuts.ts';
import { signataireDe } from '../contrats/parties.ts';
import { adresseDe, heuresEcrites, lignesDe, ou, p, siretDe } from '../contrats/valeurs.ts';
import type { DonneesDePapier } from '../donnees.ts';
import { aCompleter } from '../lettres/a-completer.ts';
import type { EtatDePapier } from '../papiers.ts';

/** Non-profit bodies join their statutes and accounts (D5134-148, 4°). */
const ASSOCIATION = 50;

interface Partie {
  /** Number of the line of D5134-148. */
  readonly numero: string;
  readonly titre: string;
  readonly blocs: (d: DonneesDePapier) => readonly Block[];
  /** What to join, and whether the records already hold it. */
  readonly pieces: (d: DonneesDePapier) => readonly { readonly text: Text; readonly done: boolean }[];
}

const piece = (mots: string, done = false) => ({ text: [mots], done });

const PARTIES: readonly Partie[] = [
  {
    numero: '1°',
    titre: 'L’employeur, son projet et ses objectifs',
    blocs: ({ employeur: e, convention: c }) => [
      p`${bold(e.denomination)}${e.denomination ? '' : untold('dénomination de l’employeur')}, SIRET ${siretDe(e)}, ${adresseDe(e, 'de l’employeur')}. Statut : ${STATUTS_EMPLOYEUR.find(({ code }) => code === e.statut)?.nom ?? untold('statut de l’employeur')}. Représenté par ${signataireDe(e)}.`,
      p`Sorte de médiation : ${ou(c.typeMediation, 'type de médiation')}.`,
      p`Le projet de médiation sociale et ses objectifs : ${missing('projet et objectifs, en une page')}`,
    ],
    pieces: ({ employeur: e }) => [
      piece(
        'Identité de l’employeur et de la personne qui signe',
        e.siret !== '' && e.representant.nom !== '',
      ),
      piece('Présentation de l’employeur, du projet et de ses objectifs'),
    ],
  },
  {
    numero: '2°',
    titre: 'Le nombre et les caractéristiques des postes',
    blocs: ({ poste, convention: c }) => {
      const missions = lignesDe(c.missions);
      return [
        p`Un poste (une convention par poste, D5134-149) : ${ou(poste.intitule, 'intitulé du poste')}, ${heuresEcrites(c.heures)} par semaine. Lieu : ${adresseDe(poste.lieu, 'du lieu de travail')}.`,
        p`Missions proposées pour l’article 2 :`,
        {
          kind: 'list',
          items: missions.length > 0 ? missions.map((m) => [m]) : [[untold('missions (article 2)')]],
        },
      ];
    },
    pieces: ({ poste, convention: c }) => [
      piece('Fiche de poste (Trame la prépare)', poste.intitule !== '' && c.missions !== ''),
    ],
  },
  {
    numero: '3°',
    titre: 'Le territoire prioritaire qui en bénéficie',
    blocs: ({ convention: c }) => [
      p`Quartier prioritaire : ${c.qpv === null ? untold('quartier prioritaire') : c.qpvNom ? `${c.qpvNom} (${c.qpv})` : c.qpv}${c.commune ? `, à ${c.commune}` : ''}. L’employeur peut être installé ailleurs : ce sont les habitants du quartier qui doivent en bénéficier.`,
    ],
    pieces: ({ convention: c }) => [piece('Nom et code du quartier prioritaire', c.qpv !== null)],
  },
  {
    numero: '4°',
    titre: 'Les statuts et les comptes (organismes privés à but non lucratif)',
    blocs: ({ employeur: e }) =>
      e.statut !== null && e.statut !== ASSOCIATION
        ? [p`Sans objet si l’employeur n’est pas un organisme privé à but non lucratif.`]
        : [],
    pieces: ({ employeur: e }) =>
      e.statut !== null && e.statut !== ASSOCIATION
        ? []
        : [
            piece('Statuts'),
            piece('Comptes du dernier exercice complet, ou compte de résultat et bilan s’il est établi'),
          ],
  },
  {
    numero: '5°',
    titre: 'Le budget prévisionnel de l’action',
    blocs: ({ poste }) => [
      p`Il précise les contributions obtenues en dehors de l’État, pour la rémunération, la formation ou l’encadrement : ${poste.cofinancement || missing('cofinancements obtenus')}.`,
    ],
    pieces: () => [piece('Budget prévisionnel, avec les cofinancements obtenus')],
  },
];

/** The file of a first request: the five parts of D5134-148, with what the records already say, and what to join. */
export function premiereDemande(d: DonneesDePapier, etat: EtatDePapier): Paper {
  const corps: Block[] = [
    p`La demande est faite au préfet du département (D5134-147). L’article D5134-148 du code du travail dit ce que le dossier comprend, « notamment » : la préfecture peut demander autre chose.`,
    ...PARTIES.flatMap(({ numero, titre, blocs, pieces }): Block[] => [
      { kind: 'heading', level: 1, text: [`${numero} ${titre}`] },
      ...blocs(d),
      { kind: 'checklist', items: pieces(d) },
    ]),
    { kind: 'heading', level: 1, text: ['Avant d’envoyer'] },
    {
      kind: 'checklist',
      items: [
        piece('L’employeur est de ceux que cite l’article L5134-101'),
        piece('Aucune autre aide de l’État à l’emploi n’est demandée pour ce poste (L5134-108)'),
        piece('Personne n’est embauché avant la signature de la convention (D5134-152)'),
        piece('La préfecture a dit quels autres documents elle attend'),
        piece('Relevé d’identité bancaire'),
      ],
    },
    { kind: 'paragraph', text: [quiet('Les cases déjà cochées sont celles que Trame peut remplir seul.')] },
  ];
  return {
    title: 'Dossier de première demande',
    author: d.employeur.denomination || d.structure.nom,
    footer: 'Dossier de demande de convention adulte-relais (D5134-148).',
    blocks: [
      {
        kind: 'title',
        text: ['Demande de convention adulte-relais'],
        subtitle: ['Dossier à remettre au préfet'],
      },
      ...aCompleter(etat, corps),
      ...corps,
    ],
  };
}
