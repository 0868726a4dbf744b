import { Button, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { useActions, useCarnet } from '../../offline/use-carnet.ts';
import { ChoixTerme } from '../../ui/choix-terme.tsx';
import { Compteur } from '../../ui/compteur.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { enService, useListes } from '../../ui/nomenclature.ts';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import { lieuxDeLaTournee } from '../lieux.ts';
import { naturesComptees } from '../natures.ts';
import { GENRES, RIEN, total } from '../totaux.ts';

interface ContactOublieProps {
  tournee: TourneeLocale;
  ouvert: boolean;
  onFermer: () => void;
}

/** Contacts that come back to mind once the round is over. */
export function ContactOublie({ ouvert, ...reste }: ContactOublieProps) {
  return (
    <Dialogue ouvert={ouvert} onFermer={reste.onFermer} titre="Contact oublié">
      {ouvert && <Champs {...reste} />}
    </Dialogue>
  );
}

function Champs({ tournee, onFermer }: Omit<ContactOublieProps, 'ouvert'>) {
  const carnet = useCarnet();
  const { compter } = useActions();
  const { listes } = useListes();
  const natures = listes.natures.filter((n) => n.mediation && enService(n, tournee.jour));
  const [premiere] = naturesComptees(natures, tournee.compteurs);
  const [natureId, setNature] = useState<number | null>(premiere ?? null);
  const [lieuId, setLieu] = useState(tournee.lieuId);
  const [comptes, setComptes] = useState(RIEN);
  const [erreur, setErreur] = useState<string | null>(null);
  const enregistrer = async (e: FormEvent) => {
    e.preventDefault();
    if (natureId === null) return setErreur('Choisissez une nature.');
    if (total(comptes) === 0) return setErreur('Comptez au moins une personne.');
    try {
      await compter(tournee.id, { natureId, lieuId, ...comptes });
      signaler('Ajouté à la tournée.');
      onFermer();
    } catch (x) {
      signalerErreur(x);
    }
  };
  return (
    <form onSubmit={enregistrer}>
      <Stack>
        <ChoixTerme label="Nature" required choix={natures} value={natureId} onChange={setNature} />
        <ChoixTerme
          label="Lieu"
          placeholder="Sans lieu précis"
          choix={lieuxDeLaTournee(listes.lieux, tournee, carnet)}
          value={lieuId}
          onChange={setLieu}
        />
        {GENRES.map(({ champ, libelle, un }) => (
          <Compteur
            key={champ}
            libelle={libelle}
            unite={un}
            value={comptes[champ]}
            onChange={(n) => setComptes((c) => ({ ...c, [champ]: n }))}
          />
        ))}
        {erreur && (
          <Text c="red" role="alert">
            {erreur}
          </Text>
        )}
        <Button type="submit">Ajouter</Button>
      </Stack>
    </form>
  );
}
