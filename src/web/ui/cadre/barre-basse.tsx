import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Moi } from '../../../modules/comptes/contract.ts';
import type { StructureDeMoi } from '../session.ts';
import classes from './cadre.module.css';
import { FeuillePlus } from './feuille-plus.tsx';
import { entreesDe } from './navigation.ts';

const EN_BARRE = 4;

interface BarreBasseProps {
  moi: Moi;
  structure: StructureDeMoi | undefined;
}

/** The navigation of the phone: the most used under the thumb, the rest behind « Plus ». */
export function BarreBasse({ moi, structure }: BarreBasseProps) {
  const [ouverte, setOuverte] = useState(false);
  const entrees = structure ? entreesDe(structure.role) : [];
  return (
    <>
      <nav aria-label="Principale" className={classes.barre}>
        {entrees.slice(0, EN_BARRE).map(({ chemin, libelle, court, icone: Icone }) => (
          <Link key={chemin} to={`/s/${structure?.slug}/${chemin}` as string} className={classes.onglet}>
            <Icone size={22} stroke={1.75} aria-hidden />
            {court ?? libelle}
          </Link>
        ))}
        <button
          type="button"
          className={classes.onglet}
          aria-haspopup="dialog"
          aria-expanded={ouverte}
          onClick={() => setOuverte(true)}
        >
          <IconDots size={22} stroke={1.75} aria-hidden />
          Plus
        </button>
      </nav>
      {ouverte && (
        <FeuillePlus
          moi={moi}
          structure={structure}
          entrees={entrees.slice(EN_BARRE)}
          fermer={() => setOuverte(false)}
        />
      )}
    </>
  );
}
