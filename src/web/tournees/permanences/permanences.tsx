import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Permanence } from '../../../modules/tournees/contract.ts';
import { Dialogue } from '../../ui/dialogue.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListeActions } from '../../ui/liste-actions.tsx';
import { useListes } from '../../ui/nomenclature.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { SqueletteLignes } from '../../ui/squelettes.tsx';
import { signalerAnnulable, signalerErreur } from '../../ui/toast.ts';
import { enumerer } from '../phrases.ts';
import { heureLue } from '../temps.ts';
import { FormulairePermanence } from './formulaire-permanence.tsx';
import { JOURS } from './jours.ts';
import { permanencesQuery, usePermanences } from './use-permanences.ts';

/** Managers say what comes back each week; phones propose it. */
export function Permanences() {
  const { slug } = useStructure();
  // Read before anything is shown: the title doesn't come and go.
  const listes = useListes();
  const { data, error } = useQuery(permanencesQuery(slug));
  const [ouverte, setOuverte] = useState<Permanence | 'nouvelle' | null>(null);
  if (error) throw error;
  const ajouter = (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setOuverte('nouvelle')}>
      Ajouter une permanence
    </Button>
  );
  const fermer = () => setOuverte(null);
  return (
    <>
      <PageTitle
        titre="Permanences"
        retour={{ vers: `/s/${slug}/tournees`, libelle: 'Tournées' }}
        actions={data?.length ? ajouter : undefined}
      >
        Ce qui revient chaque semaine. L’équipe la commence d’un appui.
      </PageTitle>
      {!data ? (
        <SqueletteLignes lignes={3} hauteur={72} />
      ) : data.length === 0 ? (
        <EmptyState titre="Aucune permanence pour l’instant" action={ajouter}>
          Une sortie de collège, un accueil au local, une ronde du vendredi{'\u00a0'}: écrivez-la une fois,
          elle sera proposée chaque semaine à l’heure dite.
        </EmptyState>
      ) : (
        <Section titre="Chaque semaine">
          <Lignes permanences={data} listes={listes} onModifier={setOuverte} />
        </Section>
      )}
      <Dialogue
        ouvert={ouverte !== null}
        onFermer={fermer}
        titre={ouverte === 'nouvelle' ? 'Nouvelle permanence' : 'Modifier la permanence'}
      >
        {ouverte && (
          <FormulairePermanence permanence={ouverte === 'nouvelle' ? null : ouverte} onFini={fermer} />
        )}
      </Dialogue>
    </>
  );
}

interface LignesProps {
  permanences: readonly Permanence[];
  listes: ReturnType<typeof useListes>;
  onModifier: (p: Permanence) => void;
}

function Lignes({ permanences, listes: { nomDe, personne }, onModifier }: LignesProps) {
  const { retirer, ecrire } = usePermanences();
  const effacer = async ({ id, version, ...saisie }: Permanence) => {
    try {
      await retirer(id);
      signalerAnnulable(`«\u00a0${saisie.nom}\u00a0» n’est plus proposée.`, () => ecrire(saisie));
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <ListeActions
      lignes={permanences.toSorted((a, b) => a.jourSemaine - b.jourSemaine || (a.debut < b.debut ? -1 : 1))}
      cleDe={(p) => p.id}
      texte={(p) => (
        <>
          <strong>{p.nom}</strong>
          <br />
          {JOURS[p.jourSemaine - 1]}, {heureLue(p.debut)} – {heureLue(p.fin)}
          {[p.lieuId ?? p.secteurId].map((l) => (l === null ? '' : `, ${nomDe(l)}`))}
          {p.membres.length > 0 && (
            <>
              <br />
              {enumerer(p.membres.map(personne))}
            </>
          )}
        </>
      )}
      actions={(p) => (
        <>
          <Button variant="light" aria-label={`Modifier ${p.nom}`} onClick={() => onModifier(p)}>
            Modifier
          </Button>
          <Button variant="subtle" aria-label={`Retirer ${p.nom}`} onClick={() => effacer(p)}>
            Retirer
          </Button>
        </>
      )}
    />
  );
}
