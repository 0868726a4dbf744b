import type { ReactNode } from 'react';
import classes from './page-seuil.module.css';
import { PageTitle } from './page-title.tsx';
import { Logo } from './signe.tsx';

interface PageSeuilProps {
  titre: string;
  sousTitre?: ReactNode;
  children: ReactNode;
}

/** The screens before one is inside: the form on one side, the cloth on the other. */
export function PageSeuil({ titre, sousTitre, children }: PageSeuilProps) {
  return (
    <div className={classes.seuil}>
      <main className={classes.contenu}>
        <div className={classes.colonne}>
          <Logo taille={36} />
          <div className={classes.corps}>
            <PageTitle titre={titre}>{sousTitre}</PageTitle>
            {children}
          </div>
        </div>
      </main>
      <aside className={classes.toile} aria-label="Présentation">
        <p className={classes.devise}>
          Noter une fois,
          <br />
          rendre compte à tous.
        </p>
        <p className={classes.suite}>L’outil de travail de la médiation sociale.</p>
      </aside>
    </div>
  );
}
