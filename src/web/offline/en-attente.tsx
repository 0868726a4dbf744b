import { Alert } from '@mantine/core';
import { useEffect, useState } from 'react';
import { pluriel } from '../ui/format.ts';
import { enAttenteIci } from './compte-local.ts';
import { memoirePhone } from './pointeur.ts';

/** On the sign-in screen: that the session ended, and that something waits on this device. Neither what nor whose. */
export function EnAttente() {
  const [n, setN] = useState(0);
  const [fermee] = useState(memoirePhone.fermeture);
  useEffect(() => {
    let ici = true;
    void enAttenteIci().then((nombre) => ici && setN(nombre));
    return () => {
      ici = false;
    };
  }, []);
  if (!fermee && n === 0) return null;
  return (
    <Alert role="status" mb="lg" color={n > 0 ? 'safran' : undefined}>
      {fermee && 'Votre session est fermée. '}
      {n > 0 &&
        `${pluriel(n, 'saisie')} ${n < 2 ? 'attend' : 'attendent'} sur cet appareil : ${n < 2 ? 'elle partira' : 'elles partiront'} quand la personne qui ${n < 2 ? 'l’a faite' : 'les a faites'} se reconnectera.`}
    </Alert>
  );
}
