import { Text } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { lireCleDesNoms } from '../../modules/personnes/contract-conservation.ts';
import { api, type ReponseDe } from '../api.ts';
import { moment } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { StateBadge, type Ton } from '../ui/state-badge.tsx';

type Cle = ReponseDe<typeof lireCleDesNoms>;

const cleQuery = (slug: string) =>
  queryOptions({
    queryKey: ['structure', slug, 'donnees-personnelles', 'cle'],
    queryFn: async (): Promise<Cle> => {
      const params = { path: { structure: slug } };
      const { data } = await api.GET('/api/structures/{structure}/cle-des-noms', { params });
      if (!data) throw new Error('no state');
      return data;
    },
  });

const ETATS: Readonly<Record<Cle['etat'], readonly [Ton, string, string]>> = {
  absente: ['neutre', 'Pas encore créée', 'Elle se crée seule au premier nom écrit.'],
  'en-service': ['fait', 'En service', 'Les noms peuvent être écrits et lus.'],
  perdue: [
    'refus',
    'Ne s’ouvre pas',
    'La clé maître de cette installation n’est pas celle d’origine\u00a0: aucun nom ne peut être lu. Votre hébergeur doit remettre le fichier trame.key (ou TRAME_KEY) d’origine, puis redémarrer Trame. Tout le reste fonctionne.',
  ],
};

/** How the key that protects names stands, in words. */
export function Cles() {
  const { slug } = useStructure();
  const { data, error } = useQuery(cleQuery(slug));
  const [ton, mot, phrase] = ETATS[data?.etat ?? 'absente'];
  return (
    <Section
      titre="La clé qui protège les noms"
      aide="Les noms sont chiffrés avec une clé propre à votre structure. Elle est elle-même enfermée par une clé maître, rangée hors de la base."
    >
      {error && <Text c="dimmed">L’état de la clé ne peut pas être lu en ce moment.</Text>}
      {data && (
        <>
          <Text component="div" mb={4}>
            <StateBadge ton={ton}>{mot}</StateBadge>{' '}
            {data.depuis && `Clé n°\u00a0${data.numero}, depuis le ${moment(data.depuis)}`}
          </Text>
          <Text maw="42rem">{phrase}</Text>
        </>
      )}
      <Text maw="42rem" mt="sm">
        Deux choses à demander à votre hébergeur{'\u00a0'}: une copie de la clé maître (le fichier trame.key),
        rangée à part des sauvegardes, et une nouvelle clé (commande{' '}
        <span style={{ whiteSpace: 'nowrap' }}>
          «{'\u00a0'}trame cles tourner{'\u00a0'}»
        </span>
        ) si quelqu’un a pu la lire. Sans la clé maître, les noms sont perdus pour tout le monde. Le guide «
        {'\u00a0'}Données personnelles et sécurité{'\u00a0'}», livré avec Trame, le dit pas à pas.
      </Text>
    </Section>
  );
}
