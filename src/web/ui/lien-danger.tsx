import { IconLifebuoy } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useStructure } from './session.ts';

/** The way to what to do when somebody is in danger, at the end of a screen where one may need it. */
export function LienDanger() {
  const { slug } = useStructure();
  return (
    <p
      style={{ display: 'flex', gap: '0.5rem', alignItems: 'center', minHeight: 'var(--tactile)', margin: 0 }}
    >
      <IconLifebuoy size={20} aria-hidden />
      <Link to={`/s/${slug}/danger` as string}>Une personne est en danger{'\u00a0'}?</Link>
    </p>
  );
}
