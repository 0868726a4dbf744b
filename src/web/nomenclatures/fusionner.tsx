import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FicheTerme } from '../../modules/nomenclatures/contract.ts';
import { ChoixTerme } from '../ui/choix-terme.tsx';
import { Dialogue } from '../ui/dialogue.tsx';
import { pluriel } from '../ui/format.ts';
import { useListes } from '../ui/nomenclature.ts';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { signaler, signalerErreur } from '../ui/toast.ts';
import { LIBELLES } from './genres.ts';
import { useEdition } from './use-nomenclature.ts';

/** Two words for one thing become one. It can't be undone: it is asked first, with what will move. */
export function Fusionner({ terme }: { terme: FicheTerme }) {
  const { slug } = useStructure();
  const { listes } = useListes();
  const { fusionner } = useEdition();
  const naviguer = useNavigate();
  const [dans, setDans] = useState<number | null>(null);
  const [demande, setDemande] = useState(false);
  const [memeOrganisme, setMemeOrganisme] = useState(false);
  const autres = listes[LIBELLES[terme.genre].cle].filter((t) => t.id !== terme.id && t.retireLe === null);
  const cible = autres.find((t) => t.id === dans);
  if (autres.length === 0) return null;
  const confirmer = async () => {
    if (!cible) return;
    setDemande(false);
    try {
      const fait = await fusionner(terme.id, cible.id, memeOrganisme);
      await naviguer({ to: `/s/${slug}/nomenclature/${cible.id}`, replace: true } as never);
      const retires = fait?.accordsRetires ?? 0;
      signaler(
        `C’est fusionné\u00a0: ${pluriel(fait?.interventions ?? 0, 'intervention')} sous «\u00a0${cible.nom}\u00a0».${retires > 0 ? ` ${pluriel(retires, 'accord à redemander', 'accords à redemander')}.` : ''}`,
      );
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <Section
      titre="Fusionner"
      aide="Deux mots pour la même chose ? Toutes les interventions passent sous l’autre mot, et celui-ci disparaît des listes."
    >
      <Stack maw="28rem">
        <ChoixTerme label="Fusionner dans" choix={autres} value={dans} onChange={setDans} />
        <Button
          variant="light"
          disabled={!cible}
          style={{ alignSelf: 'flex-start' }}
          onClick={() => setDemande(true)}
        >
          Fusionner
        </Button>
      </Stack>
      <Dialogue ouvert={demande} onFermer={() => setDemande(false)} titre="Fusionner ?">
        <Stack>
          <Text>
            {pluriel(terme.interventions, 'intervention')} de «&nbsp;{terme.nom}&nbsp;» deviendront des
            interventions de «&nbsp;{cible?.nom}&nbsp;». On ne peut pas revenir en arrière.
          </Text>
          {terme.accords > 0 && (
            <>
              <Text>
                {pluriel(terme.accords, 'accord')} pour donner un nom{' '}
                {terme.accords < 2 ? 'a été donné' : 'ont été donnés'} pour «&nbsp;{terme.nom}&nbsp;». Sauf si
                vous cochez la case, {terme.accords < 2 ? 'il prend' : 'ils prennent'} fin&nbsp;: on redemande
                aux personnes.
              </Text>
              <Checkbox
                label={`C’est le même organisme sous deux noms\u00a0: garder ${terme.accords < 2 ? 'cet accord' : 'ces accords'}`}
                checked={memeOrganisme}
                onChange={(e) => setMemeOrganisme(e.currentTarget.checked)}
              />
            </>
          )}
          <Button onClick={confirmer} data-autofocus>
            Fusionner
          </Button>
          <Button variant="subtle" onClick={() => setDemande(false)}>
            Annuler
          </Button>
        </Stack>
      </Dialogue>
    </Section>
  );
}
