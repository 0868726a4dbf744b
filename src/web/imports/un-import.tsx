import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ImportDetail } from '../../modules/imports/contract.ts';
import { moment, nombre } from '../ui/format.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { useStructure } from '../ui/session.ts';
import { SquelettePage } from '../ui/squelettes.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useArrivee } from '../ui/use-arrivee.ts';
import { useFiltres } from '../ui/use-filtres.ts';
import { ARetenter } from './a-retenter.tsx';
import { Abandonner } from './abandonner.tsx';
import { Avancement } from './avancement.tsx';
import type { Etape } from './etapes.ts';
import { ETATS } from './etat.ts';
import { Fini } from './fini.tsx';
import { Preparation } from './preparation.tsx';
import { importQuery, useImport } from './use-import.ts';

/** One import, from its file to its acts. */
export function UnImport() {
  const { slug } = useStructure();
  const { id = '' } = useParams({ strict: false });
  const { data, error } = useQuery(importQuery(slug, id));
  const { relire } = useImport(id);
  const avant = useRef(data?.etat);
  const zone = useRef<HTMLDivElement>(null);
  const [{ etape }] = useFiltres<{ etape?: Etape }>();
  useArrivee(zone, data ? `${data.etat} ${etape ?? ''}` : null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the acts and their new terms are there
  useEffect(() => {
    if (avant.current === 'en-cours' && data?.etat === 'termine') relire();
    avant.current = data?.etat;
  }, [data?.etat]);
  if (error) throw error;
  if (!data) return <SquelettePage />;
  const { ton, mot } = ETATS[data.etat];
  return (
    <>
      <PageTitle
        titre={data.fichier}
        retour={{ vers: `/s/${slug}/imports`, libelle: 'Imports' }}
        actions={
          // Not stretched on a phone, as buttons are.
          <div>
            <StateBadge ton={ton}>{mot}</StateBadge>
          </div>
        }
      >
        {taille(data.octets)}, déposé le {moment(data.creeLe)}
        {data.par && ` par ${data.par}`}
      </PageTitle>
      <Stack gap="xl" ref={zone}>
        <Contenu donnees={data} />
      </Stack>
    </>
  );
}

function Contenu({ donnees }: { donnees: ImportDetail }) {
  const { etat, avancement, analyse, fichierPresent } = donnees;
  if (etat === 'analyse')
    return (
      <>
        <Avancement titre="Lecture du fichier" part={avancement}>
          Vous pouvez quitter cette page et revenir plus tard.
        </Avancement>
        <Abandonner donnees={donnees} />
      </>
    );
  if (etat === 'en-cours')
    return (
      <>
        <Avancement titre="Enregistrement des interventions" part={avancement}>
          Tout est enregistré d’un coup à la fin, ou rien. Vous pouvez quitter cette page.
        </Avancement>
        <Abandonner donnees={donnees} />
      </>
    );
  if (etat === 'termine' || etat === 'annule') return <Fini donnees={donnees} />;
  if (analyse === null || !fichierPresent || etat === 'refuse') return <ARetenter donnees={donnees} />;
  // Other choices, another draft.
  return <Preparation key={JSON.stringify(donnees.correspondances)} donnees={donnees} analyse={analyse} />;
}

const taille = (octets: number): string =>
  octets < 1_048_576
    ? `${nombre(Math.ceil(octets / 1024))}\u00a0ko`
    : `${nombre(octets / 1_048_576)}\u00a0Mo`;
