import { IconGitMerge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import classes from './a-trancher.module.css';
import { divergencesQuery } from './divergences.ts';
import { pluriel } from './format.ts';
import { useStructure } from './session.ts';

/** For those who manage the team, when acts wait for a choice: how many, and the way there. Nothing otherwise. */
export function ATrancher() {
  const { slug, role } = useStructure();
  const encadre = role === 'encadrant' || role === 'direction';
  const { data } = useQuery({ ...divergencesQuery(slug), enabled: encadre });
  if (!encadre || !data || data.length === 0) return null;
  return (
    <Link to={`/s/${slug}/a-trancher` as string} className={classes.ligne}>
      <IconGitMerge size={20} aria-hidden />
      {pluriel(data.length, 'intervention modifiée', 'interventions modifiées')} par deux personnes, à
      trancher
    </Link>
  );
}
