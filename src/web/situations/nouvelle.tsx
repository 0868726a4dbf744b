import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { nouvelId } from '../../kernel/id.ts';
import { ChoixTermes } from '../ui/choix-terme.tsx';
import { aujourdhui } from '../ui/format.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { LienDanger } from '../ui/lien-danger.tsx';
import { useListes } from '../ui/nomenclature.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { signaler } from '../ui/toast.ts';
import { GardeContext, useGarde } from '../ui/use-garde.ts';
import { useSaisieGardee } from '../ui/use-saisie-gardee.tsx';
import { Champs } from './champs.tsx';
import { ChampsDeLaDemande, ChampsDuLieu, ChampsDuSuivi } from './champs-situation.tsx';
import { peutSuivre } from './libelles.ts';
import { Ressemblantes } from './ressemblantes.tsx';
import { useFormulaire } from './use-formulaire.ts';
import { useSituations } from './use-situations.ts';
import { saisieDe, type Valeurs } from './valeurs.ts';

const VIDE: Valeurs = {
  ...{ sorteId: null, saisineId: null, saisinePartenaireId: null, saisieLe: null },
  ...{ secteurId: null, lieuId: null, enjeu: '', temps: '' as const, etape: '', etapeLe: null, rythme: null },
};

/** Opens a situation: what, where, who asked; nobody is named. Those alike are shown before. */
export function NouvelleSituation() {
  const { slug, membreId } = useStructure();
  const { membres } = useListes();
  const { creer } = useSituations();
  const naviguer = useNavigate();
  // Made once: sending again after a cut does not create a second one.
  const [id, setId] = useState(nouvelId);
  const [charge, setCharge] = useState<number[]>([membreId]);
  const form = useFormulaire({ ...VIDE, saisieLe: aujourdhui() });
  const garde = useGarde();
  const gardee = useSaisieGardee({
    ...{ cle: 'situation', id, valeurs: { ...form.values, charge }, commence: form.isDirty() },
    poser: ({ charge, ...valeurs }, id) => {
      form.setValues(valeurs);
      setCharge(charge);
      setId(id);
    },
  });
  const { sorteId, secteurId, lieuId } = form.values;
  const liste = `/s/${slug}/situations`;
  const envoyer = async (valeurs: Valeurs) => {
    await creer(id, saisieDe(valeurs), charge);
    signaler('La situation est ouverte.');
    await naviguer({ to: `${liste}/${id}` });
  };
  return (
    <>
      <PageTitle titre="Nouvelle situation" retour={{ vers: liste, libelle: 'Situations' }}>
        Personne n’est nommé ici. Les noms, s’il en faut, s’écrivent ensuite à part.
      </PageTitle>
      <Formulaire
        form={form}
        envoyer={envoyer}
        gardee={gardee}
        bouton="Ouvrir la situation"
        autre={
          <LienBouton to={liste} variant="subtle">
            Annuler
          </LienBouton>
        }
      >
        <GardeContext value={garde}>
          <Section titre="De quoi s’agit-il, et où">
            <Champs>
              <ChampsDuLieu form={form} />
            </Champs>
          </Section>
          {sorteId !== null && (secteurId !== null || lieuId !== null) && (
            <Ressemblantes sorte={sorteId} secteur={secteurId} lieu={lieuId} />
          )}
          <Section titre="La demande">
            <Champs>
              <ChampsDeLaDemande form={form} />
            </Champs>
          </Section>
          <Section titre="Le suivi">
            <Champs>
              <ChoixTermes
                label="Suivie par"
                description="Ces personnes et l’encadrement liront les détails et les noms."
                name="membres"
                choix={membres.filter((m) => peutSuivre(m))}
                value={charge}
                onChange={setCharge}
                error={form.errors.membres}
              />
              <ChampsDuSuivi form={form} />
            </Champs>
          </Section>
        </GardeContext>
      </Formulaire>
      <LienDanger />
    </>
  );
}
