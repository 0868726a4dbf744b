import { Button, Radio, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { FicheTerme } from '../../modules/nomenclatures/contract.ts';
import { DateField } from '../ui/date-field.tsx';
import { aujourdhui } from '../ui/format.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { Section } from '../ui/section.tsx';
import { signaler, signalerErreur } from '../ui/toast.ts';
import { ChampsTerme } from './champs-terme.tsx';
import { type Contenu, changementDe } from './contenu.ts';
import { useEdition } from './use-nomenclature.ts';

type Portee = 'toujours' | 'depuis';

/** Changes a term, and says from when: figures of earlier days keep their meaning, or follow a correction. */
export function ModifierTerme({ terme }: { terme: FicheTerme }) {
  const { modifier } = useEdition();
  const [portee, setPortee] = useState<Portee>(terme.aVerifier ? 'toujours' : 'depuis');
  const [depuis, setDepuis] = useState<string | null>(aujourdhui());
  const form = useForm<Contenu>({ initialValues: terme });
  const change = Object.keys(changementDe(terme.genre, terme, form.values)).length > 0;
  const envoyer = async (contenu: Contenu) => {
    const ecrit = await modifier(terme.id, {
      ...changementDe(terme.genre, terme, contenu),
      depuis: portee === 'toujours' ? null : (depuis ?? aujourdhui()),
    });
    signaler(['C’est enregistré.', ...(ecrit?.avertissements ?? [])].join(' '));
  };
  const verifie = () =>
    modifier(terme.id, {}).then(() => signaler(`«\u00a0${terme.nom}\u00a0» est vérifié.`), signalerErreur);
  return (
    <Section titre="Modifier">
      <Formulaire
        form={form}
        envoyer={envoyer}
        bouton="Enregistrer"
        autre={
          terme.aVerifier &&
          !change && (
            <Button variant="light" onClick={verifie}>
              Ce mot est juste, le garder tel quel
            </Button>
          )
        }
      >
        <ChampsTerme
          genre={terme.genre}
          contenu={form.values}
          erreurs={form.errors}
          changer={form.setValues}
        />
        {change && (
          <Radio.Group
            label="À partir de quand ?"
            value={portee}
            onChange={(v) => setPortee(v === 'toujours' ? 'toujours' : 'depuis')}
          >
            <Stack gap="sm" mt="xs">
              <Radio
                value="depuis"
                label="À partir d’un jour"
                description="Les interventions d’avant gardent l’ancien sens. Les chiffres signalent le changement."
              />
              {portee === 'depuis' && (
                <DateField
                  aria-label="Premier jour du changement"
                  name="depuis"
                  ms="2.25rem"
                  maw="12rem"
                  max={aujourdhui()}
                  value={depuis}
                  error={form.errors.depuis}
                  onChange={setDepuis}
                />
              )}
              <Radio
                value="toujours"
                label="Depuis toujours"
                description="C’est une correction : toutes les interventions suivent, même anciennes. Les bilans figés ne changent pas."
              />
            </Stack>
          </Radio.Group>
        )}
      </Formulaire>
    </Section>
  );
}
