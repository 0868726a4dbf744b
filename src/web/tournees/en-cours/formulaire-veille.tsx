import { Alert, Button, Paper, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { useCarnet } from '../../offline/use-carnet.ts';
import { ChoixTerme } from '../../ui/choix-terme.tsx';
import formulaire from '../../ui/formulaire.module.css';
import { useListes } from '../../ui/nomenclature.ts';
import { phraseDe } from '../../ui/probleme.ts';
import { useStructure } from '../../ui/session.ts';
import { GardeContext } from '../../ui/use-garde.ts';
import { useRetenue } from '../../ui/use-retenue.tsx';
import { ChampNote } from '../champ-note.tsx';
import type { Geste } from '../gestes.ts';
import { lieuxDeLaTournee } from '../lieux.ts';
import { Pastilles } from '../pastilles.tsx';
import { PhotosAJoindre } from './photos-a-joindre.tsx';
import { useVeille } from './use-veille.ts';

const DUREES = [5, 10, 15, 30];

/** Place, landlord, words, photo: the act is whole, and nobody types it again for the landlord. */
export function FormulaireVeille({ tournee, geste }: { tournee: TourneeLocale; geste: Geste }) {
  const { slug } = useStructure();
  const { listes } = useListes();
  const carnet = useCarnet();
  const naviguer = useNavigate();
  const { saisie, modifier, choisirLieu, enregistrer, partenaires, natures } = useVeille(tournee, geste);
  const [photos, setPhotos] = useState<readonly Blob[]>([]);
  const [erreur, setErreur] = useState<string | null>(null);
  const [enCours, setEnCours] = useState(false);
  const noeud = useRef<HTMLFormElement>(null);
  const retenue = useRetenue(() => noeud.current?.querySelector('textarea')?.focus());
  const envoyer = async (e: FormEvent) => {
    e.preventDefault();
    if (saisie.natureId === null) return setErreur('Choisissez une nature.');
    setErreur(null);
    setEnCours(true);
    if (!(await retenue.retenir(saisie.texte))) return setEnCours(false);
    try {
      await enregistrer(saisie.natureId, photos);
      await naviguer({ to: `/s/${slug}/tournees/${tournee.id}` });
    } catch (x) {
      setErreur(phraseDe(x));
      setEnCours(false);
    }
  };
  return (
    <form ref={noeud} onSubmit={envoyer}>
      <Stack maw="44rem">
        <Paper shadow="xs" p={{ base: 'md', sm: 'xl' }}>
          <Stack>
            {natures && (
              <ChoixTerme
                label="Nature"
                required
                description="La nomenclature de la structure n’a pas de nature de ce nom."
                choix={natures}
                value={saisie.natureId}
                onChange={(natureId) => modifier({ natureId })}
              />
            )}
            <ChoixTerme
              label="Lieu"
              choix={lieuxDeLaTournee(listes.lieux, tournee, carnet)}
              value={saisie.lieuId}
              onChange={choisirLieu}
            />
            <ChoixTerme
              label={geste === 'transmission' ? 'Signalé à' : 'Bailleur ou partenaire'}
              placeholder="Non précisé"
              choix={partenaires}
              value={saisie.partenaireId}
              onChange={(partenaireId) => modifier({ partenaireId })}
            />
            <GardeContext value={retenue.garde}>
              <ChampNote
                label="Ce que vous voyez"
                description={'La chose et son état\u00a0: porte du hall, éclairage, ascenseur…'}
                value={saisie.texte}
                onChange={(texte) => modifier({ texte })}
              />
            </GardeContext>
            <PhotosAJoindre photos={photos} onChange={setPhotos} />
            <Pastilles
              label="Durée"
              unique
              choix={[...new Set([...DUREES, saisie.minutes])]
                .toSorted((a, b) => a - b)
                .map((m) => ({ id: m, nom: `${m}\u00a0min` }))}
              choisis={[saisie.minutes]}
              onBasculer={(minutes) => modifier({ minutes })}
            />
          </Stack>
        </Paper>
        {erreur && (
          <Alert color="brique" icon={<IconAlertTriangle aria-hidden />} role="alert">
            {erreur}
          </Alert>
        )}
        {retenue.question}
        <div className={formulaire.collants} data-collants>
          <Button type="submit" size="lg" fullWidth loading={enCours}>
            Enregistrer
          </Button>
        </div>
      </Stack>
    </form>
  );
}
