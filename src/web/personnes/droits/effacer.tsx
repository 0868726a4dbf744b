import { Alert, Button, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { codeLisible } from '../../../modules/situations/rules/code.ts';
import { Dialogue } from '../../ui/dialogue.tsx';
import { jour, pluriel } from '../../ui/format.ts';
import { Formulaire } from '../../ui/formulaire.tsx';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { type Efface, useDroits } from './use-droits.ts';

/** The word to type: what follows cannot be undone. */
const MOT = 'EFFACER';

interface EffacerProps {
  personneId: string;
  dejaFait: boolean;
  /** The name is gone. */
  efface: () => void;
}

/** Erases somebody's name at their request: asked first, with what it does and what it does not do. */
export function Effacer({ personneId, dejaFait, efface }: EffacerProps) {
  const { effacer } = useDroits();
  const [ouvert, setOuvert] = useState(false);
  const [fait, setFait] = useState<Efface | null>(null);
  const form = useForm({
    initialValues: { mot: '' },
    validate: { mot: (v) => (v.trim().toUpperCase() === MOT ? null : `Écrivez ${MOT} pour confirmer.`) },
  });
  const confirmer = async () => {
    const resultat = await effacer(personneId);
    setOuvert(false);
    setFait(resultat);
    efface();
  };
  if (fait) return <Resultat fait={fait} />;
  if (dejaFait) return null;
  return (
    <Section titre="Effacer" aide="Son nom et ses coordonnées disparaissent partout, pour toujours.">
      <Button variant="light" color="brique" onClick={() => setOuvert(true)}>
        Effacer ses données
      </Button>
      <Dialogue ouvert={ouvert} onFermer={() => setOuvert(false)} titre="Effacer ses données ?">
        <Text fw={700}>Ce qui est effacé</Text>
        <ul>
          <li>son nom, ses coordonnées, ce à quoi sert chaque accord donné,</li>
          <li>le contenu des fiches de liaison qui la nomment, et leurs liens.</li>
        </ul>
        <Text fw={700}>Ce qui reste</Text>
        <ul>
          <li>la situation, sans son nom, et les chiffres{'\u00a0'}: ils ne changent pas,</li>
          <li>
            les textes écrits par l’équipe, qui ne devraient nommer personne{'\u00a0'}: Trame vous dira
            lesquels relire,
          </li>
          <li>les sauvegardes déjà faites, jusqu’à ce qu’elles soient remplacées.</li>
        </ul>
        <Formulaire form={form} envoyer={confirmer} bouton="Effacer pour toujours" couleur="brique">
          <TextInput
            label={`Écrivez ${MOT} pour confirmer`}
            name="mot"
            autoComplete="off"
            autoCapitalize="characters"
            maw="16rem"
            {...form.getInputProps('mot')}
          />
        </Formulaire>
      </Dialogue>
    </Section>
  );
}

/** Where a name was found, beside the facts. */
const NOM_DE_L_EN_TETE = { enjeu: 'l’enjeu', etape: 'la prochaine étape' } as const;

/** What was done, and what somebody must still read. */
function Resultat({ fait }: { fait: Efface }) {
  const { slug } = useStructure();
  const aRelire = fait.aRelire.filter(
    (s) => s.faits + s.passages + s.fiches + s.enTetes.length + s.actes.length > 0,
  );
  return (
    <Alert color="canard" title="Ses données sont effacées" role="status">
      {fait.fiches > 0 && (
        <Text mb="sm">{`${pluriel(fait.fiches, 'fiche')} de liaison ${fait.fiches < 2 ? 'vidée' : 'vidées'}.`}</Text>
      )}
      {aRelire.length === 0 ? (
        <Text>Aucun autre texte n’est à relire.</Text>
      ) : (
        <>
          <Text>
            Relisez ces situations{'\u00a0'}: un texte peut encore parler d’elle. Corrigez-le si besoin.
          </Text>
          <ul>
            {aRelire.map((s) => (
              <li key={s.situationId}>
                <Link to={`/s/${slug}/situations/${s.situationId}` as string}>
                  Situation {codeLisible(s.code)}
                </Link>
                {`, ${[
                  ...s.enTetes.map((champ) => NOM_DE_L_EN_TETE[champ]),
                  s.faits > 0 && pluriel(s.faits, 'fait'),
                  s.passages > 0 && pluriel(s.passages, 'changement d’état', 'changements d’état'),
                  s.fiches > 0 && pluriel(s.fiches, 'fiche'),
                ]
                  .filter(Boolean)
                  .join(', ')}`}
                {s.actes.length > 0 && (
                  <ul>
                    {s.actes.map((a) => (
                      <li key={a.id}>
                        Relisez{'\u00a0'}:{' '}
                        <Link to={`/s/${slug}/interventions/${a.id}` as string}>
                          l’acte du {jour(a.jour)}
                        </Link>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Alert>
  );
}
