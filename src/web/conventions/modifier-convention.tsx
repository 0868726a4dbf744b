import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { DossierLu } from '../../modules/conventions/contract-dossier.ts';
import { useChampVise } from '../ui/fiche/use-champ-vise.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { signaler } from '../ui/toast.ts';
import {
  ChampsConvention,
  saisieDe,
  useFormulaireConvention,
  type Valeurs,
  valeursDe,
} from './champs-convention.tsx';
import { SupprimerConvention } from './supprimer-convention.tsx';
import { useConventions } from './use-conventions.ts';
import { dossierQuery } from './use-dossier.ts';

/** Changes a convention, from the version that was read. */
export function ModifierConvention() {
  const { slug } = useStructure();
  const { convention: id } = useParams({ strict: false });
  const { data } = useSuspenseQuery(dossierQuery(slug, Number(id)));
  return <Fiche key={data.version} dossier={data} />;
}

function Fiche({ dossier }: { dossier: DossierLu }) {
  const { convention } = dossier;
  const { slug } = useStructure();
  const { modifier } = useConventions();
  const naviguer = useNavigate();
  useChampVise();
  const form = useFormulaireConvention(valeursDe(convention));
  const fiche = `/s/${slug}/conventions/${convention.id}`;
  const envoyer = async (valeurs: Valeurs) => {
    await modifier(convention.id, { ...saisieDe(valeurs), version: convention.version });
    signaler(`La convention ${valeurs.numero} est enregistrée.`);
    await naviguer({ to: fiche });
  };
  return (
    <>
      <PageTitle
        titre={`Modifier la convention ${convention.numero}`}
        retour={{ vers: fiche, libelle: `Convention ${convention.numero}` }}
        actions={<SupprimerConvention convention={convention} />}
      />
      <Section titre="La convention et le poste">
        <Formulaire form={form} envoyer={envoyer} bouton="Enregistrer">
          <ChampsConvention
            form={form}
            avertissements={dossier.doutes.filter((x) => x.contrat === null)}
            titulaireFixe={dossier.contrats.some((c) => c.id !== 0)}
          />
        </Formulaire>
      </Section>
    </>
  );
}
