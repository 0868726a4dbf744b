import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { cleDe } from '../../../kernel/texte.ts';
import type { Tranche } from '../../interventions/rules/comptes.ts';

export const GENRES_DE_PERSONNE = ['femme', 'homme', 'nonCommunique'] as const;

/** All that may be known of somebody; see `identiteSchema` for what may not. */
export interface Identite {
  readonly nom: string;
  readonly prenom: string;
  /** Initials or a name of use: enough everywhere. */
  readonly pseudonyme: string;
  readonly telephone: string;
  readonly courriel: string;
  readonly adresse: string;
  /** Somebody must translate; the language itself would tell the origin, and is not asked. */
  readonly interprete: boolean;
  readonly genre: (typeof GENRES_DE_PERSONNE)[number] | null;
  readonly tranche: Tranche | null;
}

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

/** What the journal, which anybody reads who holds the database, says of those fields: that one of two is told is its value. */
export const champsDuJournal = (champs: readonly (keyof Identite)[]): readonly (keyof Identite)[] =>
  champs.filter((champ) => champ !== 'interprete');

/** « Personne 2 »: how everybody else reads somebody in a situation. */
export const sansNom = (rang: number): string => `Personne ${rang}`;
