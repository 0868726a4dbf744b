import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { SituationLue } from '../../modules/situations/contract.ts';
import { ChoixTermes } from '../ui/choix-terme.tsx';
import { Dialogue } from '../ui/dialogue.tsx';
import { Formulaire } from '../ui/formulaire.tsx';
import { useListes } from '../ui/nomenclature.ts';
import { Probleme } from '../ui/probleme.ts';
import { useStructure } from '../ui/session.ts';
import { signaler } from '../ui/toast.ts';
import { Documents } from './documents.tsx';
import { peutSuivre } from './libelles.ts';
import { useSituations } from './use-situations.ts';

interface PasserLaMainProps {
  situation: SituationLue;
  fermer: () => void;
}

/** Says who follows the situation from now on; the right to read it, names included, goes with it. */
export function PasserLaMain({ situation: s, fermer }: PasserLaMainProps) {
  const { role, membreId } = useStructure();
  const { membres, personne } = useListes();
  const { passerLaMain, relire } = useSituations();
  const form = useForm({
    initialValues: { membres: s.membres },
    validate: { membres: (v) => (v.length === 0 ? 'Choisissez au moins une personne.' : null) },
  });
  const choisis = form.values.membres;
  const partants = s.membres.filter((m) => !choisis.includes(m));
  const arrivants = choisis.filter((m) => !s.membres.includes(m));
  const seRetire = role === 'mediateur' && partants.includes(membreId);
  const envoyer = async ({ membres: apres }: typeof form.values) => {
    try {
      await passerLaMain(s.id, s.version, apres);
    } catch (e) {
      if (e instanceof Probleme && e.code === 'situation-modifiee') await relire();
      throw e;
    }
    signaler('C’est transmis.');
    fermer();
  };
  const noms = (ids: readonly number[]) => ids.map((m) => (m === membreId ? 'vous' : personne(m))).join(', ');
  return (
    <Dialogue ouvert onFermer={fermer} titre="Passer la main">
      <Formulaire form={form} envoyer={envoyer} bouton="Transmettre">
        <Text>
          Qui suit la situation lit son détail, ses faits et les noms des personnes. Ce droit passe avec elle,
          et le changement laisse une trace.
        </Text>
        <div>
          <Documents situation={s} nom="Fiche de relais" fichier="relais" />
        </div>
        <ChoixTermes
          label="Suivie désormais par"
          required
          name="membres"
          choix={membres.filter((m) => choisis.includes(m.id) || peutSuivre(m))}
          value={choisis}
          onChange={(ids) => form.setFieldValue('membres', ids)}
          error={form.errors.membres}
        />
        <div role="status">
          {arrivants.length > 0 && (
            <Text>
              Pourront tout lire{'\u00a0'}: {noms(arrivants)}.
            </Text>
          )}
          {partants.length > 0 && (
            <Text>
              N’en liront plus que le bref, sans les noms{'\u00a0'}: {noms(partants)}.
            </Text>
          )}
          {seRetire && (
            <Text fw={700} mt="xs">
              Vous n’ouvrirez plus cette situation ensuite.
            </Text>
          )}
        </div>
      </Formulaire>
    </Dialogue>
  );
}
