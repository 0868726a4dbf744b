import { Alert, Button } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useCarnet } from '../offline/use-carnet.ts';
import { pluriel } from '../ui/format.ts';
import { actesDeLHorloge } from '../ui/horloge.ts';
import { horlogeFausse } from '../ui/maintenant.ts';
import { useStructure } from '../ui/session.ts';
import { ecartLu } from './horloge.ts';

const CorrigerHeures = lazy(() => import('./corriger-heures.tsx'));

/** The phone's clock is wrong: new acts have the right time, and what it dated before can be corrected. */
export function AlerteHorloge() {
  const { slug, membreId } = useStructure();
  const { avance, actes } = useCarnet();
  const [ouvert, setOuvert] = useState(false);
  const [notes, setNotes] = useState<readonly string[]>([]);
  useEffect(() => setNotes(actesDeLHorloge({ slug, membreId }, avance)), [slug, membreId, avance]);
  if (!horlogeFausse(avance)) return null;
  const aCorriger = actes.filter((a) => a.sorte === 'acte' && notes.includes(a.id));
  return (
    <Alert
      color="safran"
      icon={<IconClockExclamation aria-hidden />}
      title={`L’horloge de ce téléphone ${ecartLu(avance)}`}
      mb="md"
    >
      Ce que vous notez maintenant a la bonne heure. Pour la remettre : réglages du téléphone, « date et heure
      automatiques ».
      {aCorriger.length > 0 && (
        <Button variant="light" color="safran" mt="sm" onClick={() => setOuvert(true)}>
          Corriger l’heure de {pluriel(aCorriger.length, 'intervention')}
        </Button>
      )}
      {ouvert && (
        <Suspense>
          <CorrigerHeures
            actes={aCorriger}
            avance={avance}
            fermer={() => setOuvert(false)}
            fini={() => setNotes([])}
          />
        </Suspense>
      )}
    </Alert>
  );
}
