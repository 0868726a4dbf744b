import { Input, Text } from '@mantine/core';
import { agesConnus, personnes, TRANCHES } from '../../modules/interventions/rules/comptes.ts';
import { Compteur } from '../ui/compteur.tsx';
import { Depliant } from '../ui/depliant.tsx';
import { nombre, pluriel } from '../ui/format.ts';
import { estHorsMediation, useListes } from '../ui/nomenclature.ts';
import { Section } from '../ui/section.tsx';
import classes from './formulaire-acte.module.css';
import { AGES } from './libelles.ts';
import type { FormActe } from './use-formulaire-acte.ts';

const MAX = 10_000;
const GENRES = [
  { champ: 'femmes', libelle: 'Femmes', unite: 'une femme' },
  { champ: 'hommes', libelle: 'Hommes', unite: 'un homme' },
  { champ: 'nonCommunique', libelle: 'Non communiqué', unite: 'une personne' },
] as const;

/** For whom: counts, never people. Who is in no band of age is « non communiqué », and it shows. */
export function PartiePublic({ acte: { valeurs, erreurs, modifier } }: { acte: FormActe }) {
  const { listes } = useListes();
  const total = personnes(valeurs);
  const connus = agesConnus(valeurs.ages);
  const refuses = Object.keys(erreurs).some((c) => c.startsWith('ages'));
  const resume =
    total === 0
      ? undefined
      : connus === 0
        ? 'non communiqués'
        : `${nombre(connus)} connus sur ${nombre(total)}`;
  // A meeting or a training is for nobody; what an import counted there stays in sight.
  if (total === 0 && estHorsMediation(listes, valeurs.natureId)) return null;
  return (
    <Section titre="Pour qui ?">
      <div className={classes.compteurs}>
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
      </div>
      <Text my="md" aria-live="polite">
        {total === 0 ? 'Personne pour l’instant.' : `${pluriel(total, 'personne')} en tout.`}
      </Text>
      <Depliant titre="Âges" resume={resume} force={refuses}>
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
      </Depliant>
    </Section>
  );
}
