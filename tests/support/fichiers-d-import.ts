import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { type Analyse, analyser } from '../../src/modules/imports/lecture/analyser.ts';
import { Empreintes } from '../../src/modules/imports/lecture/empreintes.ts';
import { lireActes } from '../../src/modules/imports/lecture/lire-actes.ts';
import { ouvrirFichier } from '../../src/modules/imports/lecture/ouvrir.ts';
import type { ActeLu } from '../../src/modules/imports/rules/acte.ts';
import { type Apercu, Cumul } from '../../src/modules/imports/rules/apercu.ts';
import {
  type Correspondances,
  schemaCorrespondances,
} from '../../src/modules/imports/rules/correspondances.ts';
import { Interprete, type LigneRefusee } from '../../src/modules/imports/rules/interprete.ts';
import { etablirPlan } from '../../src/modules/imports/rules/plan.ts';
import type { Referentiel } from '../../src/modules/imports/rules/referentiel.ts';

export const SANS_LISTES: Referentiel = {
  nature: [],
  thematique: [],
  saisine: [],
  issue: [],
  secteur: [],
  lieu: [],
  partenaire: [],
  projet: [],
  membre: [],
};

const DOSSIER = mkdtempSync(join(tmpdir(), 'trame-import-'));
let suivant = 0;

/** Writes a file to read; returns its path. */
export function deposer(contenu: string | Uint8Array, nom = 'fichier.csv'): string {
  suivant += 1;
  const chemin = join(DOSSIER, `${suivant}-${nom}`);
  writeFileSync(chemin, contenu);
  return chemin;
}

export const encoder = (texte: string, encodage: string): Buffer =>
  iconv.encode(texte, encodage, { addBOM: encodage.startsWith('utf-16') || encodage === 'utf-8-bom' });

/** What the whole path makes of a file, without a database. */
export interface Lu {
  readonly analyse: Analyse;
  readonly apercu: Apercu;
  readonly actes: readonly (ActeLu & { readonly empreinte: string; readonly natureDite: string })[];
  readonly refusees: readonly LigneRefusee[];
}

export interface Options {
  readonly correspondances?: Partial<Correspondances>;
  readonly referentiel?: Referentiel;
  readonly aujourdhui?: string;
}

/** Opens, analyses and reads a file; throws the French sentence of a refusal. */
export async function toutLire(chemin: string, options: Options = {}): Promise<Lu> {
  const { referentiel = SANS_LISTES, aujourdhui = '2026-11-22' } = options;
  const correspondances = schemaCorrespondances.parse({ inconnues: 'creer', ...options.correspondances });
  const ouvert = await ouvrirFichier(chemin, correspondances);
  if (!ouvert.ok) throw new Error(ouvert.error.code);
  const fichier = ouvert.value;
  try {
    const analyse = await analyser(fichier, referentiel, correspondances);
    if (!analyse.ok) throw new Error(analyse.error.code);
    const plan = etablirPlan(analyse.value.colonnes, correspondances, {
      entetes: analyse.value.entete.bruts,
      referentiel,
      aujourdhui,
      calendrier: fichier.description.calendrier,
      largeurStricte: analyse.value.largeurStricte,
    });
    if (!plan.ok) throw new Error(plan.error.map((r) => `${r.code} ${r.champ ?? ''}`.trim()).join(', '));
    const interprete = new Interprete(plan.value);
    const cumul = new Cumul();
    const empreintes = new Empreintes();
    const actes: (ActeLu & { empreinte: string; natureDite: string })[] = [];
    const refusees: LigneRefusee[] = [];
    for await (const lot of lireActes(fichier, analyse.value, plan.value, interprete)) {
      cumul.ajouter(lot);
      refusees.push(...lot.refusees);
      for (const acte of lot.actes)
        actes.push({
          ...acte,
          empreinte: empreintes.de(acte.cle),
          natureDite:
            acte.nature < 0
              ? (interprete.resolveur.creations[-acte.nature - 1]?.nom ?? '')
              : (referentiel.nature.find((n) => n.id === acte.nature)?.nom ?? ''),
        });
    }
    const apercu = cumul.conclure(interprete, referentiel, analyse.value.avertissements);
    return { analyse: analyse.value, apercu, actes, refusees };
  } finally {
    fichier.fermer();
  }
}

/** A cell of a workbook: a text, a number, or raw XML of a `<c>` (with its attributes). */
export type Cellule = string | number | null | { readonly xml: string };

export interface FeuilleAEcrire {
  readonly nom: string;
  readonly lignes: readonly (readonly Cellule[])[];
  readonly masquee?: boolean;
}

/** Styles of the workbook written here: 1 is a day, 2 a day and an hour, 3 an hour, 4 a length of time. */
const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/><xf numFmtId="166"/></cellXfs></styleSheet>';

/** A small workbook, with shared strings. */
export function classeur(
  feuilles: readonly FeuilleAEcrire[],
  { date1904 = false, compression = 6 as 0 | 6 } = {},
): Uint8Array {
  const chaines: string[] = [];
  const parties: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook>${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${feuilles
        .map(
          (f, i) =>
            `<sheet name="${echapper(f.nom)}" sheetId="${i + 1}" r:id="rId${i + 1}"${f.masquee ? ' state="hidden"' : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${feuilles
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="http://x/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(STYLES),
  };
  feuilles.forEach((feuille, i) => {
    const rangees = feuille.lignes.map((ligne, r) => {
      const cellules = ligne.map((cellule, c) => {
        const adresse = `${lettres(c)}${r + 1}`;
        if (cellule === null || cellule === '') return '';
        if (typeof cellule === 'number') return `<c r="${adresse}"><v>${cellule}</v></c>`;
        if (typeof cellule === 'object') return cellule.xml.replace('<c ', `<c r="${adresse}" `);
        return `<c r="${adresse}" t="s"><v>${chaines.push(cellule) - 1}</v></c>`;
      });
      return `<row r="${r + 1}">${cellules.join('')}</row>`;
    });
    parties[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
      `<worksheet><sheetData>${rangees.join('')}</sheetData></worksheet>`,
    );
  });
  parties['xl/sharedStrings.xml'] = strToU8(
    `<sst>${chaines.map((c) => `<si><t>${echapper(c)}</t></si>`).join('')}</sst>`,
  );
  return zipSync(parties, { level: compression });
}

/** The number that a spreadsheet keeps for a day, AAAA-MM-JJ. */
export const serie = (jour: string, date1904 = false): number =>
  (Date.parse(jour) - Date.UTC(date1904 ? 1904 : 1899, date1904 ? 0 : 11, date1904 ? 1 : 30)) / 86_400_000;

const echapper = (texte: string): string => texte.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

const lettres = (c: number): string =>
  c < 26 ? String.fromCharCode(65 + c) : lettres(Math.floor(c / 26) - 1) + lettres(c % 26);
