import { type Block, type Text, text } from '../../../../../kernel/document.ts';
import type { GenreDeContrat } from '../../dossier.ts';
import { estPartiel, estPublic } from './engagement.ts';
import type { DonneesDeContrat } from './genre.ts';

/** At the foot of each page. */
export const PIED =
  'Proposition à relire : le code du travail, la convention collective et l’avis de la DDETS l’emportent.';

type Point = readonly [quand: (d: DonneesDeContrat) => boolean, dire: Text];
const toujours = (): boolean => true;
const pour =
  (...genres: readonly GenreDeContrat[]) =>
  ({ genre }: DonneesDeContrat): boolean =>
    genres.includes(genre);

const POINTS: readonly Point[] = [
  [
    toujours,
    text`La convention avec l’État est signée avant l’embauche (D5134-152), et le contrat avant le premier jour de travail.`,
  ],
  [
    (d) => pour('cdi')(d) && estPublic(d),
    text`Un employeur public, sauf EPIC, ne peut pas signer de CDI (L5134-103) : n’utilisez pas ce document, faites un CDD.`,
  ],
  [
    (d) => pour('cdi')(d) && d.employeur.statut === null,
    text`Le statut de l’employeur n’est pas renseigné : un employeur public, sauf EPIC, ne peut signer qu’un CDD (L5134-103).`,
  ],
  [
    (d) => estPublic(d) && !pour('cdi')(d),
    text`Employeur public : le contrat reste de droit privé. Vérifiez avec la DDETS et le centre de gestion ce qui remplace la convention collective, la caisse de retraite et la prévoyance.`,
  ],
  [
    pour('cdi'),
    text`Essai : l’article L5134-103 ne fixe un mois renouvelable que pour le CDD ; le livret de 2024 le reprend pour le CDI. Demandez à la DDETS.`,
  ],
  [
    pour('cdi'),
    text`Rupture : le livret renvoie au droit commun pour le CDI, alors que L5134-104 parle du contrat d’adulte-relais sans distinguer. Demandez à la DDETS.`,
  ],
  [
    pour('cdd'),
    text`Gardez mot pour mot la première phrase du préambule : sans elle, le contrat est illégal (livret 2024).`,
  ],
  [
    (d) => pour('cdd')(d) && d.contrat?.fin != null && d.contrat.fin > d.convention.finEffective,
    text`Le contrat finit après la convention : l’aide de l’État s’arrêtera avant lui.`,
  ],
  [
    ({ contrat }) => contrat != null && contrat.genre === 'cdd' && contrat.renouvelle !== null,
    text`Renouvellement : la convention collective peut demander un avenant plutôt qu’un nouveau contrat. Le livret ne dit rien d’un nouvel essai.`,
  ],
  [
    pour('remplacement'),
    text`Un contrat de remplacement suit le droit commun. La loi n’oblige pas à écrire le motif de l’absence : ne nommez jamais une maladie.`,
  ],
  [
    pour('remplacement'),
    text`La durée de l’essai est celle du code du travail : la convention collective peut en prévoir une plus courte.`,
  ],
  [
    (d) => estPartiel(d) && !pour('remplacement')(d),
    text`Temps partiel : un mi-temps au moins (D5134-156), que le livret lit comme 24 heures par semaine sauf demande écrite et motivée ou accord de branche.`,
  ],
  [
    toujours,
    text`Le taux horaire est celui du mois, divisé par le nombre moyen d’heures d’un mois (heures de la semaine × 52 ÷ 12). Comparez-le au SMIC et au minimum de la convention collective.`,
  ],
  [
    toujours,
    text`Trame ne conserve ni le numéro de Sécurité sociale ni les horaires : écrivez-les dans Word, ou à la main.`,
  ],
  [
    toujours,
    text`Une copie du contrat signé part à la préfecture avec l’AR2 et un RIB ; remettez aussi une copie de la convention à la personne.`,
  ],
];

/** Last sheet, to take off before signing: what to check in this very contract. */
export const relecture = (d: DonneesDeContrat): Block[] => [
  { kind: 'page-break' },
  { kind: 'heading', level: 1, text: ['Avant de signer (feuille à retirer)'] },
  {
    kind: 'checklist',
    items: POINTS.filter(([quand]) => quand(d)).map(([, dire]) => ({ text: dire, done: false })),
  },
];
