import { Button, Group, TextInput } from '@mantine/core';
import { IconArrowsSort, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { cleDe } from '../../kernel/texte.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useListes } from '../ui/nomenclature.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { useFiltres } from '../ui/use-filtres.ts';
import { AjouterTerme } from './ajouter-terme.tsx';
import { LIBELLES } from './genres.ts';
import { ListeTermes } from './liste-termes.tsx';
import { Onglets } from './onglets.tsx';
import { Ranger } from './ranger.tsx';
import type { RechercheListe } from './routes.ts';

/** The structure's own words: added, renamed, classed, retired, merged. */
export function Nomenclature() {
  const [{ liste = 'nature', recherche = '' }, changer] = useFiltres<RechercheListe>();
  const { listes } = useListes();
  const [range, setRange] = useState(false);
  const { cle, aide, un } = LIBELLES[liste];
  const termes = listes[cle];
  const mots = cleDe(recherche).split(' ');
  const trouves = termes.filter((t) => mots.every((m) => cleDe(`${t.nom} ${t.definition}`).includes(m)));
  return (
    <>
      <PageTitle titre="Nomenclature" actions={<AjouterTerme key={liste} genre={liste} />}>
        Les mots de votre structure. Les changer ne perd rien : les interventions passées suivent ou gardent
        leur sens.
      </PageTitle>
      <Onglets
        liste={liste}
        onChange={(choisie) => {
          setRange(false);
          changer({ liste: choisie, recherche: undefined });
        }}
      />
      <p>{aide}</p>
      {range ? (
        <Ranger key={liste} genre={liste} termes={termes} fermer={() => setRange(false)} />
      ) : (
        <>
          {termes.length > 0 && (
            <Group mb="md" align="flex-end">
              <TextInput
                type="search"
                label="Chercher dans cette liste"
                leftSection={<IconSearch size={20} aria-hidden />}
                flex="1 1 14rem"
                maw="28rem"
                value={recherche}
                onChange={(e) => changer({ recherche: e.currentTarget.value || undefined })}
              />
              {termes.length > 1 && (
                <Button
                  variant="subtle"
                  leftSection={<IconArrowsSort size={20} aria-hidden />}
                  onClick={() => setRange(true)}
                >
                  Changer l’ordre
                </Button>
              )}
            </Group>
          )}
          <ListeTermes genre={liste} termes={trouves} />
          {trouves.length === 0 && (
            <EmptyState titre={termes.length === 0 ? 'Cette liste est vide' : `Aucun ${un} avec ce mot`}>
              {termes.length === 0
                ? 'Ajoutez ce dont votre équipe a besoin, un mot à la fois.'
                : 'Essayez un autre mot.'}
            </EmptyState>
          )}
        </>
      )}
    </>
  );
}
