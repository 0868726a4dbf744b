import { Checkbox, NativeSelect, Skeleton, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { nouvelId } from '../../../kernel/id.ts';
import type { FicheLiaison } from '../../../modules/liaisons/contract.ts';
import { direOuDAbord, ouEnMots } from '../../../modules/liaisons/rules/ou.ts';
import { sansNom } from '../../../modules/personnes/rules/identite.ts';
import type { SituationLue } from '../../../modules/situations/contract.ts';
import { ChampSurveille } from '../../ui/champ-surveille.tsx';
import { ChoixTerme } from '../../ui/choix-terme.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { Formulaire } from '../../ui/formulaire.tsx';
import { enService, useListes } from '../../ui/nomenclature.ts';
import { useStructure } from '../../ui/session.ts';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import { useSaisieGardee } from '../../ui/use-saisie-gardee.tsx';
import { champDe } from '../champ-de.ts';
import { accordsQuery } from '../personnes/use-personnes.ts';
import { contactsQuery, useLiaisons } from './use-liaisons.ts';

interface EcrireFicheProps {
  situation: SituationLue;
  /** A sheet that did not leave yet; null: a new one. */
  fiche: string | null;
  fermer: () => void;
  /** Goes on to sending. */
  envoyer: (fiche: FicheLiaison) => void;
}

/** Writes a sheet for a partner: what is asked, without names; the sheet itself adds the person's, if they agree. */
export function EcrireFiche({ situation, fiche, ...reste }: EcrireFicheProps) {
  const { lire } = useLiaisons(situation.id);
  const [lue, setLue] = useState<FicheLiaison | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when it opens
  useEffect(() => {
    if (fiche) lire(fiche).then(setLue, signalerErreur);
  }, [fiche]);
  return (
    <Dialogue ouvert onFermer={reste.fermer} titre="Fiche de liaison">
      {fiche && !lue ? (
        <Skeleton h={320} />
      ) : (
        <Fiche key={lue?.id} situation={situation} lue={lue} {...reste} />
      )}
    </Dialogue>
  );
}

interface FicheProps extends Omit<EcrireFicheProps, 'fiche'> {
  lue: FicheLiaison | null;
}

function Fiche({ situation: s, lue, fermer, envoyer }: FicheProps) {
  const { slug } = useStructure();
  const { listes, nomDe } = useListes();
  const { ecrire } = useLiaisons(s.id);
  const { data: accords = [] } = useQuery(accordsQuery(slug, s.id));
  const [id, setId] = useState(() => lue?.id ?? nouvelId());
  const form = useForm({
    initialValues: {
      partenaireId: lue?.partenaireId ?? null,
      contactId: lue?.contactId ?? '',
      accordId: lue?.accordId ?? '',
      message: lue?.message ?? '',
      direOu: lue ? lue.ou !== null : direOuDAbord(nomDe(s.sorteId)),
      relanceLe: lue?.relanceLe ?? null,
    },
    validate: {
      partenaireId: (v) => (v === null ? 'Choisissez un partenaire.' : null),
      message: (v) => (v.trim() === '' ? 'Écrivez ce que vous demandez au partenaire.' : null),
    },
  });
  const gardee = useSaisieGardee({
    ...{ cle: lue ? null : `fiche:${s.id}`, id, valeurs: form.values, commence: form.isDirty() },
    poser: (valeurs, id) => {
      form.setValues(valeurs);
      setId(id);
    },
  });
  const nom = (terme: number | null) => (terme === null ? null : nomDe(terme));
  const ou = ouEnMots({ sorte: nomDe(s.sorteId), lieu: nom(s.lieuId), secteur: nom(s.secteurId) });
  const { partenaireId } = form.values;
  const { data: contacts = [] } = useQuery({
    ...contactsQuery(slug, partenaireId ?? 0),
    enabled: partenaireId !== null,
  });
  const offerts = accords.filter((a) => a.partenaireId === partenaireId && a.retireLe === null);
  const enregistrer = async ({ partenaireId, contactId, accordId, ...v }: typeof form.values) => {
    if (partenaireId === null) return;
    const saisie = { ...v, partenaireId, contactId: contactId || null, accordId: accordId || null };
    const { data } = await ecrire(id, { ...saisie, version: lue?.version ?? null });
    signaler('La fiche est enregistrée.');
    if (data) envoyer(data);
    else fermer();
  };
  return (
    <Formulaire form={form} envoyer={enregistrer} gardee={gardee} bouton="Enregistrer et choisir l’envoi">
      <ChoixTerme
        label="Partenaire"
        required
        name="partenaireId"
        choix={listes.partenaires.filter((p) => p.id === partenaireId || enService(p, null))}
        value={partenaireId}
        onChange={(p) => form.setValues({ partenaireId: p, contactId: '', accordId: '' })}
        error={form.errors.partenaireId}
      />
      {contacts.some((c) => !c.retire) && (
        <NativeSelect
          label="À qui"
          name="contactId"
          data={[
            { value: '', label: 'À l’organisme' },
            ...contacts
              .filter((c) => !c.retire || c.id === form.values.contactId)
              .map((c) => ({ value: c.id, label: [c.nom, c.fonction].filter(Boolean).join(', ') })),
          ]}
          {...form.getInputProps('contactId')}
        />
      )}
      <ChampSurveille
        label="Ce que vous demandez"
        description="Sans nom&nbsp;: le code de la situation suffit pour en parler."
        required
        {...champDe<string>(form, 'message')}
      />
      <Checkbox
        label="Dire de quelle sorte est la situation, et où"
        description={`La fiche dira\u00a0: ${ou}. Pour une personne seule, le lieu peut suffire à la reconnaître.`}
        name="direOu"
        {...form.getInputProps('direOu', { type: 'checkbox' })}
      />
      {partenaireId !== null &&
        (offerts.length > 0 ? (
          <NativeSelect
            label="Nommer une personne"
            name="accordId"
            data={[
              { value: '', label: 'Non, la fiche part sans nom' },
              ...offerts.map((a) => ({ value: a.id, label: `Oui, ${sansNom(a.rang)}\u00a0: ${a.finalite}` })),
            ]}
            {...form.getInputProps('accordId')}
          />
        ) : (
          <Text c="dimmed">
            La fiche part sans nom. Pour nommer quelqu’un, notez d’abord son accord pour ce partenaire, dans «
            {'\u00a0'}Personnes{'\u00a0'}».
          </Text>
        ))}
      <DateField
        label="Me le rappeler le"
        description="Sinon, Trame le rappelle après deux semaines sans réponse."
        name="relanceLe"
        {...form.getInputProps('relanceLe')}
      />
    </Formulaire>
  );
}
