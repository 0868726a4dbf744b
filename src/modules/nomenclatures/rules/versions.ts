import { z } from 'zod';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { schemaCodeFamille } from './familles.ts';
import { schemaCodeItem } from './items.ts';
import { schemaCodeRegistre } from './registres.ts';
import { type Genre, NOM_MAX } from './terme.ts';

/** What a term meant, and for a nature where it was classed. */
export const schemaContenuDeTerme = z.object({
  nom: z.string().min(1).max(NOM_MAX),
  definition: z.string().max(2000),
  registre: schemaCodeRegistre.nullable(),
  famille: schemaCodeFamille.nullable(),
  item: schemaCodeItem.nullable(),
  mediation: z.boolean(),
});
export type ContenuDeTerme = z.infer<typeof schemaContenuDeTerme>;

/** `depuis`: first day of validity; null for the first version, which also holds for all earlier days. */
export const schemaVersionDeTerme = schemaContenuDeTerme.extend({ depuis: z.iso.date().nullable() });
export type VersionDeTerme = z.infer<typeof schemaVersionDeTerme>;

/** At least one version, by rising `depuis`. */
export type Versions = readonly [VersionDeTerme, ...VersionDeTerme[]];

/**
 * The version in force on a day (`AAAA-MM-JJ`). Days before the first version get the first one: files of past
 * years are often brought in after the term was created.
 */
export function versionAuJour(versions: Versions, jour: string): VersionDeTerme {
  return versions.findLast((v) => v.depuis === null || v.depuis <= jour) ?? versions[0];
}

/**
 * Changes a term from a day on; figures of earlier days keep the earlier meaning. A change dated like the last
 * version replaces it (`remplace`): a slip corrected the same day is not history.
 * Time that is not mediation loses its registre, famille and item.
 * Refused: version-anterieure, version-sans-changement, classement-incomplet (a nature of mediation needs all three).
 */
export function ajouterVersion(
  genre: Genre,
  versions: Versions,
  changement: Partial<ContenuDeTerme>,
  depuis: string,
): Result<{ readonly versions: Versions; readonly remplace: boolean }, Refus> {
  const derniere = versions.at(-1) ?? versions[0];
  if (derniere.depuis !== null && depuis < derniere.depuis)
    return err(
      refus(
        'version-anterieure',
        `« ${derniere.nom} » a déjà changé le ${jourEnLettres(derniere.depuis)}. Choisissez ce jour ou un jour suivant.`,
        'depuis',
      ),
    );
  const nouvelle = sansClassementHorsMediation({ ...derniere, ...changement, depuis });
  if (champsChanges(derniere, nouvelle).length === 0)
    return err(refus('version-sans-changement', 'Rien n’a changé : il n’y a rien à enregistrer.'));
  const incomplet = classementIncomplet(genre, nouvelle);
  if (incomplet) return err(incomplet);
  const remplace = derniere.depuis === depuis;
  const [premiere, ...suivantes] = [...(remplace ? versions.slice(0, -1) : versions), nouvelle];
  return ok({ versions: [premiere ?? nouvelle, ...suivantes], remplace });
}

/** Refuses a nature of mediation without its registre, famille and item: classement-incomplet. */
export function classementIncomplet(genre: Genre, contenu: ContenuDeTerme): Refus | null {
  if (genre !== 'nature' || !contenu.mediation) return null;
  const champ = (['registre', 'famille', 'item'] as const).find((c) => contenu[c] === null);
  if (champ === undefined) return null;
  return refus(
    'classement-incomplet',
    'Choisissez un registre, une famille et une activité de l’article D5134-145, ou indiquez que ce n’est pas du temps de médiation.',
    champ,
  );
}

/**
 * Corrects a term for all days, as if it had always been so; versions that no longer differ become one.
 * Refused: version-sans-changement, classement-incomplet.
 */
export function corrigerVersions(
  genre: Genre,
  versions: Versions,
  changement: Partial<ContenuDeTerme>,
): Result<Versions, Refus> {
  const corrigees = versions.map((v) => {
    const corrigee = sansClassementHorsMediation({ ...v, ...changement });
    return champsChanges(v, corrigee).length === 0 ? v : corrigee;
  });
  if (corrigees.every((v, i) => v === versions[i]))
    return err(refus('version-sans-changement', 'Rien n’a changé : il n’y a rien à enregistrer.'));
  for (const v of corrigees) {
    const incomplet = classementIncomplet(genre, v);
    if (incomplet) return err(incomplet);
  }
  const [premiere, ...suivantes] = corrigees.filter((v, i) => {
    const avant = corrigees[i - 1];
    return avant === undefined || champsChanges(avant, v).length > 0;
  });
  return ok([premiere ?? versions[0], ...suivantes]);
}

const CHAMPS = ['nom', 'definition', 'registre', 'famille', 'item', 'mediation'] as const;
type Champ = (typeof CHAMPS)[number];

export interface ChangementDeTerme {
  readonly jour: string;
  readonly champs: readonly Champ[];
  readonly avant: VersionDeTerme;
  readonly apres: VersionDeTerme;
}

/**
 * The changes that split the period from `du` to `au` (both included): acts of both meanings are in it. A change on
 * the first day does not split it; a change of name alone changes no figure.
 */
export function changementsDansPeriode(versions: Versions, du: string, au: string): ChangementDeTerme[] {
  const changements: ChangementDeTerme[] = [];
  for (const [i, apres] of versions.entries()) {
    const avant = versions[i - 1];
    if (avant === undefined || apres.depuis === null || apres.depuis <= du || apres.depuis > au) continue;
    const champs = champsChanges(avant, apres);
    if (champs.some((c) => c !== 'nom')) changements.push({ jour: apres.depuis, champs, avant, apres });
  }
  return changements;
}

/** The sentence shown beside a figure that adds up two meanings of a term. */
export function avertissementDeChangement(changement: ChangementDeTerme): string {
  const definition = changement.champs.includes('definition');
  const classement = changement.champs.some((c) => c !== 'definition' && c !== 'nom');
  const nom = `« ${changement.apres.nom} »`;
  const jour = jourEnLettres(changement.jour);
  const debut =
    definition && classement
      ? `La définition et le classement de ${nom} ont changé le ${jour}`
      : `${definition ? 'La définition' : 'Le classement'} de ${nom} a changé le ${jour}`;
  return `${debut} : les chiffres d’avant et d’après cette date ne comptent pas la même chose.`;
}

const champsChanges = (a: ContenuDeTerme, b: ContenuDeTerme): Champ[] => CHAMPS.filter((c) => a[c] !== b[c]);

const sansClassementHorsMediation = (v: VersionDeTerme): VersionDeTerme =>
  v.mediation ? v : { ...v, registre: null, famille: null, item: null };

const formatJour = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const jourEnLettres = (jour: string): string =>
  formatJour.format(new Date(`${jour}T00:00:00Z`)).replace(/^1 /, '1er ');
