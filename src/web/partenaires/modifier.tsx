import { useForm } from '@mantine/form';
import type { FichePartenaire } from '../../modules/partenaires/contract.ts';
import { AutreVersion } from '../ui/autre-version.tsx';
import { ChampSurveille } from '../ui/champ-surveille.tsx';
import { ChoixTermes } from '../ui/choix-terme.tsx';
import { Dialogue } from '../ui/dialogue.tsx';
import { Formulaire } from '../ui/formulaire.tsx';
import { enService, useListes } from '../ui/nomenclature.ts';
import { signaler, signalerErreur } from '../ui/toast.ts';
import { differences, type Lecture, useEcriture } from './use-ecriture.ts';
import { usePartenaires } from './use-partenaires.ts';

interface Valeurs {
  secteurs: number[];
  note: string;
}

/** Changes where a partner works and what is noted of it. */
export function ModifierPartenaire({
  partenaire: p,
  fermer,
}: {
  partenaire: FichePartenaire;
  fermer: () => void;
}) {
  const { listes, nomDe } = useListes();
  const { modifier, relire } = usePartenaires();
  const form = useForm<Valeurs>({ initialValues: { secteurs: p.secteurs, note: p.note } });
  const lectures: Lecture<Valeurs> = {
    secteurs: ['Secteurs', (ids) => ids.map(nomDe).join(', ')],
    note: ['Note', (texte) => texte],
  };
  const ecriture = useEcriture({
    version: p.version,
    ecrire: (v: Valeurs, version) => modifier(p.id, { ...v, version: version ?? 0 }),
    relire: async () => {
      const { secteurs, note, version } = await relire(p.id);
      return { valeurs: { secteurs, note }, version };
    },
    fini: () => {
      signaler('C’est enregistré.');
      fermer();
    },
  });
  return (
    <Dialogue ouvert onFermer={fermer} titre="Secteurs et note">
      {ecriture.autre && (
        <AutreVersion
          differences={differences(lectures, ecriture.autre.valeurs, form.values)}
          garder={() => ecriture.garder(form.values).catch(signalerErreur)}
          prendre={() => ecriture.prendre(form.setValues)}
        />
      )}
      <Formulaire form={form} envoyer={ecriture.envoyer} bouton="Enregistrer">
        <ChoixTermes
          label="Secteurs"
          description="Là où ce partenaire intervient."
          name="secteurs"
          choix={listes.secteurs.filter((s) => enService(s, null) || p.secteurs.includes(s.id))}
          value={form.values.secteurs}
          onChange={(secteurs) => form.setFieldValue('secteurs', secteurs)}
          error={form.errors.secteurs}
        />
        <ChampSurveille
          label="Note"
          description="Horaires, accueil, à qui s’adresser. Rien sur les habitant·es."
          name="note"
          autosize
          minRows={3}
          value={form.values.note}
          onChange={(note) => form.setFieldValue('note', note)}
          error={form.errors.note}
        />
      </Formulaire>
    </Dialogue>
  );
}
