import { type Jour, plusJours } from '../../kernel/jours.ts';
import type { GenreDeFormation } from '../professionnalisation/rules/genres.ts';

/** One line of the professional path of who holds a post. */
export interface FormationDeDemonstration {
  readonly genre: GenreDeFormation;
  readonly intitule: string;
  readonly organisme: string;
  readonly plan_regional: boolean;
  readonly article_5: boolean;
  readonly debut: Jour;
  readonly fin: Jour | null;
  readonly heures: number;
  readonly attestation: boolean;
  readonly prevue: boolean;
  readonly prevue_pour: Jour | null;
}

/** Days from one monthly half-day of exchanges to the next. */
const ENTRE_DEUX_ATELIERS = 154;
const ATELIERS = ['Aller vers les habitants', 'Prévenir l’épuisement', 'Rendre compte de son travail'];

/** The Monday of that day or after. */
const lundi = (jour: Jour): Jour => plusJours(jour, (8 - new Date(`${jour}T00:00:00Z`).getUTCDay()) % 7);

/**
 * The path of the holder of a post from its first day: the first training, workshops of the regional plan, one planned
 * soon; for the second post, one whose day is gone by, so that the screen shows what waits for somebody.
 */
export function formationsDuPoste(debut: Jour, reference: Jour, rang: number): FormationDeDemonstration[] {
  const commun = { plan_regional: true, article_5: true, prevue: false, prevue_pour: null };
  const premiere = lundi(plusJours(debut, 30 + 7 * rang));
  const ateliers = ATELIERS.map((intitule, i) => ({
    ...{ ...commun, genre: 'atelier' as const, intitule, organisme: 'Centre de ressources régional' },
    ...{ debut: lundi(plusJours(debut, ENTRE_DEUX_ATELIERS * (i + 1))), fin: null },
    ...{ heures: 3.5, attestation: false },
  }));
  const faites: FormationDeDemonstration[] = [
    {
      ...{ ...commun, genre: 'prise-de-poste', intitule: 'Les fondamentaux de la médiation sociale' },
      // One day a week, for five weeks.
      ...{ organisme: 'Réseau de la médiation', debut: premiere, fin: plusJours(premiere, 28) },
      ...{ heures: 35, attestation: true },
    },
    ...ateliers,
    {
      ...{ ...commun, genre: 'analyse-de-la-pratique', intitule: 'Analyse de la pratique', organisme: '' },
      ...{ plan_regional: false, article_5: false, debut: lundi(plusJours(debut, 200)), fin: null },
      ...{ heures: 2, attestation: false },
    },
  ];
  const prevue = lundi(plusJours(reference, rang === 0 ? 18 : -25));
  return [
    ...faites.filter((f) => (f.fin ?? f.debut) < reference),
    {
      ...{ ...commun, genre: 'formation', intitule: 'Valeurs de la République et laïcité' },
      ...{ organisme: 'Réseau de la médiation', debut: prevue, fin: plusJours(prevue, 1), heures: 14 },
      ...{ attestation: false, prevue: true, prevue_pour: prevue },
    },
  ];
}
