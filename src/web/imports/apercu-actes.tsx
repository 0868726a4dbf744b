import { Text, Title } from '@mantine/core';
import type { ApercuImport } from '../../modules/imports/contract.ts';
import { type Colonne, DataTable } from '../ui/data-table.tsx';
import { duree, jourCourt, pluriel } from '../ui/format.ts';

type Acte = ApercuImport['premiers'][number];

const MONTRES = 10;

const CRENEAUX: Readonly<Record<string, string>> = {
  matin: 'matin',
  'apres-midi': 'après-midi',
  soiree: 'soirée',
  nuit: 'nuit',
};

const COLONNES: readonly Colonne<Acte>[] = [
  {
    cle: 'nature',
    titre: 'Nature',
    principale: true,
    rendu: (a) => a.nature,
  },
  {
    cle: 'quand',
    titre: 'Quand',
    rendu: (a) =>
      `${jourCourt(a.jour)} ${a.jour.slice(0, 4)} ${a.heure ?? CRENEAUX[a.creneau ?? ''] ?? ''}`.trim(),
  },
  { cle: 'ou', titre: 'Où', rendu: (a) => [a.lieu, a.secteur].filter(Boolean).join(', ') },
  { cle: 'qui', titre: 'Médiateur·rice', rendu: (a) => a.mediateurs.join(', ') },
  {
    cle: 'public',
    titre: 'Public',
    rendu: (a) =>
      [
        a.femmes > 0 && pluriel(a.femmes, 'femme'),
        a.hommes > 0 && pluriel(a.hommes, 'homme'),
        a.nonCommunique > 0 && `${a.nonCommunique} non communiqué`,
      ]
        .filter(Boolean)
        .join(', '),
  },
  { cle: 'duree', titre: 'Durée', nombre: true, rendu: (a) => (a.minutes > 0 ? duree(a.minutes) : '') },
  {
    cle: 'suite',
    titre: 'Thématique, partenaire',
    secondaire: true,
    rendu: (a) => [...a.thematiques, ...a.partenaires].join(', '),
  },
];

/** The first acts, as they will be written. */
export function ApercuActes({ actes }: { actes: readonly Acte[] }) {
  const numerotes = actes.slice(0, MONTRES).map((acte, rang) => ({ ...acte, rang }));
  return (
    <section aria-label="Les premières interventions">
      <Title order={2}>Les premières interventions</Title>
      <Text c="dimmed" mb="md">
        Telles qu’elles seront enregistrées. Vérifiez-en deux ou trois.
      </Text>
      <DataTable
        legende="Les premières interventions"
        colonnes={COLONNES}
        lignes={numerotes}
        cleDe={(a) => (a as (typeof numerotes)[number]).rang}
      />
    </section>
  );
}
