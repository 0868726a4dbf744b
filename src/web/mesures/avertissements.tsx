import { IconInfoCircle } from '@tabler/icons-react';
import classes from './tableau-de-bord.module.css';

/** What must be known before these figures are used: in sight, and calm. */
export function Avertissements({ phrases }: { phrases: readonly string[] }) {
  if (phrases.length === 0) return null;
  return (
    <section className={classes.avertissements} aria-label="À savoir sur ces chiffres">
      <IconInfoCircle size={22} aria-hidden />
      <ul>
        {phrases.map((p) => (
          <li key={p}>{p}</li>
        ))}
      </ul>
    </section>
  );
}
