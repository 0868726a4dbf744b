import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { DossierLu } from '../../modules/conventions/contract-dossier.ts';
import { api } from '../api.ts';
import { Formulaire } from '../ui/formulaire.tsx';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { useStructure } from '../ui/session.ts';
import { signaler } from '../ui/toast.ts';
import { ChampsConvention, saisieDe, useFormulaireConvention, type Valeurs } from './champs-convention.tsx';
import { dossierQuery } from './use-dossier.ts';

type Lien = 'renouvellement' | 'transfert';

const TEXTES = {
  renouvellement: {
    titre: 'Enregistrer le renouvellement',
    aide: 'Une autre convention, qui commence au lendemain de celle-ci. Un CDI continue sans nouveau contrat ; un CDD se renouvelle une fois.',
  },
  transfert: {
    titre: 'Transférer à un autre employeur',
    aide: 'Une nouvelle convention, pour le temps qui reste ou pour trois ans au plus. Celle-ci prend fin la veille.',
  },
} as const;

/** The convention that follows this one: its dates and its holder are proposed. */
export function Suivante() {
  const { slug } = useStructure();
  const { convention } = useParams({ strict: false });
  const { lien = 'renouvellement' } = useSearch({ strict: false }) as { lien?: Lien };
  const { data } = useSuspenseQuery(dossierQuery(slug, Number(convention)));
  return <Fiche key={lien} dossier={data} lien={lien} />;
}

function Fiche({ dossier: d, lien }: { dossier: DossierLu; lien: Lien }) {
  const { slug } = useStructure();
  const queryClient = useQueryClient();
  const naviguer = useNavigate();
  const c = d.convention;
  const form = useFormulaireConvention({
    ...{ numero: '', signeeLe: null, ...d.propositions[lien] },
    ...{ employeur: lien === 'transfert' ? '' : c.employeur, commune: c.commune, qpv: c.qpv ?? '' },
    ...{ heures: c.heures, typeMediation: c.typeMediation },
  });
  const fiche = `/s/${slug}/conventions/${c.id}`;
  const envoyer = async (v: Valeurs) => {
    const { data } = await api.POST('/api/structures/{structure}/conventions/{id}/suivante', {
      params: { path: { structure: slug, id: c.id } },
      body: { ...saisieDe(v), lien },
    });
    await queryClient.invalidateQueries({ queryKey: ['structure', slug] });
    signaler(`La convention ${v.numero} est enregistrée.`);
    await naviguer({ to: data ? `/s/${slug}/conventions/${data.id}` : fiche });
  };
  return (
    <>
      <PageTitle titre={TEXTES[lien].titre} retour={{ vers: fiche, libelle: `Convention ${c.numero}` }} />
      <Section titre="La nouvelle convention" aide={TEXTES[lien].aide}>
        <Formulaire
          form={form}
          envoyer={envoyer}
          bouton="Enregistrer"
          autre={
            <LienBouton to={fiche} variant="subtle">
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
