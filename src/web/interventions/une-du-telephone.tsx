import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconGitMerge } from '@tabler/icons-react';
import { onlineManager } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ActeLocal } from '../offline/carnet.ts';
import { useActions, useCarnet } from '../offline/use-carnet.ts';
import { brouillonsDActes, cleDuBrouillon } from '../ui/brouillons.ts';
import { EtatEnvoi } from '../ui/etat-envoi.tsx';
import { jourLong } from '../ui/quand.ts';
import { retourDe } from '../ui/retour.ts';
import { useStructure } from '../ui/session.ts';
import { signalerAnnulable, signalerErreur } from '../ui/toast.ts';
import { FormulaireActe } from './formulaire-acte.tsx';
import { PiedActe } from './pied-acte.tsx';
import { type Valeurs, valeursDe } from './valeurs.ts';

/** One of the person's own acts, changed or deleted with or without network. */
export function UneDuTelephone({ connu }: { connu: ActeLocal }) {
  const { id } = connu;
  const { slug } = useStructure();
  const naviguer = useNavigate();
  const { actes, brouillons } = useCarnet();
  const { supprimerActe, retablirActe, jeterBrouillon } = useActions();
  const { etat } = actes.find((a) => a.id === id) ?? connu;
  const [brouillon] = useState(
    () => brouillonsDActes<Valeurs>(brouillons).find((b) => b.acteId === id) ?? null,
  );
  const supprimer = async () => {
    try {
      const { vers, search } = retourDe(slug);
      await supprimerActe(id);
      await jeterBrouillon(cleDuBrouillon(id));
      await naviguer({ to: vers, search: search ?? {} } as never);
      signalerAnnulable('Intervention supprimée.', () => retablirActe(id), {
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
      depart={valeursDe(connu.acte)}
      brouillon={brouillon}
      mode={{ genre: 'telephone', base: connu.base }}
      refus={connu.refus}
      sousTitre={
        <>
          {jourLong(connu.acte.jour)} · <EtatEnvoi etat={etat} />
        </>
      }
      avant={<Avertissement acte={connu} />}
      apres={
        <PiedActe
          id={id}
          supprimer={supprimer}
          version={connu.connu && onlineManager.isOnline() ? connu.base.version : null}
        />
      }
    />
  );
}

/** Why the act is not simply sent. */
function Avertissement({ acte: { id, etat, refus } }: { acte: ActeLocal }) {
  const { abandonner } = useActions();
  const { slug } = useStructure();
  const naviguer = useNavigate();
  if (etat === 'divergent')
    return (
      <Alert color="safran" icon={<IconGitMerge aria-hidden />} mb="md">
        Quelqu’un a modifié cette intervention en même temps que vous. Les deux versions sont gardées : votre
        encadrant·e choisira.
      </Alert>
    );
  if (etat !== 'a-corriger') return null;
  const laisser = async () => {
    try {
      await abandonner(id);
      await naviguer({ to: retourDe(slug).vers } as never);
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <Alert
      color="safran"
      icon={<IconAlertTriangle aria-hidden />}
      title="À corriger avant l’envoi"
      mb="md"
      role="alert"
    >
      {refus
        .filter((r) => r.champ === null)
        .map((r) => (
          <p key={r.code}>{r.message}</p>
        ))}
      <Button variant="subtle" color="brique" px={0} onClick={laisser}>
        Ne pas envoyer ce changement
      </Button>
    </Alert>
  );
}
