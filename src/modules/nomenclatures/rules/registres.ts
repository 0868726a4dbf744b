import { z } from 'zod';

/** Codes of the eight registres of NF X60-600, in the order of the livret (annexe 2). */
export const schemaCodeRegistre = z.literal([1, 2, 3, 4, 5, 6, 7, 8]);
export type CodeRegistre = z.infer<typeof schemaCodeRegistre>;

export interface Registre {
  readonly code: CodeRegistre;
  /** Exact wording of the livret adultes-relais 2024, annexe 2: never reworded, funders look for it. */
  readonly libelle: string;
  /** For chart axes and phones. */
  readonly court: string;
  /** What an act of this registre should let one read back. */
  readonly aSaisir: string;
}

export const REGISTRES: readonly Registre[] = [
  {
    code: 1,
    libelle: 'Assurer une présence active de proximité',
    court: 'Présence de proximité',
    aSaisir: 'La tournée, les lieux, les personnes rencontrées, l’ambiance, la veille sociale et technique.',
  },
  {
    code: 2,
    libelle: 'Prévenir et gérer les situations conflictuelles',
    court: 'Conflits',
    aSaisir: 'À chaud ou en temps différé (navette ou table ronde), les personnes présentes, l’issue.',
  },
  {
    code: 3,
    libelle: 'Lever les incompréhensions entre les personnes et les institutions',
    court: 'Incompréhensions',
    aSaisir: 'L’institution concernée, ce qui a été expliqué, ce qui lui a été porté à connaissance.',
  },
  {
    code: 4,
    libelle: 'Participer à une veille sociale territoriale',
    court: 'Veille sociale',
    aSaisir: 'L’observation, le signal faible, avec qui l’analyse a été partagée.',
  },
  {
    code: 5,
    libelle: 'Mettre en relation avec un partenaire',
    court: 'Mise en relation',
    aSaisir: 'Le partenaire, l’accompagnement sur place s’il a eu lieu, la suite donnée.',
  },
  {
    code: 6,
    libelle: 'Faciliter la concertation entre les habitants et les institutions',
    court: 'Concertation',
    aSaisir: 'La rencontre, les personnes et les institutions présentes, les propositions remontées.',
  },
  {
    code: 7,
    libelle: 'Favoriser les projets collectifs, supports de médiation et facteurs de lien social',
    court: 'Projets collectifs',
    aSaisir: 'Le projet, l’action menée, les personnes qui y ont pris part.',
  },
  {
    code: 8,
    libelle: 'Informer, sensibiliser et/ou former',
    court: 'Information',
    aSaisir: 'Le sujet, le public, le nombre de personnes touchées.',
  },
];
