import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { type ColonneProposee, proposerColonnes } from '../rules/colonnes.ts';
import type { Correspondances } from '../rules/correspondances.ts';
import { cleDesEntetes, type Entete, trouverEntete } from '../rules/entete.ts';
import { Profileur } from '../rules/profil.ts';
import type { Referentiel } from '../rules/referentiel.ts';
import { type Bloc, COLONNES_MAX } from './bloc.ts';
import { NOM_ENCODAGE } from './encodage.ts';
import type { DescriptionFichier, FichierOuvert } from './ouvrir.ts';

/** What was found in a file, to propose and to correct. */
export interface Analyse {
  readonly description: DescriptionFichier;
  /** Number of the line of the headers; 0 when the table has none. */
  readonly ligneEntete: number;
  readonly entete: Entete;
  /** Key of these headers, to remember what is decided for them. */
  readonly cle: string;
  readonly colonnes: readonly ColonneProposee[];
  readonly largeurStricte: boolean;
  /** First lines after the headers. */
  readonly premieres: readonly (readonly string[])[];
  /** French sentences on the file itself. */
  readonly avertissements: readonly string[];
}

/** Lines that a proposal stands on; only the order of dates, when it is in doubt, is looked for in the whole file. */
const ECHANTILLON = 20_000;

/**
 * Reads the beginning of an opened file and proposes how to understand it. Refused: fichier-sans-tableau, fichier-illisible,
 * entete-absente (a line of headers was imposed and is not there).
 */
export async function analyser(
  fichier: FichierOuvert,
  referentiel: Referentiel,
  correspondances: Pick<Correspondances, 'ligneEntete'> = {},
): Promise<Result<Analyse, Refus>> {
  let entete: { readonly trouvee: Entete; readonly numero: number } | null = null;
  let profileur: Profileur | null = null;
  let dates: readonly number[] = [];
  const premieres: (readonly string[])[] = [];
  let illisible: Refus | null = null;
  for await (const bloc of fichier.blocs()) {
    illisible ??= bloc.illisibles[0]?.refus ?? null;
    if (bloc.lignes.length === 0) continue;
    if (entete === null || profileur === null) {
      entete = enteteDuBloc(bloc, correspondances.ligneEntete);
      if (entete === null)
        return err(
          refus(
            'entete-absente',
            `La ligne ${correspondances.ligneEntete} n’est pas au début du tableau, ou elle est vide. Choisissez la ligne des titres.`,
            'ligneEntete',
          ),
        );
      profileur = new Profileur(entete.trouvee.noms, entete.trouvee.bruts);
    }
    const { numero } = entete;
    const enCours = profileur;
    bloc.lignes.forEach((ligne, i) => {
      if ((bloc.numeros[i] ?? 0) <= numero) return;
      if (enCours.lignes >= ECHANTILLON) {
        for (const colonne of dates) enCours.voirDate(colonne, ligne[colonne]);
        return;
      }
      enCours.voir(ligne);
      if (premieres.length < 10) premieres.push(ligne);
    });
    if (enCours.lignes < ECHANTILLON) continue;
    if (dates.length === 0)
      dates = proposer(enCours, referentiel).flatMap((c) => (c.champ === 'date' ? [c.indice] : []));
    if (dates.every((colonne) => enCours.ordre(colonne).sure)) break;
  }
  if (entete === null || profileur === null || profileur.lignes === 0)
    return err(
      illisible
        ? refus('fichier-illisible', `Aucune ligne ne se lit. La première : ${illisible.message}`)
        : refus(
            'fichier-sans-tableau',
            'Ce fichier ne contient pas de lignes à importer. Vérifiez que c’est le bon.',
          ),
    );
  return ok({
    description: fichier.description,
    ligneEntete: entete.numero,
    entete: entete.trouvee,
    cle: cleDesEntetes(entete.trouvee.noms),
    colonnes: proposer(profileur, referentiel),
    largeurStricte: fichier.description.format === 'csv' && profileur.pleines > profileur.lignes * 0.95,
    premieres,
    avertissements: avertir(fichier.description, entete.trouvee),
  });
}

const proposer = (profileur: Profileur, referentiel: Referentiel): ColonneProposee[] =>
  proposerColonnes(profileur.profils(), referentiel, (indice) => profileur.ordre(indice).conclure());

function enteteDuBloc(bloc: Bloc, impose: number | undefined) {
  const indice = impose === undefined || impose === 0 ? undefined : bloc.numeros.indexOf(impose);
  if (indice === -1) return null;
  const trouvee = trouverEntete(bloc.lignes, impose === 0 ? -1 : indice);
  return { trouvee, numero: trouvee.indice < 0 ? 0 : (bloc.numeros[trouvee.indice] ?? 0) };
}

function avertir({ format, encodage, feuilles }: DescriptionFichier, entete: Entete): string[] {
  const dits: string[] = [];
  if (encodage !== null && encodage !== 'utf-8' && encodage !== 'windows-1252')
    dits.push(`Le fichier est lu en ${NOM_ENCODAGE[encodage]}. Vérifiez les accents.`);
  if (entete.indice < 0)
    dits.push('Aucune ligne de titres n’a été trouvée : les colonnes sont reconnues par leur seul contenu.');
  if (entete.noms.length >= COLONNES_MAX)
    dits.push(`Seules les ${COLONNES_MAX} premières colonnes sont lues.`);
  const doubles = entete.noms.filter((nom, i) => / \(\d+\)$/.test(nom) && nom !== entete.bruts[i]?.trim());
  if (doubles.length > 0)
    dits.push(
      `Des titres sont en double : ${doubles.map((d) => `« ${d} »`).join(', ')}. Vérifiez la colonne choisie.`,
    );
  if (format === 'xlsx' && feuilles.length > 1) {
    const dire = (lue: boolean) =>
      feuilles
        .filter((f) => f.lue === lue)
        .map((f) => `« ${f.nom} »`)
        .join(', ');
    dits.push(
      `Feuilles lues : ${dire(true)}.${feuilles.some((f) => !f.lue) ? ` Laissées de côté : ${dire(false)}.` : ''}`,
    );
  }
  return dits;
}
