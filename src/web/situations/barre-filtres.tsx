import { Checkbox } from '@mantine/core';
import { IconUserSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { codeACherche } from '../../modules/situations/rules/code.ts';
import { ETATS, type Etat, LISTE_DES_ETATS } from '../../modules/situations/rules/etats.ts';
import { ChampRecherche } from '../ui/champ-recherche.tsx';
import { type Choix, ChoixTermes } from '../ui/choix-terme.tsx';
import { FilterBar, type FiltreActif } from '../ui/filter-bar.tsx';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { useListes } from '../ui/nomenclature.ts';
import { useStructure } from '../ui/session.ts';
import { avecLesMiennes, type FiltreListe, type FiltresSituations, LISTES, quiEstVu } from './filtres.ts';
import classes from './situations.module.css';

interface BarreFiltresProps {
  filtres: FiltresSituations;
  changer: (changement: Partial<FiltresSituations>) => void;
  vider: () => void;
}

const CASES = {
  silencieuses: 'Silencieuses',
  enRetard: 'En retard',
  closes: 'Les closes aussi',
  supprimees: 'Supprimées',
} as const;

const CHOIX_ETATS: readonly Choix[] = LISTE_DES_ETATS.map((e, id) => ({ id, nom: ETATS[e].nom }));

/** What each filter can be, retired terms included. */
function useChoix(): Readonly<Record<FiltreListe, readonly Choix[]>> {
  const { listes, membres } = useListes();
  const rien = { id: 0, nom: 'Non renseigné' };
  return {
    sorte: listes.sortes,
    secteur: [...listes.secteurs, rien],
    lieu: [...listes.lieux, rien],
    membre: [...membres, { id: 0, nom: 'Personne de l’équipe' }],
  };
}

/** Search by code and filters of the list; what is filtered stays in sight. */
export function BarreFiltres({ filtres, changer, vider }: BarreFiltresProps) {
  const { slug, membreId, role } = useStructure();
  const choix = useChoix();
  const vus = avecLesMiennes(filtres, { role, membreId }).membre;
  const miennes = vus?.length === 1 && vus[0] === membreId;
  return (
    <>
      <ChampRecherche
        label="Code"
        placeholder="4K7 X2M"
        autoComplete="off"
        autoCapitalize="characters"
        maw="16rem"
        valeur={filtres.code}
        changer={(code) => changer({ code })}
        admet={(texte) => codeACherche(texte) !== null}
        sinon={
          <>
            Un code a six signes, comme 4K7 X2M. Pour un nom{'\u00a0'}:{' '}
            <Link to={`/s/${slug}/situations/par-nom` as string}>cherchez par un nom</Link>.
          </>
        }
      />
      <LienBouton
        to={`/s/${slug}/situations/par-nom`}
        variant="subtle"
        px={0}
        mb="md"
        leftSection={<IconUserSearch size={20} aria-hidden />}
      >
        Chercher par un nom
      </LienBouton>
      <FilterBar
        actifs={actifsDe(filtres, choix)}
        onRetirer={(cle) => changer(sans(filtres, cle))}
        onEffacer={vider}
      >
        <ChoixTermes
          label="État"
          placeholder="Toutes les ouvertes"
          choix={CHOIX_ETATS}
          value={(filtres.etat ?? []).map((e) => LISTE_DES_ETATS.indexOf(e))}
          onChange={(ids) => changer({ etat: ids.flatMap((i) => LISTE_DES_ETATS[i] ?? []) as Etat[] })}
        />
        {(Object.keys(LISTES) as FiltreListe[]).map((c) => (
          <ChoixTermes
            key={c}
            label={LISTES[c]}
            placeholder="Indifférent"
            choix={choix[c]}
            value={filtres[c] ?? []}
            onChange={(ids) => changer({ [c]: ids.length > 0 ? ids : undefined })}
          />
        ))}
        <div className={classes.cases}>
          <Checkbox
            label="Mes situations"
            checked={miennes}
            onChange={(e) => changer(quiEstVu(e.currentTarget.checked, { role, membreId }))}
          />
          {(Object.keys(CASES) as (keyof typeof CASES)[]).map((c) => (
            <Checkbox
              key={c}
              label={CASES[c]}
              checked={filtres[c] === 'oui'}
              onChange={(e) => changer({ [c]: e.currentTarget.checked ? 'oui' : undefined })}
            />
          ))}
        </div>
      </FilterBar>
    </>
  );
}

function actifsDe(f: FiltresSituations, choix: ReturnType<typeof useChoix>): FiltreActif[] {
  return [
    ...(f.code ? [{ cle: 'code', libelle: `Code ${f.code}` }] : []),
    ...(f.etat ?? []).map((e) => ({ cle: `etat ${e}`, libelle: `État\u00a0: ${ETATS[e].nom}` })),
    ...(Object.entries(LISTES) as [FiltreListe, string][]).flatMap(([c, libelle]) =>
      (f[c] ?? []).map((id) => ({
        cle: `${c} ${id}`,
        libelle: `${libelle}\u00a0: ${choix[c].find((x) => x.id === id)?.nom ?? 'inconnu'}`,
      })),
    ),
    ...(Object.entries(CASES) as [keyof typeof CASES, string][]).flatMap(([c, libelle]) =>
      f[c] ? [{ cle: c, libelle }] : [],
    ),
  ];
}

/** The filters without one of those that `actifsDe` names. */
function sans(f: FiltresSituations, cle: string): Partial<FiltresSituations> {
  const [champ, valeur] = cle.split(' ') as [keyof FiltresSituations, string | undefined];
  const avant = f[champ];
  if (valeur === undefined || !Array.isArray(avant)) return { [champ]: undefined };
  const reste = avant.filter((v) => String(v) !== valeur);
  return { [champ]: reste.length > 0 ? reste : undefined };
}
