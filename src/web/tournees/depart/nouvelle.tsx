import { Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCarnet } from '../../offline/use-carnet.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { useStructure } from '../../ui/session.ts';
import { SqueletteLignes } from '../../ui/squelettes.tsx';
import { heureLue } from '../temps.ts';
import { useMaintenant } from '../use-maintenant.ts';
import { DejaOuvertes } from './deja-ouvertes.tsx';
import { Depart } from './depart.tsx';
import { PermanencesDuJour } from './permanences-du-jour.tsx';
import { useCarnetPret } from './use-carnet-pret.ts';

/** Starts a round: what is proposed is in sight, and one press begins it. */
export function Nouvelle() {
  const { slug } = useStructure();
  const { permanence: choisie } = useSearch({ strict: false });
  const { permanences } = useCarnet();
  const naviguer = useNavigate();
  const maintenant = useMaintenant();
  const pret = useCarnetPret();
  const permanence = permanences.find((p) => p.id === choisie);
  return (
    <>
      <PageTitle
        compact
        titre="Commencer une tournée"
        retour={{ vers: `/s/${slug}/tournees`, libelle: 'Tournées' }}
      >
        {permanence
          ? `${permanence.nom}, de ${heureLue(permanence.debut)} à ${heureLue(permanence.fin)}`
          : undefined}
      </PageTitle>
      <DejaOuvertes />
      {!permanence && <PermanencesDuJour date={maintenant.date} heure={maintenant.heure} />}
      {choisie && !permanence && (
        <Text c="dimmed" mb="md">
          Cette permanence n’est plus proposée. Vous pouvez commencer sans elle.
        </Text>
      )}
      {pret ? (
        <Depart
          key={permanence?.id ?? ''}
          maintenant={maintenant}
          permanence={permanence}
          commencee={(id) => naviguer({ to: `/s/${slug}/tournees/${id}`, replace: true })}
        />
      ) : (
        <SqueletteLignes lignes={4} hauteur={72} />
      )}
    </>
  );
}
