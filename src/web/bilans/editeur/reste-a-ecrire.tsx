import { Anchor, Text } from '@mantine/core';
import { RUBRIQUES, rubriquesVides, type Textes } from '../../../modules/bilans/rules/rubriques.ts';
import { Section } from '../../ui/section.tsx';
import classes from './editeur.module.css';

/** What is still empty, each with the way to it; nothing else. */
export function ResteAEcrire({ textes }: { textes: Textes }) {
  const vides = rubriquesVides(textes);
  if (vides.length === 0) {
    return <Text c="dimmed">Tous les textes sont écrits. Faites relire le bilan avant de le figer.</Text>;
  }
  return (
    <Section titre={`Reste à écrire\u00a0: ${vides.length} sur ${RUBRIQUES.length}`}>
      <ul className={classes.manques}>
        {vides.map(({ id, partie, titre }) => (
          <li key={id}>
            <Anchor
              href={`#${id}`}
              onClick={(e) => {
                e.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {partie}. {titre}
            </Anchor>
          </li>
        ))}
      </ul>
    </Section>
  );
}
