import { IconChevronDown, type TablerIcon } from '@tabler/icons-react';
import { type ReactNode, Suspense, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import classes from './partie.module.css';

/** Which part of the form is unfolded: one at a time on a phone, all of them on a computer. */
export interface Depliage {
  readonly grand: boolean;
  readonly ouverte: string | null;
  /** Names of the fields at fault. */
  readonly fautifs: readonly string[];
  readonly basculer: (partie: string) => void;
  readonly ouvrir: (partie: string | null) => void;
}

const DEPLIAGE_MS = 1_000;
const GRAND = '(min-width: 62em)';
const suivre = (prevenir: () => void) => {
  const m = window.matchMedia(GRAND);
  m.addEventListener('change', prevenir);
  return () => m.removeEventListener('change', prevenir);
};

/** The state of the parts of a form. */
export function useDepliage(fautifs: readonly string[]): Depliage {
  const grand = useSyncExternalStore(suivre, () => window.matchMedia(GRAND).matches);
  const [ouverte, ouvrir] = useState<string | null>(null);
  return {
    grand,
    ouverte,
    fautifs,
    ouvrir,
    basculer: (partie) => ouvrir(ouverte === partie ? null : partie),
  };
}

interface PartieProps {
  depliage: Depliage;
  nom: string;
  titre: string;
  icone: TablerIcon;
  /** What is inside, in a few words, seen while it is folded. */
  resume?: ReactNode;
  /** Fields that it holds: one at fault unfolds it. */
  champs: readonly string[];
  children: ReactNode;
}

/** A part of the form: a line that says what is preset and unfolds under the thumb; open on a computer. */
export function Partie({ depliage, nom, titre, icone: Icone, resume, champs, children }: PartieProps) {
  const { grand, ouverte, fautifs, basculer } = depliage;
  const id = useId();
  const noeud = useRef<HTMLElement>(null);
  const refusee = fautifs.some((f) => champs.includes(f.split('.')[0] ?? ''));
  // What is mended stays under the fingers: a part unfolded by a refusal is folded by the person only.
  const [tenue, setTenue] = useState(refusee);
  if (refusee && !tenue) setTenue(true);
  const depliee = ouverte === nom || tenue;
  const plierOuDeplier = () => {
    if (!tenue || ouverte === nom) basculer(nom);
    setTenue(refusee);
  };
  useEffect(() => {
    const partie = noeud.current;
    if (!depliee || grand || !partie) return;
    // What is inside may still be on its way: the part stays in sight as it grows, or the field that one was led to.
    const suivi = new ResizeObserver(() => enVue(partie).scrollIntoView({ block: 'nearest' }));
    suivi.observe(partie);
    const minuterie = setTimeout(() => suivi.disconnect(), DEPLIAGE_MS);
    return () => {
      clearTimeout(minuterie);
      suivi.disconnect();
    };
  }, [depliee, grand]);
  if (grand) {
    return (
      <section className={classes.section} aria-labelledby={id}>
        <h2 id={id} className={classes.titre}>
          {titre}
        </h2>
        <Suspense fallback={<Attente />}>{children}</Suspense>
      </section>
    );
  }
  return (
    <section ref={noeud} className={classes.partie} data-depliee={depliee || undefined}>
      <h2 className={classes.entete}>
        <button
          type="button"
          className={classes.bouton}
          aria-expanded={depliee}
          aria-controls={depliee ? id : undefined}
          onClick={plierOuDeplier}
        >
          <Icone size={20} stroke={1.75} aria-hidden className={classes.icone} />
          <span className={classes.nom}>{titre}</span>
          <span className={classes.resume}>{!depliee && resume}</span>
          <IconChevronDown size={18} aria-hidden className={classes.fleche} />
        </button>
      </h2>
      {depliee && (
        <div id={id} className={classes.contenu}>
          <Suspense fallback={<Attente />}>{children}</Suspense>
        </div>
      )}
    </section>
  );
}

/** What of a part is to be in sight: the field that has the focus, with its message, else the whole of it. */
function enVue(partie: HTMLElement): Element {
  const actif = document.activeElement;
  if (!actif?.matches('input, textarea, select') || !partie.contains(actif)) return partie;
  return actif.closest('[class*="InputWrapper-root"]') ?? actif;
}

const Attente = () => <SqueletteLignes lignes={1} hauteur={44} />;
