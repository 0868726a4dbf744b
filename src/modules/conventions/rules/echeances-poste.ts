import {
  dernierJourDe,
  type Jour,
  plusAns,
  plusJours,
  plusMois,
  plusTard,
  plusTot,
  termeEnJoursFrancs,
} from '../../../kernel/jours.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import { type Contrat, dernierJour, finDe, premiersContrats, titulaires, vacances } from './dossier.ts';
import { type Brute, type Contexte, embaucheTardive, LIVRET, MOIS_POUR_RECRUTER } from './echeance.ts';

/** Days to tell the préfet and the ASP of a vacancy (livret 2024, « La vacance du poste »). */
export const JOURS_FRANCS_D_AVIS = 7;
/** Notice of a holder who leaves at the end of a year of contract, in days (L5134-104). */
const JOURS_DE_PREAVIS = 14;

/** Each departure: who must be told, and until when somebody may come. */
export function vacance({ d, aujourdhui, feries }: Contexte): Brute[] {
  return vacances(d).flatMap(({ depart, repriseLe }): Brute[] => {
    const limite = plusMois(depart, MOIS_POUR_RECRUTER);
    return [
      {
        code: 'vacance-avis',
        cle: `vacance-avis ${depart}`,
        libelle: 'Prévenir le préfet et l’ASP que le poste est vacant',
        date: termeEnJoursFrancs(depart, JOURS_FRANCS_D_AVIS, feries),
        article: LIVRET,
        origine: `Sept jours francs après le départ (${jour(depart)}). Le livret dit aussi « immédiatement » : visez aujourd’hui.`,
        aFaire: 'Prévenir le préfet, et l’ASP dans SYLAé. L’aide est suspendue jusqu’au nouveau recrutement.',
        gravite: 'aide',
        viser: plusTard(aujourdhui, depart),
        perimeLe: finDe(d),
      },
      {
        code: 'remplacement-limite',
        cle: `remplacement-limite ${depart}`,
        libelle: 'Dernier jour pour embaucher après le départ',
        date: limite,
        article: LIVRET,
        origine: `Cinq mois après le départ (${jour(depart)}).${embaucheTardive(repriseLe, limite)}`,
        aFaire: 'Embaucher, puis envoyer un nouvel AR2. Au-delà, la convention est résiliée d’office.',
        gravite: 'convention',
        fait: repriseLe !== null && repriseLe <= limite,
        // The convention ends first: nobody can be hired on it after its last day.
        sansObjet: repriseLe === null && limite > finDe(d),
        // Somebody came after the limit all the same: from that day it is behind.
        perimeLe: plusTot(finDe(d), repriseLe ?? finDe(d)),
      },
    ];
  });
}

/** Did the person leave before that day? */
const aQuitte = (c: Contrat, le: Jour): boolean => (dernierJour(c) ?? le) < le;

/** For whoever begins on the post; not when one contract follows another of the same person. */
export function essais({ d }: Contexte): Brute[] {
  return premiersContrats(d.contrats)
    .filter((c) => c.debut >= d.debut)
    .map((c) => ({
      code: 'essai-fin',
      cle: `essai-fin ${c.debut}`,
      libelle: 'Fin de la période d’essai',
      date: dernierJourDe(c.debut, c.essaiRenouvele ? 2 : 1),
      article: 'L5134-103',
      origine: `Un mois à partir de l’embauche (${jour(c.debut)})${c.essaiRenouvele ? ', renouvelé une fois' : ', renouvelable une fois'}.`,
      aFaire: 'Faire le point avec la personne : confirmer, ou renouveler l’essai une fois par écrit.',
      gravite: 'repere' as const,
      sansObjet: aQuitte(c, plusMois(c.debut, 1)),
    }));
}

const sorte = (c: Contrat): string => (c.genre === 'cdi' ? 'CDI' : 'CDD');

/** At the end of each year of contract, it may be ended (L5134-104). */
export function ruptures({ d, jusquAu }: Contexte): Brute[] {
  return titulaires(d.contrats).flatMap((c) => {
    const trouves: Brute[] = [];
    const fin = dernierJour(c) ?? finDe(d);
    for (let k = 1; ; k++) {
      const terme = plusJours(plusAns(c.debut, k), -1);
      if (terme >= fin || terme > jusquAu) return trouves;
      // A contract that goes on from the convention before has its first years there.
      if (terme < d.debut) continue;
      trouves.push({
        code: `rupture-annuelle-${k}`,
        cle: `rupture-annuelle-${k} ${c.debut}`,
        libelle: `Fin de l’année ${k} du contrat : il peut être rompu`,
        date: terme,
        article: 'L5134-104',
        origine: `${sorte(c)} commencé le ${jour(c.debut)}. Préavis du ou de la salarié·e : deux semaines, donc avant le ${jour(plusJours(terme, -JOURS_DE_PREAVIS))}.`,
        aFaire:
          'Rien, si le contrat continue. L’employeur ne peut rompre que pour une cause réelle et sérieuse, après un entretien préalable (L5134-105).',
        gravite: 'repere',
      });
    }
  });
}
