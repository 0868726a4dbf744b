import { Alert } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { getDocument, type PDFDocumentProxy } from 'unpdf/pdfjs';
import classes from './pages-pdf.module.css';

/** Pages are drawn a little before they come into sight. */
const AVANCE = '600px';
/** Beyond, a phone would fill its memory with pixels that nobody sees. */
const FINESSE_MAX = 2;

/** Draws a PDF. Alone in its file: PDF.js is heavy and comes only here. */
export default function PagesPdf({ fichier }: { fichier: ArrayBuffer }) {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [illisible, setIllisible] = useState(false);
  useEffect(() => {
    // PDF.js takes the bytes for itself: it gets a copy, the query keeps its own.
    const lecture = getDocument({ data: fichier.slice(0) });
    lecture.promise.then(setDocument, () => setIllisible(true));
    return () => void lecture.destroy();
  }, [fichier]);
  if (illisible) {
    return <Alert color="brique">L’aperçu ne s’affiche pas ici. Téléchargez le PDF pour le lire.</Alert>;
  }
  return (
    <ol className={classes.pages} aria-label="Pages du document" aria-busy={document === null}>
      {Array.from({ length: document?.numPages ?? 0 }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
        <li key={i}>{document && <Page document={document} numero={i + 1} />}</li>
      ))}
    </ol>
  );
}

function Page({ document, numero }: { document: PDFDocumentProxy; numero: number }) {
  const toile = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const noeud = toile.current;
    if (!noeud) return;
    let dessin: { cancel(): void } | undefined;
    let parti = false;
    const voir = new IntersectionObserver(
      async ([entree]) => {
        if (!entree?.isIntersecting) return;
        voir.disconnect();
        const page = await document.getPage(numero);
        if (parti) return;
        const largeur = noeud.clientWidth * Math.min(window.devicePixelRatio, FINESSE_MAX);
        const viewport = page.getViewport({ scale: largeur / page.getViewport({ scale: 1 }).width });
        noeud.width = viewport.width;
        noeud.height = viewport.height;
        const tache = page.render({ canvas: noeud, viewport });
        dessin = tache;
        // Leaving the screen cancels a drawing: nothing to say.
        await tache.promise.catch(() => {});
        noeud.dataset.dessinee = '';
      },
      { rootMargin: AVANCE },
    );
    voir.observe(noeud);
    return () => {
      parti = true;
      voir.disconnect();
      dessin?.cancel();
    };
  }, [document, numero]);
  return (
    <canvas
      ref={toile}
      className={classes.page}
      role="img"
      aria-label={`Page ${numero} sur ${document.numPages}`}
    />
  );
}
