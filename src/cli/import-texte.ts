import path from 'node:path';
import { RefusError } from '../kernel/refus.ts';
import type { AnalyseImport, ValeurAnalysee } from '../modules/imports/contract.ts';
import type { Ecrit } from '../modules/imports/executer.ts';
import { milliers } from '../modules/imports/rules/apercu.ts';
import { DEFINITIONS } from '../modules/imports/rules/champs.ts';

/** Lists longer than this are cut: the terminal is not the place to read them. */
const MONTRES = 20;

const compte = (n: number, un: string, plusieurs = `${un}s`) => `${milliers(n)} ${n < 2 ? un : plusieurs}`;

/** What was written, for a person. */
export function direEcrit(
  fichier: string,
  { importees, doublons, refusees, analyse }: Ecrit,
  refus: string | null,
) {
  const { apercu } = analyse;
  return [
    `${path.basename(fichier)} : ${compte(apercu?.lignes ?? 0, 'ligne lue', 'lignes lues')}${periode(analyse)}.`,
    `  ${compte(importees, 'intervention enregistrée', 'interventions enregistrées')}`,
    ...(doublons > 0 ? [`  ${compte(doublons, 'intervention déjà là', 'interventions déjà là')}`] : []),
    ...(refusees > 0
      ? [`  ${compte(refusees, 'ligne refusée', 'lignes refusées')}, avec la raison : ${refus}`]
      : []),
    ...creations(analyse),
    ...analyse.avertissements.map((a) => `  À noter : ${a}`),
  ].join('\n');
}

/** What would be written. */
export function direEssai(fichier: string, analyse: AnalyseImport): string {
  const { apercu, colonnes, problemes } = analyse;
  const texte = [
    `${path.basename(fichier)} : essai, rien n’est enregistré${periode(analyse)}.`,
    'Colonnes :',
    ...colonnes
      .slice(0, 60)
      .map((c) => `  ${c.nom} → ${c.champ ? DEFINITIONS[c.champ].libelle : 'laissée de côté'}`),
    ...problemes.map((p) => `  ${p.message}`),
  ];
  if (!apercu) return [...texte, 'Corrigez les colonnes avec --correspondances.'].join('\n');
  return [
    ...texte,
    ...(analyse.inconnues.length > 0 ? ['Absentes de vos listes :', ...inconnues(analyse.inconnues)] : []),
    `${compte(apercu.lignes, 'ligne lue', 'lignes lues')} : ${compte(apercu.actes, 'intervention à enregistrer', 'interventions à enregistrer')}, dont ${milliers(apercu.doublons)} déjà là ; ${compte(apercu.refusees, 'ligne refusée', 'lignes refusées')}.`,
    ...apercu.parMotif.slice(0, MONTRES).map((m) => `  ${compte(m.lignes, 'ligne')} : ${m.message}`),
    ...(apercu.parNature.length > 0 ? ['Par nature :'] : []),
    ...apercu.parNature.slice(0, MONTRES).map((n) => `  ${milliers(n.actes).padStart(9)}  ${n.nom}`),
    ...creations(analyse),
    ...analyse.avertissements.map((a) => `À noter : ${a}`),
  ].join('\n');
}

const periode = ({ apercu }: AnalyseImport): string =>
  apercu?.du && apercu.au ? `, du ${enFrancais(apercu.du)} au ${enFrancais(apercu.au)}` : '';

const enFrancais = (jour: string): string => jour.split('-').reverse().join('/');

function creations({ apercu }: AnalyseImport): string[] {
  const faites = apercu?.creations ?? [];
  if (faites.length === 0) return [];
  const natures = faites.filter((c) => c.liste === 'nature' && c.classement);
  return [
    `  ${compte(faites.length, 'valeur nouvelle dans vos listes', 'valeurs nouvelles dans vos listes')}`,
    ...(natures.length > 0
      ? [
          `  Le classement de ${compte(natures.length, 'nature')} est à vérifier : ${natures
            .slice(0, MONTRES)
            .map((n) => `« ${n.nom} »`)
            .join(', ')}${natures.length > MONTRES ? '…' : ''}`,
        ]
      : []),
  ];
}

/** The values that are in no list, field by field, most frequent first. */
function inconnues(valeurs: readonly ValeurAnalysee[]): string[] {
  return [...Map.groupBy(valeurs, (v) => v.champ)].flatMap(([champ, siennes]) => {
    const lignes = siennes.slice(0, MONTRES).map(({ valeur, nombre, proches }) => {
      const proche = proches[0] ? `, proche de « ${proches[0].nom} »` : '';
      return `    « ${valeur} » (${compte(nombre, 'ligne')}${proche})`;
    });
    const reste = siennes.length - lignes.length;
    return [
      `  ${DEFINITIONS[champ].libelle} : ${compte(siennes.length, 'valeur')}`,
      ...lignes,
      ...(reste > 0 ? [`    … et ${compte(reste, 'autre')}`] : []),
    ];
  });
}

/** The refusal of a file whose values are not in the lists, with each of them and what to do; any other as it is. */
export function direInconnues(cause: unknown, json: boolean): unknown {
  if (!(cause instanceof RefusError) || cause.refus[0]?.code !== 'valeurs-inconnues') return cause;
  const valeurs = (cause.joint.inconnues ?? []) as readonly ValeurAnalysee[];
  if (json) process.stdout.write(`${JSON.stringify({ importees: 0, inconnues: valeurs })}\n`);
  const [refus] = cause.refus;
  const conseil =
    'Rien n’est enregistré. Ajoutez --creer pour les créer toutes, ou dites avec --correspondances lesquelles vous avez déjà.';
  const liste = json ? [] : inconnues(valeurs);
  return new RefusError(422, {
    code: 'valeurs-inconnues',
    message: [refus?.message ?? '', ...liste, conseil].join('\n'),
  });
}
