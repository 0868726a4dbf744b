import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ApercuImport } from '../../modules/imports/contract.ts';
import { nombre } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';
import classes from './imports.module.css';

interface RepartitionProps {
  titre: string;
  aide?: string | undefined;
  comptes: ApercuImport['parNature'];
}

const MONTRES = 10;

/** How many acts each has: a line a name, its share drawn behind. */
export function Repartition({ titre, aide, comptes }: RepartitionProps) {
  const [tout, setTout] = useState(false);
  const max = Math.max(1, ...comptes.map((c) => c.actes));
  return (
    <Section titre={titre} aide={aide}>
      <ul className={classes.repartition}>
        {comptes.slice(0, tout ? undefined : MONTRES).map((c) => (
          <li key={c.nom} className={classes.compte}>
            <span className={classes.part} style={{ width: `${(c.actes / max) * 100}%` }} aria-hidden />
            <span>{c.nom}</span>
            <span>{nombre(c.actes)}</span>
          </li>
        ))}
      </ul>
      {comptes.length > MONTRES && !tout && (
        <Button variant="subtle" mt="sm" onClick={() => setTout(true)}>
          Tout voir ({comptes.length})
        </Button>
      )}
    </Section>
  );
}
