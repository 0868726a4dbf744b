import { z } from 'zod';
import { type Jour, plusAns } from '../../../../kernel/jours.ts';
import { type Refus, refus } from '../../../../kernel/refus.ts';
import { estUnJour } from '../../../interventions/rules/quand.ts';
import { accompagnementSchema } from './accompagnement.ts';
import { contactSchema } from './contact.ts';
import { navetteSchema } from './navette.ts';
import { protocoleSchema } from './protocole.ts';
import { rappelSchema } from './rappel.ts';
import { tableRondeSchema } from './table-ronde.ts';

/** The facts of a situation that count. */
export const GENRES_DE_FAIT = {
  contact: 'Contact',
  navette: 'Navette',
  'table-ronde': 'Table ronde',
  protocole: 'Protocole d’accord',
  'rappel-a-la-regle': 'Rappel à la règle',
  accompagnement: 'Accompagnement physique',
} as const;
export type GenreDeFait = keyof typeof GENRES_DE_FAIT;

const jour = z.string().max(10);

/** A fact as a person types it: its day (AAAA-MM-JJ) and what its kind asks. */
export const faitSaisiSchema = z.discriminatedUnion('genre', [
  z.object({ genre: z.literal('contact'), jour, donnees: contactSchema }),
  z.object({ genre: z.literal('navette'), jour, donnees: navetteSchema }),
  z.object({ genre: z.literal('table-ronde'), jour, donnees: tableRondeSchema }),
  z.object({ genre: z.literal('protocole'), jour, donnees: protocoleSchema }),
  z.object({ genre: z.literal('rappel-a-la-regle'), jour, donnees: rappelSchema }),
  z.object({ genre: z.literal('accompagnement'), jour, donnees: accompagnementSchema }),
]);
export type FaitSaisi = z.output<typeof faitSaisiSchema>;

/** What a kind of fact can't do without: the field at fault, and what to write there. */
const MANQUES: { readonly [G in GenreDeFait]: (d: DonneesDe<G>) => readonly (readonly [string, string])[] } =
  {
    contact: (d) =>
      vide(d.avec, 'avec', 'Écrivez avec qui, par son rôle : « la locataire », « le gardien ».'),
    navette: (d) => (d.mediateurs.length === 0 ? [['mediateurs', 'Choisissez qui y est allé.']] : []),
    'table-ronde': (d) =>
      d.invites.flatMap((x, i) => vide(x.qui, `invites.${i}.qui`, 'Écrivez qui est invité, par son rôle.')),
    protocole: (d) =>
      d.engagements.length === 0
        ? [['engagements', 'Écrivez au moins un engagement.']]
        : d.engagements.flatMap((x, i) => [
            ...vide(x.de, `engagements.${i}.de`, 'Écrivez qui s’engage, par son rôle.'),
            ...vide(x.texte, `engagements.${i}.texte`, 'Écrivez à quoi la personne s’engage.'),
          ]),
    'rappel-a-la-regle': (d) => vide(d.regle, 'regle', 'Écrivez la règle rappelée.'),
    accompagnement: (d) =>
      d.partenaireId === null ? vide(d.chez, 'chez', 'Choisissez un partenaire, ou écrivez chez qui.') : [],
  };
type DonneesDe<G extends GenreDeFait> = Extract<FaitSaisi, { genre: G }>['donnees'];

const vide = (texte: string, champ: string, phrase: string): (readonly [string, string])[] =>
  texte === '' ? [[champ, phrase]] : [];

/** All that is wrong with a fact. Refused: fait-incomplet, and the refusals of its days. */
export function refusDuFait(
  fait: FaitSaisi,
  contexte: { readonly aujourdhui: Jour; readonly saisieLe: Jour },
): Refus[] {
  const manques = MANQUES[fait.genre] as (d: FaitSaisi['donnees']) => ReturnType<(typeof MANQUES)['contact']>;
  return [
    ...refusDesJours(fait, contexte),
    ...manques(fait.donnees).map(([champ, phrase]) => refus('fait-incomplet', phrase, `donnees.${champ}`)),
  ];
}

/**
 * Refuses a day that does not exist, is before the saisine or to come; a table ronde may be prepared a year ahead, but
 * nobody comes before its day. Refused: jour-invalide, fait-avant-saisine, fait-futur, table-ronde-a-venir,
 * signature-future.
 */
function refusDesJours(
  fait: FaitSaisi,
  { aujourdhui, saisieLe }: { readonly aujourdhui: Jour; readonly saisieLe: Jour },
): Refus[] {
  const { jour } = fait;
  if (!estUnJour(jour)) return [refus('jour-invalide', 'Écrivez une date qui existe.', 'jour')];
  if (jour < saisieLe)
    return [
      refus('fait-avant-saisine', 'Cette date est avant la demande. Changez l’une des deux dates.', 'jour'),
    ];
  const limite = fait.genre === 'table-ronde' ? plusAns(aujourdhui, 1) : aujourdhui;
  if (jour > limite)
    return [refus('fait-futur', 'Cette date n’est pas encore arrivée. Écrivez ce qui a eu lieu.', 'jour')];
  if (fait.genre === 'table-ronde' && jour > aujourdhui && fait.donnees.invites.some((i) => i.venu !== null))
    return [
      refus(
        'table-ronde-a-venir',
        'La table ronde n’a pas encore eu lieu. Dites qui est venu après cette date.',
        'donnees.invites',
      ),
    ];
  if (fait.genre === 'protocole' && (fait.donnees.signeLe ?? '') > aujourdhui)
    return [refus('signature-future', 'Cette date n’est pas encore arrivée.', 'donnees.signeLe')];
  return [];
}

/**
 * Was somebody of the situation met or heard? Retention and the alert of the rhythm count from there: neither a call
 * without answer nor a table ronde to which nobody came is a contact.
 */
export function estUnContact(fait: Pick<FaitSaisi, 'genre' | 'donnees'>): boolean {
  const f = fait as FaitSaisi;
  if (f.genre === 'contact') return f.donnees.abouti;
  if (f.genre === 'table-ronde') return f.donnees.invites.some((i) => i.venu === true);
  return true;
}
