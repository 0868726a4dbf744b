import { Button, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { DossierLu } from '../../../modules/conventions/contract-dossier.ts';
import type { MoisDAide } from '../../../modules/conventions/rules/reste.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { mois as enClair, euros } from '../../ui/format.ts';
import { Formulaire } from '../../ui/formulaire.tsx';
import { signaler, signalerAnnulable, signalerErreur } from '../../ui/toast.ts';
import { useDossier } from '../use-dossier.ts';
import { EurosField } from './euros-field.tsx';

export type MoisLu = Omit<MoisDAide, 'joursDeduits'> & { readonly joursDeduits: number | null };

interface VersementProps {
  dossier: DossierLu;
  mois: MoisLu;
  fermer: () => void;
}

/** What the ASP paid for a month. */
export function Versement({ dossier, mois: m, fermer }: VersementProps) {
  const { verser, oublierVersement } = useDossier(dossier.convention.id);
  const form = useForm({
    initialValues: { euros: m.recu, recuLe: m.recuLe },
  });
  const envoyer = async (v: typeof form.values) => {
    if (v.euros === null) return form.setFieldError('euros', 'Écrivez le montant reçu.');
    await verser(m.mois, { euros: v.euros, recuLe: v.recuLe });
    signaler(`Le versement de ${enClair(m.mois)} est noté.`);
    fermer();
  };
  const retirer = async () => {
    try {
      await oublierVersement(m.mois);
      fermer();
      const avant = { euros: m.recu ?? 0, recuLe: m.recuLe };
      signalerAnnulable('Le versement n’est plus noté.', () => verser(m.mois, avant));
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <Dialogue ouvert onFermer={fermer} titre={`Reçu pour ${enClair(m.mois)}`}>
      <Formulaire
        form={form}
        envoyer={envoyer}
        bouton="Enregistrer"
        autre={
          m.recu !== null && (
            <Button variant="subtle" onClick={retirer}>
              Retirer
            </Button>
          )
        }
      >
        <Text c="dimmed">Trame attend {euros(m.montant)}, en estimation.</Text>
        <EurosField label="Montant versé par l’ASP" required name="euros" {...form.getInputProps('euros')} />
        <DateField label="Reçu le" max={dossier.aujourdhui} name="recuLe" {...form.getInputProps('recuLe')} />
      </Formulaire>
    </Dialogue>
  );
}
