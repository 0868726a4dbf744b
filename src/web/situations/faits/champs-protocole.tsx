import { Button, Input, SimpleGrid } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { ChampSurveille } from '../../ui/champ-surveille.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { aujourdhui } from '../../ui/format.ts';
import type { ChampsProps } from './champs.ts';
import classes from './lignes.module.css';

/** What each one undertakes, when it is looked at again, when it was signed. */
export function ChampsProtocole({ donnees: d, changer, champ }: ChampsProps<'protocole'>) {
  const un = (i: number, changement: Partial<(typeof d.engagements)[number]>) =>
    changer({ engagements: d.engagements.map((x, k) => (k === i ? { ...x, ...changement } : x)) });
  const { error } = champ('engagements');
  return (
    <>
      <fieldset style={{ border: 0, margin: 0, padding: 0 }} data-path="donnees.engagements">
        <legend className={classes.titre}>
          <strong>Engagements</strong>
        </legend>
        <ul className={classes.lignes}>
          {d.engagements.map((x, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: undertakings have no other identity than their place
            <li key={i} className={classes.engagement}>
              <ChampSurveille
                label={`Qui s’engage (${i + 1})`}
                minRows={1}
                value={x.de}
                onChange={(de) => un(i, { de })}
                {...champ(`engagements.${i}.de`)}
              />
              <ChampSurveille
                label={`À quoi (${i + 1})`}
                minRows={2}
                value={x.texte}
                onChange={(texte) => un(i, { texte })}
                {...champ(`engagements.${i}.texte`)}
              />
              <div className={classes.bas}>
                <DateField
                  label="Avant le"
                  value={x.le}
                  onChange={(le) => un(i, { le })}
                  {...champ(`engagements.${i}.le`)}
                />
                <Button
                  variant="subtle"
                  color="brique"
                  aria-label={`Retirer l’engagement ${i + 1}`}
                  onClick={() => changer({ engagements: d.engagements.filter((_, k) => k !== i) })}
                >
                  Retirer
                </Button>
              </div>
            </li>
          ))}
        </ul>
        {error && <Input.Error mt="xs">{error}</Input.Error>}
        <Button
          variant="subtle"
          mt="sm"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() =>
            changer({ engagements: [...d.engagements, { de: '', texte: '', tenu: null, le: null }] })
          }
        >
          Ajouter un engagement
        </Button>
      </fieldset>
      <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="lg">
        <DateField
          label="On le revoit le"
          value={d.revueLe}
          onChange={(revueLe) => changer({ revueLe })}
          {...champ('revueLe')}
        />
        <DateField
          label="Signé le"
          description="Vide s’il n’est pas encore signé."
          max={aujourdhui()}
          value={d.signeLe}
          onChange={(signeLe) => changer({ signeLe })}
          {...champ('signeLe')}
        />
      </SimpleGrid>
    </>
  );
}
