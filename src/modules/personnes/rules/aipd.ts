import {
  type Block,
  bold,
  missing,
  type Paper,
  paragraph,
  type Text,
  text,
} from '../../../kernel/document.ts';
import { accord, jour } from '../../../kernel/mise-en-forme.ts';
import { MOIS_CONSEILLES } from './conservation.ts';
import { MESURES_DE_SECURITE } from './mesures-de-securite.ts';
import { raisonDeLaDuree } from './raison.ts';
import type { Reglages } from './reglages.ts';
import { typographier } from './typographier.ts';

const titre = (contenu: string, level: 1 | 2): Block => ({ kind: 'heading', level, text: [contenu] });
const liste = (items: readonly (string | Text)[]): Block => ({
  kind: 'list',
  items: items.map((i) => (typeof i === 'string' ? [i] : i)),
});

interface Risque {
  readonly nom: string;
  readonly impacts: readonly string[];
  readonly sources: string;
  readonly mesures: readonly string[];
}

const RISQUES: readonly Risque[] = [
  {
    nom: 'Accès illégitime aux données',
    impacts: [
      'Un voisin, un bailleur ou un proche apprend qu’une personne a demandé une médiation : tensions, représailles, honte.',
      'Une situation fragile est connue de qui pourrait en abuser.',
    ],
    sources:
      'Téléphone perdu, compte prêté, collègue curieux, vol d’une sauvegarde, lien de partenaire transmis.',
    mesures: [
      'Noms chiffrés, clé hors de la base ; besoin d’en connaître ; journal des lectures.',
      'Déconnexion à distance d’un appareil perdu ; lien de partenaire limité à une fiche et à quelques jours.',
      'Pseudonyme ou initiales partout possibles ; aucune donnée sensible demandée.',
    ],
  },
  {
    nom: 'Modification non désirée des données',
    impacts: ['Une personne est jointe à tort, ou nommée à un partenaire sans son accord.'],
    sources: 'Erreur de saisie, deux personnes qui écrivent en même temps, attaque.',
    mesures: [
      'Deux écritures en même temps ne s’écrasent pas : la seconde est refusée et reprise.',
      'Une donnée chiffrée copiée sur une autre personne ne s’ouvre plus.',
      'Nommer à un partenaire exige un accord noté et non retiré.',
      'Retrait annulable ; journal des changements.',
    ],
  },
  {
    nom: 'Disparition des données',
    impacts: ['Une personne doit tout répéter ; un suivi s’interrompt.'],
    sources: 'Panne, effacement par erreur, perte de la clé.',
    mesures: [
      'Sauvegarde des données et de la clé, rangées à part (à organiser par la structure).',
      'Clé perdue : les noms sont perdus, le reste continue ; c’est dit et essayé.',
      'L’effacement au terme de la durée est annoncé un mois avant.',
    ],
  },
];

const risque = (r: Risque, rang: number): Block[] => [
  titre(`Risque ${rang} : ${r.nom}`, 2),
  paragraph(text`${bold('Ce que cela ferait aux personnes :')}`),
  liste(r.impacts),
  paragraph(text`${bold('D’où cela peut venir : ')}${r.sources}`),
  paragraph(text`${bold('Mesures en place :')}`),
  liste(r.mesures),
  paragraph([bold('Gravité : '), missing('négligeable, limitée, importante ou maximale')]),
  paragraph([bold('Vraisemblance : '), missing('négligeable, limitée, importante ou maximale')]),
];

/** A draft of impact assessment (RGPD, art. 35), after the four steps of the CNIL's method. */
export function papierDeLAipd(r: Reglages): Paper {
  const nom = r.denomination || r.structure;
  return typographier({
    title: 'Analyse d’impact sur la protection des données (brouillon)',
    author: nom,
    footer: `${nom}, analyse d’impact, brouillon du ${jour(r.jour)}`,
    blocks: [
      {
        kind: 'title',
        text: ['Analyse d’impact sur la protection des données'],
        subtitle: [`Suivi des situations de médiation sociale. Brouillon du ${jour(r.jour)}`],
      },
      {
        kind: 'box',
        tone: 'warning',
        title: 'Ceci est un brouillon',
        lines: [
          [
            'Trame l’a préparé pour le délégué à la protection des données (DPO). Il dit si l’analyse est obligatoire, la complète et donne son avis. Trame n’évalue ni la gravité ni la vraisemblance à votre place.',
          ],
        ],
      },
      titre('1. Le contexte', 1),
      titre('Vue d’ensemble', 2),
      paragraph([
        `${nom} suit des situations de médiation sociale : conflits, accès aux droits, personnes isolées, jeunes adultes. ${accord(r.situations, 'situation est enregistrée', 'situations sont enregistrées')} à ce jour.`,
      ]),
      liste([
        text`${bold('Responsable du traitement : ')}${nom}`,
        [bold('Sous-traitants : '), missing('l’hébergeur et qui maintient le serveur, ou « aucun »')],
        [bold('Textes suivis : '), missing('charte, référentiel, convention')],
      ]),
      titre('Données, déroulement et supports', 2),
      liste([
        'Données : nom ou pseudonyme, coordonnées, genre et tranche d’âge facultatifs, besoin d’un·e interprète, accords, fiches de liaison. Les autres textes ne nomment personne.',
        'Déroulement : la personne accepte d’être suivie, son nom est noté, lu par qui la suit, transmis avec son accord, puis effacé.',
        r.adresseWeb === ''
          ? 'Supports : un serveur ouvert à la seule machine où il est installé.'
          : `Supports : un serveur à l’adresse ${r.adresseWeb}, des ordinateurs et des téléphones.`,
        ...r.roles.map(({ nom: role, combien }) => `${role} : ${accord(combien, 'compte', 'comptes')}.`),
      ]),
      titre('2. Les principes fondamentaux', 1),
      titre('Proportionnalité et nécessité', 2),
      liste([
        'Finalités déterminées : suivre, joindre, transmettre avec accord, rendre compte par des nombres.',
        [bold('Base légale : '), missing('la base légale, à choisir avec le DPO')],
        'Données réduites au nécessaire : un pseudonyme suffit ; pas de nationalité, d’origine, de religion, de santé, d’infraction, de numéro de sécurité sociale, de photo de personne ni d’avis.',
        'Données tenues à jour : correction à tout moment, deux écritures ne s’écrasent pas.',
        [
          `Durée : ${r.mois} mois après le dernier contact (repère CNIL : ${MOIS_CONSEILLES} mois, délibération n° 2023-095). `,
          ...raisonDeLaDuree(r),
          `${accord(r.effacees.demande + r.effacees.duree, 'nom a été effacé', 'noms ont été effacés')} à ce jour : ${r.effacees.demande} à la demande de la personne, ${r.effacees.duree} au terme de la durée.`,
        ],
      ]),
      titre('Droits des personnes', 2),
      liste([
        [bold('Information : '), missing('comment les personnes sont informées')],
        'Accès : un document complet se fait en un geste et se remet à la personne.',
        'Rectification, effacement, limitation, opposition : chacune se fait en un geste et laisse une trace.',
        'Consentement à la transmission : noté par personne et par partenaire, retirable à tout moment.',
        [
          bold('Transferts hors de l’Union européenne : '),
          'aucun par Trame ; ',
          missing('le pays de l’hébergement'),
        ],
      ]),
      titre('3. Les risques', 1),
      titre('Mesures existantes ou prévues', 2),
      liste(MESURES_DE_SECURITE),
      ...RISQUES.flatMap((x, i) => risque(x, i + 1)),
      titre('4. La validation', 1),
      {
        kind: 'table',
        columns: [
          { title: 'Plan d’action', width: 4 },
          { title: 'Qui', width: 2 },
          { title: 'Pour quand', width: 2 },
        ],
        rows: [
          [['Ranger une copie de la clé à part des sauvegardes'], [missing('qui')], [missing('la date')]],
          [['Informer les personnes suivies (affiche, note remise)'], [missing('qui')], [missing('la date')]],
          [['Relire le journal des lectures chaque trimestre'], [missing('qui')], [missing('la date')]],
        ],
      },
      paragraph([bold('Avis du DPO : '), missing('l’avis')]),
      paragraph([bold('Avis des personnes concernées ou de leurs représentants : '), missing('l’avis')]),
      { kind: 'signatures', places: [[['Le responsable du traitement']], [['Le ou la DPO']]] },
    ],
  });
}
