import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Convention } from '../../modules/conventions/contract.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { Introuvable } from '../ui/introuvable.tsx';
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
import { conventionsQuery, useConventions } from './use-conventions.ts';

/** Changes a convention, from the version that was read. */
export function ModifierConvention() {
  const { slug } = useStructure();
  const { convention: id } = useParams({ strict: false });
  const { data } = useSuspenseQuery(conventionsQuery(slug));
  const convention = data.find((c) => String(c.id) === id);
  return convention ? <Fiche key={convention.version} convention={convention} /> : <Introuvable />;
}

function Fiche({ convention }: { convention: Convention }) {
  const { slug } = useStructure();
  const { modifier } = useConventions();
  const naviguer = useNavigate();
  const form = useFormulaireConvention(valeursDe(convention));
  const liste = `/s/${slug}/conventions`;
  const envoyer = async (valeurs: Valeurs) => {
    await modifier(convention.id, { ...saisieDe(valeurs), version: convention.version });
    signaler(`La convention ${valeurs.numero} est enregistrée.`);
    await naviguer({ to: liste });
  };
  return (
    <>
      <PageTitle
        titre={`Convention ${convention.numero}`}
        retour={{ vers: liste, libelle: 'Conventions' }}
        actions={<SupprimerConvention convention={convention} />}
      />
      <Section titre="La convention et le poste">
        <Formulaire form={form} envoyer={envoyer} bouton="Enregistrer">
          <ChampsConvention form={form} avertissements={convention.avertissements} />
        </Formulaire>
      </Section>
    </>
  );
}
