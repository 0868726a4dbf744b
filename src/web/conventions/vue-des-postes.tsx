import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Convention } from '../../modules/conventions/contract.ts';
import type { Poste } from '../../modules/conventions/contract-aide.ts';
import { ChoixTerme } from '../ui/choix-terme.tsx';
import { Depliant } from '../ui/depliant.tsx';
import { pluriel } from '../ui/format.ts';
import { LegendeDeFrise } from '../ui/postes/frise-du-poste.tsx';
import { LignePoste } from '../ui/postes/ligne-poste.tsx';
import { ResumeDesPostes } from '../ui/postes/resume-des-postes.tsx';
import { estVivant, parUrgence } from '../ui/postes/tri.ts';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { CarteConvention } from './carte-convention.tsx';
import { bilansQuery, postesQuery } from './use-conventions.ts';

/** Up to here each post has its years and their bilans on this screen; beyond, one line a post. */
const PEU = 6;

/** Every post: what is late, what is vacant, the money of the year, each convention on its line of time. */
export function VueDesPostes({ conventions }: { conventions: readonly Convention[] }) {
  const { slug, role } = useStructure();
  const { data, error } = useQuery(postesQuery(slug));
  const [employeur, setEmployeur] = useState<number | null>(null);
  if (error) throw error;
  if (!data) return <SqueletteLignes lignes={3} hauteur={180} />;
  const employeurs = [...new Set(data.postes.map((p) => p.employeur))]
    .toSorted((a, b) => a.localeCompare(b, 'fr'))
    .map((nom, id) => ({ id, nom }));
  const choisi = employeurs.find((e) => e.id === employeur)?.nom;
  const postes = choisi === undefined ? data.postes : data.postes.filter((p) => p.employeur === choisi);
  const vivants = postes.filter(estVivant).toSorted(parUrgence);
  const finis = postes.filter((p) => !estVivant(p));
  const commun = {
    conventions,
    aujourdhui: data.aujourdhui,
    sesAnnees: role === 'direction' && data.postes.length <= PEU,
  };
  return (
    <Stack gap="lg">
      {employeurs.length > 1 && (
        <div style={{ maxWidth: '28rem' }}>
          <ChoixTerme
            label="Employeur"
            placeholder="Tous les employeurs"
            choix={employeurs}
            value={employeur}
            onChange={setEmployeur}
          />
        </div>
      )}
      <ResumeDesPostes postes={postes} annee={data.aujourdhui.slice(0, 4)} />
      {vivants.length > 0 && (
        <LegendeDeFrise
          remplacements={postes.some((p) => p.occupation.some((o) => o.genre === 'remplacement'))}
        />
      )}
      <Postes {...commun} postes={vivants} />
      {finis.length > 0 && (
        <Depliant titre="Conventions finies" resume={resumeDesFinis(finis)}>
          <Postes {...commun} postes={finis} />
        </Depliant>
      )}
    </Stack>
  );
}

/** Their dates are counted above: one must see that they are here. */
function resumeDesFinis(finis: readonly Poste[]): string {
  const retards = finis.reduce((n, p) => n + p.enRetard, 0);
  const combien = pluriel(finis.length, 'convention');
  return retards === 0 ? combien : `${combien}, ${pluriel(retards, 'date')} en retard`;
}

interface PostesProps {
  postes: readonly Poste[];
  conventions: readonly Convention[];
  aujourdhui: string;
  sesAnnees: boolean;
}

function Postes({ postes, conventions, aujourdhui, sesAnnees }: PostesProps) {
  const structure = useStructure();
  const { data: bilans = [] } = useQuery({ ...bilansQuery(structure.slug), enabled: sesAnnees });
  if (postes.length === 0) return <Text c="dimmed">Aucune convention en cours.</Text>;
  return (
    <Stack component="ul" gap={sesAnnees ? 'lg' : 'xs'} m={0} p={0} style={{ listStyle: 'none' }}>
      {postes.map((p) => {
        const convention = conventions.find((c) => c.id === p.conventionId);
        return sesAnnees && convention ? (
          <CarteConvention
            key={p.conventionId}
            convention={convention}
            poste={p}
            aujourdhui={aujourdhui}
            annees={bilans.find((b) => b.convention === p.conventionId)?.annees ?? []}
          />
        ) : (
          <LignePoste key={p.conventionId} poste={p} aujourdhui={aujourdhui} structure={structure} />
        );
      })}
    </Stack>
  );
}
