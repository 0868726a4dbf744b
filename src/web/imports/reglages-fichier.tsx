import { Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ImportDetail } from '../../modules/imports/contract.ts';
import type { Correspondances } from '../../modules/imports/rules/correspondances.ts';
import { NombreField } from '../ui/nombre-field.tsx';
import { signalerErreur } from '../ui/toast.ts';
import { useImport } from './use-import.ts';

const ENCODAGES = [
  { value: '', label: 'Reconnu tout seul' },
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows (occidental)' },
  { value: 'macintosh', label: 'Mac (ancien)' },
  { value: 'cp850', label: 'DOS (ancien)' },
  { value: 'utf-16le', label: 'UTF-16' },
];
const SEPARATEURS = [
  { value: '', label: 'Reconnu tout seul' },
  { value: ';', label: 'Point-virgule' },
  { value: ',', label: 'Virgule' },
  { value: '\t', label: 'Tabulation' },
  { value: '|', label: 'Barre verticale' },
];

/** How the file is made, when Trame got it wrong: it is then read again from its beginning. */
export function ReglagesFichier({ donnees }: { donnees: ImportDetail }) {
  const { correspondances, analyse } = donnees;
  const { corriger } = useImport(donnees.id);
  const [choix, setChoix] = useState<Correspondances>(correspondances);
  const [enCours, setEnCours] = useState(false);
  const feuilles = analyse?.feuilles ?? [];
  const lues = choix.feuilles ?? feuilles.filter((f) => f.lue).map((f) => f.nom);
  const classeur = analyse?.format === 'xlsx';
  const relire = async () => {
    setEnCours(true);
    try {
      await corriger(choix);
    } catch (e) {
      signalerErreur(e);
      setEnCours(false);
    }
  };
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: classeur ? 1 : 3 }}>
        {!classeur && (
          <>
            <NativeSelect
              label="Encodage"
              description="Si les accents sont faux."
              data={ENCODAGES}
              value={choix.encodage ?? ''}
              onChange={(e) =>
                setChoix({
                  ...choix,
                  encodage: (e.currentTarget.value || undefined) as Correspondances['encodage'],
                })
              }
            />
            <NativeSelect
              label="Séparateur"
              description="Si les colonnes sont mal coupées."
              data={SEPARATEURS}
              value={choix.separateur ?? ''}
              onChange={(e) =>
                setChoix({
                  ...choix,
                  separateur: (e.currentTarget.value || undefined) as Correspondances['separateur'],
                })
              }
            />
          </>
        )}
        <NombreField
          label="Ligne des titres"
          description="Son numéro dans le fichier. 0 s’il n’y en a pas."
          placeholder={analyse ? String(analyse.ligneEntete) : ''}
          max={1000}
          value={choix.ligneEntete ?? null}
          onChange={(n) => setChoix({ ...choix, ligneEntete: n ?? undefined })}
        />
      </SimpleGrid>
      {feuilles.length > 1 && (
        <Checkbox.Group
          label="Feuilles à lire"
          value={[...lues]}
          onChange={(noms) => setChoix({ ...choix, feuilles: noms })}
        >
          <Group mt="xs">
            {feuilles.map((f) => (
              <Checkbox key={f.nom} value={f.nom} label={f.nom} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <Group>
        <Button variant="light" loading={enCours} onClick={relire}>
          Relire le fichier ainsi
        </Button>
      </Group>
    </Stack>
  );
}
