const TITRES = 'h1, h2, h3';
const REGIONS = 'section, article, aside, dialog, main';

/** A button that waits for its answer is disabled for that time only. */
const attend = (noeud: HTMLElement): boolean => noeud.matches('[data-loading]');
const seVoit = (noeud: HTMLElement): boolean => noeud.getClientRects().length > 0;
const recoit = (noeud: HTMLElement): boolean => seVoit(noeud) && !noeud.matches(':disabled');

/**
 * Keeps the keyboard's place. What holds the focus may go away (a button whose work is done, a form that becomes its
 * result) or be disabled while it waits: the browser then drops the focus on the page, a screen reader says nothing and
 * Tab starts from the top. The focus returns to what waited, else to what opened the part that is gone, else to the
 * title of the part around it. A person who leaves a field on purpose is left alone.
 */
export function garderLeFocus(doc: Document = document): void {
  let dernier: HTMLElement | null = null;
  let autour: Element[] = [];
  let prevu = false;

  doc.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target === doc.body) return;
    dernier = target;
    autour = [];
    for (let n = target.parentElement; n; n = n.parentElement) autour.push(n);
  });
  doc.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget !== null || target !== dernier) return;
    // Once the change that took it away, if there is one, is complete.
    queueMicrotask(() => {
      if (dernier?.isConnected && recoit(dernier) && doc.activeElement !== dernier) dernier = null;
    });
  });

  const reprendre = () => {
    prevu = false;
    if (!dernier || (doc.activeElement && doc.activeElement !== doc.body)) return;
    if (dernier.isConnected && attend(dernier)) return;
    const cible = dernier.isConnected && recoit(dernier) ? dernier : remplacant(doc, autour);
    cible?.focus({ preventScroll: true });
  };
  new MutationObserver(() => {
    if (prevu || !dernier) return;
    prevu = true;
    // After the frame: whoever knows better (a dialog, a screen that opens) has placed the focus by then.
    requestAnimationFrame(() => requestAnimationFrame(reprendre));
  }).observe(doc, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'data-loading', 'hidden', 'open'],
  });
}

/** What takes the focus of a vanished element, from what was around it, the nearest first. */
function remplacant(doc: Document, autour: readonly Element[]): HTMLElement | null {
  for (const noeud of autour.filter((n) => n.isConnected)) {
    const ouvreur = noeud.id && doc.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(noeud.id)}"]`);
    if (ouvreur && recoit(ouvreur)) return ouvreur;
    const titre = noeud.matches(REGIONS)
      ? (noeud.querySelector<HTMLElement>('[data-arrivee]') ?? noeud.querySelector<HTMLElement>(TITRES))
      : null;
    if (!titre || !seVoit(titre)) continue;
    if (!titre.hasAttribute('tabindex')) titre.tabIndex = -1;
    return titre;
  }
  return null;
}
