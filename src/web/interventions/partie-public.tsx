import { Input, Text, VisuallyHidden } from '@mantine/core';
import { agesConnus, personnes, TRANCHES } from '../../modules/interventions/rules/comptes.ts';
import { Compteur } from '../ui/compteur.tsx';
import { nombre, pluriel } from '../ui/format.ts';
import { AGES } from '../ui/libelles-acte.ts';
import classes from './formulaire-acte.module.css';
import type { FormActe } from './use-formulaire-acte.ts';

const MAX = 10_000;
const GENRES = [
  { champ: 'femmes', libelle: 'Femmes', unite: 'une femme' },
  { champ: 'hommes', libelle: 'Hommes', unite: 'un homme' },
  { champ: 'nonCommunique', libelle: 'Non communiqué', unite: 'une personne' },
] as const;

/** For whom: counts, never people. */
export function Publics({ acte: { valeurs, erreurs, modifier } }: { acte: FormActe }) {
  const total = personnes(valeurs);
  return (
    <section className={classes.compteurs} aria-label="Pour qui ?">
      {GENRES.map(({ champ, ...reste }) => (
        <Compteur
          key={champ}
          {...reste}
          name={champ}
          max={MAX}
          value={valeurs[champ]}
          error={erreurs[champ] as string | undefined}
          onChange={(n) => modifier({ [champ]: n })}
        />
      ))}
      <VisuallyHidden aria-live="polite">
        {total === 0 ? 'Personne pour l’instant.' : `${pluriel(total, 'personne')} en tout.`}
      </VisuallyHidden>
    </section>
  );
}

/** Bands of age: who is in none of them is « non communiqué », and it shows. */
export function PartieAges({ acte: { valeurs, erreurs, modifier } }: { acte: FormActe }) {
  const total = personnes(valeurs);
  const connus = agesConnus(valeurs.ages);
  return (
    <>
      <div className={classes.ages} data-path="ages">
        {TRANCHES.map((t) => (
          <Compteur
            key={t}
            libelle={AGES[t].nom}
            unite={AGES[t].unite}
            name={`ages.${t}`}
            max={MAX}
            value={valeurs.ages[t]}
            error={erreurs[`ages.${t}`] as string | undefined}
            onChange={(n) => modifier({ ages: { ...valeurs.ages, [t]: n } })}
          />
        ))}
      </div>
      <Text mt="md" c="dimmed" aria-live="polite">
        {connus > total
          ? `${pluriel(connus - total, 'âge')} de trop pour ${pluriel(total, 'personne')}.`
          : `Âge non communiqué\u00a0: ${nombre(total - connus)}`}
      </Text>
      {erreurs.ages && <Input.Error mt="xs">{erreurs.ages}</Input.Error>}
    </>
  );
}
