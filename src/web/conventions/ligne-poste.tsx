import { Paper, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Poste } from '../../modules/conventions/contract-aide.ts';
import { useStructure } from '../ui/session.ts';
import { FaitsDuPoste } from './faits-du-poste.tsx';
import classes from './ligne-poste.module.css';
import { FriseDuPoste } from './poste/frise-du-poste.tsx';

/** One post on its line of time: many of them hold on a screen. */
export function LignePoste({ poste: p, aujourdhui }: { poste: Poste; aujourdhui: string }) {
  const { slug } = useStructure();
  return (
    <Paper component="li" shadow="xs" className={classes.ligne}>
      <div className={classes.texte}>
        <Title order={2} size="h3">
          <Link to={`/s/${slug}/conventions/${p.conventionId}` as string} className={classes.lien}>
            {p.titulaire ?? 'Poste vacant'}
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
