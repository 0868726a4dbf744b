import { type Block, missing, type Paper, type Text, text, untold } from '../../../../../kernel/document.ts';
import { REGISTRES } from '../../../../nomenclatures/rules/registres.ts';
import { estPublic } from '../contrats/engagement.ts';
import { adresseDe, heuresEcrites, lignesDe, ou, p } from '../contrats/valeurs.ts';
import type { DonneesDePapier } from '../donnees.ts';
import { aCompleter } from '../lettres/a-completer.ts';
import type { EtatDePapier } from '../papiers.ts';

const liste = (libre: string, quoi: string): Block => {
  const lignes = lignesDe(libre);
  return { kind: 'list', items: lignes.length > 0 ? lignes.map((l) => [l]) : [[untold(quoi)]] };
};
const titre = (mots: string): Block => ({ kind: 'heading', level: 1, text: [mots] });

function identite({ employeur, poste, convention: c }: DonneesDePapier): Block {
  const lignes: (readonly [string, Text])[] = [
    ['Employeur', [ou(employeur.denomination, 'dénomination de l’employeur')]],
    ['Intitulé du poste', [ou(poste.intitule, 'intitulé du poste')]],
    [
      'Rattachement',
      text`${ou(poste.responsable.nom, 'responsable dans le travail')}${poste.responsable.fonction ? `, ${poste.responsable.fonction}` : ''}`,
    ],
    ['Lieu de travail', adresseDe(poste.lieu, 'du lieu de travail')],
    [
      'Quartier prioritaire',
      [c.qpv === null ? untold('quartier prioritaire') : c.qpvNom ? `${c.qpvNom} (${c.qpv})` : c.qpv],
    ],
    ['Temps de travail', text`${heuresEcrites(c.heures)} par semaine`],
    ['Convention', text`n° ${ou(c.numero, 'numéro de la convention')}`],
  ];
  return {
    kind: 'table',
    columns: [
      { title: '', width: 3 },
      { title: '', width: 7 },
    ],
    rows: lignes.map(([nom, valeur]) => [[{ text: nom, style: 'bold' }], valeur]),
  };
}

/** The job, from article 2 of the convention and the eight registres of the livret (annexe 2). */
export function ficheDePoste(d: DonneesDePapier, etat: EtatDePapier): Paper {
  const { convention: c, employeur } = d;
  const corps: Block[] = [
    identite(d),
    titre('Missions'),
    p`Ce sont celles de l’article 2 de la convention. Les missions de médiation sociale occupent au moins 80 % du temps de travail.`,
    liste(c.missions, 'missions (article 2)'),
    titre('Registres d’intervention'),
    p`Cochez ceux que le poste met en œuvre.`,
    { kind: 'checklist', items: REGISTRES.map(({ libelle }) => ({ text: [libelle], done: false })) },
    titre('Ce que le poste ne fait pas'),
    {
      kind: 'list',
      items: [
        text`Aucun acte relevant du maintien de l’ordre public (D5134-146).`,
        text`Aucune fonction dont le seul objet est d’assurer des services au domicile des particuliers (même article).`,
        ...(estPublic(d) || employeur.statut === 60
          ? [text`Aucune mission relevant de l’activité normale de l’employeur (même article).`]
          : []),
        text`Pas le travail des autres : la médiation passe le relais aux professionnels compétents.`,
      ],
    },
    titre('Horaires et moyens'),
    {
      kind: 'table',
      columns: [
        { title: '', width: 3 },
        { title: '', width: 7 },
      ],
      rows: [
        [['Horaires'], [missing('horaires, travail en soirée ou le week-end')]],
        [['Moyens'], [missing('local, téléphone, tenue, véhicule')]],
        [['Travail en équipe'], [missing('binôme, réunions, analyse de la pratique')]],
        [['Partenaires'], [missing('principaux partenaires')]],
      ],
    },
    titre('Cadre déontologique'),
    p`Libre consentement des personnes, indépendance, discrétion et confidentialité, protection des droits ; position de tiers, impartialité, responsabilisation des personnes, possibilité de refuser ou de se retirer, réflexion sur sa pratique.`,
    titre('Formation et accompagnement'),
    p`Ils sont prévus à l’article 5 de la convention.`,
    liste(c.formationPrevue, 'formation prévue (article 5)'),
    titre('Conditions pour tenir le poste'),
    p`À la signature du contrat : avoir au moins 26 ans ; être sans emploi, ou en contrat aidé auquel il est mis fin ; habiter un quartier prioritaire, sauf dérogation du préfet (L5134-102, D5134-155).`,
  ];
  return {
    title: 'Fiche de poste',
    author: employeur.denomination || d.structure.nom,
    footer: 'Fiche de poste, d’après l’article 2 de la convention.',
    blocks: [
      { kind: 'title', text: ['Fiche de poste'], subtitle: ['Adulte-relais, médiation sociale'] },
      ...aCompleter(etat, corps),
      ...corps,
    ],
  };
}
