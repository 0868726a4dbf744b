import { Button, Input, NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Creneau } from '../../modules/interventions/rules/acte.ts';
import { DateField } from '../ui/date-field.tsx';
import { duree } from '../ui/format.ts';
import { HeureField } from '../ui/heure-field.tsx';
import { NombreField } from '../ui/nombre-field.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import classes from './formulaire-acte.module.css';
import { CRENEAUX } from './libelles.ts';
import type { FormActe } from './use-formulaire-acte.ts';
import { habitudesQuery } from './use-interventions.ts';

const DUREES = [5, 10, 15, 30, 45, 60];
const PROPOSEES = 6;

/** When, and for how long. An hour that nobody remembers is a moment of the day. */
export function PartieQuand({ acte: { valeurs, erreurs, modifier } }: { acte: FormActe }) {
  const parMoment = valeurs.heure === null;
  return (
    <Section titre="Quand ?">
      <div className={classes.champs}>
        <DateField
          label="Date"
          name="jour"
          value={valeurs.jour}
          error={erreurs.jour}
          onChange={(jour) => modifier({ jour })}
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
            value={valeurs.heure}
            error={erreurs.heure}
            onChange={(heure) => modifier({ heure: heure ?? '' })}
          />
        )}
      </div>
      <Button
        variant="subtle"
        mb="md"
        px={0}
        onClick={() => modifier(parMoment ? { heure: '', creneau: null } : { heure: null })}
      >
        {parMoment ? 'Donner l’heure' : 'Je ne sais plus l’heure'}
      </Button>
      <Durees valeurs={valeurs} erreur={erreurs.minutes} choisir={(minutes) => modifier({ minutes })} />
    </Section>
  );
}

interface DureesProps {
  valeurs: FormActe['valeurs'];
  erreur: FormActe['erreurs'][string];
  choisir: (minutes: number) => void;
}

/** The person's own durations for this nature, completed by usual ones; any other is typed. */
function Durees({ valeurs, erreur, choisir }: DureesProps) {
  const { slug } = useStructure();
  const { data } = useSuspenseQuery(habitudesQuery(slug));
  const miennes = data.natures.find((n) => n.id === valeurs.natureId)?.minutes ?? [];
  const proposees = [...new Set([...miennes, ...DUREES])].slice(0, PROPOSEES).toSorted((a, b) => a - b);
  return (
    <Input.Wrapper label="Durée" labelElement="div">
      <div className={classes.durees}>
        {proposees.map((m) => (
          <button
            key={m}
            type="button"
            className={classes.duree}
            aria-pressed={valeurs.minutes === m}
            onClick={() => choisir(m)}
          >
            {duree(m)}
          </button>
        ))}
      </div>
      <NombreField
        aria-label="Durée en minutes"
        name="minutes"
        mt="sm"
        maw="12rem"
        unite="min"
        max={1440}
        value={valeurs.minutes}
        error={erreur}
        onChange={(v) => choisir(v ?? 0)}
      />
    </Input.Wrapper>
  );
}
