import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import classes from './messages.module.css';
import {
  fermerMessage,
  lireMessages,
  type Message,
  signaler,
  signalerErreur,
  suivreMessages,
} from './toast.ts';

/** Where messages appear: above the bar of the phone, at the bottom of the computer. A reader's pointer holds them. */
export function Messages() {
  const messages = useSyncExternalStore(suivreMessages, lireMessages);
  const [retenus, setRetenus] = useState(false);
  return (
    <section
      className={classes.pile}
      aria-label="Messages"
      aria-live="polite"
      onPointerEnter={() => setRetenus(true)}
      onPointerLeave={() => setRetenus(false)}
      onFocus={() => setRetenus(true)}
      onBlur={() => setRetenus(false)}
    >
      {messages.map((m) => (
        <UnMessage key={m.id} message={m} retenu={retenus} />
      ))}
    </section>
  );
}

function UnMessage({
  message: { id, texte, ton, duree, annuler },
  retenu,
}: {
  message: Message;
  retenu: boolean;
}) {
  useEffect(() => {
    if (duree === null || retenu) return;
    const minuterie = setTimeout(() => fermerMessage(id), duree);
    return () => clearTimeout(minuterie);
  }, [id, duree, retenu]);
  const defaire = async () => {
    fermerMessage(id);
    try {
      await annuler?.();
      signaler('C’est annulé.');
    } catch (e) {
      signalerErreur(e);
    }
  };
  const Icone = ton === 'erreur' ? IconAlertTriangle : IconCheck;
  return (
    <div className={classes.message} data-ton={ton} role={ton === 'erreur' ? 'alert' : undefined}>
      <Icone size={22} aria-hidden className={classes.icone} />
      <span className={classes.texte}>{texte}</span>
      {annuler && (
        <Button variant="light" onClick={defaire}>
          Annuler
        </Button>
      )}
      <CloseButton aria-label="Fermer" size={44} iconSize={18} onClick={() => fermerMessage(id)} />
    </div>
  );
}
