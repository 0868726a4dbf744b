import { z } from 'zod';

/** Codes of the six activities of art. D5134-145 of the Code du travail (1° to 6°). */
export const schemaCodeItem = z.literal([1, 2, 3, 4, 5, 6]);
export type CodeItem = z.infer<typeof schemaCodeItem>;

export interface Item {
  readonly code: CodeItem;
  /** Our own short wording, for lists and charts. */
  readonly court: string;
  /** The text of the article, unchanged. */
  readonly texte: string;
  readonly reference: string;
}

const item = (code: CodeItem, court: string, texte: string): Item => ({
  code,
  court,
  texte,
  reference: `Code du travail, art. D5134-145, ${code}°`,
});

export const ITEMS: readonly Item[] = [
  item(
    1,
    'Accueil, écoute, lien social',
    'Accueillir, écouter, exercer toute activité qui concourt au lien social',
  ),
  item(
    2,
    'Démarches et dialogue avec les services publics',
    'Informer et accompagner les habitants dans leurs démarches, faciliter le dialogue entre services publics et usagers, et notamment établir des liens entre les parents et les services qui accueillent leurs enfants',
  ),
  item(3, 'Cadre de vie', 'Contribuer à améliorer ou préserver le cadre de vie'),
  item(
    4,
    'Petits conflits de la vie quotidienne',
    'Prévenir et aider à la résolution des petits conflits de la vie quotidienne par la médiation et le dialogue',
  ),
  item(
    5,
    'Générations et parentalité',
    'Faciliter le dialogue entre les générations, accompagner et renforcer la fonction parentale par le soutien aux initiatives prises par les parents ou en leur faveur',
  ),
  item(
    6,
    'Vie associative et initiatives',
    'Contribuer à renforcer la vie associative locale et développer la capacité d’initiative et de projet dans le quartier et la ville',
  ),
];
