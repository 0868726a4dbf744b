import { Button, NativeSelect, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { DossierLu } from '../../../modules/conventions/contract-dossier.ts';
import type { ParQui } from '../../../modules/conventions/rules/fin.ts';
import { DateField } from '../../ui/date-field.tsx';
import { Dialogue } from '../../ui/dialogue.tsx';
import { Formulaire } from '../../ui/formulaire.tsx';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import { choixDe, PAR_QUI_ECRIT } from '../libelles.ts';
import { useDossier } from '../use-dossier.ts';

interface Valeurs {
  par: ParQui | '';
  denonceeLe: string | null;
  resilieeLe: string | null;
}

/** The end of a convention before its term, by either side (D5134-154). */
export function Fin({ dossier: d, fermer }: { dossier: DossierLu; fermer: () => void }) {
  const { finir } = useDossier(d.convention.id);
  const { denonceeLe, resilieeLe, par } = d.fin;
  const initialValues: Valeurs = {
    ...{ denonceeLe, resilieeLe },
    par: par ?? (denonceeLe === null ? '' : 'employeur'),
  };
  const form = useForm({ initialValues });
  const envoyer = async (v: Valeurs) => {
    const duPrefet = v.par === 'prefet' || v.par === 'office';
    await finir({
      version: d.version,
      denonceeLe: duPrefet ? null : v.denonceeLe,
      resilieeLe: v.resilieeLe,
      par: v.par === '' ? null : v.par,
    });
    signaler('La fin de la convention est enregistrée.');
    fermer();
  };
  const continuer = async () => {
    try {
      await finir({ version: d.version, denonceeLe: null, resilieeLe: null, par: null });
      signaler('La convention continue.');
      fermer();
    } catch (e) {
      signalerErreur(e);
    }
  };
  return (
    <Dialogue ouvert onFermer={fermer} titre="Mettre fin à la convention">
      <Formulaire
        form={form}
        envoyer={envoyer}
        bouton="Enregistrer"
        autre={
          (denonceeLe || resilieeLe) && (
            <Button variant="subtle" onClick={continuer}>
              Elle continue, finalement
            </Button>
          )
        }
      >
        <Text c="dimmed" size="sm">
          L’employeur avertit le préfet deux mois avant (Code du travail, article D5134-154). Le contrat de
          travail, lui, continue comme il a été signé.
        </Text>
        <NativeSelect
          label="Qui y met fin"
          required
          name="par"
          data={choixDe(PAR_QUI_ECRIT, 'Choisir')}
          {...form.getInputProps('par')}
        />
        {form.values.par === 'employeur' && (
          <DateField
            label="Préfet averti le"
            required
            max={d.aujourdhui}
            name="denonceeLe"
            {...form.getInputProps('denonceeLe')}
          />
        )}
        <DateField
          label="Dernier jour de la convention"
          {...(form.values.par === 'employeur' && { description: 'Vide tant qu’il n’est pas fixé' })}
          name="resilieeLe"
          {...form.getInputProps('resilieeLe')}
        />
      </Formulaire>
    </Dialogue>
  );
}
