import { IconDots, IconPlus, IconRepeat } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { aRefaire, type Ici } from '../../modules/interventions/rules/habitudes.ts';
import type { Nature } from '../../modules/nomenclatures/contract.ts';
import { useCarnet } from '../offline/use-carnet.ts';
import { duree } from '../ui/format.ts';
import { useHabitudes } from '../ui/habitudes.ts';
import { enService, useListes } from '../ui/nomenclature.ts';
import { useStructure } from '../ui/session.ts';
import classes from './aujourdhui.module.css';

/** With the way to all the others, three rows of two. */
const NATURES = 5;
const REFAITS = 3;
const AUTRES_TEMPS = 4;

interface RaccourcisProps {
  ici: Ici;
  /** The round that goes on. */
  tournee: string | undefined;
}

/** What one is about to record, under the thumb: an earlier act, a nature, another working time. */
export function Raccourcis({ ici, tournee }: RaccourcisProps) {
  const { slug } = useStructure();
  const { listes } = useListes();
  const habitudes = useHabitudes(ici);
  const rang = new Map(habitudes.natures.map((id, i) => [id, i]));
  const rangees = listes.natures
    .filter((n) => enService(n, ici.jour))
    .toSorted((a, b) => (rang.get(a.id) ?? rang.size) - (rang.get(b.id) ?? rang.size));
  const saisir = { to: `/s/${slug}/interventions/nouvelle`, search: { tournee, depuis: 'jour' } } as const;
  return (
    <>
      <Refaire ici={ici} saisir={saisir} />
      <section aria-labelledby="noter">
        <h2 id="noter" className={classes.titre}>
          Noter
        </h2>
        <div className={classes.tuiles}>
          {rangees
            .filter((n) => n.mediation)
            .slice(0, NATURES)
            .map((n) => (
              <LienNature key={n.id} nature={n} saisir={saisir} />
            ))}
          <Link {...lien(saisir)} className={classes.tuile} data-autre>
            <IconPlus size={20} aria-hidden />
            Autre chose
          </Link>
        </div>
      </section>
      <AutreTemps natures={rangees.filter((n) => !n.mediation)} saisir={saisir} />
    </>
  );
}

interface Saisir {
  readonly to: string;
  readonly search: Readonly<Record<string, unknown>>;
}
/** A link to the entry, with what it starts from. */
const lien = ({ to, search }: Saisir, plus: Record<string, unknown> = {}) => ({
  to: to as string,
  search: { ...search, ...plus } as never,
});

function LienNature({ nature, saisir, bref }: { nature: Nature; saisir: Saisir; bref?: boolean }) {
  return (
    <Link {...lien(saisir, { nature: nature.id })} className={bref ? classes.pastille : classes.tuile}>
      {nature.nom}
    </Link>
  );
}

/** Acts like the last ones: one tap opens them, now, with nobody counted yet. */
function Refaire({ ici, saisir }: { ici: Ici; saisir: Saisir }) {
  const { actes } = useCarnet();
  const { nomDe, listes } = useListes();
  const offertes = new Set(listes.natures.flatMap((n) => (enService(n, ici.jour) ? [n.id] : [])));
  const passes = actes.flatMap(({ id, sorte, etat, acte }) =>
    sorte === 'acte' && etat !== 'a-corriger' && offertes.has(acte.natureId) ? [{ ...acte, id }] : [],
  );
  const proposes = aRefaire(passes, ici, REFAITS);
  if (proposes.length === 0) return null;
  return (
    <section aria-labelledby="refaire">
      <h2 id="refaire" className={classes.titre}>
        Refaire
      </h2>
      <ul className={classes.refaits}>
        {proposes.map((a) => (
          <li key={a.id}>
            <Link {...lien(saisir, { comme: a.id })} className={classes.refait}>
              <IconRepeat size={20} aria-hidden className={classes.icone} />
              <span className={classes.quoi}>
                <strong>{nomDe(a.natureId)}</strong>
                <span className={classes.details}>
                  {[a.lieuId !== null && nomDe(a.lieuId), a.minutes > 0 && duree(a.minutes)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Time that is not mediation, by the same gesture: without it nobody knows the share of mediation. */
function AutreTemps({ natures, saisir }: { natures: readonly Nature[]; saisir: Saisir }) {
  const [toutes, setToutes] = useState(false);
  if (natures.length === 0) return null;
  return (
    <section aria-labelledby="autre-temps">
      <h2 id="autre-temps" className={classes.titre}>
        Autre temps de travail
      </h2>
      <div className={classes.pastilles}>
        {natures.slice(0, toutes ? undefined : AUTRES_TEMPS).map((n) => (
          <LienNature key={n.id} nature={n} saisir={saisir} bref />
        ))}
        {natures.length > AUTRES_TEMPS && (
          <button
            type="button"
            className={classes.pastille}
            aria-expanded={toutes}
            aria-label={toutes ? 'Moins de choix' : 'Plus de choix'}
            onClick={() => setToutes(!toutes)}
          >
            <IconDots size={20} aria-hidden />
          </button>
        )}
      </div>
    </section>
  );
}
