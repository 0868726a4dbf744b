import { Button, Group, type GroupProps } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import type { Periode } from '../ui/periodes.ts';
import { adresseDe, type FiltresTableau } from './filtres.ts';

interface TelechargementsProps extends GroupProps {
  slug: string;
  periode: Periode;
  filtres: FiltresTableau;
}

/** The same figures in a file that says where it comes from, or on paper. */
export function Telechargements({ slug, periode, filtres, ...reste }: TelechargementsProps) {
  const fichiers = [
    ['Classeur (XLSX)', adresseDe(slug, 'tableau-de-bord.xlsx', periode, filtres)],
    ['Données (CSV)', adresseDe(slug, 'mesures.csv', periode, filtres, ['mois', 'secteur', 'nature'])],
  ] as const;
  return (
    <Group gap="xs" {...reste}>
      {fichiers.map(([libelle, href]) => (
        <Button
          key={libelle}
          component="a"
          href={href}
          download
          variant="light"
          leftSection={<IconDownload size={20} aria-hidden />}
        >
          {libelle}
        </Button>
      ))}
      <Button
        variant="subtle"
        leftSection={<IconPrinter size={20} aria-hidden />}
        onClick={() => window.print()}
      >
        Imprimer
      </Button>
    </Group>
  );
}
