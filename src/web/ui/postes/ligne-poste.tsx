import { Paper, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Poste } from '../../../modules/conventions/contract-aide.ts';
import type { StructureDeMoi } from '../session.ts';
import { FaitsDuPoste } from './faits-du-poste.tsx';
import { FriseDuPoste } from './frise-du-poste.tsx';
import classes from './ligne-poste.module.css';
import { nomDuPoste } from './nom-du-poste.ts';

interface LignePosteProps {
  poste: Poste;
  aujourdhui: string;
  /** Where it is, and as whom one reads it: a network opens its deadlines, having no access to the rest. */
  structure: Pick<StructureDeMoi, 'slug' | 'role'>;
  /** Under the name of its employer, a level lower. */
  rang?: 2 | 3;
}

/** One post on its line of time: many of them hold on a screen. */
export function LignePoste({ poste: p, aujourdhui, structure: { slug, role }, rang = 2 }: LignePosteProps) {
  const vers =
    role === 'reseau'
      ? { to: `/s/${slug}/echeances` as string, search: { convention: p.conventionId } as never }
      : { to: `/s/${slug}/conventions/${p.conventionId}` as string };
  return (
    <Paper component="li" shadow="xs" className={classes.ligne}>
      <div className={classes.texte}>
        <Title order={rang} size="h3">
          <Link {...vers} className={classes.lien}>
            {nomDuPoste(p)}
          </Link>
        </Title>
        <p className={classes.qui}>{[p.numero, p.employeur, p.commune].filter(Boolean).join(' · ')}</p>
        <FaitsDuPoste poste={p} aujourdhui={aujourdhui} />
      </div>
      <div className={classes.frise}>
        <FriseDuPoste du={p.debut} au={p.fin} occupation={p.occupation} aujourdhui={aujourdhui} />
      </div>
    </Paper>
  );
}
