import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Convention } from '../../modules/conventions/contract.ts';
import type { Poste } from '../../modules/conventions/contract-aide.ts';
import { Chiffre, GrilleChiffres } from '../ui/chiffre.tsx';
import { ChoixTerme } from '../ui/choix-terme.tsx';
import { Depliant } from '../ui/depliant.tsx';
import { nombre, pluriel } from '../ui/format.ts';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { CarteConvention } from './carte-convention.tsx';
import { LignePoste } from './ligne-poste.tsx';
import { bilansQuery, postesQuery } from './use-conventions.ts';

/** Up to here each post has its years and their bilans on this screen; beyond, one line a post. */
const PEU = 6;
const VIVANTES: ReadonlySet<Poste['etat']> = new Set(['projet', 'signee', 'en-cours', 'denoncee']);

/** Every post: what is late, what is vacant, the money of the year, each convention on its line of time. */
export function VueDesPostes({ conventions }: { conventions: readonly Convention[] }) {
  const { slug } = useStructure();
  const { data, error } = useQuery(postesQuery(slug));
  const [employeur, setEmployeur] = useState<number | null>(null);
  if (error) throw error;
  if (!data) return <SqueletteLignes lignes={3} hauteur={180} />;
  const employeurs = [...new Set(data.postes.map((p) => p.employeur))]
    .toSorted((a, b) => a.localeCompare(b, 'fr'))
    .map((nom, id) => ({ id, nom }));
  const choisi = employeurs.find((e) => e.id === employeur)?.nom;
  const postes = choisi === undefined ? data.postes : data.postes.filter((p) => p.employeur === choisi);
  const vivants = postes.filter((p) => VIVANTES.has(p.etat)).toSorted(parUrgence);
  const finis = postes.filter((p) => !VIVANTES.has(p.etat));
  const commun = { conventions, aujourdhui: data.aujourdhui, sesAnnees: data.postes.length <= PEU };
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
      <Resume postes={vivants} annee={data.aujourdhui.slice(0, 4)} />
      <Postes {...commun} postes={vivants} />
      {finis.length > 0 && (
        <Depliant titre="Conventions finies" resume={pluriel(finis.length, 'convention')}>
          <Postes {...commun} postes={finis} />
        </Depliant>
      )}
    </Stack>
  );
}

/** Late first, then vacant, then what is due soonest. */
function parUrgence(a: Poste, b: Poste): number {
  const vide = (p: Poste) => (p.vacantDepuis === null ? 1 : 0);
  const prochaine = (p: Poste) => p.prochaine?.date ?? '9999';
  return b.enRetard - a.enRetard || vide(a) - vide(b) || (prochaine(a) < prochaine(b) ? -1 : 1);
}

function Resume({ postes, annee }: { postes: readonly Poste[]; annee: string }) {
  const somme = (f: (p: Poste) => number) => postes.reduce((n, p) => n + f(p), 0);
  const vacants = postes.filter((p) => p.vacantDepuis !== null).length;
  return (
    <GrilleChiffres>
      <Chiffre libelle="Dates en retard" valeur={nombre(somme((p) => p.enRetard))} />
      <Chiffre libelle="Dates dans les sept jours" valeur={nombre(somme((p) => p.cetteSemaine))} />
      <Chiffre libelle="Postes vacants" valeur={nombre(vacants)} unite={`sur ${nombre(postes.length)}`} />
      <Chiffre
        libelle={`Aide attendue en ${annee}`}
        valeur={nombre(Math.round(somme((p) => p.attendu)))}
        unite="€"
        reserve={postes.some((p) => p.incertain) ? 'estimation, un montant n’est pas publié' : 'estimation'}
      />
    </GrilleChiffres>
  );
}

interface PostesProps {
  postes: readonly Poste[];
  conventions: readonly Convention[];
  aujourdhui: string;
  sesAnnees: boolean;
}

function Postes({ postes, conventions, aujourdhui, sesAnnees }: PostesProps) {
  const { slug } = useStructure();
  const { data: bilans = [] } = useQuery({ ...bilansQuery(slug), enabled: sesAnnees });
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
          <LignePoste key={p.conventionId} poste={p} aujourdhui={aujourdhui} />
        );
      })}
    </Stack>
  );
}
