import { Button, Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconDownload,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconJson,
} from '@tabler/icons-react';
import { useStructure } from '../ui/session.ts';

interface TelechargerProps {
  convention: number | string;
  annee: number | string;
  variant?: 'light' | 'subtle' | 'filled';
}

/** The address of a bilan's file. */
export const adresseDuFichier = (
  slug: string,
  convention: number | string,
  annee: number | string,
  format: 'docx' | 'pdf' | 'json',
): string => `/api/structures/${slug}/bilans/${convention}/${annee}.${format}`;

/** The bilan as a file. */
export function Telecharger({ convention, annee, variant = 'light' }: TelechargerProps) {
  const { slug } = useStructure();
  const lien = (format: 'docx' | 'pdf' | 'json') => ({
    component: 'a' as const,
    href: adresseDuFichier(slug, convention, annee, format),
    download: true,
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant={variant}
          leftSection={<IconDownload size={20} aria-hidden />}
          rightSection={<IconChevronDown size={18} aria-hidden />}
        >
          Télécharger
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item {...lien('docx')} leftSection={<IconFileTypeDocx size={20} aria-hidden />}>
          Word
        </Menu.Item>
        <Menu.Item {...lien('pdf')} leftSection={<IconFileTypePdf size={20} aria-hidden />}>
          PDF
        </Menu.Item>
        <Menu.Item {...lien('json')} leftSection={<IconJson size={20} aria-hidden />}>
          Chiffres (JSON)
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
