import { type Block, missing, untold } from '../../../../../kernel/document.ts';
import type { DonneesDePapier } from '../donnees.ts';
import { accordsDe } from './accords.ts';
import { estPublic } from './engagement.ts';
import { lignesDe, ou, p } from './valeurs.ts';

type Articles = (d: DonneesDePapier) => Block[];

export const confidentialite: Articles = ({ personne }) => {
  const a = accordsDe(personne?.genre ?? null);
  return [
    p`Dans ses contacts avec les habitants et les partenaires, ${a.salarie} agit au nom de l’employeur. ${a.Il} exerce ses fonctions avec loyauté, dans le respect de la déontologie de la médiation sociale.`,
    p`Pendant le contrat, y compris quand il est suspendu, ${a.salarie} ne révèle à personne, ni à des tiers ni à des collègues que cela ne concerne pas, ce que son travail lui apprend des habitants, de l’employeur ou des partenaires. Cette discrétion ne l’empêche pas de porter secours ni de faire les signalements que la loi demande. Un manquement peut être sanctionné.`,
  ];
};

const JOURS = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'];
const PLAGE = 'de …… h …… à …… h ……';

export const horaires: Articles = ({ personne }) => {
  const a = accordsDe(personne?.genre ?? null);
  return [
    p`${a.Salarie} travaille selon les horaires suivants : ${missing('horaires de chaque jour')}`,
    {
      kind: 'table',
      columns: [
        { title: 'Jour', width: 2 },
        { title: 'Première période', width: 4 },
        { title: 'Seconde période', width: 4 },
      ],
      rows: JOURS.map((j) => [[j], [PLAGE], [PLAGE]]),
    },
    p`L’employeur peut modifier ces horaires en prévenant ${missing('nombre de jours avant un changement d’horaires')} jours à l’avance. Des heures au-delà de la durée prévue peuvent être demandées ; elles sont payées ou récupérées selon la loi ou la convention collective, comme le travail de nuit et celui du dimanche.`,
    p`Le repos hebdomadaire est d’au moins trente-cinq heures de suite, et personne ne travaille plus de six jours par semaine. Le jour de repos est ${missing('jour de repos hebdomadaire ; si ce n’est pas le dimanche, la contrepartie accordée')}.`,
  ];
};

export const conges: Articles = ({ personne }) => {
  const a = accordsDe(personne?.genre ?? null);
  return [
    p`${a.Salarie} a droit aux congés payés des articles L3141-1 et suivants du code du travail, dans la limite de trente jours ouvrables (vingt-cinq jours ouvrés) par an. La période de référence va du 1er juin au 31 mai, sauf autre période en vigueur chez l’employeur. Les dates sont fixées avec lui, selon les besoins du service.`,
  ];
};

export const maladie: Articles = ({ personne }) => {
  const a = accordsDe(personne?.genre ?? null);
  return [
    p`En cas d’arrêt de travail, pour maladie ou accident, ${a.salarie} prévient l’employeur et lui fait parvenir l’arrêt dans un délai de ${missing('nombre de jours pour remettre un arrêt de travail')} jours.`,
  ];
};

export const retraite: Articles = ({ employeur, personne }) => {
  const a = accordsDe(personne?.genre ?? null);
  return [
    p`${a.Salarie} est affilié${a.e} à la caisse de retraite complémentaire suivante : ${ou(employeur.caisseRetraite, 'caisse de retraite complémentaire')}.`,
  ];
};

export const indemniteDeFin: Articles = ({ personne }) => {
  const a = accordsDe(personne?.genre ?? null);
  return [
    p`Au terme du contrat, ${a.salarie} perçoit, dans les conditions de la loi, une indemnité de fin de contrat égale à 10 % de la rémunération brute totale versée pendant le contrat.`,
  ];
};

export const prevoyance: Articles = (d) => {
  const a = accordsDe(d.personne?.genre ?? null);
  return [
    p`${a.Salarie} est affilié${a.e} à l’organisme de prévoyance suivant : ${ou(d.employeur.prevoyance, 'organisme de prévoyance')}.${estPublic(d) ? '' : ' La complémentaire santé collective de l’employeur lui est ouverte, sauf dispense prévue par la loi.'}`,
  ];
};

export const frais: Articles = ({ personne }) => {
  const a = accordsDe(personne?.genre ?? null);
  return [p`Les frais que ${a.salarie} engage pour son travail lui sont remboursés sur justificatifs.`];
};

export const formation: Articles = ({ convention: c, contrat, personne }) => {
  const a = accordsDe(personne?.genre ?? null);
  const prevues = lignesDe(c.formationPrevue);
  return [
    p`L’employeur permet ${a.aSalarie} de suivre, sur son temps de travail, les formations et l’accompagnement prévus à l’article 5 de la convention :`,
    {
      kind: 'list',
      items: [
        ...(contrat?.premiereEmbauche && !/prise de poste/i.test(c.formationPrevue)
          ? [['la formation de prise de poste « les fondamentaux de la médiation sociale » ;']]
          : []),
        ...(prevues.length > 0 ? prevues.map((f) => [f]) : [[untold('formation prévue (article 5)')]]),
      ],
    },
    p`Il facilite son accès à la validation des acquis de l’expérience, au bilan de compétences et à toute action qui prépare la suite de son parcours professionnel.`,
  ];
};

export const donneesPersonnelles: Articles = ({ personne }) => {
  const a = accordsDe(personne?.genre ?? null);
  return [
    p`L’employeur utilise les données qui concernent ${a.salarie} pour gérer le contrat, la paie et les déclarations obligatoires, dont celles qu’il doit à la préfecture et à l’Agence de services et de paiement. ${a.Salarie} peut demander à les lire, à les corriger ou à en limiter l’usage, et saisir la CNIL.`,
    p`De son côté, ${a.il} ne note des habitants que ce qui est nécessaire au suivi, et respecte les règles de protection des données en vigueur chez l’employeur.`,
  ];
};
