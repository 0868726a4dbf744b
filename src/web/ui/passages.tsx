import { Button, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Alerte } from '../../modules/confidentialite/rules/alerte.ts';
import classes from './passages.module.css';
import { cleDuPassage } from './use-garde.ts';

/** A passage to look at again, however many times it comes. */
export interface Passage {
  readonly cle: string;
  readonly alerte: Alerte;
  readonly fois: number;
}

/** The same passage is shown once. */
export function passagesDe(alertes: readonly Alerte[]): Passage[] {
  const parCle = new Map<string, Passage>();
  for (const alerte of alertes) {
    const cle = cleDuPassage(alerte);
    const deja = parCle.get(cle);
    parCle.set(cle, deja ? { ...deja, fois: deja.fois + 1 } : { cle, alerte, fois: 1 });
  }
  return [...parCle.values()];
}

/** Shown at first: somebody who pastes a whole page is not drowned. */
const AU_DEBUT = 4;

interface PassagesProps {
  passages: readonly Passage[];
  /** Under each reason: what can be done of the passage. */
  gestes?: (passage: Passage) => ReactNode;
}

/** Passages, each with the reason why it is shown. */
export function Passages({ passages, gestes }: PassagesProps) {
  const [tous, setTous] = useState(false);
  // One more costs no more than the button that would show it.
  const caches = tous || passages.length <= AU_DEBUT + 1 ? 0 : passages.length - AU_DEBUT;
  return (
    <>
      <ul className={classes.liste} aria-label="Passages à relire">
        {passages.slice(0, passages.length - caches).map((p) => (
          <li key={p.cle} className={classes.passage}>
            <span className={classes.dit}>
              <span className={classes.extrait}>{entreGuillemets(p.alerte.extrait)}</span>
              {p.fois > 1 && ` ${p.fois} fois`}
              <span className={classes.raison}>{p.alerte.raison}</span>
            </span>
            {gestes && <span className={classes.gestes}>{gestes(p)}</span>}
          </li>
        ))}
      </ul>
      {caches > 0 && (
        <Button variant="subtle" onClick={() => setTous(true)}>
          Voir les {caches} autres passages
        </Button>
      )}
    </>
  );
}

interface GestesProps {
  passage: Passage;
  onRemplacer: () => void;
  onLaisser: () => void;
}

/** What the person may do of a passage: nothing is done without them. */
export function Gestes({ passage: { alerte }, onRemplacer, onLaisser }: GestesProps) {
  const { extrait, proposition } = alerte;
  return (
    <>
      {proposition === null ? (
        <span className={classes.raison}>À dire autrement, avec vos mots.</span>
      ) : (
        <Button variant="default" size="sm" onClick={onRemplacer}>
          {proposition === '' ? 'Retirer' : `Remplacer par ${entreGuillemets(proposition)}`}
          <VisuallyHidden> {entreGuillemets(extrait)}</VisuallyHidden>
        </Button>
      )}
      <Button variant="subtle" size="sm" px={8} onClick={onLaisser}>
        Laisser tel quel
        <VisuallyHidden> {entreGuillemets(extrait)}</VisuallyHidden>
      </Button>
    </>
  );
}

/** « extrait », with spaces that do not break. */
export const entreGuillemets = (s: string): string => `«\u00a0${s}\u00a0»`;
