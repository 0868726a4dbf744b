import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { phraseDe } from './probleme.ts';

const LECTURE_MS = 5_000;
const ANNULATION_MS = 10_000;

/** « C’est enregistré » : says that something is done. */
export function signaler(message: string): void {
  notifications.show({
    message,
    color: 'canard',
    icon: <IconCheck size={20} aria-hidden />,
    autoClose: LECTURE_MS,
  });
}

/** Says what was refused or failed, until it is closed. */
export function signalerErreur(erreur: unknown): void {
  const message = typeof erreur === 'string' ? erreur : phraseDe(erreur);
  notifications.show({
    message,
    color: 'brique',
    icon: <IconAlertTriangle size={20} aria-hidden />,
    autoClose: false,
  });
}

/** Undo instead of a question before: it is done, and « Annuler » brings it back for ten seconds. */
export function signalerAnnulable(message: string, annuler: () => Promise<unknown> | undefined): void {
  const id = notifications.show({
    color: 'canard',
    icon: <IconCheck size={20} aria-hidden />,
    autoClose: ANNULATION_MS,
    withAutoCloseProgress: true,
    message: (
      <span style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
        <span style={{ flex: 1 }}>{message}</span>
        <Button
          variant="light"
          onClick={async () => {
            notifications.hide(id);
            try {
              await annuler();
              signaler('C’est annulé.');
            } catch (e) {
              signalerErreur(e);
            }
          }}
        >
          Annuler
        </Button>
      </span>
    ),
  });
}
