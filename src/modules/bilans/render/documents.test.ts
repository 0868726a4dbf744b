import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import type { Bilan } from '../rules/bilan.ts';
import { type DonneesDuBilan, donneesDuBilan } from '../rules/donnees.ts';
import { bilanExemple } from '../rules/exemple.ts';
import { textesDe } from '../rules/rubriques.ts';
import { rendrePdf } from './pdf.ts';
import { modeleParDefaut, rendreWord, verifierModele } from './word.ts';

const fige = (bilan: Bilan): Bilan => ({
  ...bilan,
  etat: 'fige',
  fige: { le: '2025-03-12T14:05', par: 'Martine Roche' },
});

/** The same data without its charts: their figures are text in a PDF and pixels in Word. */
const sansGraphique = (d: DonneesDuBilan): DonneesDuBilan => ({
  ...d,
  graphique: null,
  familles: d.familles.map((f) => ({ ...f, graphique: null })),
});

const partie = (docx: Buffer, chemin: string): string =>
  strFromU8(unzipSync(docx)[chemin] ?? new Uint8Array());
const texteWord = (docx: Buffer): string =>
  partie(docx, 'word/document.xml')
    .replace(/<\/w:p>|<w:br\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

async function texteDuPdf(pdf: Buffer): Promise<{ pages: number; texte: string }> {
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
    mergePages: true,
  });
  return { pages: totalPages, texte: text.replace(/\s+/g, ' ') };
}

/** Every number of a text, in order of size: the layouts of the two documents put them in another order. */
const nombres = (texte: string): string[] =>
  (texte.match(/\d+/g) ?? []).toSorted((a, b) => Number(a) - Number(b));

describe('the documents of a bilan', () => {
  it.each([
    ['a draft', bilanExemple()],
    ['a frozen bilan', fige(bilanExemple())],
    ['an empty draft', { ...bilanExemple(), textes: textesDe([]) }],
  ])('say the same in Word and in PDF, to the last figure: %s', async (_, bilan) => {
    const donnees = sansGraphique(donneesDuBilan(bilan));
    const word = texteWord(await rendreWord(donnees));
    const { texte, pages } = await texteDuPdf(rendrePdf(donnees));
    const entete = `Bilan et suivi, convention n° ${donnees.convention_numero}, année ${donnees.annee}`;
    const corps = texte
      .replaceAll(entete.replace(/\s+/g, ' '), ' ')
      .replace(/Figé le [^.]{10,40}? h \d\d(?! par)|Page \d+ sur \d+/g, ' ');
    expect(pages).toBeGreaterThan(5);
    expect(nombres(corps)).toEqual(nombres(word));
    expect(word).not.toMatch(/[{}]/);
    for (const f of donnees.familles) expect(corps).toContain(f.famille);
  });

  it('draw each chart in Word with the text that replaces it', async () => {
    const donnees = donneesDuBilan(bilanExemple());
    const docx = await rendreWord(donnees);
    const images = Object.keys(unzipSync(docx)).filter((chemin) => /media\/image\d+\.png$/.test(chemin));
    expect(images.length).toBe(6);
    const xml = partie(docx, 'word/document.xml');
    for (const f of donnees.familles) expect(xml).toContain(`descr="${f.graphique?.alt}"`);
  });

  it('say whether they are frozen, by whom, and are dated from that day', async () => {
    const donnees = donneesDuBilan(fige(bilanExemple()));
    const docx = await rendreWord(donnees);
    expect(texteWord(docx)).toContain('par Martine Roche');
    expect(partie(docx, 'word/header2.xml')).not.toContain('Document de travail');
    expect(partie(docx, 'docProps/core.xml')).toContain('2025-03-12T12:00:00Z');
    const { info } = await (await getDocumentProxy(new Uint8Array(rendrePdf(donnees)))).getMetadata();
    expect(info).toMatchObject({ Title: donnees.titre, Language: 'fr-FR' });
    expect(String((info as { CreationDate?: string }).CreationDate)).toContain('20250312');
  });

  it('are the same bytes when made again from what was stored', async () => {
    const bilan = fige(bilanExemple());
    const garde = JSON.parse(JSON.stringify(bilan)) as Bilan;
    expect((await rendreWord(donneesDuBilan(garde))).equals(await rendreWord(donneesDuBilan(bilan)))).toBe(
      true,
    );
    expect(rendrePdf(donneesDuBilan(garde)).equals(rendrePdf(donneesDuBilan(bilan)))).toBe(true);
  });

  it('print hostile and foreign texts as they were typed', async () => {
    const texte = 'Prix <50 € & « {#familles} » #set $x$ 🎉\u0000 Łódź\n- point';
    const bilan = { ...bilanExemple(), textes: textesDe([{ rubrique: 'conclusions', texte }]) };
    const donnees = donneesDuBilan(bilan);
    expect(partie(await rendreWord(donnees), 'word/document.xml')).toContain(
      'Prix &lt;50 € &amp; «\u00a0{#familles}\u00a0» #set $x$ 🎉 Łódź',
    );
    expect((await texteDuPdf(rendrePdf(donnees))).texte).toContain(
      'Prix <50 € & « {#familles} » #set $x$ Łódź',
    );
  });

  it('hold a family without an act, and a period without any', async () => {
    const bilan = bilanExemple();
    const zero = { interventions: 0, minutes: 0, beneficiaires: 0, femmes: 0, hommes: 0, nonCommunique: 0 };
    const ages = { moins12: 0, de12a17: 0, de18a25: 0, de26a59: 0, de60EtPlus: 0, nonCommunique: 0 };
    const familles = bilan.chiffres.familles.map((f) => ({
      ...f,
      ...zero,
      natures: [],
      mois: f.mois.map(({ mois }) => ({ mois, ...zero })),
      ages,
      partenaires: [],
    }));
    const donnees = donneesDuBilan({ ...bilan, chiffres: { ...bilan.chiffres, familles, total: zero } });
    const phrase = 'Aucune intervention enregistrée dans cette famille';
    expect(texteWord(await rendreWord(donnees)).split(phrase).length).toBe(6);
    expect((await texteDuPdf(rendrePdf(donnees))).texte.split(phrase).length).toBe(6);
  });
});

describe('verifierModele', () => {
  it('accepts the model of the project', async () => {
    const verifie = await verifierModele(await modeleParDefaut());
    expect(verifie.ok ? [] : verifie.error).toEqual([]);
  });
});
