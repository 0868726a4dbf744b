import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Moi } from '../../../modules/comptes/contract.ts';
import { accueilDe, retenirStructure, type StructureDeMoi } from '../session.ts';
import classes from './cadre.module.css';

interface ChoixStructureProps {
  moi: Moi;
  structure: StructureDeMoi;
  onChoisir?: () => void;
}

/** The name of the structure; a choice when the person works in several. */
export function ChoixStructure({ moi, structure, onChoisir }: ChoixStructureProps) {
  const naviguer = useNavigate();
  if (moi.structures.length === 1) return <div className={classes.structure}>{structure.nom}</div>;
  return (
    <NativeSelect
      aria-label="Structure"
      value={structure.slug}
      data={moi.structures.map((s) => ({ value: s.slug, label: s.nom }))}
      onChange={(e) => {
        retenirStructure(e.currentTarget.value);
        onChoisir?.();
        naviguer({ to: accueilDe(moi) });
      }}
    />
  );
}
