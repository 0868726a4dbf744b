import { Button, Input, NativeSelect, Text } from '@mantine/core';
import type { Creneau } from '../../modules/interventions/rules/acte.ts';
import { dateCivile, type Journee, jourDeService } from '../../modules/interventions/rules/journee.ts';
import { DateField } from '../ui/date-field.tsx';
import { duree } from '../ui/format.ts';
import type { Habitudes } from '../ui/habitudes.ts';
import { HeureField } from '../ui/heure-field.tsx';
import { NombreField } from '../ui/nombre-field.tsx';
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
  children: React.ReactNode;
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

const DUREES = [5, 10, 15, 30, 45, 60];
const PROPOSEES = 6;

interface DureesProps {
  acte: FormActe;
  habitudes: Habitudes;
}

/** The person's own durations for this nature, completed by usual ones; any other is typed. */
export function Durees({ acte: { valeurs, erreurs, modifier }, habitudes }: DureesProps) {
  return (
    <Input.Wrapper label="Durée" labelElement="div">
      <BoutonsDuree
        miennes={valeurs.natureId === null ? [] : habitudes.durees(valeurs.natureId)}
        minutes={valeurs.minutes}
        choisir={(minutes) => modifier({ minutes })}
      />
      <NombreField
        aria-label="Durée en minutes"
        name="minutes"
        mt="sm"
        maw="12rem"
        unite="min"
        max={1440}
        value={valeurs.minutes}
        error={erreurs.minutes}
        onChange={(v) => modifier({ minutes: v ?? 0 })}
      />
    </Input.Wrapper>
  );
}

interface BoutonsDureeProps {
  miennes: readonly number[];
  minutes: number;
  choisir: (minutes: number) => void;
}

/** Durations under the thumb. */
export function BoutonsDuree({ miennes, minutes, choisir }: BoutonsDureeProps) {
  const proposees = [...new Set([...miennes, ...DUREES])].slice(0, PROPOSEES).toSorted((a, b) => a - b);
  return (
    <div className={classes.durees}>
      {proposees.map((m) => (
        <button
          key={m}
          type="button"
          className={classes.duree}
          aria-pressed={minutes === m}
          onClick={() => choisir(m)}
        >
          {duree(m)}
        </button>
      ))}
    </div>
  );
}
