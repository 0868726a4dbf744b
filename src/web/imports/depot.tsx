import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FileDrop } from '../ui/file-drop.tsx';
import { phraseDe } from '../ui/probleme.ts';
import { useStructure } from '../ui/session.ts';
import { Avancement } from './avancement.tsx';
import { deposer } from './deposer.ts';

const MAX_OCTETS = 250 * 1_048_576;

/** A file to drop; once it has left, the screen of its import opens. */
export function Depot() {
  const { slug } = useStructure();
  const naviguer = useNavigate();
  const [part, setPart] = useState<number | null>(null);
  const [refus, setRefus] = useState<string | null>(null);
  const envoyer = async (fichier: File) => {
    setRefus(null);
    setPart(0);
    try {
      const id = await deposer(slug, fichier, setPart);
      await naviguer({ to: '/s/$structure/imports/$id', params: { structure: slug, id } });
    } catch (e) {
      setRefus(phraseDe(e));
      setPart(null);
    }
  };
  return (
    <div>
      <FileDrop
        libelle="Choisissez un fichier CSV ou XLSX"
        aide="ou déposez-le ici. Il est lu, puis montré&nbsp;; rien n’est enregistré sans votre accord."
        accept=".csv,.xlsx,.txt,.tsv"
        tailleMax={MAX_OCTETS}
        enCours={part !== null}
        error={refus}
        onFichier={envoyer}
      />
      {part !== null && <Avancement titre="Envoi du fichier" part={part} />}
    </div>
  );
}
