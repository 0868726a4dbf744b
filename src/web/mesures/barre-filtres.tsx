import { useQuery } from '@tanstack/react-query';
import { AXES } from '../../modules/mesures/rules/dictionnaire.ts';
import { FAMILLES } from '../../modules/nomenclatures/rules/familles.ts';
import { type Choix, ChoixTermes } from '../ui/choix-terme.tsx';
import { FilterBar } from '../ui/filter-bar.tsx';
import { aujourdhui } from '../ui/format.ts';
import { useListes } from '../ui/nomenclature.ts';
import { PeriodeField } from '../ui/periode-field.tsx';
import type { Periode } from '../ui/periodes.ts';
import { useStructure } from '../ui/session.ts';
import { anneesDeConventionQuery } from './annees-de-convention.ts';
import { AXES_FILTRES, type AxeFiltre, type FiltresTableau, sans } from './filtres.ts';
import { enMots } from './filtres-en-mots.ts';

interface BarreFiltresProps {
  periode: Periode;
  filtres: FiltresTableau;
  changer: (changement: FiltresTableau) => void;
}

const NON_RENSEIGNE: Choix = { id: 0, nom: 'Non renseigné' };

/** The period and what the figures are kept to; every choice is in the address. */
export function BarreFiltres({ periode, filtres, changer }: BarreFiltresProps) {
  const { listes } = useListes();
  const { slug, role } = useStructure();
  const { data: conventions } = useQuery({
    ...anneesDeConventionQuery(slug, aujourdhui()),
    enabled: role !== 'observateur',
  });
  const choix: Readonly<Record<AxeFiltre, readonly Choix[]>> = {
    secteur: [...listes.secteurs, NON_RENSEIGNE],
    nature: listes.natures,
    famille: FAMILLES.map((f) => ({ id: f.code, nom: f.court })),
    lieu: [...listes.lieux, NON_RENSEIGNE],
    saisine: [...listes.saisines, NON_RENSEIGNE],
    thematique: [...listes.thematiques, NON_RENSEIGNE],
    partenaire: [...listes.partenaires, NON_RENSEIGNE],
  };
  const nomDe = (axe: AxeFiltre, id: number) => choix[axe].find((c) => c.id === id)?.nom ?? 'inconnu';
  return (
    <FilterBar
      actifs={enMots(filtres, nomDe)}
      onRetirer={(cle) => changer(sans(filtres, cle))}
      onEffacer={() => changer(Object.fromEntries(AXES_FILTRES.map((a) => [a, undefined])))}
    >
      <PeriodeField {...periode} autres={conventions} onChange={changer} />
      {AXES_FILTRES.map((axe) => (
        <ChoixTermes
          key={axe}
          label={AXES[axe].nom}
          placeholder="Indifférent"
          choix={choix[axe]}
          value={filtres[axe] ?? []}
          onChange={(ids) => changer({ [axe]: ids.length > 0 ? ids : undefined })}
        />
      ))}
    </FilterBar>
  );
}
