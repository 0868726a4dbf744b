import { type Refus, RefusError, refus } from '../../../kernel/refus.ts';
import { err, ok, type Result } from '../../../kernel/result.ts';
import { cleDe } from '../../../kernel/texte.ts';
import { trouverEntete } from '../rules/entete.ts';
import type { Bloc } from './bloc.ts';
import { type Archive, ouvrirArchive } from './classeur/archive.ts';
import { lireChaines } from './classeur/chaines.ts';
import { type Contexte, lireFeuille } from './classeur/feuille.ts';
import { lireFormats } from './classeur/formats.ts';
import { type Feuille, lirePlan } from './classeur/plan.ts';
import type { FichierOuvert } from './ouvrir.ts';

/** Opens an archive that should be a workbook, and chooses the sheets that hold the acts unless they are imposed. */
export async function ouvrirClasseur(
  chemin: string,
  octets: number,
  imposees: readonly string[] | undefined,
): Promise<Result<FichierOuvert, Refus>> {
  const archive = await ouvrirArchive(chemin);
  if (!archive.ok) return archive;
  try {
    const plan = await lirePlan(archive.value);
    const contexte: Contexte = {
      chaines: await lireChaines(archive.value, plan.chaines),
      formats: await lireFormats(archive.value, plan.styles),
      calendrier: plan.calendrier,
    };
    const lues = await choisir(archive.value, plan.feuilles, contexte, imposees);
    if (!lues.ok) {
      archive.value.fermer();
      return lues;
    }
    return ok({
      description: {
        format: 'xlsx',
        octets,
        encodage: null,
        separateur: null,
        feuilles: plan.feuilles.map((f) => ({ nom: f.nom, lue: lues.value.includes(f) })),
        calendrier: plan.calendrier,
      },
      blocs: () => lireFeuilles(archive.value, lues.value, contexte, octets),
      fermer: () => archive.value.fermer(),
    });
  } catch (erreur) {
    archive.value.fermer();
    if (erreur instanceof RefusError) return err(erreur.refus[0] as Refus);
    throw erreur;
  }
}

async function* lireFeuilles(
  archive: Archive,
  feuilles: readonly Feuille[],
  contexte: Contexte,
  octets: number,
): AsyncGenerator<Bloc> {
  const tailles = feuilles.map((f) => archive.parties.get(f.partie)?.uncompressedSize ?? 0);
  const total = Math.max(
    1,
    tailles.reduce((a, b) => a + b, 0),
  );
  let decalage = 0;
  let avant = 0;
  for (const [i, feuille] of feuilles.entries()) {
    let dernier = 0;
    for await (const rangees of lireFeuille(archive, feuille.partie, contexte)) {
      dernier = rangees.numeros.at(-1) ?? dernier;
      yield {
        lignes: rangees.lignes,
        numeros: decalage === 0 ? rangees.numeros : rangees.numeros.map((n) => n + decalage),
        illisibles: [],
        octets: Math.round(((avant + rangees.octets) / total) * octets),
        autreEncodage: 0,
        tronquees: rangees.tronquees,
        feuille: feuille.nom,
        decalage,
      };
    }
    decalage += dernier;
    avant += tailles[i] ?? 0;
  }
}

/**
 * A workbook often has a sheet a month with the same headers, beside a summary and lists: the sheets that share the
 * headers most like those of acts are read together.
 */
async function choisir(
  archive: Archive,
  feuilles: readonly Feuille[],
  contexte: Contexte,
  imposees: readonly string[] | undefined,
): Promise<Result<readonly Feuille[], Refus>> {
  if (imposees !== undefined && imposees.length > 0) {
    const absente = imposees.find((nom) => !feuilles.some((f) => f.nom === nom));
    if (absente !== undefined)
      return err(
        refus(
          'feuille-inconnue',
          `Le classeur n’a pas de feuille « ${absente} ». Il a : ${feuilles.map((f) => `« ${f.nom} »`).join(', ')}.`,
          'feuilles',
        ),
      );
    return ok(feuilles.filter((f) => imposees.includes(f.nom)));
  }
  const groupes = new Map<string, { note: number; feuilles: Feuille[] }>();
  for (const feuille of feuilles.filter((f) => !f.masquee)) {
    const premieres = await premieresLignes(archive, feuille, contexte);
    if (premieres.length === 0) continue;
    const { indice, bruts, note } = trouverEntete(premieres);
    const cle = indice < 0 ? `sans entete ${feuille.nom}` : bruts.map(cleDe).join('|');
    const groupe = groupes.get(cle) ?? { note, feuilles: [] };
    groupe.feuilles.push(feuille);
    groupes.set(cle, groupe);
  }
  const meilleur = [...groupes.values()].reduce<{ note: number; feuilles: Feuille[] } | null>(
    (a, b) => (a === null || b.note > a.note ? b : a),
    null,
  );
  if (meilleur === null)
    return err(
      refus('classeur-sans-donnees', 'Aucune feuille visible de ce classeur ne contient de données.'),
    );
  return ok(meilleur.feuilles);
}

async function premieresLignes(
  archive: Archive,
  feuille: Feuille,
  contexte: Contexte,
): Promise<readonly (readonly string[])[]> {
  for await (const { lignes } of lireFeuille(archive, feuille.partie, contexte)) return lignes.slice(0, 80);
  return [];
}
