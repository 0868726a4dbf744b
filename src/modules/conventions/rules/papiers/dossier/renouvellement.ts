import { type Block, missing, type Paper, type Text, text, untold } from '../../../../../kernel/document.ts';
import { type Jour, plusJours, plusMois } from '../../../../../kernel/jours.ts';
import { jour } from '../../../../../kernel/mise-en-forme.ts';
import { dernierJourPossible } from '../../duree.ts';
import { accordsDe } from '../contrats/accords.ts';
import { nomDeLaPersonne } from '../contrats/parties.ts';
import { dureeEntre, heuresEcrites, lignesDe, ou, ouJour, p } from '../contrats/valeurs.ts';
import type { DonneesDePapier } from '../donnees.ts';
import { aCompleter } from '../lettres/a-completer.ts';
import { APPEL_DU_PREFET, auPrefet, FORMULE_DU_PREFET, lettre } from '../lettres/lettre.ts';
import type { EtatDePapier } from '../papiers.ts';

/** Months before the end when the request must be in (livret 2024, « Le renouvellement de la convention »). */
const MOIS_AVANT = 6;

/** Asks the préfet to renew. `annees`: years whose bilan is joined. */
export function demandeDeRenouvellement(
  d: DonneesDePapier,
  etat: EtatDePapier,
  annees: readonly number[],
): Paper {
  const { convention: c, poste } = d;
  const debut = plusJours(c.finEffective, 1);
  const quartier =
    c.qpv === null ? untold('quartier prioritaire') : c.qpvNom ? `${c.qpvNom} (${c.qpv})` : c.qpv;
  return lettre(d, etat, {
    titre: 'Demande de renouvellement',
    destinataire: auPrefet(d),
    objet: text`demande de renouvellement de la convention adulte-relais n° ${ou(c.numero, 'numéro de la convention')}`,
    appel: APPEL_DU_PREFET,
    pieces: [
      `bilan détaillé des actions et des formations${annees.length > 0 ? ` (année${annees.length > 1 ? 's' : ''} ${annees.join(', ')})` : ''}`,
      'perspectives d’évolution professionnelle',
    ],
    corps: [
      p`La convention n° ${ou(c.numero, 'numéro de la convention')}, signée le ${ouJour(c.signeeLe, 'date de signature de la convention')}, prend fin le ${jour(c.finEffective)}. Je vous demande de la renouveler à compter du ${jour(debut)}, pour une durée de ${dureeEntre(debut, dernierJourPossible(debut))}.`,
      p`Le poste${poste.intitule ? ` (${poste.intitule})` : ''}, de ${heuresEcrites(c.heures)} par semaine, est au bénéfice des habitants du quartier suivant : ${quartier}. Ses missions sont celles de l’article 2 de la convention.`,
      p`Ce que le poste a apporté aux habitants, et pourquoi il faut le garder : ${missing('deux ou trois phrases, tirées du bilan')}`,
      p`Vous trouverez joints le bilan détaillé des actions réalisées et des formations suivies, et les perspectives d’évolution professionnelle de la personne qui tient le poste.`,
      p`Je reste à votre disposition pour en parler avec vos services et la ou le délégué du préfet.`,
    ],
    formule: FORMULE_DU_PREFET,
    avantLEnvoi: [
      text`La demande arrive à la préfecture six mois avant la fin, donc le ${jour(plusMois(c.finEffective, -MOIS_AVANT))} au plus tard (livret 2024).`,
      text`Les bilans joints sont figés, relus par la personne qui tient le poste, et leurs parties écrites sont remplies.`,
      text`Les perspectives sont écrites avec la personne qui tient le poste, et elle les a relues.`,
      text`Le renouvellement n’est pas un droit : sans réponse, appelez le service de la préfecture.`,
      text`Si la convention n’est pas renouvelée, l’aide s’arrête mais le contrat de travail continue (livret 2024).`,
    ],
  });
}

const titre = (mots: string): Block => ({ kind: 'heading', level: 1, text: [mots] });
const reponse = (question: string, quoi: string): readonly Text[] => [[question], [missing(quoi)]];

/** Something done for the person's professional path, as the records say it. */
export interface ActionFaite {
  readonly intitule: string;
  readonly organisme: string;
  readonly debut: Jour;
  readonly fin: Jour | null;
  readonly heures: number;
}

const faite = (a: ActionFaite): readonly Text[] => [
  [a.intitule],
  [a.organisme],
  [
    a.fin === null || a.fin === a.debut ? jour(a.debut) : `du ${jour(a.debut)} au ${jour(a.fin)}`,
    a.heures > 0 ? ` (${heuresEcrites(a.heures)})` : '',
  ],
];

/** The second enclosure: what was done for the person (`faites`), and what comes next for them and for the post. */
export function perspectives(d: DonneesDePapier, etat: EtatDePapier, faites: readonly ActionFaite[]): Paper {
  const { convention: c, contrat, personne, employeur } = d;
  const a = accordsDe(personne?.genre ?? null);
  const prevues = lignesDe(c.formationPrevue);
  const corps: Block[] = [
    p`Personne concernée : ${personne?.nomDeFamille ? nomDeLaPersonne(personne, a) : ou(contrat?.membre, 'personne qui tient le poste')}${contrat ? text`, sur le poste depuis le ${jour(contrat.entreeLe)}` : ''}. Convention n° ${ou(c.numero, 'numéro de la convention')}.`,
    titre('Ce qui était prévu à l’article 5'),
    {
      kind: 'list',
      items: prevues.length > 0 ? prevues.map((f) => [f]) : [[untold('formation prévue (article 5)')]],
    },
    titre('Ce qui a été fait'),
    {
      kind: 'table',
      columns: [
        { title: 'Formation ou accompagnement', width: 5 },
        { title: 'Organisme', width: 3 },
        { title: 'Dates et heures', width: 3 },
      ],
      rows:
        faites.length > 0
          ? faites.map(faite)
          : [[[missing('formations suivies (aucune n’est notée dans Trame)')], [], []]],
    },
    titre('Le projet de la personne'),
    {
      kind: 'table',
      columns: [
        { title: '', width: 4 },
        { title: '', width: 7 },
      ],
      rows: [
        reponse('Métier ou emploi visé', 'emploi visé, dit par la personne'),
        reponse('Compétences acquises sur le poste', 'compétences acquises'),
        reponse('Validation des acquis, diplôme, bilan de compétences', 'démarches en cours ou prévues'),
        reponse('Prochaines étapes et dates', 'étapes et dates'),
      ],
    },
    titre('L’avenir du poste'),
    {
      kind: 'table',
      columns: [
        { title: '', width: 4 },
        { title: '', width: 7 },
      ],
      rows: [
        reponse('Pérennisation envisagée', 'oui, non, à quelles conditions'),
        reponse('Financements recherchés', 'financements recherchés'),
        reponse('Évolution des missions', 'évolution des missions'),
      ],
    },
    p`Fait à ${ou(employeur.villeSignature, 'ville de signature')}, le ${jour(d.aujourdhui)}.`,
  ];
  return {
    title: 'Perspectives d’évolution professionnelle',
    author: employeur.denomination || d.structure.nom,
    footer: 'Pièce jointe à la demande de renouvellement.',
    blocks: [
      {
        kind: 'title',
        text: ['Perspectives d’évolution professionnelle'],
        subtitle: ['Pièce jointe à la demande de renouvellement'],
      },
      ...aCompleter(etat, corps),
      ...corps,
    ],
  };
}
