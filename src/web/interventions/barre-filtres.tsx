import { Button, Checkbox } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ChampRecherche } from '../ui/champ-recherche.tsx';
import { ChoixTermes } from '../ui/choix-terme.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FilterBar, type FiltreActif } from '../ui/filter-bar.tsx';
import { jour } from '../ui/format.ts';
import { useStructure } from '../ui/session.ts';
import classes from './barre-filtres.module.css';
import { choixDesFiltres, useChoix } from './choix-filtres.ts';
import { type FiltreListe, type FiltresListe, LISTES } from './filtres.ts';

interface BarreFiltresProps {
  filtres: FiltresListe;
  changer: (changement: Partial<FiltresListe>) => void;
  vider: () => void;
}

/** The fields shown first, then on demand; the other filters come by a link and are taken away by their word. */
const PREMIERS = ['nature', 'secteur'] as const;
const AUTRES = ['lieu', 'membre', 'famille', 'saisine', 'thematique', 'partenaire'] as const;

/** Search and filters of the list; what is filtered stays in sight. */
export function BarreFiltres({ filtres, changer, vider }: BarreFiltresProps) {
  const { role } = useStructure();
  const choix = useChoix();
  const [plus, setPlus] = useState(() => AUTRES.some((c) => filtres[c]));
  const champs = [...PREMIERS, ...(plus ? AUTRES : [])].filter((c) => c !== 'membre' || role !== 'mediateur');
  return (
    <>
      <ChampRecherche
        label="Rechercher"
        placeholder="Un mot du récit, une nature, un lieu…"
        maw="34rem"
        valeur={filtres.recherche}
        changer={(recherche) => changer({ recherche })}
      />
      <FilterBar
        actifs={actifsDe(filtres, choix)}
        onRetirer={(cle) => changer(sans(filtres, cle))}
        onEffacer={vider}
      >
        <DateField
          label="Du"
          value={filtres.du}
          max={filtres.au}
          onChange={(du) => changer({ du: du ?? undefined })}
        />
        <DateField
          label="Au"
          value={filtres.au}
          min={filtres.du}
          onChange={(au) => changer({ au: au ?? undefined })}
        />
        {champs.map((c) => (
          <ChoixTermes
            key={c}
            label={LISTES[c]}
            placeholder="Indifférent"
            choix={choixDesFiltres(c, choix)}
            value={filtres[c] ?? []}
            onChange={(ids) => changer({ [c]: ids.length > 0 ? ids : undefined })}
          />
        ))}
        <div className={classes.cases}>
          <Checkbox
            label="À valoriser"
            checked={filtres.aValoriser === 'oui'}
            onChange={(e) => changer({ aValoriser: e.currentTarget.checked ? 'oui' : undefined })}
          />
          <Checkbox
            label="Sans issue"
            checked={filtres.sansIssue === 'oui'}
            onChange={(e) => changer({ sansIssue: e.currentTarget.checked ? 'oui' : undefined })}
          />
        </div>
        <Button
          variant="subtle"
          px={0}
          justify="flex-start"
          leftSection={plus ? <IconMinus size={18} aria-hidden /> : <IconPlus size={18} aria-hidden />}
          aria-expanded={plus}
          onClick={() => setPlus(!plus)}
        >
          {plus ? 'Moins de filtres' : 'Plus de filtres'}
        </Button>
      </FilterBar>
    </>
  );
}

function actifsDe(f: FiltresListe, choix: ReturnType<typeof useChoix>): FiltreActif[] {
  const actifs: FiltreActif[] = [];
  const ajouter = (cle: string, libelle: string) => actifs.push({ cle, libelle });
  if (f.recherche) ajouter('recherche', `«\u00a0${f.recherche}\u00a0»`);
  if (f.du) ajouter('du', `Depuis le ${jour(f.du)}`);
  if (f.au) ajouter('au', `Jusqu’au ${jour(f.au)}`);
  for (const [c, libelle] of Object.entries(LISTES) as [FiltreListe, string][]) {
    for (const id of f[c] ?? []) {
      const nom = id === 0 ? 'non renseigné' : (choix[c].find((x) => x.id === id)?.nom ?? 'inconnu');
      ajouter(`${c} ${id}`, `${libelle}\u00a0: ${nom}`);
    }
  }
  if (f.qpv) ajouter('qpv', `QPV\u00a0: ${f.qpv}`);
  if (f.mediation)
    ajouter('mediation', f.mediation === 'oui' ? 'Temps de médiation' : 'Autre temps de travail');
  if (f.aValoriser) ajouter('aValoriser', 'À valoriser');
  if (f.sansIssue) ajouter('sansIssue', 'Sans issue');
  if (f.importId) ajouter('importId', 'Un import');
  return actifs;
}

/** The filters without one of those that `actifsDe` names. */
function sans(filtres: FiltresListe, cle: string): Partial<FiltresListe> {
  const [champ, id] = cle.split(' ') as [FiltreListe, string | undefined];
  if (id === undefined) return { [champ]: undefined };
  const reste = filtres[champ]?.filter((x) => x !== Number(id)) ?? [];
  return { [champ]: reste.length > 0 ? reste : undefined };
}
