import { Button, CloseButton, Input, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { ChampSurveille } from '../../ui/champ-surveille.tsx';
import { HeureField } from '../../ui/heure-field.tsx';
import type { ChampsProps } from './champs.ts';
import classes from './lignes.module.css';

const VENUES = [
  { value: '', label: 'Pas encore' },
  { value: 'oui', label: 'Est venu·e' },
  { value: 'non', label: 'N’est pas venu·e' },
];
const lue = (venu: boolean | null): string => (venu === null ? '' : venu ? 'oui' : 'non');
const dite = (v: string): boolean | null => (v === '' ? null : v === 'oui');

/** Where, who was invited, who came, what was said. */
export function ChampsTableRonde({ donnees: d, changer, champ }: ChampsProps<'table-ronde'>) {
  const un = (i: number, changement: Partial<(typeof d.invites)[number]>) =>
    changer({ invites: d.invites.map((x, k) => (k === i ? { ...x, ...changement } : x)) });
  const { error } = champ('invites');
  return (
    <>
      <HeureField
        label="Heure"
        description="Elle s’écrit sur l’invitation, avec le lieu."
        maw="16rem"
        value={d.heure}
        onChange={(heure) => changer({ heure })}
        {...champ('heure')}
      />
      <ChampSurveille
        label="Où"
        minRows={1}
        value={d.lieu}
        onChange={(lieu) => changer({ lieu })}
        {...champ('lieu')}
      />
      <fieldset style={{ border: 0, margin: 0, padding: 0 }} data-path="donnees.invites">
        <legend className={classes.titre}>
          <strong>Personnes invitées</strong>
        </legend>
        <ul className={classes.lignes}>
          {d.invites.map((x, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: people without name have no other identity than their place
            <li key={i} className={classes.invite}>
              <ChampSurveille
                label={`Invité·e ${i + 1}`}
                minRows={1}
                value={x.qui}
                onChange={(qui) => un(i, { qui })}
                {...champ(`invites.${i}.qui`)}
              />
              <NativeSelect
                label="Présence"
                data={VENUES}
                value={lue(x.venu)}
                onChange={(e) => un(i, { venu: dite(e.currentTarget.value) })}
              />
              <CloseButton
                size={44}
                aria-label={`Retirer l’invité·e ${i + 1}`}
                onClick={() => changer({ invites: d.invites.filter((_, k) => k !== i) })}
              />
            </li>
          ))}
        </ul>
        {error && <Input.Error mt="xs">{error}</Input.Error>}
        <Button
          variant="subtle"
          mt="sm"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => changer({ invites: [...d.invites, { qui: '', venu: null }] })}
        >
          Ajouter une personne
        </Button>
      </fieldset>
      <ChampSurveille
        label="Compte rendu"
        description="Ce que tout le monde accepte d’écrire."
        value={d.compteRendu}
        onChange={(compteRendu) => changer({ compteRendu })}
        {...champ('compteRendu')}
      />
    </>
  );
}
