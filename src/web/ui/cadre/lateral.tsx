import { IconAffiliate, IconLifebuoy, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Moi } from '../../../modules/comptes/contract.ts';
import { type StructureDeMoi, suitUnReseau } from '../session.ts';
import { Logo } from '../signe.tsx';
import { BoutonDeconnexion } from './bouton-deconnexion.tsx';
import { BoutonNuit } from './bouton-nuit.tsx';
import classes from './cadre.module.css';
import { ChoixStructure } from './choix-structure.tsx';
import { entreesDe } from './navigation.ts';

interface LateralProps {
  moi: Moi;
  structure: StructureDeMoi | undefined;
}

/** The navigation of the computer. */
export function Lateral({ moi, structure }: LateralProps) {
  return (
    <nav aria-label="Principale" className={classes.lateral}>
      <div className={classes.marque}>
        <Link to="/" aria-label="Trame, accueil">
          <Logo taille={30} />
        </Link>
        {structure && <ChoixStructure moi={moi} structure={structure} />}
      </div>
      {structure && (
        <ul className={classes.liens}>
          {suitUnReseau(moi) && (
            <li>
              <Link to={'/reseau' as string} className={classes.lien}>
                <IconAffiliate size={20} stroke={1.75} aria-hidden />
                Réseau
              </Link>
            </li>
          )}
          {entreesDe(structure.role).map(({ chemin, libelle, icone: Icone }) => (
            <li key={chemin}>
              <Link to={`/s/${structure.slug}/${chemin}` as string} className={classes.lien}>
                <Icone size={20} stroke={1.75} aria-hidden />
                {libelle}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <ul className={`${classes.liens} ${classes.pied}`}>
        {structure && (
          <li>
            <Link to={`/s/${structure.slug}/danger` as string} className={classes.lien}>
              <IconLifebuoy size={20} stroke={1.75} aria-hidden />
              En cas de danger
            </Link>
          </li>
        )}
        <li>
          <BoutonNuit />
        </li>
        <li>
          <Link to="/compte" className={classes.lien}>
            <IconUser size={20} stroke={1.75} aria-hidden />
            <span className={classes.nom}>Mon compte</span>
          </Link>
        </li>
        <li>
          <BoutonDeconnexion />
        </li>
      </ul>
    </nav>
  );
}
