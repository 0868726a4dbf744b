import { IconAlertTriangle, IconHandStop, IconSend } from '@tabler/icons-react';
import { Link, Navigate, useParams, useSearch } from '@tanstack/react-router';
import { tourneeDe } from '../../offline/carnet.ts';
import { useCarnet } from '../../offline/use-carnet.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useStructure } from '../../ui/session.ts';
import { VEILLES } from '../gestes.ts';
import classes from './en-cours.module.css';
import { FormulaireVeille } from './formulaire-veille.tsx';

const ICONES = { transmission: IconSend, securisation: IconAlertTriangle, intervention: IconHandStop };

/** What one saw broken or dangerous: one of three gestures, then the place, the landlord, a photo. */
export function Veille() {
  const { slug } = useStructure();
  const { id = '' } = useParams({ strict: false });
  const { geste } = useSearch({ strict: false });
  const tournee = tourneeDe(useCarnet(), id);
  const retour = `/s/${slug}/tournees/${id}`;
  if (!tournee) return <Navigate to={retour as string} replace />;
  const choisie = VEILLES.find((v) => v.geste === geste);
  if (choisie)
    return (
      <>
        <PageTitle
          compact
          titre={`Veille technique\u00a0: ${choisie.titre.toLowerCase()}`}
          retour={{ vers: `${retour}/veille`, libelle: 'Veille technique' }}
        >
          {choisie.aide}
        </PageTitle>
        <FormulaireVeille tournee={tournee} geste={choisie.geste} />
      </>
    );
  return (
    <>
      <PageTitle compact titre="Veille technique" retour={{ vers: retour, libelle: 'Tournée' }}>
        Que faites-vous de ce que vous voyez&nbsp;?
      </PageTitle>
      <ul className={classes.veilles}>
        {VEILLES.map((v) => {
          const Icone = ICONES[v.geste];
          return (
            <li key={v.geste}>
              <Link
                to={`${retour}/veille` as string}
                search={{ geste: v.geste } as never}
                className={classes.grandGeste}
              >
                <Icone size={32} aria-hidden />
                <span>
                  {v.titre}
                  <span className={classes.grandGesteAide}>{v.aide}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
