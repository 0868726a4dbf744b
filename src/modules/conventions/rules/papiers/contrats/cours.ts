import { type Block, missing, type Run, text, untold } from '../../../../../kernel/document.ts';
import {
  dernierJourDe,
  type Jour,
  nombreDeJours,
  plusAns,
  plusJours,
  plusTot,
} from '../../../../../kernel/jours.ts';
import { accord, jour } from '../../../../../kernel/mise-en-forme.ts';
import { dernierJour } from '../../dossier.ts';
import type { DonneesDePapier } from '../donnees.ts';
import { accordsDe } from './accords.ts';
import type { DonneesDeContrat } from './genre.ts';
import { adresseDe, p } from './valeurs.ts';

const JOURS_D_UNE_SEMAINE = 7;
const MOIS_DE_L_ESSAI_COURT = 6;
const DEUX_SEMAINES = 14;

/**
 * Trial period of an ordinary CDD: a day a week, within two weeks up to six months and a month beyond (Code du travail,
 * L1242-10). Null for less than a week, or when the length is not known.
 */
export function essaiDeRemplacement(debut: Jour, fin: Jour | null): string | null {
  if (fin === null) return null;
  if (fin > dernierJourDe(debut, MOIS_DE_L_ESSAI_COURT)) return 'un mois';
  const semaines = Math.floor(nombreDeJours(debut, fin) / JOURS_D_UNE_SEMAINE);
  if (semaines === 0) return null;
  return semaines >= DEUX_SEMAINES ? 'deux semaines' : accord(semaines, 'jour', 'jours');
}

export function essai({ contrat, genre, personne }: DonneesDeContrat): Block[] {
  const a = accordsDe(personne?.genre ?? null);
  const prevenance = p`Pendant l’essai, chaque partie peut mettre fin au contrat sans indemnité, en respectant le délai de prévenance prévu par le code du travail.`;
  if (genre === 'remplacement') {
    const longueur: Run =
      (contrat && essaiDeRemplacement(contrat.debut, contrat.fin)) ?? missing('durée de l’essai');
    return [
      p`L’engagement devient définitif après une période d’essai, qui dure ${longueur} (article L1242-10 du code du travail).`,
      prevenance,
    ];
  }
  if (contrat?.renouvelle != null)
    return [
      p`Ce contrat suit un contrat ${a.deSalarie} sur le même poste : il ne comporte pas de période d’essai.`,
    ];
  const jusquAu = contrat ? text`, soit jusqu’au ${jour(dernierJourDe(contrat.debut, 1))}` : [];
  return [
    p`L’engagement devient définitif après une période d’essai d’un mois${jusquAu}, renouvelable une fois (article L5134-103 du code du travail).`,
    prevenance,
    p`Le renouvellement de l’essai demande l’accord exprès ${a.deSalarie}, dans un avenant signé des deux parties avant la fin du premier mois.`,
  ];
}

export function lieuDeTravail({ convention: c, poste, personne }: DonneesDePapier): Block[] {
  const a = accordsDe(personne?.genre ?? null);
  const quartier =
    c.qpv === null ? [untold('quartier prioritaire')] : [c.qpvNom ? `${c.qpvNom} (${c.qpv})` : c.qpv];
  return [
    p`Le lieu de travail est situé ${adresseDe(poste.lieu, 'du lieu de travail')}. ${a.Salarie} intervient au bénéfice des habitants du quartier prioritaire de la politique de la ville suivant : ${quartier}. Pendant la convention, ce lieu ne change qu’en accord avec le préfet.`,
  ];
}

export const visite = ({ personne }: DonneesDePapier): Block[] => {
  const a = accordsDe(personne?.genre ?? null);
  return [
    p`${a.Salarie} passe une visite d’information et de prévention auprès du service de prévention et de santé au travail de l’employeur, avant la fin de la période d’essai. Si le poste est de nuit ou comporte des risques particuliers, la visite a lieu avant la prise de poste.`,
  ];
};

/** Ends of the years of a CDD, its term left out. */
export function finsDAnnee(debut: Jour, fin: Jour): readonly Jour[] {
  const fins: Jour[] = [];
  for (let k = 1; plusJours(plusAns(debut, k), -1) < fin; k++) fins.push(plusJours(plusAns(debut, k), -1));
  return fins;
}

/**
 * The end of a year of contract, from a day on, at which it may still be broken (L5134-104). Null in the last year, which
 * ends with the contract, or with the convention: ordinary law takes over after it (livret 2024).
 */
export const prochaineFinDAnnee = (
  c: { readonly debut: Jour; readonly fin: Jour | null; readonly depart: Jour | null },
  finDeConvention: Jour,
  aujourdhui: Jour,
): Jour | null =>
  finsDAnnee(c.debut, plusTot(dernierJour(c) ?? finDeConvention, finDeConvention)).find(
    (fin) => fin >= aujourdhui,
  ) ?? null;

export function rupture({ contrat, genre, personne }: DonneesDeContrat): Block[] {
  const a = accordsDe(personne?.genre ?? null);
  if (genre === 'cdi')
    return [p`Le contrat peut être rompu dans les conditions de droit commun du code du travail.`];
  const fins = contrat?.fin ? finsDAnnee(contrat.debut, contrat.fin) : [];
  const dates =
    fins.length === 0 ? '' : ` (pour ce contrat : le ${fins.map((f) => jour(f)).join(', puis le ')})`;
  return [
    p`Le contrat peut être rompu avant son terme dans les cas que prévoient les articles L1243-1 et L1243-2 du code du travail. Il peut l’être aussi, selon les articles L5134-104 à L5134-106, à l’expiration de chacune des périodes annuelles de son exécution${dates} :`,
    {
      kind: 'list',
      items: [
        text`à l’initiative ${a.deSalarie}, avec un préavis de deux semaines ;`,
        text`à l’initiative de l’employeur, s’il justifie d’une cause réelle et sérieuse.`,
      ],
    },
    p`Dans ce second cas, l’entretien préalable (articles L1232-2 à L1232-4, L1233-11 à L1233-13 et L1233-38) et le préavis (article L1234-1) s’appliquent. L’employeur notifie la rupture par lettre recommandée avec avis de réception, expédiée au plus tôt deux jours francs après la date fixée pour l’entretien ; le préavis part du jour où la lettre est présentée. ${a.Salarie} reçoit alors l’indemnité prévue à l’article L5134-106, calculée au taux de l’article L1243-8 sur la rémunération perçue, dans la limite des dix-huit derniers mois.`,
    p`L’indemnité de fin de contrat n’est pas due au terme, le contrat étant conclu selon l’article L1242-3 du code du travail.`,
  ];
}
