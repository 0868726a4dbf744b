import { Button, NativeSelect, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Creneau } from '../../modules/interventions/rules/acte.ts';
import { dateCivile, type Journee, jourDeService } from '../../modules/interventions/rules/journee.ts';
import { DateField } from '../ui/date-field.tsx';
import { HeureField } from '../ui/heure-field.tsx';
import { CRENEAUX, nuitDe } from '../ui/quand.ts';
import classes from './formulaire-acte.module.css';
import type { FormActe } from './use-formulaire-acte.ts';
import type { Valeurs } from './valeurs.ts';

/** The moment as people say it: a day of the calendar. The act keeps its day of work. */
function momentDe({ jour, heure, nuit }: Valeurs): { date: string | null; heure: string | null } {
  return { date: jour && dateCivile({ jour, heure: heure || null, nuit }), heure };
}

/** The same act at another moment: its day of work follows. */
function auMoment(date: string | null, heure: string | null, journee: Journee): Partial<Valeurs> {
  if (date === null) return { jour: null, heure, nuit: false };
  return { ...jourDeService({ date, heure: heure || null }, journee), heure };
}

interface PartieQuandProps {
  acte: FormActe;
  journee: Journee;
  /** How long. */
  children: ReactNode;
}

/** When, and for how long. An hour that nobody remembers is a moment of the day. */
export function PartieQuand({ acte: { valeurs, erreurs, modifier }, journee, children }: PartieQuandProps) {
  const { date, heure } = momentDe(valeurs);
  const parMoment = heure === null;
  const nuit = valeurs.jour && nuitDe({ ...valeurs, jour: valeurs.jour, heure: heure || null });
  return (
    <>
      <div className={classes.moment}>
        <DateField
          label="Date"
          name="jour"
          value={date}
          error={erreurs.jour}
          onChange={(d) => modifier(auMoment(d, heure, journee))}
        />
        {parMoment ? (
          <NativeSelect
            label="Moment de la journée"
            name="creneau"
            value={valeurs.creneau ?? ''}
            error={erreurs.creneau}
            data={[
              { value: '', label: 'Non précisé' },
              ...Object.entries(CRENEAUX).map(([value, label]) => ({ value, label })),
            ]}
            onChange={(e) => modifier({ creneau: (e.currentTarget.value || null) as Creneau | null })}
          />
        ) : (
          <HeureField
            label="Heure"
            name="heure"
            value={heure}
            error={erreurs.heure}
            onChange={(h) => modifier(auMoment(date, h ?? '', journee))}
          />
        )}
      </div>
      {nuit && (
        <Text size="sm" c="dimmed" mt={4}>
          Compté dans la {nuit}.
        </Text>
      )}
      <Button
        variant="subtle"
        px={0}
        onClick={() =>
          modifier({
            ...auMoment(date, parMoment ? '' : null, journee),
            ...(parMoment ? { creneau: null } : {}),
          })
        }
      >
        {parMoment ? 'Donner l’heure' : 'Je ne sais plus l’heure'}
      </Button>
      {children}
    </>
  );
}
