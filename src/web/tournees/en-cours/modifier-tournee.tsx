import { Button, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { useActions, useCarnet } from '../../offline/use-carnet.ts';
import { ChoixTerme, ChoixTermes } from '../../ui/choix-terme.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { enService, useListes } from '../../ui/nomenclature.ts';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import { naturesDeTournee } from '../natures.ts';

interface ModifierProps {
  tournee: TourneeLocale;
  ouvert: boolean;
  onFermer: () => void;
}

/** Somebody comes or leaves, or the round is elsewhere than one thought. */
export function ModifierTournee({ ouvert, ...reste }: ModifierProps) {
  return (
    <Dialogue ouvert={ouvert} onFermer={reste.onFermer} titre="Modifier la tournée">
      {ouvert && <Champs {...reste} />}
    </Dialogue>
  );
}

function Champs({ tournee, onFermer }: Omit<ModifierProps, 'ouvert'>) {
  const { membreId } = useCarnet();
  const { modifierTournee } = useActions();
  const { listes, membres } = useListes();
  const { jour, natureId, secteurId, lieuId } = tournee;
  const [v, setV] = useState({ natureId, secteurId, membres: [...tournee.membres] });
  const presents = membres.filter(
    (m) =>
      tournee.membres.includes(m.id) ||
      ((m.actifDu === null || m.actifDu <= jour) && (m.actifAu === null || m.actifAu >= jour)),
  );
  const enregistrer = async (e: FormEvent) => {
    e.preventDefault();
    try {
      // A place of another secteur would be refused.
      const lieu = v.secteurId === secteurId ? lieuId : null;
      await modifierTournee(tournee.id, { ...v, lieuId: lieu });
      signaler('Tournée modifiée.');
      onFermer();
    } catch (erreur) {
      signalerErreur(erreur);
    }
  };
  return (
    <form onSubmit={enregistrer}>
      <Stack>
        <ChoixTermes
          label="Avec vous"
          choix={presents.filter((m) => m.id !== membreId)}
          value={v.membres.filter((m) => m !== membreId)}
          onChange={(autres) => setV({ ...v, membres: [membreId, ...autres] })}
        />
        <ChoixTerme
          label="Secteur"
          choix={listes.secteurs.filter((s) => enService(s, jour) || s.id === secteurId)}
          value={v.secteurId}
          onChange={(s) => setV({ ...v, secteurId: s })}
        />
        <ChoixTerme
          label="Nature de la tournée"
          required
          choix={naturesDeTournee(
            listes.natures.filter((n) => enService(n, jour) || n.id === natureId),
            [],
          )}
          value={v.natureId}
          onChange={(n) => setV({ ...v, natureId: n ?? natureId })}
        />
        <Button type="submit">Enregistrer</Button>
      </Stack>
    </form>
  );
}
