import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportDetail } from '../../modules/imports/contract.ts';
import { useStructure } from '../ui/session.ts';
import { signaler, signalerErreur } from '../ui/toast.ts';
import { useImport } from './use-import.ts';

/** Gives up an import of which nothing is written. */
export function Abandonner({ donnees }: { donnees: ImportDetail }) {
  const { slug } = useStructure();
  const { annuler } = useImport(donnees.id);
  const naviguer = useNavigate();
  const [enCours, setEnCours] = useState(false);
  const abandonner = async () => {
    setEnCours(true);
    try {
      await annuler();
      signaler('L’import est abandonné. Rien n’a été enregistré.');
      await naviguer({ to: '/s/$structure/imports', params: { structure: slug } });
    } catch (e) {
      signalerErreur(e);
      setEnCours(false);
    }
  };
  return (
    <div>
      <Button
        variant="subtle"
        leftSection={<IconX size={20} aria-hidden />}
        loading={enCours}
        onClick={abandonner}
      >
        Abandonner cet import
      </Button>
    </div>
  );
}
