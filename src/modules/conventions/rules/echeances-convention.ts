import { plusAns, plusJours, plusMois, plusTard, plusTot } from '../../../kernel/jours.ts';
import { jour } from '../../../kernel/mise-en-forme.ts';
import { finDe, titulaires } from './dossier.ts';
import { type Brute, type Contexte, embaucheTardive, LIVRET, MOIS_POUR_RECRUTER } from './echeance.ts';

/** Months before the end when a renewal is asked for (livret 2024, « Le renouvellement »). */
const MOIS_AVANT_LA_FIN = 6;
/** Notice of an employer who ends a convention, in months (D5134-154). */
export const MOIS_DE_PREAVIS = 2;

/** Five months after the signature, nobody hired: the convention ends by itself. */
export function recrutement({ d, aujourdhui }: Contexte): Brute[] {
  // A signature still to come moves no limit further than the first day does.
  const signeeLe = d.signeeLe !== null && d.signeeLe > plusTard(aujourdhui, d.debut) ? null : d.signeeLe;
  const depuis = signeeLe ?? d.debut;
  const limite = plusMois(depuis, MOIS_POUR_RECRUTER);
  const premiere = titulaires(d.contrats)
    .map((c) => c.debut)
    .toSorted()[0];
  const ouverte = d.vacantDepuis === null ? null : plusMois(d.vacantDepuis, MOIS_POUR_RECRUTER);
  return [
    {
      code: 'recrutement-limite',
      libelle: 'Dernier jour pour embaucher',
      date: limite,
      article: LIVRET,
      origine:
        (signeeLe === null
          ? `Cinq mois après le premier jour (${jour(d.debut)}) : la date de signature n’est pas ${d.signeeLe === null ? 'connue' : 'encore venue'}.`
          : `Cinq mois après la signature (${jour(signeeLe)}).`) +
        (ouverte === null || ouverte >= limite
          ? ''
          : ` Le poste était déjà vacant avant le renouvellement : le livret compte aussi cinq mois depuis le départ, soit le ${jour(ouverte)}. Demandez à la préfecture laquelle des deux dates vaut.`) +
        embaucheTardive(premiere, limite),
      aFaire:
        'Embaucher, puis envoyer l’AR2, la copie du contrat et le RIB. Au-delà, la convention est résiliée d’office.',
      gravite: 'convention',
      fait: premiere !== undefined && premiere <= limite,
      // The convention ends first: nobody can be hired on it after its last day.
      sansObjet: limite > finDe(d),
      // Somebody came after the limit all the same: from that day it is behind.
      perimeLe: plusTot(finDe(d), premiere ?? finDe(d)),
      ...(ouverte !== null && ouverte < limite && { viser: ouverte }),
    },
  ];
}

/** At each anniversary of the convention, and at its end when the last year is shorter. */
export function bilans({ d }: Contexte): Brute[] {
  const trouves: Brute[] = [];
  const limite = plusJours(d.fin, 1);
  for (let k = 1; ; k++) {
    const anniversaire = plusAns(d.debut, k);
    const date = plusTot(anniversaire, limite);
    trouves.push({
      code: `bilan-annuel-${k}`,
      libelle: `Bilan et suivi de l’année ${k}`,
      date,
      article: 'convention, article 9',
      origine:
        date === anniversaire
          ? `Date anniversaire de la convention (premier jour : ${jour(d.debut)}).`
          : `Lendemain de la fin de la convention (${jour(d.fin)}).`,
      aFaire: 'Relire, figer et envoyer le « Bilan et suivi » au préfet.',
      gravite: 'obligation',
      sansObjet: plusAns(d.debut, k - 1) > finDe(d),
    });
    if (anniversaire >= limite) return trouves;
  }
}

export function renouvellement({ d }: Contexte): Brute[] {
  return [
    {
      code: 'renouvellement-demande',
      libelle: 'Demander le renouvellement de la convention',
      date: plusMois(d.fin, -MOIS_AVANT_LA_FIN),
      article: LIVRET,
      origine: `Six mois avant la fin de la convention (${jour(d.fin)}).`,
      aFaire:
        'Envoyer au préfet une demande expresse, avec le bilan détaillé des actions et des formations, et les perspectives d’évolution de la personne.',
      gravite: 'convention',
      fait: d.renouvelee,
      sansObjet: d.resilieeLe !== null || d.denonceeLe !== null,
      perimeLe: d.fin,
    },
  ];
}

export function fin({ d }: Contexte): Brute[] {
  const preavis: Brute[] =
    d.denonceeLe === null
      ? []
      : [
          {
            code: 'resiliation-preavis',
            libelle: 'Fin du préavis : la convention peut prendre fin',
            date: plusMois(d.denonceeLe, MOIS_DE_PREAVIS),
            article: 'D5134-154',
            origine: `Deux mois après que le préfet a été averti (${jour(d.denonceeLe)}).`,
            aFaire: 'Envoyer le dernier état de présence. L’aide s’arrête avec la convention.',
            gravite: 'convention',
            perimeLe: plusMois(d.denonceeLe, MOIS_DE_PREAVIS),
          },
        ];
  return [
    ...preavis,
    {
      code: 'fin-convention',
      libelle: 'Fin de la convention et de l’aide de l’État',
      date: finDe(d),
      article: 'D5134-150',
      origine:
        d.resilieeLe === null
          ? `Dernier jour de la convention (${jour(d.fin)}).`
          : `Résiliée le ${jour(d.resilieeLe)}.`,
      aFaire: d.renouvelee
        ? 'La convention est renouvelée : l’aide continue au titre de la suivante.'
        : 'Sans renouvellement, l’aide s’arrête. Le contrat de travail, lui, continue comme il a été signé.',
      gravite: 'convention',
      // An end asks for nothing by itself: once past, it is behind.
      perimeLe: finDe(d),
    },
  ];
}
