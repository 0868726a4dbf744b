import { Outlet, useParams } from '@tanstack/react-router';
import { useMoi } from '../session.ts';
import { BandeauReseau } from './bandeau-reseau.tsx';
import { BarreBasse } from './barre-basse.tsx';
import classes from './cadre.module.css';
import { Lateral } from './lateral.tsx';

/** The frame of the signed-in screens: navigation at the left on a computer, at the thumb on a phone. */
export function Cadre() {
  const moi = useMoi();
  const { structure: slug } = useParams({ strict: false });
  const structure = moi.structures.find((s) => s.slug === slug) ?? moi.structures[0];
  return (
    <div className={classes.cadre}>
      <a href="#contenu" className={classes.saut}>
        Aller au contenu
      </a>
      <Lateral moi={moi} structure={structure} />
      <main id="contenu" tabIndex={-1} className={classes.contenu}>
        <BandeauReseau />
        <div className={classes.page}>
          <Outlet />
        </div>
      </main>
      <BarreBasse moi={moi} structure={structure} />
    </div>
  );
}
