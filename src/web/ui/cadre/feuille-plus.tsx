import { IconAffiliate, IconLifebuoy, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Moi } from '../../../modules/comptes/contract.ts';
import { Dialogue } from '../dialogue.tsx';
import { type StructureDeMoi, suitUnReseau } from '../session.ts';
import { BoutonDeconnexion } from './bouton-deconnexion.tsx';
import { BoutonNuit } from './bouton-nuit.tsx';
import classes from './cadre.module.css';
import { ChoixStructure } from './choix-structure.tsx';
import type { Entree } from './navigation.ts';

interface FeuillePlusProps {
  moi: Moi;
  structure: StructureDeMoi | undefined;
  entrees: readonly Entree[];
  fermer: () => void;
}

/** What the bar of the phone has no room for. */
export function FeuillePlus({ moi, structure, entrees, fermer }: FeuillePlusProps) {
  return (
    <Dialogue ouvert onFermer={fermer} titre="Plus">
      {structure && <ChoixStructure moi={moi} structure={structure} onChoisir={fermer} />}
      <hr className={classes.trait} />
      <ul className={classes.liens}>
        {suitUnReseau(moi) && (
          <li>
            <Link to={'/reseau' as string} className={classes.lien} onClick={fermer}>
              <IconAffiliate size={20} stroke={1.75} aria-hidden />
              Réseau
            </Link>
          </li>
        )}
        {entrees.map(({ chemin, libelle, icone: Icone }) => (
          <li key={chemin}>
            <Link to={`/s/${structure?.slug}/${chemin}` as string} className={classes.lien} onClick={fermer}>
              <Icone size={20} stroke={1.75} aria-hidden />
              {libelle}
            </Link>
          </li>
        ))}
        {structure && (
          <li>
            <Link to={`/s/${structure.slug}/danger` as string} className={classes.lien} onClick={fermer}>
              <IconLifebuoy size={20} stroke={1.75} aria-hidden />
              En cas de danger
            </Link>
          </li>
        )}
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
          <BoutonDeconnexion />
        </li>
      </ul>
    </Dialogue>
  );
}
