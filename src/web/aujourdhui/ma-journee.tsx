import { Text } from '@mantine/core';
import type { ActeLocal } from '../offline/carnet.ts';
import { useListes } from '../ui/nomenclature.ts';
import classes from './aujourdhui.module.css';
import { LigneCarnet, Lignes } from './ligne-carnet.tsx';
import { lignesDe } from './lignes.ts';

/** What is already recorded of the day, latest first. */
export function MaJournee({ actes }: { actes: readonly ActeLocal[] }) {
  const listes = useListes();
  const lignes = lignesDe(actes);
  return (
    <section aria-labelledby="ma-journee">
      <h2 id="ma-journee" className={classes.titre}>
        Ma journée
      </h2>
      {lignes.length === 0 ? (
        <Text c="dimmed">
          Rien encore. Touchez une nature pour noter ce que vous venez de faire : même sans réseau, c’est
          gardé ici.
        </Text>
      ) : (
        <Lignes>
          {lignes.map((l) => (
            <LigneCarnet key={l.acte.id} ligne={l} listes={listes} />
          ))}
        </Lignes>
      )}
    </section>
  );
}
