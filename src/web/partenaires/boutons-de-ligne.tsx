import { Button } from '@mantine/core';

interface BoutonsDeLigneProps {
  /** What the line is about, for whoever does not see it. */
  nom: string;
  onModifier: () => void;
  /** « Retirer » or « Supprimer ». */
  oter: string;
  onOter: () => void;
}

/** What may be done of a line: change it, take it off. */
export function BoutonsDeLigne({ nom, onModifier, oter, onOter }: BoutonsDeLigneProps) {
  return (
    <>
      <Button variant="subtle" size="sm" onClick={onModifier} aria-label={`Modifier ${nom}`}>
        Modifier
      </Button>
      <Button variant="subtle" size="sm" color="gray" onClick={onOter} aria-label={`${oter} ${nom}`}>
        {oter}
      </Button>
    </>
  );
}
