import { Stack, Switch } from '@mantine/core';
import { RECIT_MAX } from '../../modules/interventions/rules/comptes.ts';
import { ChampSurveille } from '../ui/champ-surveille.tsx';
import { nombre } from '../ui/format.ts';
import type { FormActe } from './use-formulaire-acte.ts';

/** What deserves to be told in the bilan, without telling of anybody. */
export function PartieRecit({ acte: { valeurs, erreurs, modifier } }: { acte: FormActe }) {
  const longueur = valeurs.recit?.length ?? 0;
  return (
    <Stack>
      <Switch
        label="À valoriser"
        description="Cette intervention sera proposée au moment d’écrire le bilan."
        name="aValoriser"
        checked={valeurs.aValoriser}
        onChange={(e) => modifier({ aValoriser: e.currentTarget.checked })}
      />
      <ChampSurveille
        label="Récit"
        description="Quelques lignes. Aucun nom, rien sur la santé, rien sur une infraction : personne ne doit pouvoir être reconnu."
        name="recit"
        value={valeurs.recit ?? ''}
        error={erreurs.recit}
        onChange={(recit) => modifier({ recit })}
      />
      {longueur > RECIT_MAX * 0.8 && (
        <span role="status">
          {nombre(longueur)} caractères sur {nombre(RECIT_MAX)}
        </span>
      )}
    </Stack>
  );
}
