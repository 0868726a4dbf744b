import { useNavigate } from '@tanstack/react-router';
import { BEAUCOUP_DE_PASSEES, passeesAvant } from '../../modules/conventions/rules/passees.ts';
import { api } from '../api.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { signaler } from '../ui/toast.ts';
import { ChampsConvention, saisieDe, useFormulaireConvention, type Valeurs } from './champs-convention.tsx';
import { useConventions } from './use-conventions.ts';

/** Older than its record here: its own screen proposes to settle what is past. */
async function estAncienne(slug: string, id: number): Promise<boolean> {
  const { data } = await api.GET('/api/structures/{structure}/conventions/{id}/echeances', {
    params: { path: { structure: slug, id } },
  });
  return data !== undefined && passeesAvant(data.echeances, data.aujourdhui).length >= BEAUCOUP_DE_PASSEES;
}

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
    const creee = await creer(saisieDe(valeurs));
    signaler(`La convention ${valeurs.numero} est enregistrée.`);
    const ancienne = creee && (await estAncienne(slug, creee.id).catch(() => false));
    await naviguer({ to: ancienne ? `${liste}/${creee.id}` : liste });
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
