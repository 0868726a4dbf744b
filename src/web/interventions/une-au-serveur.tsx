import { Alert, Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Intervention } from '../../modules/interventions/contract.ts';
import { useActions, useCarnet } from '../offline/use-carnet.ts';
import { brouillonsDActes, cleDuBrouillon } from '../ui/brouillons.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { jourLong } from '../ui/quand.ts';
import { retourDe } from '../ui/retour.ts';
import { useStructure } from '../ui/session.ts';
import { signaler, signalerAnnulable, signalerErreur } from '../ui/toast.ts';
import { FormulaireActe } from './formulaire-acte.tsx';
import { Historique } from './historique.tsx';
import { PiedActe } from './pied-acte.tsx';
import { interventionQuery, useEcriture } from './use-interventions.ts';
import { saisiDe, type Valeurs, valeursDe } from './valeurs.ts';

/** An act that this phone does not hold: read, changed, repeated, deleted at the server, with its history. */
export function UneAuServeur({ id }: { id: string }) {
  const { slug } = useStructure();
  const { data: acte } = useSuspenseQuery(interventionQuery(slug, id));
  if (acte.sorte !== 'acte')
    return <Navigate to={`/s/${slug}/tournees/${acte.tourneeId ?? id}` as string} replace />;
  if (acte.supprimeLe) return <Supprimee acte={acte} />;
  return <Modifiable key={acte.version} acte={acte} />;
}

function Modifiable({ acte }: { acte: Intervention }) {
  const { id } = acte;
  const { slug } = useStructure();
  const naviguer = useNavigate();
  const { brouillons } = useCarnet();
  const { jeterBrouillon } = useActions();
  const { supprimer, retablir, relire } = useEcriture();
  const [brouillon] = useState(
    () => brouillonsDActes<Valeurs>(brouillons).find((b) => b.acteId === id) ?? null,
  );
  const effacer = async () => {
    try {
      const { vers, search } = retourDe(slug);
      await supprimer(id);
      await jeterBrouillon(cleDuBrouillon(id));
      await naviguer({ to: vers, search: search ?? {} } as never);
      signalerAnnulable('Intervention supprimée.', () => retablir(id), {
        bouton: 'Rétablir',
        fait: 'Intervention rétablie.',
      });
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <FormulaireActe
      id={id}
      depart={valeursDe(saisiDe(acte))}
      brouillon={brouillon}
      mode={{ genre: 'serveur', base: { version: acte.version, apres: null } }}
      relire={relire}
      sousTitre={jourLong(acte.jour)}
      apres={<PiedActe id={id} supprimer={effacer} version={acte.version} />}
    />
  );
}

function Supprimee({ acte }: { acte: Intervention }) {
  const { slug } = useStructure();
  const { retablir } = useEcriture();
  const remettre = () => retablir(acte.id).then(() => signaler('Intervention rétablie.'), signalerErreur);
  return (
    <>
      <PageTitle titre="Intervention supprimée" retour={retourDe(slug)} />
      <Alert color="safran" mb="lg">
        Elle ne compte plus dans les chiffres. On peut la rétablir telle qu’elle était.
      </Alert>
      <Button mb="xl" onClick={remettre}>
        Rétablir
      </Button>
      <Historique id={acte.id} version={acte.version} />
    </>
  );
}
