import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Etat } from '../../../modules/bilans/rules/etats.ts';
import type { Rubrique } from '../../../modules/bilans/rules/rubriques.ts';
import { nombre } from '../../ui/format.ts';
import { ChampTexte } from './champ-texte.tsx';
import { Partie } from './partie.tsx';
import { ReprendreFormations } from './reprendre-formations.tsx';
import type { TexteOuvert } from './texte-ouvert.ts';
import { repriseQuery, useCleDuBilan } from './use-bilan.ts';

interface Ouvert {
  rubrique: Rubrique;
  texte: TexteOuvert;
  etat: Etat;
}

/** Part 2.3: its two texts, and what the records propose for each while the bilan is being written. */
export function PartieProfessionnalisation({ plan, autre }: { plan: Ouvert; autre: Ouvert }) {
  const cle = useCleDuBilan();
  const enPreparation = plan.etat === 'preparation';
  const { data } = useQuery({ ...repriseQuery(cle), enabled: enPreparation });
  const note = enPreparation ? data : undefined;
  return (
    <Partie surtitre="2. Bilan des actions menées" titre="2.3. Professionnalisation">
      {note?.annees.some((a) => a.heures > 0) && (
        <Text c="dimmed" mb="lg">
          Heures de formation notées&nbsp;:{' '}
          {note.annees.map((a) => `année ${a.annee}, ${nombre(a.heures)}\u00a0h`).join('\u00a0; ')}.
        </Text>
      )}
      <Stack gap="lg">
        {(
          [
            ['plan', plan],
            ['autre', autre],
          ] as const
        ).map(([cote, ouvert]) => (
          <div key={cote}>
            <ChampTexte {...ouvert} />
            {note && (
              <ReprendreFormations rubrique={ouvert.rubrique.id} texte={ouvert.texte} note={note[cote]} />
            )}
          </div>
        ))}
      </Stack>
    </Partie>
  );
}
