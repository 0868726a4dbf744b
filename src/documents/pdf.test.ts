import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { typstPdf } from './pdf.ts';

const TEMPLATE = `#let d = json(bytes(sys.inputs.data))
#set document(title: "Essai", author: "Trame", date: datetime(year: 2025, month: 3, day: 10))
#set text(font: ("Atkinson Hyperlegible", "DejaVu Sans Mono"), fallback: false, lang: "fr")
= Titre
#d.texte`;

const textOf = async (pdf: Buffer): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text;
};

describe('typstPdf', () => {
  it('makes a tagged, titled PDF/UA-1 in French, whatever the data hold', async () => {
    const pdf = typstPdf(TEMPLATE, { texte: 'Œuvre, « été » #set text(red) $x$ {a} \\ "b" <c>' });
    expect(await textOf(pdf)).toContain('Œuvre, « été » #set text(red) $x$ {a} \\ "b" <c>');
    const proxy = await getDocumentProxy(new Uint8Array(pdf));
    const { info, metadata } = await proxy.getMetadata();
    expect(info).toMatchObject({ Title: 'Essai', Author: 'Trame', Language: 'fr' });
    expect(metadata.get('pdfuaid:part')).toBe('1');
    expect(await proxy.getMarkInfo()).toMatchObject({ Marked: true });
  });

  it('is the same bytes for the same data', () => {
    const data = { texte: 'Bonjour' };
    expect(typstPdf(TEMPLATE, data).equals(typstPdf(TEMPLATE, data))).toBe(true);
  });

  it('leaves out picture signs and marks letters that no bundled font has', async () => {
    const text = await textOf(typstPdf(TEMPLATE, { texte: 'Fête 🎉 réussie avec 王 et Łukasz\u0007.' }));
    expect(text).toContain('réussie avec � et Łukasz.');
    expect(text).not.toContain('🎉');
  });

  it('throws on a template that is wrong', () => {
    expect(() => typstPdf('#inconnu', {})).toThrow(/Typst/);
  });
});
