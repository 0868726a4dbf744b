import { useForm } from '@mantine/form';
import type { SituationLue } from '../../../modules/situations/contract.ts';
import { ChampSurveille } from '../../ui/champ-surveille.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { Formulaire } from '../../ui/formulaire.tsx';
import { Probleme } from '../../ui/probleme.ts';
import { signaler } from '../../ui/toast.ts';
import { champDe } from '../champ-de.ts';
import { useSituations } from '../use-situations.ts';
import type { Passe } from './evenements.ts';

interface CorrigerPhraseProps {
  situation: SituationLue;
  passage: Passe;
  fermer: () => void;
}

/** Writes again what a move says; its state and its day stay. */
export function CorrigerPhrase({ situation: s, passage: p, fermer }: CorrigerPhraseProps) {
  const { corrigerPhrase, relire } = useSituations();
  const form = useForm({ initialValues: { phrase: p.phrase } });
  const envoyer = async ({ phrase }: typeof form.values) => {
    try {
      await corrigerPhrase(s.id, p.id, { version: s.version, phrase });
    } catch (e) {
      // What is shown behind is no longer so: it is read again, and the sentence says to look.
      if (e instanceof Probleme && e.code === 'situation-modifiee') await relire();
      throw e;
    }
    signaler('C’est enregistré.');
    fermer();
  };
  return (
    <Dialogue ouvert onFermer={fermer} titre="Modifier ce qui est dit">
      <Formulaire form={form} envoyer={envoyer} bouton="Enregistrer">
        <ChampSurveille
          label={p.de === 'close' ? 'Pourquoi la rouvrir' : 'Ce qui est convenu'}
          description="Sans nom. Laissez vide pour effacer la phrase."
          {...champDe<string>(form, 'phrase')}
        />
      </Formulaire>
    </Dialogue>
  );
}
