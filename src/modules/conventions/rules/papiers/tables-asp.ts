import { STATUTS_EMPLOYEUR } from '../statuts.ts';

/** A line of a table of the AR1 and AR2: the same digits mean something else in another table. */
export interface LigneDeTable {
  readonly code: string;
  readonly nom: string;
  /** The heading under which the table puts it. */
  readonly groupe?: string;
}

const ligne = (code: string, nom: string, groupe?: string): LigneDeTable =>
  groupe === undefined ? { code, nom } : { code, nom, groupe };

const ACTION_SOCIALE = 'Service d’action sociale';
const ANIMATION = 'Service d’animation et encadrement';

/** Table 1, statut de l'employeur. */
export const TABLE_1: readonly LigneDeTable[] = STATUTS_EMPLOYEUR.map(({ code, nom }) =>
  ligne(String(code), nom),
);

/** Table 2, domaine d'activité de l'employeur. */
export const TABLE_2: readonly LigneDeTable[] = [
  ligne('01', 'Établissement d’enseignement'),
  ligne('11', 'Établissement hospitalier ou maison de retraite'),
  ligne('22', 'Industries'),
  ligne('31', 'Assainissement et protection des espaces verts'),
  ligne('32', 'Entretien de locaux ou d’équipements collectifs, hors espaces verts'),
  ligne('41', 'Rénovation et entretien d’immeubles et de logements'),
  ligne('61', 'Transports ferroviaires'),
  ligne('62', 'Autres moyens de transports'),
  ligne('91', 'En faveur du public', ACTION_SOCIALE),
  ligne('53', 'En faveur des enfants de 0 à 12 ans', ANIMATION),
  ligne('54', 'En faveur des jeunes de 13 à 16 ans', ANIMATION),
  ligne('55', 'En faveur des jeunes adultes de 17 à 25 ans', ANIMATION),
  ligne('56', 'En faveur des femmes', ANIMATION),
  ligne('63', 'En faveur de l’accès à l’emploi', ANIMATION),
  ligne('64', 'En faveur de l’accès au droit', ANIMATION),
  ligne('65', 'Médiation sociale et sanitaire', ANIMATION),
  ligne('66', 'Tranquillité publique', ANIMATION),
  ligne('67', 'Environnement et cadre de vie', ANIMATION),
  ligne('68', 'Citoyenneté et accès aux services publics', ANIMATION),
  ligne('93', 'En faveur des personnes âgées', ANIMATION),
  ligne('94', 'En faveur des personnes handicapées', ANIMATION),
  ligne('96', 'Des activités sportives', ANIMATION),
  ligne('97', 'Des activités culturelles', ANIMATION),
  ligne('98', 'Des activités touristiques', ANIMATION),
];

/** Table 3, niveau de formation. */
export const TABLE_3: readonly LigneDeTable[] = [
  ligne('60', 'Niveau 1 : savoirs de base, scolarité obligatoire'),
  ligne('61', 'Niveau 2 : activités simples, problèmes courants'),
  ligne('50', 'Niveau 3 : BEP, CAP'),
  ligne('40', 'Niveau 4 : baccalauréat'),
  ligne('30', 'Niveau 5 : BTS, DUT, fin du premier cycle supérieur'),
  ligne('20', 'Niveau 6 : licence, maîtrise 1'),
  ligne('21', 'Niveau 7 : master, DEA, DESS, diplôme d’ingénieur'),
  ligne('10', 'Niveau 8 : doctorat, troisième cycle'),
];

/** Table 4, description de l'emploi. */
export const TABLE_4: readonly LigneDeTable[] = [
  ligne('01', 'Activités éducatives'),
  ligne('02', 'Activités culturelles'),
  ligne('03', 'Activités sportives'),
  ligne('04', 'Actions sanitaires et psychosociales'),
  ligne('05', 'Tranquillité publique, prévention de la délinquance'),
  ligne('06', 'Soutien à la parentalité'),
  ligne('07', 'Accès à l’emploi'),
  ligne('08', 'Soutien aux démarches administratives'),
  ligne('09', 'Accès à la langue française'),
  ligne('10', 'Accès au droit'),
  ligne('11', 'Conflit d’usage'),
  ligne('12', 'Conflit de voisinage'),
  ligne('13', 'Médiation dans les transports'),
  ligne('14', 'Accès aux services publics'),
  ligne('15', 'Accès au logement'),
  ligne('16', 'Correspondant de nuit'),
  ligne('17', 'Médiation numérique'),
  ligne('18', 'Appui à la citoyenneté'),
  ligne('19', 'Appui à la dynamique des conseils citoyens'),
  ligne('20', 'Appui à l’éco-responsabilité'),
  ligne('21', 'Médiation chantier'),
  ligne('22', 'Bataillons de la prévention'),
  ligne('23', 'Cités de l’emploi'),
  ligne('24', 'Cités éducatives'),
];

/** The name of a code in its table; null for a code that the table does not have. */
export const nomDans = (table: readonly LigneDeTable[], code: string | null): string | null =>
  table.find((l) => l.code === code)?.nom ?? null;
