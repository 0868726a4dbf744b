import { SimpleGrid, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';

/** What the form gives to one of its fields, by its path. */
export type Champ = (nom: string) => { name: string };

interface ChampsAdresseProps {
  champ: Champ;
  /** Where the address is in the form: '' or « lieu. ». */
  dans?: string;
  libelle?: string;
  description?: ReactNode;
}

/** Street, postal code and town. */
export function ChampsAdresse({ champ, dans = '', libelle = 'Adresse', description }: ChampsAdresseProps) {
  return (
    <>
      <TextInput
        label={libelle}
        autoComplete="off"
        {...(description !== undefined && { description })}
        {...champ(`${dans}adresse`)}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="lg" style={{ alignItems: 'start' }}>
        <TextInput
          label="Code postal"
          inputMode="numeric"
          autoComplete="off"
          {...champ(`${dans}codePostal`)}
        />
        <TextInput label="Commune" autoComplete="off" {...champ(`${dans}commune`)} />
      </SimpleGrid>
    </>
  );
}
