import { Button, Input, Paper, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { cleDe } from '../../kernel/texte.ts';
import type { Nature } from '../../modules/nomenclatures/contract.ts';
import { FAMILLES } from '../../modules/nomenclatures/rules/familles.ts';
import { Depliant } from '../ui/depliant.tsx';
import { pluriel } from '../ui/format.ts';
import { enService, useListes } from '../ui/nomenclature.ts';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import classes from './partie-nature.module.css';
import type { FormActe } from './use-formulaire-acte.ts';
import { habitudesQuery } from './use-interventions.ts';

const FREQUENTES = 6;
const AUTRE_TEMPS = 'Autre temps de travail';

/** What was done: the person's own habits first, then everything by family, or a word. */
export function PartieNature({ acte }: { acte: FormActe }) {
  const { listes } = useListes();
  const { valeurs, erreurs, modifier } = acte;
  const [cherche, setCherche] = useState(false);
  const choisie = listes.natures.find((n) => n.id === valeurs.natureId);
  const habituelles = useDurees();
  const choisir = (nature: Nature) => {
    setCherche(false);
    const minutes = valeurs.minutes || (habituelles.get(nature.id)?.[0] ?? 0);
    modifier({ natureId: nature.id, minutes });
  };
  if (choisie && !cherche) {
    return (
      <Paper component="section" shadow="xs" className={classes.choisie} aria-labelledby="nature-choisie">
        <div className={classes.laquelle}>
          <Title order={2} id="nature-choisie">
            {choisie.nom}
          </Title>
          <Text c="dimmed">{familleDe(choisie)}</Text>
          {erreurs.natureId && <Input.Error mt="xs">{erreurs.natureId}</Input.Error>}
        </div>
        <Button
          variant="light"
          name="natureId"
          aria-label="Changer de nature"
          onClick={() => setCherche(true)}
        >
          Changer
        </Button>
      </Paper>
    );
  }
  return (
    <Section titre="Qu’avez-vous fait ?">
      <Choisir natures={listes.natures.filter((n) => enService(n, valeurs.jour))} choisir={choisir} />
      {erreurs.natureId && <Input.Error mt="xs">{erreurs.natureId}</Input.Error>}
    </Section>
  );
}

/** Usual durations of the person, by nature. */
function useDurees(): ReadonlyMap<number, readonly number[]> {
  const { slug } = useStructure();
  const { data } = useSuspenseQuery(habitudesQuery(slug));
  return new Map(data.natures.map((n) => [n.id, n.minutes]));
}

const familleDe = (n: Nature): string =>
  n.mediation ? (FAMILLES.find((f) => f.code === n.famille)?.court ?? '') : AUTRE_TEMPS;

function Choisir({ natures, choisir }: { natures: readonly Nature[]; choisir: (n: Nature) => void }) {
  const { slug } = useStructure();
  const { data } = useSuspenseQuery(habitudesQuery(slug));
  const [mots, setMots] = useState('');
  const parId = new Map(natures.map((n) => [n.id, n]));
  const frequentes = data.natures.flatMap(({ id }) => parId.get(id) ?? []).slice(0, FREQUENTES);
  const trouvees = mots.trim() ? chercher(natures, mots) : null;
  return (
    <>
      <TextInput
        type="search"
        label="Chercher une nature"
        placeholder="Écoute, conflit, réunion…"
        leftSection={<IconSearch size={20} aria-hidden />}
        name="natureId"
        mb="md"
        value={mots}
        onChange={(e) => setMots(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key !== 'Enter') return;
          e.preventDefault();
          const [premiere] = trouvees ?? [];
          if (premiere) choisir(premiere);
        }}
      />
      {trouvees ? (
        <>
          <Text role="status" c="dimmed" size="sm" mb="xs">
            {trouvees.length === 0 ? 'Aucune nature avec ce mot.' : pluriel(trouvees.length, 'nature')}
          </Text>
          <Natures natures={trouvees} choisir={choisir} />
        </>
      ) : (
        <div className={classes.groupes}>
          {frequentes.length > 0 && (
            <div>
              <h3 className={classes.groupe}>Vos plus fréquentes</h3>
              <Natures natures={frequentes} choisir={choisir} bref />
            </div>
          )}
          <h3 className={classes.groupe}>Toutes</h3>
          {[
            ...FAMILLES.map((f) => ({
              nom: f.court,
              de: natures.filter((n) => n.mediation && n.famille === f.code),
            })),
            { nom: AUTRE_TEMPS, de: natures.filter((n) => !n.mediation) },
          ].map(({ nom, de }) => (
            <Depliant key={nom} titre={nom} resume={String(de.length)}>
              <Natures natures={de} choisir={choisir} />
            </Depliant>
          ))}
        </div>
      )}
    </>
  );
}

interface NaturesProps {
  natures: readonly Nature[];
  choisir: (n: Nature) => void;
  /** Only their names: one knows them. */
  bref?: boolean;
}

function Natures({ natures, choisir, bref }: NaturesProps) {
  return (
    <ul className={classes.natures} data-bref={bref}>
      {natures.map((n) => (
        <li key={n.id}>
          <button type="button" className={classes.nature} onClick={() => choisir(n)}>
            <span className={classes.nom}>{n.nom}</span>
            {!bref && n.definition && <span className={classes.definition}>{n.definition}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Natures whose name holds all the words, then those whose definition does. */
function chercher(natures: readonly Nature[], saisi: string): Nature[] {
  const mots = cleDe(saisi).split(' ');
  const dans = (texte: string) => mots.every((m) => texte.includes(m));
  const parNom = natures.filter((n) => dans(cleDe(n.nom)));
  return [
    ...parNom,
    ...natures.filter((n) => !parNom.includes(n) && dans(cleDe(`${n.nom} ${n.definition}`))),
  ];
}
