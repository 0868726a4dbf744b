import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportDetail } from '../../modules/imports/contract.ts';
import { Dialogue } from '../ui/dialogue.tsx';
import { pluriel } from '../ui/format.ts';
import { signaler, signalerErreur } from '../ui/toast.ts';
import { useImport } from './use-import.ts';

/** Undoes an import whole. Asked first: what people changed since goes too. */
export function AnnulerImport({ donnees }: { donnees: ImportDetail }) {
  const { annuler } = useImport(donnees.id);
  const [ouvert, setOuvert] = useState(false);
  const [enCours, setEnCours] = useState(false);
  const faire = async () => {
    setEnCours(true);
    try {
      const fait = await annuler();
      const modifiees = fait?.modifiees ?? 0;
      signaler(
        [
          `${pluriel(fait?.interventions ?? 0, 'intervention retirée', 'interventions retirées')}.`,
          modifiees > 0 &&
            `${pluriel(modifiees, 'avait été modifiée', 'avaient été modifiées')} depuis l’import.`,
        ]
          .filter(Boolean)
          .join(' '),
      );
      setOuvert(false);
    } catch (e) {
      signalerErreur(e);
    }
    setEnCours(false);
  };
  return (
    <>
      <Button
        variant="subtle"
        color="brique"
        leftSection={<IconArrowBackUp size={20} aria-hidden />}
        onClick={() => setOuvert(true)}
      >
        Annuler cet import
      </Button>
      <Dialogue ouvert={ouvert} onFermer={() => setOuvert(false)} titre="Annuler cet import">
        <Text mb="lg">
          {pluriel(donnees.importees, 'intervention sera retirée', 'interventions seront retirées')}, même
          celles que quelqu’un a modifiées depuis. Ce que l’import avait ajouté à vos listes, et que rien
          d’autre n’utilise, part aussi. Le même fichier pourra être importé de nouveau.
        </Text>
        <Group>
          <Button color="brique" loading={enCours} onClick={faire}>
            Retirer ces interventions
          </Button>
          <Button variant="subtle" onClick={() => setOuvert(false)}>
            Garder l’import
          </Button>
        </Group>
      </Dialogue>
    </>
  );
}
