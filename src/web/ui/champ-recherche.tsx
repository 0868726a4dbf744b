import { TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';

const ATTENTE_MS = 300;

interface ChampRechercheProps
  extends Pick<TextInputProps, 'label' | 'placeholder' | 'maw' | 'autoComplete' | 'autoCapitalize'> {
  valeur: string | undefined;
  changer: (v: string | undefined) => void;
  /** What may be searched; all of it when left out. The rest stays in the field: neither in an address nor in a request. */
  admet?: (texte: string) => boolean;
  /** Beside the field, when what is typed stays in it. */
  sinon?: ReactNode;
}

/** What is searched: the address follows once the typing rests. */
export function ChampRecherche({ valeur, changer, admet, sinon, ...champ }: ChampRechercheProps) {
  const [texte, setTexte] = useState(valeur ?? '');
  const [retenu, setRetenu] = useState(false);
  const envoye = useRef(valeur);
  const chercher = useDebouncedCallback((v: string) => {
    const saisi = v.trim();
    const reste = saisi !== '' && admet?.(saisi) === false;
    setRetenu(reste);
    const avant = envoye.current;
    envoye.current = reste ? undefined : saisi || undefined;
    if (!reste || avant !== undefined) changer(envoye.current);
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
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={retenu && sinon}
      value={texte}
      onChange={(e) => {
        setTexte(e.currentTarget.value);
        chercher(e.currentTarget.value);
      }}
    />
  );
}
