import { Button } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../api.ts';
import { useStructure } from '../ui/session.ts';
import { signalerErreur } from '../ui/toast.ts';

const SUITES = { pdf: 'PDF', docx: 'Word' } as const;
type Suite = keyof typeof SUITES;
const ICONES = { pdf: IconFileTypePdf, docx: IconFileTypeDocx } as const;

interface DocumentsProps {
  situation: { readonly id: string; readonly code: string };
  /** Its paper is that of a fact; without one, the page by which the situation is handed over. */
  fait?: string;
  /** What it is, as its button says: « Protocole à signer ». */
  nom: string;
  /** The name of the file, without its suffix; it says nothing of anybody. */
  fichier: string;
}

/** A paper to print or to change, in both formats. A refusal (a text that names somebody) is a sentence, not a file. */
export function Documents({ situation: s, fait, nom, fichier }: DocumentsProps) {
  const { slug: structure } = useStructure();
  const [enCours, setEnCours] = useState<Suite | null>(null);
  const telecharger = async (suite: Suite) => {
    setEnCours(suite);
    try {
      enregistrer(await lire(structure, s.id, fait, suite), `${fichier}-${s.code}.${suite}`);
    } catch (e) {
      signalerErreur(e);
    } finally {
      setEnCours(null);
    }
  };
  return (Object.keys(SUITES) as Suite[]).map((suite) => {
    const Icone = ICONES[suite];
    return (
      <Button
        key={suite}
        variant="subtle"
        size="sm"
        loading={enCours === suite}
        leftSection={<Icone size={18} aria-hidden />}
        onClick={() => telecharger(suite)}
      >
        {nom}, {SUITES[suite]}
      </Button>
    );
  });
}

async function lire(structure: string, id: string, fait: string | undefined, suite: Suite): Promise<Blob> {
  const racine = '/api/structures/{structure}/situations/{id}' as const;
  const options = { parseAs: 'blob' } as const;
  const { data } =
    fait === undefined
      ? await api.GET(`${racine}/relais.${suite}`, { params: { path: { structure, id } }, ...options })
      : await api.GET(`${racine}/faits/{fait}/document.${suite}`, {
          params: { path: { structure, id, fait } },
          ...options,
        });
  // A file in the contract: its content has no type there.
  return data as unknown as Blob;
}

function enregistrer(contenu: Blob, nom: string): void {
  const adresse = URL.createObjectURL(contenu);
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  // Some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(adresse), 60_000);
}
