import { TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

const ATTENTE_MS = 300;

interface ChampRechercheProps
  extends Pick<TextInputProps, 'label' | 'placeholder' | 'maw' | 'autoComplete' | 'autoCapitalize'> {
  valeur: string | undefined;
  changer: (v: string | undefined) => void;
}

/** What is searched: the address follows once the typing rests. */
export function ChampRecherche({ valeur, changer, ...champ }: ChampRechercheProps) {
  const [texte, setTexte] = useState(valeur ?? '');
  const envoye = useRef(valeur);
  const chercher = useDebouncedCallback((v: string) => {
    envoye.current = v.trim() || undefined;
    changer(envoye.current);
  }, ATTENTE_MS);
  useEffect(() => {
    // Only what comes from elsewhere (a filter taken away, « back »): an echo of the typing would eat letters.
    if (valeur === envoye.current) return;
    envoye.current = valeur;
    setTexte(valeur ?? '');
  }, [valeur]);
  return (
    <TextInput
      type="search"
      leftSection={<IconSearch size={20} aria-hidden />}
      mb="md"
      {...champ}
      value={texte}
      onChange={(e) => {
        setTexte(e.currentTarget.value);
        chercher(e.currentTarget.value);
      }}
    />
  );
}
