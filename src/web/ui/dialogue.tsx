import { CloseButton, Title } from '@mantine/core';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import classes from './dialogue.module.css';

interface DialogueProps {
  ouvert: boolean;
  onFermer: () => void;
  titre: string;
  children: ReactNode;
}

/**
 * A question in front of the screen; a sheet from the bottom on a phone. Native: the focus, Escape and the screen behind
 * are the browser's work. For what can be undone, prefer doing it and `signalerAnnulable`.
 */
export function Dialogue({ ouvert, ...reste }: DialogueProps) {
  return ouvert ? <DialogueOuvert {...reste} /> : null;
}

function DialogueOuvert({ onFermer, titre, children }: Omit<DialogueProps, 'ouvert'>) {
  const noeud = useRef<HTMLDialogElement>(null);
  const parti = useRef(false);
  const id = useId();
  useLayoutEffect(() => {
    const d = noeud.current;
    parti.current = false;
    d?.showModal();
    // What is to be filled in, rather than the button that closes.
    d?.querySelector<HTMLElement>('[data-autofocus], form input, form select, form textarea')?.focus();
    // Closed before it is taken away: the browser gives the focus back to what opened it.
    return () => {
      parti.current = true;
      d?.close();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape and the button close it too
    <dialog
      ref={noeud}
      className={classes.dialogue}
      aria-labelledby={id}
      // Not when it was closed to be opened again, as in development, nor when another one takes its place.
      onClose={(e) => !e.currentTarget.open && !parti.current && onFermer()}
      onClick={(e) => e.target === noeud.current && onFermer()}
    >
      <div className={classes.corps}>
        <div className={classes.tete}>
          <Title order={2} id={id}>
            {titre}
          </Title>
          <CloseButton aria-label="Fermer" size={44} iconSize={22} onClick={onFermer} />
        </div>
        {children}
      </div>
    </dialog>
  );
}
