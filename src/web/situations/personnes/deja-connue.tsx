import { Button, Group, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { nomAffiche, type Qualite } from '../../../modules/personnes/rules/identite.ts';
import type { SituationLue } from '../../../modules/situations/contract.ts';
import { codeLisible } from '../../../modules/situations/rules/code.ts';
import { Depliant } from '../../ui/depliant.tsx';
import { Formulaire } from '../../ui/formulaire.tsx';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import classes from './personnes.module.css';
import { usePersonnes } from './use-personnes.ts';

interface DejaConnueProps {
  situation: SituationLue;
  qualite: Qualite;
  fermer: () => void;
}

type Trouvees = Awaited<ReturnType<ReturnType<typeof usePersonnes>['chercher']>>;

/** Somebody already recorded in a situation that one may open: found by name, and added here without a second copy. */
export function DejaConnue({ situation: s, qualite, fermer }: DejaConnueProps) {
  const { chercher, rattacher } = usePersonnes(s.id);
  const [trouvees, setTrouvees] = useState<Trouvees | null>(null);
  const form = useForm({
    initialValues: { texte: '' },
    validate: { texte: (v) => (v.trim().length < 2 ? 'Écrivez au moins deux lettres.' : null) },
  });
  const ajouter = async (personneId: string) => {
    try {
      await rattacher(personneId, qualite);
      signaler('La personne est ajoutée.');
      fermer();
    } catch (e) {
      signalerErreur(e);
    }
  };
  const autres = trouvees?.filter((p) => !p.situations.some((x) => x.id === s.id));
  return (
    <Depliant titre={'Elle est déjà connue\u00a0?'} resume="La chercher par son nom">
      <Formulaire
        form={form}
        envoyer={async ({ texte }) => setTrouvees(await chercher(texte))}
        bouton="Chercher"
      >
        <TextInput
          label="Nom ou pseudonyme"
          description="Seulement parmi les situations que vous pouvez ouvrir. La recherche est notée."
          autoComplete="off"
          name="texte"
          {...form.getInputProps('texte')}
        />
      </Formulaire>
      <div role="status">
        {autres?.length === 0 && (
          <Text c="dimmed" mt="sm">
            Personne d’autre de ce nom.
          </Text>
        )}
      </div>
      {autres && autres.length > 0 && (
        <ul className={classes.trouves}>
          {autres.map((p) => (
            <li key={p.personneId} className={classes.trouve}>
              <span>
                <strong>{nomAffiche(p.identite)}</strong>
                <span className={classes.dit}>{p.situations.map((x) => codeLisible(x.code)).join(', ')}</span>
              </span>
              <Group>
                <Button variant="light" size="sm" onClick={() => ajouter(p.personneId)}>
                  Ajouter
                </Button>
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Depliant>
  );
}
