import { Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Permanence } from '../../../modules/tournees/contract.ts';
import { ChoixTerme, ChoixTermes } from '../../ui/choix-terme.tsx';
import { aujourdhui } from '../../ui/format.ts';
import { Formulaire } from '../../ui/formulaire.tsx';
import { HeureField } from '../../ui/heure-field.tsx';
import { enService, useListes } from '../../ui/nomenclature.ts';
import { signaler } from '../../ui/toast.ts';
import { naturesDeTournee } from '../natures.ts';
import { Pastilles } from '../pastilles.tsx';
import { jourDeSemaine } from '../temps.ts';
import { JOURS } from './jours.ts';
import { usePermanences } from './use-permanences.ts';

const JOURS_COURTS = JOURS.map((j, i) => ({ id: i + 1, nom: `${j.slice(0, 3)}.` }));

interface FormulairePermanenceProps {
  permanence: Permanence | null;
  onFini: () => void;
}

/** When, where, with whom: once, for every week. */
export function FormulairePermanence({ permanence, onFini }: FormulairePermanenceProps) {
  const { listes, membres } = useListes();
  const { ecrire } = usePermanences();
  const jour = aujourdhui();
  const natures = naturesDeTournee(
    listes.natures.filter((n) => enService(n, jour) || n.id === permanence?.natureId),
    [],
  );
  const form = useForm({
    initialValues: {
      nom: permanence?.nom ?? '',
      natureId: permanence?.natureId ?? natures[0]?.id ?? null,
      secteurId: permanence?.secteurId ?? null,
      lieuId: permanence?.lieuId ?? null,
      jourSemaine: permanence?.jourSemaine ?? jourDeSemaine(jour),
      debut: permanence?.debut ?? null,
      fin: permanence?.fin ?? null,
      membres: permanence?.membres ?? [],
    },
    validate: {
      nom: (v) => (v.trim() ? null : 'Donnez un nom que l’équipe reconnaîtra.'),
      natureId: (v) => (v === null ? 'Choisissez une nature.' : null),
      debut: (v) => (v ? null : 'Choisissez l’heure du début.'),
      fin: (v) => (v ? null : 'Choisissez l’heure de fin.'),
    },
  });
  const v = form.values;
  const choisirLieu = (id: number | null) => {
    const secteur = listes.lieux.find((l) => l.id === id)?.secteurId;
    form.setValues({ lieuId: id, ...(secteur ? { secteurId: secteur } : {}) });
  };
  const envoyer = async ({ natureId, debut, fin, ...reste }: typeof v) => {
    await ecrire(
      { ...reste, natureId: natureId ?? 0, debut: debut ?? '', fin: fin ?? '' },
      permanence ?? undefined,
    );
    signaler('Permanence enregistrée.');
    onFini();
  };
  return (
    <Formulaire form={form} envoyer={envoyer} bouton="Enregistrer" pleineLargeur>
      <TextInput
        label="Nom"
        placeholder="Sortie du collège"
        required
        autoComplete="off"
        name="nom"
        {...form.getInputProps('nom')}
      />
      <Pastilles
        label="Jour"
        unique
        choix={JOURS_COURTS}
        choisis={[v.jourSemaine]}
        onBasculer={(j) => form.setFieldValue('jourSemaine', j)}
      />
      <Group grow align="flex-start">
        <HeureField label="Début" required name="debut" {...form.getInputProps('debut')} />
        <HeureField label="Fin" required name="fin" {...form.getInputProps('fin')} />
      </Group>
      <ChoixTerme
        label="Nature"
        name="natureId"
        required
        choix={natures}
        value={v.natureId}
        error={form.errors.natureId}
        onChange={(id) => form.setFieldValue('natureId', id)}
      />
      <ChoixTerme
        label="Lieu"
        name="lieuId"
        placeholder="Non précisé"
        choix={listes.lieux.filter((l) => enService(l, jour) || l.id === permanence?.lieuId)}
        value={v.lieuId}
        error={form.errors.lieuId}
        onChange={choisirLieu}
      />
      <ChoixTerme
        label="Secteur"
        name="secteurId"
        placeholder="Non précisé"
        choix={listes.secteurs.filter((s) => enService(s, jour) || s.id === permanence?.secteurId)}
        value={v.secteurId}
        error={form.errors.secteurId}
        onChange={(id) => form.setFieldValue('secteurId', id)}
      />
      <ChoixTermes
        label="Qui"
        description="Proposés au départ, et changés d’un appui."
        choix={membres.filter((m) => m.actifAu === null || m.actifAu >= jour || v.membres.includes(m.id))}
        value={v.membres}
        onChange={(ids) => form.setFieldValue('membres', ids)}
      />
    </Formulaire>
  );
}
