import { Button } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useStructure } from '../ui/session.ts';

interface TelechargerProps {
  convention: number | string;
  annee: number | string;
  variant?: 'light' | 'subtle';
}

/** The address of a bilan's file. */
export const adresseDuFichier = (
  slug: string,
  convention: number | string,
  annee: number | string,
  format: 'docx' | 'pdf',
): string => `/api/structures/${slug}/bilans/${convention}/${annee}.${format}`;

/** The bilan as a file, in both formats. */
export function Telecharger({ convention, annee, variant = 'light' }: TelechargerProps) {
  const { slug } = useStructure();
  const lien = (format: 'docx' | 'pdf') => ({
    component: 'a' as const,
    href: adresseDuFichier(slug, convention, annee, format),
    download: true,
    variant,
  });
  return (
    <>
      <Button
        {...lien('docx')}
        aria-label="Télécharger en Word"
        leftSection={<IconFileTypeDocx size={20} aria-hidden />}
      >
        Word
      </Button>
      <Button
        {...lien('pdf')}
        aria-label="Télécharger en PDF"
        leftSection={<IconFileTypePdf size={20} aria-hidden />}
      >
        PDF
      </Button>
    </>
  );
}
