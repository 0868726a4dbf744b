import { NativeSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { FicheLiaisonBreve } from '../../../modules/liaisons/contract.ts';
import {
  ACTIONS,
  type Action,
  MOYENS,
  type Moyen,
  REPONSES,
  type Reponse,
} from '../../../modules/liaisons/rules/etats.ts';
import type { SituationLue } from '../../../modules/situations/contract.ts';
import { ChampSurveille } from '../../ui/champ-surveille.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { aujourdhui } from '../../ui/format.ts';
import { Formulaire } from '../../ui/formulaire.tsx';
import { useListes } from '../../ui/nomenclature.ts';
import { signaler } from '../../ui/toast.ts';
import { champDe } from '../champ-de.ts';
import { choixDe } from '../libelles.ts';
import { CourrielPrepare, type Prepare } from './courriel-prepare.tsx';
import { EstPartie, type Partie } from './est-partie.tsx';
import { type PassageDeFiche, useLiaisons } from './use-liaisons.ts';

interface GesteProps {
  situation: SituationLue;
  fiche: FicheLiaisonBreve;
  action: Action;
  fermer: () => void;
}

const FAITS: Readonly<Record<Action, string>> = {
  envoyer: 'La fiche est envoyée.',
  renvoyer: 'La fiche est renvoyée.',
  recevoir: 'La réception est notée.',
  repondre: 'La réponse est notée.',
  verifier: 'C’est vérifié.',
  annuler: 'La fiche est annulée.',
  reprendre: 'La fiche est reprise.',
};

/** Moves a sheet on: it leaves, its answer is noted, one verifies that the person was received. */
export function Geste({ situation: s, fiche, action, fermer }: GesteProps) {
  const { nomDe } = useListes();
  const { passer, preparer } = useLiaisons(s.id);
  const [prepare, setPrepare] = useState<Prepare | null>(null);
  const part = action === 'envoyer' || action === 'renvoyer';
  const [partie, setPartie] = useState<Partie | null>(null);
  const form = useForm({
    initialValues: {
      par: 'lien' as Moyen,
      reponse: '' as Reponse | '',
      texte: '',
      qui: '',
      priseEnCharge: '' as 'oui' | 'non' | '',
      le: aujourdhui() as string | null,
    },
    validate: {
      reponse: (v) => (action === 'repondre' && v === '' ? 'Choisissez une réponse.' : null),
      priseEnCharge: (v) => (action === 'verifier' && v === '' ? 'Dites si la personne a été reçue.' : null),
      le: (v) => (v ? null : 'Écrivez une date.'),
    },
  });
  const envoyer = async (v: typeof form.values) => {
    if (part && v.par === 'courriel') return setPrepare(await preparer(fiche.id));
    const { lien, courriel } = await passer(fiche.id, passageDe(action, v, fiche.version));
    if (lien || courriel) {
      setPartie({ lien, courriel });
      return;
    }
    signaler(FAITS[action]);
    fermer();
  };
  if (partie) return <EstPartie partenaire={nomDe(fiche.partenaireId)} partie={partie} fermer={fermer} />;
  if (prepare)
    return (
      <CourrielPrepare
        partenaire={nomDe(fiche.partenaireId)}
        prepare={prepare}
        fermer={fermer}
        envoye={async () => {
          await passer(fiche.id, passageDe(action, form.values, fiche.version));
          signaler(FAITS[action]);
          fermer();
        }}
      />
    );
  return (
    <Dialogue ouvert onFermer={fermer} titre={`${ACTIONS[action].nom}\u00a0: ${nomDe(fiche.partenaireId)}`}>
      <Formulaire
        form={form}
        envoyer={envoyer}
        bouton={part ? DEPARTS[form.values.par] : ACTIONS[action].nom}
      >
        {part && (
          <NativeSelect
            label="Comment"
            data={choixDe(MOYENS)}
            description={AIDES_DES_MOYENS[form.values.par]}
            name="par"
            {...form.getInputProps('par')}
          />
        )}
        {action === 'repondre' && (
          <>
            <Radio.Group label="Réponse" required name="reponse" {...form.getInputProps('reponse')}>
              <Stack gap="xs" mt="xs">
                {(Object.keys(REPONSES) as Reponse[]).map((r) => (
                  <Radio key={r} value={r} label={REPONSES[r]} />
                ))}
              </Stack>
            </Radio.Group>
            <ChampSurveille label="Ce qui est dit" minRows={2} {...champDe<string>(form, 'texte')} />
            <TextInput
              label="Qui a répondu, chez le partenaire"
              autoComplete="off"
              name="qui"
              {...form.getInputProps('qui')}
            />
          </>
        )}
        {action === 'verifier' && (
          <Radio.Group
            label={'La personne a-t-elle été reçue\u00a0?'}
            required
            name="priseEnCharge"
            {...form.getInputProps('priseEnCharge')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="oui" label="Oui, la prise en charge est réelle" />
              <Radio value="non" label="Non" />
            </Stack>
          </Radio.Group>
        )}
        {part || action === 'annuler' || action === 'reprendre' ? (
          !part && <Text>{SENS[action]}</Text>
        ) : (
          <DateField label="Le" max={aujourdhui()} name="le" {...form.getInputProps('le')} />
        )}
      </Formulaire>
    </Dialogue>
  );
}

/** What the button does: nothing leaves by itself but the link. */
const DEPARTS: Readonly<Record<Moyen, string>> = {
  lien: 'Créer le lien',
  courriel: 'Préparer le message',
  papier: 'Noter l’envoi',
  telephone: 'Noter l’appel',
};
const AIDES_DES_MOYENS: Readonly<Record<Moyen, string>> = {
  lien: 'Un lien ouvre cette fiche seulement. Il expire, et ne sert plus dès que le partenaire a répondu. C’est vous qui le transmettez.',
  courriel: 'Trame n’envoie rien\u00a0: le message part de votre messagerie.',
  papier: 'La fiche s’imprime en PDF ou en Word, quand on l’ouvre.',
  telephone: 'Notez l’appel une fois qu’il est fait.',
};

const SENS: Partial<Readonly<Record<Action, string>>> = {
  annuler: 'Le partenaire ne pourra plus répondre par le lien. La fiche reste lisible, et peut être reprise.',
  reprendre: 'La fiche retrouve l’état qu’elle avait. Son lien, lui, reste fermé.',
};

interface Saisie {
  par: Moyen;
  reponse: Reponse | '';
  texte: string;
  qui: string;
  priseEnCharge: 'oui' | 'non' | '';
  le: string | null;
}

function passageDe(action: Action, v: Saisie, version: number): PassageDeFiche {
  const le = v.le ?? aujourdhui();
  switch (action) {
    case 'envoyer':
    case 'renvoyer':
      return { action, par: v.par, version };
    case 'recevoir':
      return { action, le, version };
    case 'repondre':
      return { action, reponse: v.reponse || 'information', texte: v.texte, par: v.qui, le, version };
    case 'verifier':
      return { action, priseEnCharge: v.priseEnCharge === 'oui', le, version };
    case 'annuler':
    case 'reprendre':
      return { action, version };
  }
}
