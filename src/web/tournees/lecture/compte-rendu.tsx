import { Button, Text } from '@mantine/core';
import { IconPencilPlus, IconPrinter, IconUserPlus } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CompteRendu } from '../../../modules/tournees/contract.ts';
import { api } from '../../api.ts';
import { type TourneeLocale, tourneeDe } from '../../offline/carnet.ts';
import { useActions, useCarnet } from '../../offline/use-carnet.ts';
import { useListes } from '../../ui/nomenclature.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { jourLong } from '../../ui/quand.ts';
import { useStructure } from '../../ui/session.ts';
import { SquelettePage } from '../../ui/squelettes.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { signalerErreur } from '../../ui/toast.ts';
import { usePapierClair } from '../../ui/use-papier-clair.ts';
import { type ACorriger, Corriger } from '../en-cours/corriger.tsx';
import { enumerer } from '../phrases.ts';
import { ecoulees, heureLue } from '../temps.ts';
import { useMaintenant } from '../use-maintenant.ts';
import { ContactOublie } from './contact-oublie.tsx';
import { Lecture } from './lecture.tsx';
import type { Rendu } from './rendu.ts';

const compteRenduQuery = (slug: string, id: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'tournees', id],
    queryFn: async (): Promise<CompteRendu> => {
      const path = { structure: slug, id };
      const { data } = await api.GET('/api/structures/{structure}/tournees/{id}', { params: { path } });
      if (!data) throw new Error('no account');
      return data;
    },
  });

/** The account of a round, from this phone when it knows it, else from the server. */
export function CompteRenduDeTournee({ id }: { id: string }) {
  const { slug } = useStructure();
  const locale = tourneeDe(useCarnet(), id);
  const { data, error } = useQuery({
    ...compteRenduQuery(slug, id),
    enabled: !locale,
    networkMode: 'always',
  });
  if (locale) return <Ecran rendu={locale} locale={locale} />;
  if (error) throw error;
  return data ? <Ecran rendu={data} locale={undefined} /> : <SquelettePage />;
}

function Ecran({ rendu, locale }: { rendu: Rendu; locale: TourneeLocale | undefined }) {
  const { slug } = useStructure();
  const { nomDe, personne } = useListes();
  const { membreId } = useCarnet();
  usePapierClair();
  const maintenant = useMaintenant();
  const [aCorriger, setACorriger] = useState<ACorriger | null>(null);
  const { heure, heureFin, close } = rendu;
  const heures = [heure && heureLue(heure), close && heureFin && heureLue(heureFin)]
    .filter(Boolean)
    .join(' – ');
  return (
    <>
      <PageTitle
        titre={rendu.secteurId === null ? nomDe(rendu.natureId) : `Tournée, ${nomDe(rendu.secteurId)}`}
        retour={{ vers: `/s/${slug}/tournees`, libelle: 'Tournées' }}
        actions={
          <>
            {locale && <Completer tournee={locale} />}
            <Button
              variant="default"
              leftSection={<IconPrinter size={20} aria-hidden />}
              onClick={() => window.print()}
            >
              Imprimer
            </Button>
          </>
        }
      >
        {[jourLong(rendu.jour), heures, enumerer(rendu.membres.map(personne))].filter(Boolean).join(', ')}
        {!close && (
          <Text component="div" mt={4}>
            <StateBadge ton="enCours">En cours</StateBadge>
          </Text>
        )}
      </PageTitle>
      <Lecture
        rendu={rendu}
        minutes={close ? rendu.duree : ecoulees(rendu, maintenant)}
        onCorriger={locale?.membres.includes(membreId) ? setACorriger : undefined}
      />
      {locale && <Corriger tournee={locale} quoi={aCorriger} onFermer={() => setACorriger(null)} />}
    </>
  );
}

/** A contact that one forgot, when one was there; a team-mate's round that goes on can be joined. */
function Completer({ tournee }: { tournee: TourneeLocale }) {
  const { membreId } = useCarnet();
  const { modifierTournee } = useActions();
  const [ouvert, setOuvert] = useState(false);
  const { id, natureId, secteurId, lieuId, membres, close } = tournee;
  const mienne = membres.includes(membreId);
  if (mienne && close)
    return (
      <>
        <Button
          variant="light"
          leftSection={<IconPencilPlus size={20} aria-hidden />}
          onClick={() => setOuvert(true)}
        >
          Contact oublié
        </Button>
        <ContactOublie tournee={tournee} ouvert={ouvert} onFermer={() => setOuvert(false)} />
      </>
    );
  if (mienne || close) return null;
  return (
    <Button
      leftSection={<IconUserPlus size={20} aria-hidden />}
      onClick={() =>
        modifierTournee(id, { natureId, secteurId, lieuId, membres: [...membres, membreId] }).catch(
          signalerErreur,
        )
      }
    >
      Rejoindre
    </Button>
  );
}
