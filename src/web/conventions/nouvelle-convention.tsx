import { useNavigate } from '@tanstack/react-router';
import { Formulaire } from '../ui/formulaire.tsx';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { signaler } from '../ui/toast.ts';
import { ChampsConvention, saisieDe, useFormulaireConvention, type Valeurs } from './champs-convention.tsx';
import { useConventions } from './use-conventions.ts';

/** Records a convention. */
export function NouvelleConvention() {
  const { slug, nom } = useStructure();
  const { creer } = useConventions();
  const naviguer = useNavigate();
  const form = useFormulaireConvention({
    numero: '',
    signeeLe: null,
    debut: null,
    fin: null,
    employeur: nom,
    commune: '',
    qpv: '',
    titulaireId: null,
    heures: 35,
    typeMediation: '',
  });
  const liste = `/s/${slug}/conventions`;
  const envoyer = async (valeurs: Valeurs) => {
    await creer(saisieDe(valeurs));
    signaler(`La convention ${valeurs.numero} est enregistrée.`);
    await naviguer({ to: liste });
  };
  return (
    <>
      <PageTitle titre="Enregistrer une convention" retour={{ vers: liste, libelle: 'Conventions' }} />
      <Section titre="La convention et le poste" aide="Recopiez la convention signée avec le préfet.">
        <Formulaire
          form={form}
          envoyer={envoyer}
          bouton="Enregistrer"
          autre={
            <LienBouton to={liste} variant="subtle">
              Annuler
            </LienBouton>
          }
        >
          <ChampsConvention form={form} />
        </Formulaire>
      </Section>
    </>
  );
}
