import { Radio, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { SituationLue } from '../../modules/situations/contract.ts';
import { ETATS, type Passage } from '../../modules/situations/rules/etats.ts';
import { ISSUES, type Issue } from '../../modules/situations/rules/issues.ts';
import { ChampSurveille } from '../ui/champ-surveille.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialogue } from '../ui/dialogue.tsx';
import { aujourdhui } from '../ui/format.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { Probleme } from '../ui/probleme.ts';
import { signaler } from '../ui/toast.ts';
import { champDe } from './champ-de.ts';
import type { Detail } from './une.tsx';
import { useSituations } from './use-situations.ts';

interface PasserProps {
  situation: SituationLue;
  detail: Detail;
  passage: Passage;
  fermer: () => void;
}

/** Moves a situation to another state, with what that state asks: an outcome, what was agreed, why it is opened again. */
export function Passer({ situation: s, detail, passage, fermer }: PasserProps) {
  const { passer, relire } = useSituations();
  const avecProtocole = detail.faits.some((f) => f.genre === 'protocole');
  const form = useForm({
    initialValues: { le: aujourdhui() as string | null, issue: '' as Issue | '', phrase: '' },
    validate: {
      le: (v) => (v ? null : 'Écrivez une date.'),
      issue: (v) => (passage.exige === 'issue' && v === '' ? 'Choisissez l’issue de la situation.' : null),
    },
  });
  const envoyer = async ({ le, issue, phrase }: typeof form.values) => {
    try {
      await passer(s.id, {
        ...{ version: s.version, vers: passage.vers, le: le ?? '' },
        ...{ issue: issue || null, phrase },
      });
    } catch (e) {
      // What is shown behind is no longer so: it is read again, and the sentence says to look.
      if (e instanceof Probleme && e.code === 'situation-modifiee') await relire();
      throw e;
    }
    signaler(`La situation est maintenant «\u00a0${ETATS[passage.vers].nom}\u00a0».`);
    fermer();
  };
  const exigePhrase = passage.exige === 'raison' || (passage.exige === 'accord' && !avecProtocole);
  return (
    <Dialogue ouvert onFermer={fermer} titre={passage.nom}>
      <Formulaire form={form} envoyer={envoyer} bouton={passage.nom}>
        {passage.exige === 'issue' && (
          <Radio.Group
            label={'Comment cela finit-il\u00a0?'}
            required
            name="issue"
            {...form.getInputProps('issue')}
          >
            <Stack gap="sm" mt="xs">
              {(Object.keys(ISSUES) as Issue[]).map((i) => (
                <Radio key={i} value={i} label={ISSUES[i].nom} description={ISSUES[i].phrase} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        {(passage.exige === 'accord' || passage.exige === 'raison') && (
          <ChampSurveille
            label={passage.exige === 'raison' ? 'Pourquoi la rouvrir' : 'Ce qui est convenu'}
            description={
              exigePhrase
                ? 'En une phrase, sans nom.'
                : 'Facultatif\u00a0: un protocole d’accord est déjà enregistré.'
            }
            required={exigePhrase}
            {...champDe<string>(form, 'phrase')}
          />
        )}
        <DateField label="Le" max={aujourdhui()} name="le" {...form.getInputProps('le')} />
      </Formulaire>
    </Dialogue>
  );
}
