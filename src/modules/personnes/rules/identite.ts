import { z } from 'zod';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { cleDe } from '../../../kernel/texte.ts';

export const GENRES_DE_PERSONNE = ['femme', 'homme', 'nonCommunique'] as const;
export const TRANCHES_D_AGE = ['moins12', 'de12a17', 'de18a25', 'de26a59', 'plus60'] as const;

const texte = (max: number) => z.string().trim().max(max, 'Écrivez un texte plus court.').default('');

/**
 * All that may be known of somebody. No other field, and that is the point: neither nationality, origin, religion,
 * health, offence, number of social security, photo nor opinion on the person. A field that is not here is refused.
 * A need for an interpreter is told without the language, which would tell the origin.
 */
export const identiteSchema = z.strictObject({
  nom: texte(80),
  prenom: texte(80),
  /** Initials or a name of use: enough everywhere. */
  pseudonyme: texte(80),
  telephone: texte(40),
  courriel: texte(120),
  adresse: texte(240),
  interprete: z.boolean().default(false),
  genre: z.enum(GENRES_DE_PERSONNE, 'Choisissez dans la liste.').nullable().default(null),
  tranche: z.enum(TRANCHES_D_AGE, 'Choisissez dans la liste.').nullable().default(null),
});
export type Identite = z.output<typeof identiteSchema>;

export const QUALITES = ['partie', 'accompagnee', 'entourage'] as const;
export type Qualite = (typeof QUALITES)[number];

/** Kinds of tie to a situation, as one reads them. */
export const NOM_DE_LA_QUALITE: Readonly<Record<Qualite, string>> = {
  partie: 'Partie au conflit ou à la demande',
  accompagnee: 'Personne accompagnée',
  entourage: 'Entourage',
};

/** An identity that can be kept. Refusals: `identite-vide` (neither name nor pseudonym), `courriel-invalide`. */
export function examinerIdentite(saisie: Identite): Result<Identite, Refus> {
  if (saisie.nom === '' && saisie.pseudonyme === '')
    return err(
      refus(
        'identite-vide',
        'Écrivez un nom, ou seulement un pseudonyme ou des initiales : cela suffit.',
        'identite.pseudonyme',
      ),
    );
  if (saisie.courriel !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(saisie.courriel))
    return err(
      refus(
        'courriel-invalide',
        'Cette adresse de messagerie n’est pas complète : corrigez-la, ou laissez la case vide.',
        'identite.courriel',
      ),
    );
  return ok(saisie);
}

/** How one names somebody: first name and name, else the pseudonym. */
export const nomAffiche = ({ nom, prenom, pseudonyme }: Identite): string =>
  nom === '' ? pseudonyme : [prenom, nom].filter(Boolean).join(' ');

/** The words by which somebody is searched. */
export const motsDuNom = ({ nom, prenom, pseudonyme }: Identite): string => `${nom} ${prenom} ${pseudonyme}`;

/** Does the name answer the search? Each word searched must begin a word of the name; accents and case don't count. */
export function repondA(identite: Identite, recherche: string): boolean {
  const mots = cleDe(motsDuNom(identite)).split(' ');
  return cleDe(recherche)
    .split(' ')
    .every((cherche) =>
      cherche.length < 3 ? mots.includes(cherche) : mots.some((mot) => mot.startsWith(cherche)),
    );
}

/** Names of the fields that differ: what the journal keeps of a change. */
export const champsChanges = (avant: Identite, apres: Identite): readonly (keyof Identite)[] =>
  (Object.keys(apres) as (keyof Identite)[]).filter((champ) => avant[champ] !== apres[champ]);

/** « Personne 2 »: how everybody else reads somebody in a situation. */
export const sansNom = (rang: number): string => `Personne ${rang}`;
