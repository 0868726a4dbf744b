import { Button, Text } from '@mantine/core';
import type { EcheanceLue } from '../../modules/conventions/contract-echeances.ts';
import { MOTIF_PASSEES } from '../../modules/conventions/rules/passees.ts';
import { usePassees } from '../ui/echeances/use-passees.ts';
import { moment, pluriel } from '../ui/format.ts';
import { ListeActions } from '../ui/liste-actions.tsx';
import { useStructure } from '../ui/session.ts';

/** Dates said done together, before anybody used Trame: how many, who said so, and how to take them all back. */
export function NoteesEnsemble({ closes }: { closes: readonly EcheanceLue[] }) {
  const { role } = useStructure();
  const { reprendre } = usePassees();
  const lots = lotsDe(closes);
  if (role !== 'direction' || lots.length === 0) return null;
  return (
    <ListeActions
      lignes={lots}
      cleDe={(l) => `${l.conventionId} ${l.le}`}
      texte={(l) => (
        <>
          <strong>
            {pluriel(l.combien, 'date notée faite en une fois', 'dates notées faites en une fois')}
          </strong>
          <Text c="dimmed" size="sm">
            {[l.numero, `le ${moment(l.le)}`, l.par].filter(Boolean).join(', ')}
          </Text>
        </>
      )}
      actions={(l) => (
        <Button
          variant="subtle"
          aria-label={`Tout remettre à faire : ${l.numero}, ${moment(l.le)}`}
          onClick={() => reprendre(l.conventionId, l.le)}
        >
          Tout remettre à faire
        </Button>
      )}
    />
  );
}

function lotsDe(closes: readonly EcheanceLue[]) {
  const dites = closes.flatMap((e) =>
    e.dit?.motif === MOTIF_PASSEES && e.dit.suite === 'fait' ? [{ ...e, ...e.dit }] : [],
  );
  return [...Map.groupBy(dites, (e) => `${e.conventionId} ${e.le}`).values()].flatMap((lot) =>
    lot
      .slice(0, 1)
      .map(({ conventionId, numero, le, par }) => ({ conventionId, numero, le, par, combien: lot.length })),
  );
}
