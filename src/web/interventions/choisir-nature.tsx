import { Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { cleDe } from '../../kernel/texte.ts';
import type { Nature } from '../../modules/nomenclatures/contract.ts';
import { FAMILLES } from '../../modules/nomenclatures/rules/familles.ts';
import { Depliant } from '../ui/depliant.tsx';
import { pluriel } from '../ui/format.ts';
import classes from './choisir-nature.module.css';

const FREQUENTES = 8;
const AUTRE_TEMPS = 'Autre temps de travail';

interface ChoisirNatureProps {
  /** In service on the day of the act. */
  natures: readonly Nature[];
  /** Their numbers, from the most to the least likely here and now. */
  habituelles: readonly number[];
  choisir: (n: Nature) => void;
}

/** What was done: the person's own habits first, then everything by family, or a word. */
export function ChoisirNature({ natures, habituelles, choisir }: ChoisirNatureProps) {
  const [mots, setMots] = useState('');
  const parId = new Map(natures.map((n) => [n.id, n]));
  const frequentes = habituelles.flatMap((id) => parId.get(id) ?? []).slice(0, FREQUENTES);
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
            <section aria-labelledby="natures-frequentes">
              <h2 id="natures-frequentes" className={classes.groupe}>
                Les vôtres
              </h2>
              <Natures natures={frequentes} choisir={choisir} bref />
            </section>
          )}
          <h2 className={classes.groupe}>Toutes</h2>
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

/** What the bilan calls a nature: its family, or time that is not mediation. */
export const familleDe = (n: Nature): string =>
  n.mediation ? (FAMILLES.find((f) => f.code === n.famille)?.court ?? '') : AUTRE_TEMPS;

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
