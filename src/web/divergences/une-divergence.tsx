import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { Divergence } from '../../modules/interventions/contract.ts';
import { api } from '../api.ts';
import { useListes } from '../ui/nomenclature.ts';
import { heureLue, jourLong } from '../ui/quand.ts';
import { useStructure } from '../ui/session.ts';
import { signaler, signalerErreur } from '../ui/toast.ts';
import { Comparaison } from './comparaison.tsx';
import classes from './divergences.module.css';

type Choix = 'actuelle' | 'proposee';

const FAIT: Readonly<Record<Choix, string>> = {
  actuelle: 'L’intervention reste comme elle est.',
  proposee: 'L’intervention prend l’autre version.',
};

/** One act, what differs between its two versions, and the choice. */
export function UneDivergence({ divergence }: { divergence: Divergence }) {
  const { id, actuelle } = divergence;
  const { slug } = useStructure();
  const { nomDe } = useListes();
  const queryClient = useQueryClient();
  const [enCours, setEnCours] = useState<Choix | null>(null);
  const titre = useId();
  const trancher = async (choix: Choix) => {
    setEnCours(choix);
    try {
      await api.POST('/api/structures/{structure}/divergences/{id}', {
        params: { path: { structure: slug, id } },
        body: { choix },
      });
      signaler(FAIT[choix]);
    } catch (e) {
      signalerErreur(e);
    }
    // Also after a refusal: somebody else may have chosen.
    await queryClient.invalidateQueries({ queryKey: ['structure', slug] });
    setEnCours(null);
  };
  const supprimee = actuelle.supprimeLe !== null;
  const quand = [jourLong(actuelle.jour), heureLue(actuelle)].filter(Boolean).join(', ');
  const ou = actuelle.lieuId ?? actuelle.secteurId;
  return (
    <Paper component="section" shadow="xs" className={classes.divergence} aria-labelledby={titre}>
      <Title order={2} size="h3" id={titre}>
        <Link to="/s/$structure/interventions/$id" params={{ structure: slug, id: actuelle.id }}>
          {nomDe(actuelle.natureId)}
        </Link>
      </Title>
      <Text c="dimmed" mb="md">
        {[quand, ou === null ? null : nomDe(ou)].filter(Boolean).join(' · ')}
      </Text>
      <Comparaison divergence={divergence} />
      <Group mt="lg">
        <Button
          variant="light"
          aria-describedby={titre}
          loading={enCours === 'actuelle'}
          disabled={enCours === 'proposee'}
          onClick={() => trancher('actuelle')}
        >
          {supprimee ? 'Laisser supprimée' : 'Garder l’actuelle'}
        </Button>
        <Button
          variant="light"
          aria-describedby={titre}
          loading={enCours === 'proposee'}
          disabled={enCours === 'actuelle'}
          onClick={() => trancher('proposee')}
        >
          {supprimee ? 'Rétablir avec l’autre' : 'Prendre l’autre'}
        </Button>
      </Group>
    </Paper>
  );
}
