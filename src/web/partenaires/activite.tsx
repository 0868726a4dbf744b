import { SimpleGrid, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type ChartTheme, columns } from '../../documents/chart-options.ts';
import type { FichePartenaire } from '../../modules/partenaires/contract.ts';
import { ChartAvecTableau, type OptionDeGraphique } from '../ui/chart-avec-tableau.tsx';
import { Chiffre, GrilleChiffres } from '../ui/chiffre.tsx';
import { aujourdhui, mois, nombre, pluriel } from '../ui/format.ts';
import { PeriodeField } from '../ui/periode-field.tsx';
import { periodes } from '../ui/periodes.ts';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { activiteQuery, type Activite as Lue } from './use-partenaires.ts';

const MOIS_COURT = new Intl.DateTimeFormat('fr-FR', { month: 'short', timeZone: 'UTC' });
/** Beyond, the names and figures of the columns touch each other on a phone. */
const SERRE = 7;

/** What was done with a partner during a period. */
export function Activite({ partenaire: p }: { partenaire: FichePartenaire }) {
  const { slug } = useStructure();
  const [{ du, au }, setPeriode] = useState(douzeMois);
  const { data, error } = useQuery({
    ...activiteQuery(slug, p.id, du, au),
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="activite">
      <Title order={2} id="activite" mb="md">
        Activité
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 3 }} mb="lg">
        <PeriodeField du={du} au={au} onChange={setPeriode} />
      </SimpleGrid>
      {error && <Text c="dimmed">Les chiffres ne peuvent pas être lus en ce moment.</Text>}
      {!data && !error && <SqueletteLignes lignes={3} hauteur={96} />}
      {data && <Chiffres activite={data} />}
    </section>
  );
}

/** The last twelve months: long enough for a rare partner to be seen. */
function douzeMois() {
  const trouve = periodes(aujourdhui()).find((x) => x.cle === 'douze-mois');
  return { du: trouve?.du ?? aujourdhui(), au: trouve?.au ?? aujourdhui() };
}

function Chiffres({ activite: a }: { activite: Lue }) {
  const etroit = useMediaQuery('(max-width: 48em)') ?? false;
  const option = useCallback((theme: ChartTheme) => colonnes(a, theme, etroit), [a, etroit]);
  const { fiches: f } = a;
  return (
    <>
      <GrilleChiffres>
        <Chiffre
          libelle="Interventions"
          valeur={a.interventions}
          definition="Interventions de la période où ce partenaire est noté."
        />
        <Chiffre
          libelle="Saisines"
          valeur={a.saisines}
          definition="Situations ouvertes pendant la période à la demande de ce partenaire."
        />
        <Chiffre libelle="Réunions" valeur={a.reunions} />
        <Chiffre
          libelle="Fiches de liaison"
          valeur={f.envoyees}
          unite={f.envoyees < 2 ? 'envoyée' : 'envoyées'}
          definition="Fiches parties pendant la période, et ce qu’elles sont devenues depuis."
        />
      </GrilleChiffres>
      {f.envoyees > 0 && <Text my="lg">{devenir(f)}</Text>}
      {a.interventions > 0 && a.mois.length > 1 && (
        <ChartAvecTableau
          titre="Interventions par mois"
          niveau={3}
          option={option}
          colonnes={['Mois', 'Interventions']}
          lignes={a.mois.map((m) => ({ libelle: mois(m.mois), valeurs: [m.interventions] }))}
          hauteur={220}
        />
      )}
    </>
  );
}

/** « 3 fiches envoyées : 2 réponses, 1 prise en charge vérifiée. La moitié… 11 jours. La personne a été reçue 1 fois. » */
function devenir({ envoyees, repondues, verifiees, prisesEnCharge, delaiMedian }: Lue['fiches']): string {
  const ou = (n: number, un: string, plusieurs?: string) =>
    n === 0 ? `aucune ${un}` : pluriel(n, un, plusieurs);
  const phrases = [
    `${pluriel(envoyees, 'fiche envoyée', 'fiches envoyées')}\u00a0: ${ou(repondues, 'réponse')}, ${ou(verifiees, 'prise en charge vérifiée', 'prises en charge vérifiées')}.`,
    delaiMedian !== null &&
      `La moitié des réponses sont arrivées en ${pluriel(delaiMedian, 'jour')} ou moins.`,
    verifiees > 0 && `La personne a été reçue ${nombre(prisesEnCharge)} fois.`,
  ];
  return phrases.filter(Boolean).join(' ');
}

function colonnes({ mois: liste }: Lue, theme: ChartTheme, etroit: boolean): OptionDeGraphique {
  const noms = liste.map((m) => {
    const nom = MOIS_COURT.format(new Date(`${m.mois}-01T00:00:00Z`));
    return etroit ? nom.slice(0, 1).toUpperCase() : nom;
  });
  const option = columns(
    noms,
    liste.map((m) => m.interventions),
    theme,
  );
  if (liste.length <= (etroit ? SERRE : 2 * SERRE)) return option;
  const [serie] = option.series as [object];
  return {
    ...option,
    yAxis: { ...(option.yAxis as object), show: true },
    series: [{ ...serie, label: { show: false } }],
  } as OptionDeGraphique;
}
