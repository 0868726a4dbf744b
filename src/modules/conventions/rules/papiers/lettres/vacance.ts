import { type Block, type Paper, type Run, type Text, text, untold } from '../../../../../kernel/document.ts';
import { type Jour, plusJours, plusMois } from '../../../../../kernel/jours.ts';
import { jour } from '../../../../../kernel/mise-en-forme.ts';
import { MOIS_POUR_RECRUTER } from '../../echeance.ts';
import { ou, ouJour, p, siretDe } from '../contrats/valeurs.ts';
import type { DonneesDePapier } from '../donnees.ts';
import type { EtatDePapier } from '../papiers.ts';
import { aCompleter } from './a-completer.ts';
import { APPEL_DU_PREFET, auPrefet, avantLEnvoi, FORMULE_DU_PREFET, lettre } from './lettre.ts';

/** A departure that leaves the post empty. */
export interface VacanceDePoste {
  /** Last day of who left. */
  readonly depart: Jour;
  readonly membre: string;
  /** Last day of the seven *jours francs*. */
  readonly avis: Jour;
}

const limite = (v: VacanceDePoste | null) =>
  v === null ? untold('dernier jour pour recruter') : jour(plusMois(v.depart, MOIS_POUR_RECRUTER));

const CIVILITES = { f: 'Mme', m: 'M.' } as const;

/** With their civility when the sheet of their contract says it. */
function quiEstParti({ contrat, personne }: DonneesDePapier, v: VacanceDePoste | null): Run {
  const genre = v !== null && contrat?.membre === v.membre ? (personne?.genre ?? null) : null;
  return ou(v && genre ? `${CIVILITES[genre]}\u00a0${v.membre}` : v?.membre, 'nom de la personne partie');
}

const delais = (v: VacanceDePoste | null): Text[] => [
  text`Le livret de 2024 dit « immédiatement », puis « sept jours francs »${v ? text` (jusqu’au ${jour(v.avis)})` : ''} : envoyez aujourd’hui.`,
  text`Prévenez le préfet et l’ASP le même jour, et gardez une trace des deux envois.`,
];

/** Tells the préfet that the post is empty (livret 2024, « La vacance du poste »). */
export function vacanceAuPrefet(d: DonneesDePapier, etat: EtatDePapier, v: VacanceDePoste | null): Paper {
  const { convention: c, poste } = d;
  return lettre(d, etat, {
    titre: 'Avis de vacance au préfet',
    destinataire: auPrefet(d),
    objet: text`vacance du poste d’adulte-relais, convention n° ${ou(c.numero, 'numéro de la convention')}`,
    appel: APPEL_DU_PREFET,
    corps: [
      p`Je vous informe que le poste d’adulte-relais${poste.intitule ? ` (${poste.intitule})` : ''} de la convention n° ${ou(c.numero, 'numéro de la convention')}, signée le ${ouJour(c.signeeLe, 'date de signature de la convention')}, est vacant depuis le ${v ? jour(plusJours(v.depart, 1)) : untold('premier jour de la vacance')} : ${quiEstParti(d, v)} l’a quitté le ${ouJour(v?.depart, 'date du départ')}.`,
      p`L’Agence de services et de paiement en est prévenue le même jour dans SYLAé. Le versement de l’aide est suspendu jusqu’à la prochaine embauche.`,
      p`Nous cherchons une nouvelle personne pour ce poste. Le recrutement doit avoir lieu le ${limite(v)} au plus tard, cinq mois après le départ ; dès la signature du contrat, nous vous enverrons l’imprimé AR2, une copie du contrat et un relevé d’identité bancaire.`,
    ],
    formule: FORMULE_DU_PREFET,
    avantLEnvoi: [
      ...delais(v),
      text`Si vous ne voulez plus pourvoir le poste, n’envoyez pas cette lettre : prenez la lettre de fin de la convention, avec deux mois de préavis (D5134-154).`,
    ],
  });
}

/** What to type in SYLAé for the ASP, and what to keep of it. */
export function vacanceALAsp(d: DonneesDePapier, etat: EtatDePapier, v: VacanceDePoste | null): Paper {
  const { convention: c, employeur } = d;
  const lignes: (readonly [string, Text])[] = [
    ['Employeur', [ou(employeur.denomination, 'dénomination de l’employeur')]],
    ['SIRET', [siretDe(employeur)]],
    ['Numéro de convention', [ou(c.numero, 'numéro de la convention')]],
    ['Personne qui a quitté le poste', [quiEstParti(d, v)]],
    ['Dernier jour de travail', [ouJour(v?.depart, 'date du départ')]],
    ['Poste vacant depuis le', [v ? jour(plusJours(v.depart, 1)) : untold('premier jour de la vacance')]],
    ['Embauche possible jusqu’au', [limite(v)]],
  ];
  const corps: Block[] = [
    p`À recopier dans votre espace SYLAé (sylae.asp-public.fr), sur le dossier de la convention.`,
    {
      kind: 'table',
      columns: [
        { title: 'Ce que l’ASP demande', width: 4 },
        { title: 'Votre réponse', width: 6 },
      ],
      rows: lignes.map(([nom, valeur]) => [[nom], valeur]),
    },
    { kind: 'heading', level: 1, text: ['Message à joindre'] },
    p`Bonjour. Le poste d’adulte-relais de la convention n° ${ou(c.numero, 'numéro de la convention')} est vacant depuis le ${v ? jour(plusJours(v.depart, 1)) : untold('premier jour de la vacance')}. Le préfet en est informé ce jour. L’état de présence de la dernière période travaillée vous parvient avec le bulletin de salaire correspondant. Un nouvel imprimé AR2 suivra l’embauche.`,
    { kind: 'heading', level: 1, text: ['À faire le même jour'] },
    {
      kind: 'checklist',
      items: [
        ...delais(v).map((point) => ({ text: point, done: false })),
        {
          text: text`Envoyez l’état de présence jusqu’au ${ouJour(v?.depart, 'date du départ')}, avec les bulletins de salaire.`,
          done: false,
        },
        {
          text: text`Le livret de 2024 donne deux numéros de l’assistance : 0809 549 549 et 0820 825 825. Notez ici la date, l’heure et le nom de la personne jointe : ……………………`,
          done: false,
        },
      ],
    },
  ];
  return {
    title: 'Avis de vacance à l’ASP',
    author: employeur.denomination || d.structure.nom,
    footer: 'Aide-mémoire : la déclaration se fait dans SYLAé.',
    blocks: [
      { kind: 'title', text: ['Avis de vacance à l’ASP'], subtitle: ['À déclarer dans SYLAé'] },
      ...aCompleter(etat, corps),
      ...corps,
      ...avantLEnvoi([]),
    ],
  };
}
