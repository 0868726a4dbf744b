import { CloseButton, Title } from '@mantine/core';
import { IconDots, IconLogout, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Moi } from '../../../modules/comptes/contract.ts';
import type { StructureDeMoi } from '../session.ts';
import { BoutonNuit } from './bouton-nuit.tsx';
import classes from './cadre.module.css';
import { ChoixStructure } from './choix-structure.tsx';
import { entreesDe } from './navigation.ts';
import { useDeconnexion } from './use-deconnexion.ts';

const EN_BARRE = 4;

interface BarreBasseProps {
  moi: Moi;
  structure: StructureDeMoi | undefined;
}

/** The navigation of the phone: the most used under the thumb, the rest behind « Plus ». */
export function BarreBasse({ moi, structure }: BarreBasseProps) {
  const feuille = useRef<HTMLDialogElement>(null);
  const fermer = () => feuille.current?.close();
  const deconnecter = useDeconnexion();
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
          onClick={() => feuille.current?.showModal()}
        >
          <IconDots size={22} stroke={1.75} aria-hidden />
          Plus
        </button>
      </nav>
      <dialog ref={feuille} className={classes.feuille} aria-labelledby="plus-titre">
        <div className={classes.feuilleTete}>
          <Title order={2} id="plus-titre">
            Plus
          </Title>
          <CloseButton aria-label="Fermer" size={44} iconSize={22} onClick={fermer} />
        </div>
        {structure && <ChoixStructure moi={moi} structure={structure} />}
        <hr className={classes.trait} />
        <ul className={classes.liens}>
          {entrees.slice(EN_BARRE).map(({ chemin, libelle, icone: Icone }) => (
            <li key={chemin}>
              <Link
                to={`/s/${structure?.slug}/${chemin}` as string}
                className={classes.lien}
                onClick={fermer}
              >
                <Icone size={20} stroke={1.75} aria-hidden />
                {libelle}
              </Link>
            </li>
          ))}
          <li>
            <Link to="/compte" className={classes.lien} onClick={fermer}>
              <IconUser size={20} stroke={1.75} aria-hidden />
              Mon compte
            </Link>
          </li>
          <li>
            <BoutonNuit />
          </li>
          <li>
            <button type="button" className={classes.lien} onClick={deconnecter}>
              <IconLogout size={20} stroke={1.75} aria-hidden />
              Se déconnecter
            </button>
          </li>
        </ul>
      </dialog>
    </>
  );
}
