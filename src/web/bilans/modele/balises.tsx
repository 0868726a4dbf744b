import { Code, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { cleDe } from '../../../kernel/texte.ts';
import { BALISES, type Balise } from '../../../modules/bilans/rules/balises.ts';
import { pluriel } from '../../ui/format.ts';
import { Section } from '../../ui/section.tsx';
import classes from './balises.module.css';

const ECRITURE: Readonly<Record<Balise['kind'], (nom: string) => string>> = {
  text: (nom) => `{${nom}}`,
  image: (nom) => `{${nom}}`,
  condition: (nom) => `{#${nom}} … {/${nom}}`,
  list: (nom) => `{#${nom}} … {/${nom}}`,
};
const SORTE: Readonly<Record<Balise['kind'], string>> = {
  text: 'Texte',
  image: 'Image',
  condition: 'Condition',
  list: 'Liste',
};

const correspond = (b: Balise, mots: readonly string[]): boolean => {
  const cle = cleDe(`${b.name} ${b.meaning}`);
  return mots.every((m) => cle.includes(m)) || (b.inside ?? []).some((i) => correspond(i, mots));
};

/** Every tag that a model may use, with what it prints. */
export function Balises() {
  const [recherche, setRecherche] = useState('');
  const mots = cleDe(recherche).split(' ').filter(Boolean);
  const trouvees = BALISES.filter((b) => correspond(b, mots));
  return (
    <Section
      titre="Les balises"
      aide="Écrivez une balise à l’endroit du formulaire où Trame doit écrire. Une liste répète ce qui est entre ses deux balises&nbsp;; une condition ne garde ce qui est entre les siennes que si elle est vraie."
    >
      <Stack>
        <TextInput
          label="Chercher une balise"
          placeholder="employeur, femmes, partenaires…"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={recherche}
          onChange={(e) => setRecherche(e.currentTarget.value)}
        />
        <Text size="sm" c="dimmed" role="status">
          {pluriel(trouvees.length, 'balise')}
        </Text>
        <ul className={classes.balises}>
          {trouvees.map((b) => (
            <LaBalise key={b.name} balise={b} />
          ))}
        </ul>
      </Stack>
    </Section>
  );
}

function LaBalise({ balise }: { balise: Balise }) {
  return (
    <li className={classes.balise}>
      <Code className={classes.nom}>{ECRITURE[balise.kind](balise.name)}</Code>
      <Text span size="sm" c="dimmed" className={classes.sorte}>
        {SORTE[balise.kind]}
      </Text>
      <Text span>{balise.meaning}</Text>
      {balise.inside && (
        <details className={classes.dedans}>
          <summary>{pluriel(balise.inside.length, 'balise')} à l’intérieur</summary>
          <Title order={3} className={classes.titre}>
            Dans {`{#${balise.name}}`}
          </Title>
          <ul className={classes.balises}>
            {balise.inside.map((b) => (
              <LaBalise key={b.name} balise={b} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
