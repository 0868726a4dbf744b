import { type Block, missing, type Text, text, untold } from '../../../../../kernel/document.ts';
import { heuresEnLettres } from '../../../../../kernel/en-lettres.ts';
import { jour } from '../../../../../kernel/mise-en-forme.ts';
import { STATUTS_EMPLOYEUR } from '../../statuts.ts';
import type { DonneesDePapier, PersonneEmployee, PosteDecrit } from '../donnees.ts';
import { accordsDe } from './accords.ts';
import type { DonneesDeContrat } from './genre.ts';
import { nomDeLaPersonne } from './parties.ts';
import {
  departementDe,
  deQui,
  dureeEntre,
  heuresEcrites,
  jourEcrit,
  lignesDe,
  ou,
  ouJour,
  p,
} from './valeurs.ts';

/** Without this sentence, word for word, the CDD is illegal (livret 2024, « Le contrat de travail »). */
export const MENTION_OBLIGATOIRE =
  'Le contrat à durée déterminée adulte-relais intègre les dispositions particulières du droit du code du travail prévues aux articles L5134-100 et suivants, et aux articles D5134-145 et suivants du code du travail.';
const MENTION_DU_CDI = MENTION_OBLIGATOIRE.replace('déterminée', 'indéterminée');

/** Legal weekly hours, when the employer's own are not told. */
const TEMPS_PLEIN = 35;

export const heuresDe = ({ contrat, convention }: DonneesDePapier): number =>
  contrat?.heures ?? convention.heures;
export const estPartiel = (d: DonneesDePapier): boolean =>
  heuresDe(d) < (d.poste.dureeCollective ?? TEMPS_PLEIN);

/** Bound by L5134-103 to the CDD. */
export const estPublic = ({ employeur }: DonneesDePapier): boolean =>
  STATUTS_EMPLOYEUR.find(({ code }) => code === employeur.statut)?.public ?? false;

const convention = ({ convention: c }: DonneesDePapier): Text =>
  text`la convention n° ${ou(c.numero, 'numéro de la convention')}, signée le ${ouJour(c.signeeLe, 'date de signature de la convention')} entre l’employeur et l’État, représenté par le préfet (${departementDe(c.numero, c.qpv)}). Cette convention court du ${jour(c.debut)} au ${jour(c.finEffective)}`;

export function preambule(d: DonneesDeContrat): Block[] {
  if (d.genre === 'remplacement')
    return [
      p`Ce contrat est un contrat de travail à durée déterminée de remplacement, conclu selon l’article L1242-2, 1°, du code du travail pour remplacer une personne absente, salariée comme adulte-relais. Il s’inscrit dans le cadre de ${convention(d)}.`,
    ];
  const cdi = d.genre === 'cdi';
  return [
    p`${cdi ? MENTION_DU_CDI : MENTION_OBLIGATOIRE}`,
    p`Il repose sur ${convention(d)}.${cdi ? ' Quand elle prendra fin, le contrat continuera selon le droit commun ; les parties pourront le préciser par un avenant.' : ''}`,
  ];
}

/** The days of the contract: until when, and how often it may be renewed. */
function duree({ contrat, genre }: DonneesDeContrat): Block[] {
  if (genre === 'cdi') return [p`Le contrat est conclu pour une durée indéterminée.`];
  if (genre === 'remplacement')
    return !contrat?.fin
      ? [
          p`Le contrat n’a pas de terme précis. Il est conclu pour une durée d’au moins ${missing('durée minimale')} ; si l’absence se prolonge au-delà, il prend fin au retour de la personne remplacée.`,
        ]
      : [
          p`Le contrat est conclu pour une durée de ${dureeEntre(contrat.debut, contrat.fin)} et prend fin le ${jourEcrit(contrat.fin)}, à la fin de la journée de travail.`,
        ];
  const fin = contrat?.fin;
  return [
    p`Le contrat est conclu pour une durée déterminée de ${fin && contrat ? dureeEntre(contrat.debut, fin) : untold('durée du contrat')}, dans la limite de trois ans. Il prend fin le ${fin ? jourEcrit(fin) : untold('dernier jour du contrat')}, à la fin de la journée de travail.`,
    contrat?.renouvelle == null
      ? p`Il peut être renouvelé une seule fois (article L5134-103 du code du travail).`
      : p`Il renouvelle le contrat précédent, et ne peut plus l’être lui-même (article L5134-103 du code du travail).`,
  ];
}

/** The title of the post as somebody typed it; else one that agrees with the person, or is right for anybody. */
const intituleDe = ({ intitule }: PosteDecrit, personne: PersonneEmployee | null): string =>
  intitule.trim() || accordsDe(personne?.genre ?? null).emploi;

function pourRemplacer({ contrat, genre, poste }: DonneesDeContrat): Text {
  if (genre !== 'remplacement') return [];
  return text`, afin de remplacer pendant son absence ${ou(contrat?.personneRemplacee?.membre, 'nom de la personne remplacée')}, dont l’emploi est celui de ${intituleDe(poste, null)} (qualification : ${missing('qualification de la personne remplacée')})`;
}

/** Its code, unless whoever typed its name wrote it there. */
const idccAAjouter = ({ idcc, conventionCollective }: DonneesDePapier['employeur']): string =>
  idcc === '' || conventionCollective.includes(idcc) ? '' : ` (IDCC ${idcc})`;

export function engagement(d: DonneesDeContrat): Block[] {
  const { employeur, personne, contrat, poste } = d;
  const a = accordsDe(personne?.genre ?? null);
  const collective = employeur.conventionCollective
    ? text`la convention collective : ${employeur.conventionCollective}${idccAAjouter(employeur)}`
    : [untold('convention collective applicable et sa référence, ou « aucune »')];
  return [
    p`L’employeur engage ${nomDeLaPersonne(personne, a)}, qui l’accepte, à compter du ${contrat ? jourEcrit(contrat.debut) : untold('premier jour du contrat')}, à ${missing('heure d’arrivée le premier jour')}${pourRemplacer(d)}. L’engagement est conclu sous réserve de la visite prévue à l’article 6.`,
    ...duree(d),
    ...(estPublic(d)
      ? [
          p`Bien que l’employeur soit une personne publique, ce contrat est un contrat de droit privé (article L5134-103 du code du travail).`,
        ]
      : []),
    p`Le contrat est régi par le code du travail, par ${collective} et par le règlement intérieur s’il en existe un ; ${a.salarie} déclare en avoir pris connaissance.`,
    p`Dans son travail, ${a.salarie} est placé${a.e} sous l’autorité ${deQui(poste.responsable.nom, 'responsable dans le travail')}${poste.responsable.fonction ? `, ${poste.responsable.fonction}` : ''}, ou de la personne que l’employeur désigne à sa place.`,
  ];
}

export function fonctions(d: DonneesDePapier): Block[] {
  const { convention: c, employeur, personne, poste } = d;
  const a = accordsDe(personne?.genre ?? null);
  const missions = lignesDe(c.missions);
  const heures = heuresDe(d);
  const temps = estPartiel(d) ? 'à temps partiel' : 'à temps complet';
  return [
    p`${a.Salarie} occupe l’emploi de ${intituleDe(poste, personne)}, en qualité de ${a.mediateur}, au coefficient ${missing('coefficient et qualification de la convention collective')}, ${temps}, pour ${heuresEcrites(heures)} par semaine (${heuresEnLettres(heures)}).`,
    p`${a.Il} exerce les missions suivantes, qui sont celles de l’article 2 de la convention et de la fiche de poste :`,
    {
      kind: 'list',
      items: missions.length > 0 ? missions.map((m) => [m]) : [[untold('missions (article 2)')]],
    },
    p`Les missions de médiation sociale représentent au moins 80 % de son temps de travail. ${a.Il} n’accomplit aucun acte relevant du maintien de l’ordre public et n’est pas employé${a.e} à des fonctions dont le seul objet est d’assurer des services au domicile des particuliers (article D5134-146 du code du travail).${estPublic(d) || employeur.statut === 60 ? ' Ses missions ne relèvent pas de l’activité normale de l’employeur (même article).' : ''}`,
    p`Ces missions peuvent évoluer, par avenant au contrat et à la convention.`,
    p`La déclaration préalable à l’embauche est faite à l’Urssaf le ${missing('date de la déclaration préalable à l’embauche')}. L’imprimé AR2 est envoyé à la préfecture le ${missing('date d’envoi de l’AR2')}.`,
  ];
}
