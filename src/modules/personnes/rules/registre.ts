import {
  type Block,
  bold,
  missing,
  type Paper,
  paragraph,
  type Run,
  type Text,
  text,
} from '../../../kernel/document.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import { MOIS_CONSEILLES } from './conservation.ts';
import { MESURES_DE_SECURITE } from './mesures-de-securite.ts';
import { raisonDeLaDuree } from './raison.ts';
import type { Reglages } from './reglages.ts';
import { typographier } from './typographier.ts';

interface Activite {
  readonly nom: string;
  readonly finalites: readonly string[];
  readonly base: Text;
  readonly personnes: string;
  readonly donnees: readonly string[];
  readonly sensibles: string;
  readonly destinataires: readonly string[];
  readonly delai: Text;
}

const ouManque = (valeur: string, quoi: string): Run => (valeur === '' ? missing(quoi) : valeur);

const activites = (r: Reglages): readonly Activite[] => [
  {
    nom: 'Suivre des situations de médiation sociale',
    finalites: [
      'Suivre dans la durée un conflit, une visite régulière, un droit à ouvrir.',
      'Joindre les personnes et ne pas leur faire tout répéter.',
      'Transmettre à un partenaire, avec l’accord de la personne.',
    ],
    base: [
      missing('la base légale, à choisir avec le DPO'),
      ' : mission d’intérêt public si un texte la prévoit, sinon intérêt légitime (RGPD, article 6).',
    ],
    personnes:
      'Habitantes et habitants dont une situation est suivie, et leur entourage quand il faut le joindre.',
    donnees: [
      'Nom et prénom, ou seulement un pseudonyme ou des initiales.',
      'Téléphone, messagerie, adresse, si la personne les donne.',
      'Genre et tranche d’âge, facultatifs ; besoin d’un·e interprète, sans la langue.',
      'Ce qui est fait : rencontres, navettes, tables rondes, accords, en textes qui ne nomment personne.',
      'Accords donnés ou retirés, fiches de liaison et réponses.',
    ],
    sensibles:
      'Aucune donnée des articles 9 et 10 n’est demandée : ni santé, ni origine, ni religion, ni opinion, ni infraction. Un contrôle des textes libres signale celles qui y seraient écrites.',
    destinataires: [
      'Les médiateurs et médiatrices en charge de la situation, l’encadrement et la direction.',
      'Le partenaire choisi, avec l’accord de la personne quand elle est nommée.',
    ],
    delai: [
      `${r.mois} mois après le dernier contact, puis effacement des noms et des textes. `,
      ...raisonDeLaDuree(r),
      `Repère : délibération CNIL n° 2023-095 du 14 septembre 2023 (${MOIS_CONSEILLES} mois, recommandation).`,
    ],
  },
  {
    nom: 'Compter l’activité et en rendre compte',
    finalites: ['Compter les actes, faire le bilan annuel des conventions, piloter l’activité.'],
    base: [
      missing('la base légale, à choisir avec le DPO'),
      ' : obligation née des conventions, ou intérêt légitime.',
    ],
    personnes:
      'Membres de l’équipe. Les habitants y sont des nombres : aucune personne n’y est reconnaissable.',
    donnees: [
      'Nom des membres de l’équipe et actes qu’ils ont enregistrés.',
      'Photos de lieux, sans personne reconnaissable.',
    ],
    sensibles: 'Aucune. La position des membres de l’équipe n’est ni suivie ni gardée.',
    destinataires: ['L’équipe.', 'Les financeurs, pour les bilans : des totaux.'],
    delai: ['Tant que les conventions et leurs contrôles le demandent ; durée à préciser avec le DPO.'],
  },
  {
    nom: 'Employer des adultes-relais',
    finalites: ['Tenir les conventions, les contrats, les absences et les papiers demandés par l’État.'],
    base: [
      'Exécution du contrat de travail et obligation légale (Code du travail, articles L5134-100 et suivants).',
    ],
    personnes: 'Salariés et candidats aux postes d’adulte-relais.',
    donnees: [
      'État civil et coordonnées demandés par les formulaires, chiffrés.',
      'Contrats, absences déduites, aides reçues.',
    ],
    sensibles: 'La cause médicale d’une absence n’est pas demandée.',
    destinataires: ['La direction.', 'La préfecture, l’ASP et France Travail, pour ce qui les concerne.'],
    delai: ['La durée légale de chaque pièce ; à préciser avec le DPO.'],
  },
  {
    nom: 'Tenir l’annuaire des partenaires et les accès',
    finalites: [
      'Joindre les partenaires.',
      'Donner à chacun l’accès qui lui revient, et savoir qui a fait quoi.',
    ],
    base: ['Intérêt légitime.'],
    personnes: 'Interlocuteurs chez les partenaires ; personnes qui ont un compte.',
    donnees: [
      'Nom, fonction, messagerie et téléphone professionnels.',
      'Adresse de messagerie et empreinte du mot de passe des comptes ; journal des changements et des lectures de noms.',
    ],
    sensibles: 'Aucune.',
    destinataires: ['L’équipe ; le journal des lectures de noms, la direction seule.'],
    delai: ['Tant que la personne est en fonction ; journaux : durée à fixer avec le DPO.'],
  },
];

const titre = (contenu: string, level: 1 | 2): Block => ({ kind: 'heading', level, text: [contenu] });
const liste = (items: readonly string[]): Block => ({ kind: 'list', items: items.map((i) => [i]) });

const fiche = (a: Activite, rang: number): Block[] => [
  titre(`Activité ${rang} : ${a.nom}`, 1),
  titre('Finalités', 2),
  liste(a.finalites),
  titre('Base légale', 2),
  paragraph(a.base),
  titre('Catégories de personnes concernées', 2),
  paragraph([a.personnes]),
  titre('Catégories de données', 2),
  liste(a.donnees),
  paragraph(text`${bold('Données sensibles : ')}${a.sensibles}`),
  titre('Catégories de destinataires', 2),
  liste(a.destinataires),
  titre('Transferts hors de l’Union européenne', 2),
  paragraph(['Trame n’en fait aucun. À vérifier chez l’hébergeur : ', missing('le pays de l’hébergement')]),
  titre('Délais d’effacement', 2),
  paragraph(a.delai),
];

/** A draft of the record of processing activities (RGPD, art. 30), filled with the structure's settings. */
export function papierDuRegistre(r: Reglages): Paper {
  const nom = r.denomination || r.structure;
  return typographier({
    title: 'Registre des activités de traitement (brouillon)',
    author: nom,
    footer: `${nom}, registre des traitements, brouillon du ${jour(r.jour)}`,
    blocks: [
      {
        kind: 'title',
        text: ['Registre des activités de traitement'],
        subtitle: [`Brouillon du ${jour(r.jour)}, à relire et à compléter`],
      },
      {
        kind: 'box',
        tone: 'warning',
        title: 'Ceci est un brouillon',
        lines: [
          [
            'Trame l’a rempli avec les réglages de la structure. Le responsable du traitement et son délégué à la protection des données (DPO) le relisent, le complètent et le valident. Il décrit ce que fait Trame, non vos autres outils.',
          ],
        ],
      },
      titre('Responsable du traitement', 1),
      {
        kind: 'table',
        columns: [
          { title: '', width: 2 },
          { title: '', width: 4 },
        ],
        rows: [
          [['Organisme'], [nom]],
          [['Adresse'], [ouManque(r.adresse, 'l’adresse')]],
          [['SIRET'], [ouManque(r.siret, 'le numéro SIRET')]],
          [['Représentant·e légal·e'], [ouManque(r.representant, 'le nom et la qualité')]],
          [['Contact'], [ouManque(r.courriel, 'l’adresse de messagerie')]],
          [['Délégué·e à la protection des données'], [missing('le nom et le contact du DPO, ou « aucun »')]],
          [['Sous-traitants'], [missing('l’hébergeur et qui maintient le serveur, ou « aucun »')]],
        ],
      },
      ...activites(r).flatMap((a, i) => fiche(a, i + 1)),
      titre('Mesures de sécurité techniques et organisationnelles', 1),
      liste(MESURES_DE_SECURITE),
      paragraph(
        text`${bold('À faire par la structure : ')}${missing('sauvegardes, postes chiffrés, charte, formation')}`,
      ),
    ],
  });
}
