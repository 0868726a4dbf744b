import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, type SyntheticEvent, useRef, useState } from 'react';
import { type FormDe, repartirErreurs, viserChamp } from './erreurs-de-champ.ts';
import classes from './formulaire.module.css';
import type { Gardee } from './use-saisie-gardee.tsx';
import { TextesSurveillesContext, useTextesSurveilles } from './use-textes-surveilles.tsx';

interface FormulaireProps<V> {
  form: FormDe<V>;
  /** Sends the values. What it throws is shown: beside the fields, or above the button. */
  envoyer: (valeurs: V) => Promise<unknown>;
  /** The verb of the button: « Enregistrer ». */
  bouton: string;
  /** `brique` for what cannot be undone. */
  couleur?: 'brique';
  children: ReactNode;
  /** Beside the button: a way out. */
  autre?: ReactNode;
  pleineLargeur?: boolean;
  /**
   * On a phone, the buttons stay above the navigation, under the thumb: the form is sent from anywhere. The screen leaves
   * room for them at its end.
   */
  boutonsCollants?: boolean;
  /** What is typed is kept on the device until it is saved: see `useSaisieGardee`. */
  gardee?: Gardee;
}

/** Does a field hold what it cannot read, a number in letters? It says so, and takes the focus. */
function illisible({ currentTarget }: SyntheticEvent<HTMLFormElement>): boolean {
  const champ = [...currentTarget.elements].find(
    (e) => e instanceof HTMLInputElement && e.validity.customError,
  );
  if (!(champ instanceof HTMLInputElement)) return false;
  champ.checkValidity();
  champ.focus();
  return true;
}

/**
 * A form: refusals find their field, the button waits, nothing typed is lost. A watched text that may let somebody be
 * recognised is asked about before it is sent.
 */
export function Formulaire<V>(props: FormulaireProps<V>) {
  const { form, envoyer, bouton, couleur, children, autre, pleineLargeur, boutonsCollants, gardee } = props;
  const noeud = useRef<HTMLFormElement>(null);
  const [enCours, setEnCours] = useState(false);
  const [erreur, setErreur] = useState<string | null>(null);
  const { inscrire, retenir, question } = useTextesSurveilles();
  const soumettre = form.onSubmit(
    async (valeurs) => {
      if (enCours) return;
      setEnCours(true);
      setErreur(null);
      try {
        if (!(await retenir())) return;
        const faire = () => envoyer(valeurs);
        await (gardee ? gardee.pendant(faire) : faire());
      } catch (e) {
        setErreur(repartirErreurs(form, noeud.current, e));
      } finally {
        setEnCours(false);
      }
    },
    (erreurs) => {
      Object.keys(erreurs).some((chemin) => viserChamp(noeud.current, chemin));
    },
  );
  return (
    <form ref={noeud} onSubmit={(e) => (illisible(e) ? e.preventDefault() : soumettre(e))} noValidate>
      <Stack gap="lg">
        {gardee?.rappel}
        <TextesSurveillesContext value={inscrire}>{children}</TextesSurveillesContext>
        {erreur && (
          <Alert color="brique" icon={<IconAlertTriangle aria-hidden />} role="alert">
            {erreur}
          </Alert>
        )}
        <Group className={boutonsCollants ? classes.collants : undefined} data-collants={boutonsCollants}>
          <Button type="submit" color={couleur} loading={enCours} fullWidth={pleineLargeur}>
            {bouton}
          </Button>
          {autre}
        </Group>
      </Stack>
      {question}
    </form>
  );
}
