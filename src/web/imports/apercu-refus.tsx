import { List, Text } from '@mantine/core';
import { insecables } from '../../kernel/texte.ts';
import type { ApercuImport } from '../../modules/imports/contract.ts';
import { Depliant } from '../ui/depliant.tsx';
import { pluriel } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';
import classes from './imports.module.css';

const MOTIFS = 12;

/** Lines that will not come in: why, how many, and the first of them. */
export function ApercuRefus({ apercu }: { apercu: ApercuImport }) {
  const { parMotif, premiersRefus, refusees } = apercu;
  return (
    <Section
      titre="Lignes refusées"
      aide="Elles vous seront rendues dans un fichier, avec la raison&nbsp;: corrigez-les, puis importez ce fichier."
    >
      <List mb="lg">
        {parMotif.slice(0, MOTIFS).map((m) => (
          <List.Item key={m.message}>
            <strong>{pluriel(m.lignes, 'ligne')}</strong>&nbsp;: {insecables(m.message)}
          </List.Item>
        ))}
      </List>
      <Depliant titre="Voir les premières" resume={pluriel(refusees, 'ligne')}>
        <ul className={classes.refus}>
          {premiersRefus.map((r) => (
            <li key={r.ou} className={classes.unRefus}>
              <Text fw={700}>Ligne {r.ou}</Text>
              <Text size="sm" c="dimmed">
                {r.extrait}
              </Text>
              <Text size="sm">{insecables(r.motif)}</Text>
            </li>
          ))}
        </ul>
      </Depliant>
    </Section>
  );
}
