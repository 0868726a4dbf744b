import { Button, Stack } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { ChoixTerme } from '../../ui/choix-terme.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { enService, useListes } from '../../ui/nomenclature.ts';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import { GardeContext } from '../../ui/use-garde.ts';
import { useRetenue } from '../../ui/use-retenue.tsx';
import { ChampNote } from '../champ-note.tsx';
import { type SorteDeNote, useNote } from './use-note.ts';

const MOTS = {
  ambiance: {
    titre: 'Ambiance',
    label: 'Ce que vous ressentez ici',
    aide: 'Calme, tendu, inhabituel… Un lieu et un moment, sans désigner personne.',
  },
  transmission: {
    titre: 'Pour l’équipe suivante',
    label: 'Ce qu’elle doit savoir',
    aide: 'Ce qui reste à faire ou à surveiller, sans nom.',
  },
} as const;

interface NoterProps {
  tournee: TourneeLocale;
  lieuId: number | null;
  sorte: SorteDeNote | null;
  onFermer: () => void;
}

/** A few words, added to the round and never written over those of a team-mate. */
export function Noter({ sorte, onFermer, ...reste }: NoterProps) {
  return (
    <Dialogue ouvert={sorte !== null} onFermer={onFermer} titre={sorte ? MOTS[sorte].titre : ''}>
      {sorte && <Champs key={sorte} sorte={sorte} onFermer={onFermer} {...reste} />}
    </Dialogue>
  );
}

function Champs({ tournee, lieuId, sorte, onFermer }: NoterProps & { sorte: SorteDeNote }) {
  const { listes } = useListes();
  const { texte, changer, garder } = useNote(tournee, sorte);
  const [lieu, setLieu] = useState(lieuId);
  const [vide, setVide] = useState(false);
  const noeud = useRef<HTMLFormElement>(null);
  const retenue = useRetenue(() => noeud.current?.querySelector('textarea')?.focus());
  const enregistrer = async (e: FormEvent) => {
    e.preventDefault();
    if (texte.trim() === '') return setVide(true);
    if (!(await retenue.retenir(texte))) return;
    try {
      await garder(lieu);
      signaler('Noté.');
      onFermer();
    } catch (erreur) {
      signalerErreur(erreur);
    }
  };
  return (
    <form ref={noeud} onSubmit={enregistrer}>
      <Stack>
        <GardeContext value={retenue.garde}>
          <ChampNote
            label={MOTS[sorte].label}
            description={MOTS[sorte].aide}
            value={texte}
            error={vide && texte.trim() === '' && 'Écrivez quelques mots.'}
            onChange={changer}
          />
        </GardeContext>
        <ChoixTerme
          label="Lieu"
          placeholder="Toute la tournée"
          choix={listes.lieux.filter((l) => enService(l, tournee.jour) || l.id === lieu)}
          value={lieu}
          onChange={setLieu}
        />
        <Button type="submit">Enregistrer</Button>
      </Stack>
      {retenue.question}
    </form>
  );
}
