import type { Jour } from '../../../../../kernel/jours.ts';
import { jour } from '../../../../../kernel/mise-en-forme.ts';
import type { EtatDePapier } from '../papiers.ts';

export interface PieceDuDossier {
  /** Path inside the archive. */
  readonly chemin: string;
  readonly titre: string;
  /** What it still lacks; null when it is not a paper. */
  readonly manques: EtatDePapier['manques'] | null;
}

const largeur = 72;
const couper = (ligne: string): string[] => {
  const lignes: string[] = [];
  for (const mot of ligne.split(' ')) {
    const derniere = lignes.at(-1);
    if (derniere !== undefined && derniere.length + mot.length < largeur)
      lignes[lignes.length - 1] = `${derniere} ${mot}`;
    else lignes.push(lignes.length === 0 ? mot : `    ${mot}`);
  }
  return lignes;
};

/** LISEZMOI.txt of an archive: what it holds, what is missing, what it is not. CRLF, for the Notepad of Windows. */
export function lisezMoi(
  titre: string,
  numero: string,
  aujourdhui: Jour,
  pieces: readonly PieceDuDossier[],
  absents: readonly string[],
): string {
  const incompletes = pieces.filter(({ manques }) => (manques?.length ?? 0) > 0);
  const lignes = [
    titre.toUpperCase(),
    `Convention ${numero || 'sans numéro'}`,
    `Préparé avec Trame le ${jour(aujourdhui)}.`,
    '',
    'CE QUE CONTIENT CE FICHIER',
    ...pieces.flatMap(({ chemin, titre: t }) => couper(`- ${chemin} : ${t}`)),
    '',
    'CE QUI MANQUE',
    ...absents.flatMap((a) => couper(`- ${a}`)),
    ...incompletes.flatMap(({ chemin, manques }) =>
      couper(`- ${chemin} : ${(manques ?? []).map(({ libelle, ou }) => `${libelle} (${ou})`).join(', ')}`),
    ),
    // Trame knows the fields that it asks for, not what only the employer can write: never « nothing is missing ».
    ...couper(
      '- Ce que vous seul·e pouvez écrire : les passages surlignés des documents Word, et les parties « À compléter » des bilans qui ne sont pas figés.',
    ),
    '',
    'À SAVOIR',
    ...couper(
      '- Les contrats et les lettres sont des propositions à relire : le code du travail, la convention collective et l’avis de la DDETS l’emportent.',
    ),
    ...couper('- Les passages « à compléter » sont surlignés dans chaque document.'),
    ...couper('- Le montant de l’aide est une estimation : la règle exacte de l’ASP n’est pas publiée.'),
    ...couper(
      '- Ces fichiers contiennent des données personnelles. Ne les gardez pas plus longtemps que nécessaire.',
    ),
  ];
  return `\ufeff${lignes.join('\r\n')}\r\n`;
}
