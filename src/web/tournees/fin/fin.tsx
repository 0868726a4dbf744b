import { Alert, Button, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Navigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { type TourneeLocale, tourneeDe } from '../../offline/carnet.ts';
import { useCarnet } from '../../offline/use-carnet.ts';
import formulaire from '../../ui/formulaire.module.css';
import { useListes } from '../../ui/nomenclature.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useStructure } from '../../ui/session.ts';
import { GardeContext } from '../../ui/use-garde.ts';
import { useRetenue } from '../../ui/use-retenue.tsx';
import { ChampNote } from '../champ-note.tsx';
import { type ACorriger, Corriger } from '../en-cours/corriger.tsx';
import { useNote } from '../en-cours/use-note.ts';
import { Lecture } from '../lecture/lecture.tsx';
import { enumerer } from '../phrases.ts';
import { heureLue } from '../temps.ts';
import { FinOubliee, HeureDeFin } from './heure-de-fin.tsx';
import { SupprimerVide } from './supprimer-vide.tsx';
import { useFin } from './use-fin.ts';

/** The end of a round: what was done, what the next team must know, and one press. */
export function Fin() {
  const { slug } = useStructure();
  const { id = '' } = useParams({ strict: false });
  const tournee = tourneeDe(useCarnet(), id);
  // Ended here, one goes back to the day; ended elsewhere meanwhile, to its account.
  const [ici, setIci] = useState(false);
  const suite = ici ? `/s/${slug}` : `/s/${slug}/tournees/${id}`;
  if (!tournee || tournee.close) return <Navigate to={suite as string} replace />;
  return <Resume tournee={tournee} onFin={() => setIci(true)} />;
}

function Resume({ tournee, onFin }: { tournee: TourneeLocale; onFin: () => void }) {
  const { slug } = useStructure();
  const { nomDe, personne } = useListes();
  const note = useNote(tournee, 'transmission');
  const { minutes, oubliee, erreur, enCours, terminer, choisir, ...heure } = useFin(tournee, onFin);
  const [aCorriger, setACorriger] = useState<ACorriger | null>(null);
  const noeud = useRef<HTMLDivElement>(null);
  const retenue = useRetenue(() => noeud.current?.querySelector('textarea')?.focus());
  const Heure = oubliee ? FinOubliee : HeureDeFin;
  const deLHeure = <Heure tournee={tournee} onChoisir={choisir} {...heure} />;
  const garderLeMot = async () => {
    const libre = await retenue.retenir(note.texte);
    if (libre) await note.garder(null);
    return libre;
  };
  return (
    <>
      <PageTitle
        compact
        titre="Terminer la tournée"
        retour={{ vers: `/s/${slug}/tournees/${tournee.id}`, libelle: 'Tournée' }}
      >
        {[
          tournee.secteurId !== null && nomDe(tournee.secteurId),
          `${heureLue(tournee.heure)} – ${heure.fin === null ? '?' : heureLue(heure.fin)}`,
          enumerer(tournee.membres.map(personne)),
        ]
          .filter(Boolean)
          .join(', ')}
      </PageTitle>
      <Stack maw="60rem">
        {oubliee && deLHeure}
        <Lecture
          rendu={tournee}
          minutes={minutes}
          onCorriger={setACorriger}
          ajout={
            <GardeContext value={retenue.garde}>
              <div ref={noeud}>
                <ChampNote
                  label="Un mot à ajouter"
                  description="Ce qui reste à faire ou à surveiller, sans nom."
                  value={note.texte}
                  onChange={note.changer}
                />
              </div>
            </GardeContext>
          }
        />
        {!oubliee && deLHeure}
        {erreur && (
          <Alert color="brique" icon={<IconAlertTriangle aria-hidden />} role="alert">
            {erreur}
          </Alert>
        )}
        <SupprimerVide tournee={tournee} />
        <Corriger tournee={tournee} quoi={aCorriger} onFermer={() => setACorriger(null)} />
        {retenue.question}
        <div className={formulaire.collants} data-collants>
          <Button size="lg" fullWidth loading={enCours} onClick={() => terminer(garderLeMot)}>
            Terminer la tournée
          </Button>
        </div>
      </Stack>
    </>
  );
}
