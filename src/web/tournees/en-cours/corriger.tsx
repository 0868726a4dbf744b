import { Button, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { useActions } from '../../offline/use-carnet.ts';
import { ChoixTerme } from '../../ui/choix-terme.tsx';
import { Compteur } from '../../ui/compteur.tsx';
import { Depliant } from '../../ui/depliant.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { pluriel } from '../../ui/format.ts';
import { enService, useListes } from '../../ui/nomenclature.ts';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import { changementsDe } from '../changements.ts';
import { type Comptes, GENRES, RIEN, total } from '../totaux.ts';

/** Which counter is put right. */
export interface ACorriger {
  readonly natureId: number;
  readonly lieuId: number | null;
}

interface CorrigerProps {
  tournee: TourneeLocale;
  quoi: ACorriger | null;
  onFermer: () => void;
}

/** Puts right what this phone counted: how many, or where. What the other phones counted is theirs. */
export function Corriger({ tournee, quoi, onFermer }: CorrigerProps) {
  const { nomDe } = useListes();
  return (
    <Dialogue ouvert={quoi !== null} onFermer={onFermer} titre={quoi ? nomDe(quoi.natureId) : ''}>
      {quoi && <Champs tournee={tournee} quoi={quoi} onFermer={onFermer} />}
    </Dialogue>
  );
}

function Champs({ tournee, quoi, onFermer }: CorrigerProps & { quoi: ACorriger }) {
  const { compter } = useActions();
  const { listes, nomDe } = useListes();
  const compteur = tournee.compteurs.find((c) => c.natureId === quoi.natureId && c.lieuId === quoi.lieuId);
  const [avant] = useState<Comptes>(compteur?.mien ?? RIEN);
  const [voulus, setVoulus] = useState(avant);
  const [cible, setCible] = useState(quoi);
  const autres = total(compteur ?? RIEN) - total(compteur?.mien ?? RIEN);
  const enregistrer = async (e: FormEvent) => {
    e.preventDefault();
    try {
      for (const increment of changementsDe({ ...quoi, comptes: avant }, { ...cible, comptes: voulus }))
        await compter(tournee.id, increment);
      if (total(voulus) !== total(avant) || cible !== quoi) signaler('Corrigé.');
      onFermer();
    } catch (erreur) {
      signalerErreur(erreur);
    }
  };
  return (
    <form onSubmit={enregistrer}>
      <Stack>
        <Text c="dimmed">
          {quoi.lieuId === null ? 'Sans lieu précis' : nomDe(quoi.lieuId)}. Compté sur ce téléphone
          {autres > 0 && `\u00a0; ${pluriel(autres, 'contact')} sur d’autres`}.
        </Text>
        {GENRES.map(({ champ, libelle, un }) => (
          <Compteur
            key={champ}
            libelle={libelle}
            unite={un}
            value={voulus[champ]}
            onChange={(n) => setVoulus((v) => ({ ...v, [champ]: n }))}
          />
        ))}
        <Depliant titre="Ce n’était pas là" resume="lieu, nature">
          <Stack>
            <ChoixTerme
              label="Lieu"
              placeholder="Sans lieu précis"
              choix={listes.lieux.filter((l) => enService(l, tournee.jour) || l.id === quoi.lieuId)}
              value={cible.lieuId}
              onChange={(lieuId) => setCible((c) => ({ ...c, lieuId }))}
            />
            <ChoixTerme
              label="Nature"
              required
              choix={listes.natures.filter(
                (n) => n.mediation && (enService(n, tournee.jour) || n.id === quoi.natureId),
              )}
              value={cible.natureId}
              onChange={(id) => setCible((c) => ({ ...c, natureId: id ?? quoi.natureId }))}
            />
          </Stack>
        </Depliant>
        <Button type="submit">Enregistrer</Button>
      </Stack>
    </form>
  );
}
