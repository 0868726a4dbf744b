import { jour as jourEnLettres } from '../../../kernel/mise-en-forme.ts';
import { insecables } from '../../../kernel/texte.ts';
import { ligneOu } from './ou.ts';

/** What the words to copy are made of. */
export interface PourLeCourriel {
  readonly structure: string;
  readonly membre: string;
  /** Code of the situation, as it is read. */
  readonly code: string;
  readonly message: string;
  /** Kind and place, when the sheet says them. */
  readonly ou: string | null;
  /** Only with the agreement of the person. */
  readonly personne: string | null;
  readonly lien: { readonly adresse: string; readonly dernierJour: string } | null;
}

export interface Courriel {
  readonly objet: string;
  readonly texte: string;
}

/**
 * The words to copy into one's own mail. With a link, they say nothing of the situation: what is in the sheet is read
 * behind the link only.
 */
export function courrielDe(c: PourLeCourriel): Courriel {
  const corps = c.lien ? parLien(c, c.lien) : enClair(c);
  return {
    objet: `Fiche de liaison ${c.code} – ${c.structure}`,
    texte: insecables(['Bonjour,', ...corps, `${c.membre}\n${c.structure}`].join('\n\n')),
  };
}

/** What a mail program takes in an address; some cut what is longer. */
const ADRESSE_MAX = 2_000;

/** The address that opens one's own mail program on these words; beyond what it takes, on their subject alone. */
export function adresseDuCourriel(a: string | null, { objet, texte }: Courriel): string {
  const vers = `mailto:${encodeURIComponent(a ?? '').replaceAll('%40', '@')}?subject=${encodeURIComponent(objet)}`;
  const entiere = `${vers}&body=${encodeURIComponent(texte.replaceAll('\n', '\r\n'))}`;
  return entiere.length <= ADRESSE_MAX ? entiere : vers;
}

const parLien = (c: PourLeCourriel, lien: { adresse: string; dernierJour: string }): string[] => [
  `L’équipe de médiation sociale de ${c.structure} vous adresse une fiche de liaison (référence ${c.code}).`,
  `Pour la lire et y répondre en une minute, sans créer de compte :\n${lien.adresse}`,
  `Ce lien ouvre cette fiche seulement, jusqu’au ${jourEnLettres(lien.dernierJour)}, et ne sert qu’à une réponse. Merci de ne le transmettre qu’à la personne qui répondra.`,
];

const enClair = (c: PourLeCourriel): string[] => [
  `Fiche de liaison, référence ${c.code}.`,
  ...(c.personne === null ? [] : [`Personne concernée, avec son accord : ${c.personne}.`]),
  ...(c.ou === null ? [] : [ligneOu(c.ou)]),
  c.message,
  'Merci de répondre à ce message : prise en charge, réorientée (vers qui), refusée (pourquoi), ou simple information.',
];
