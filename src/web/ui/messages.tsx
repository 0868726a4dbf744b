import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import classes from './messages.module.css';
import { viserTitre } from './page-title.tsx';
import {
  fermerMessage,
  lireMessage,
  type Message,
  signaler,
  signalerErreur,
  suivreMessages,
} from './toast.ts';

/** Where the message appears: above the bar of the phone, at the bottom of the computer. */
export function Messages() {
  const message = useSyncExternalStore(suivreMessages, lireMessage);
  return (
    <section className={classes.place} aria-label="Messages" aria-live="polite">
      {message && <UnMessage key={message.id} message={message} />}
    </section>
  );
}

function UnMessage({ message: { id, texte, ton, duree, retour } }: { message: Message }) {
  // A reader's pointer, or their keyboard, holds it.
  const [retenu, setRetenu] = useState(false);
  useEffect(() => {
    if (duree === null || retenu) return;
    const minuterie = setTimeout(() => fermerMessage(id), duree);
    return () => clearTimeout(minuterie);
  }, [id, duree, retenu]);
  const fermer = () => {
    fermerMessage(id);
    // The button that was pressed goes away with its message.
    viserTitre();
  };
  const defaire = async () => {
    fermer();
    try {
      await retour?.annuler();
      if (retour) signaler(retour.fait);
    } catch (e) {
      signalerErreur(e);
    }
  };
  // What only says that it is done hides nothing from the finger: a press goes to what is under it.
  const passant = ton === 'fait' && !retour;
  const Icone = ton === 'erreur' ? IconAlertTriangle : IconCheck;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done by a press, the time only stops
    <div
      className={classes.message}
      data-ton={ton}
      data-passant={passant || undefined}
      role={ton === 'erreur' ? 'alert' : undefined}
      onPointerEnter={() => setRetenu(true)}
      onPointerLeave={() => setRetenu(false)}
      onFocus={() => setRetenu(true)}
      onBlur={() => setRetenu(false)}
    >
      <Icone size={22} aria-hidden className={classes.icone} />
      <span className={classes.texte}>{texte}</span>
      {retour && (
        <Button variant="light" className={classes.retour} onClick={defaire}>
          {retour.bouton}
        </Button>
      )}
      {!passant && <CloseButton aria-label="Fermer" size={44} iconSize={18} onClick={fermer} />}
    </div>
  );
}
