import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { IconClock, IconSearch, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { cleDe } from '../../kernel/texte.ts';
import { CATEGORIES_PARTENAIRE } from '../../modules/nomenclatures/rules/listes-par-defaut.ts';
import { ChoixTerme } from '../ui/choix-terme.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FilterBar, type FiltreActif } from '../ui/filter-bar.tsx';
import { jour, pluriel } from '../ui/format.ts';
import { LienBouton } from '../ui/lien-bouton.tsx';
import { useListes } from '../ui/nomenclature.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { useStructure } from '../ui/session.ts';
import { SqueletteLignes } from '../ui/squelettes.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useFiltres } from '../ui/use-filtres.ts';
import { AjouterPartenaire } from './ajouter.tsx';
import type { FiltresPartenaires } from './filtres.ts';
import { categorieLue, peutEcrire } from './libelles.ts';
import classes from './partenaires.module.css';
import { annuaireQuery, type PartenaireEnBref } from './use-partenaires.ts';

/** The directory of partners: who they are, where they work, what waits with them. */
export function Annuaire() {
  const { slug, role } = useStructure();
  const [filtres, changer] = useFiltres<FiltresPartenaires>();
  const { data, error } = useQuery(annuaireQuery(slug));
  if (error) throw error;
  const montres = data?.filter((p) => garde(p, filtres));
  const filtre = Object.values(filtres).some((v) => v !== undefined);
  const vider = () =>
    changer({ nom: undefined, categorie: undefined, secteur: undefined, retires: undefined });
  return (
    <>
      <PageTitle
        titre="Partenaires"
        actions={
          <>
            <LienBouton
              to={`/s/${slug}/reunions`}
              variant="light"
              leftSection={<IconUsersGroup size={20} aria-hidden />}
            >
              Réunions
            </LienBouton>
            {peutEcrire(role) && <AjouterPartenaire />}
          </>
        }
      >
        <span role="status">{montres ? pluriel(montres.length, 'partenaire') : '\u00a0'}</span>
      </PageTitle>
      <Filtres filtres={filtres} changer={changer} vider={vider} />
      {!montres && <SqueletteLignes lignes={8} hauteur={72} />}
      {montres && montres.length > 0 && (
        <ul className={classes.liste} aria-label="Partenaires">
          {montres.map((p) => (
            <Ligne key={p.id} partenaire={p} />
          ))}
        </ul>
      )}
      {montres?.length === 0 &&
        (filtre ? (
          <EmptyState
            titre="Aucun partenaire avec ces filtres"
            action={<Button onClick={vider}>Retirer les filtres</Button>}
          />
        ) : (
          <EmptyState titre="Aucun partenaire pour l’instant">
            Bailleurs, mairie, associations, services{'\u00a0'}: celles et ceux à qui l’on adresse une fiche
            de liaison, et avec qui l’on se réunit.
          </EmptyState>
        ))}
    </>
  );
}

/** Each word that is searched begins a word of the name; accents and case do not count. */
function garde(p: PartenaireEnBref, f: FiltresPartenaires): boolean {
  const mots = cleDe(p.nom).split(' ');
  return (
    (f.retires === 'oui' || p.retireLe === null) &&
    (f.categorie === undefined || (p.categorie ?? '') === f.categorie) &&
    (f.secteur === undefined || p.secteurs.includes(f.secteur)) &&
    cleDe(f.nom ?? '')
      .split(' ')
      .every((cherche) => mots.some((m) => m.startsWith(cherche)))
  );
}

interface FiltresProps {
  filtres: FiltresPartenaires;
  changer: (changement: Partial<FiltresPartenaires>) => void;
  vider: () => void;
}

function Filtres({ filtres: f, changer, vider }: FiltresProps) {
  const { listes, nomDe } = useListes();
  const actifs: FiltreActif[] = [
    ...(f.categorie ? [{ cle: 'categorie', libelle: categorieLue(f.categorie) }] : []),
    ...(f.secteur ? [{ cle: 'secteur', libelle: `Secteur\u00a0: ${nomDe(f.secteur)}` }] : []),
    ...(f.retires ? [{ cle: 'retires', libelle: 'Les retirés aussi' }] : []),
  ];
  return (
    <>
      <TextInput
        type="search"
        label="Nom"
        autoComplete="off"
        leftSection={<IconSearch size={20} aria-hidden />}
        mb="md"
        maw="24rem"
        value={f.nom ?? ''}
        onChange={(e) => changer({ nom: e.currentTarget.value || undefined })}
      />
      <FilterBar actifs={actifs} onRetirer={(cle) => changer({ [cle]: undefined })} onEffacer={vider}>
        <NativeSelect
          label="Catégorie"
          value={f.categorie ?? ''}
          data={[
            { value: '', label: 'Indifférent' },
            ...Object.entries(CATEGORIES_PARTENAIRE).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(e) => changer({ categorie: e.currentTarget.value || undefined })}
        />
        <ChoixTerme
          label="Secteur"
          placeholder="Indifférent"
          choix={listes.secteurs}
          value={f.secteur ?? null}
          onChange={(secteur) => changer({ secteur: secteur ?? undefined })}
        />
        <div className={classes.case}>
          <Checkbox
            label="Les retirés aussi"
            checked={f.retires === 'oui'}
            onChange={(e) => changer({ retires: e.currentTarget.checked ? 'oui' : undefined })}
          />
        </div>
      </FilterBar>
    </>
  );
}

function Ligne({ partenaire: p }: { partenaire: PartenaireEnBref }) {
  const { slug } = useStructure();
  const { nomDe } = useListes();
  const attentes = [
    p.fichesSansReponse > 0 && `${pluriel(p.fichesSansReponse, 'fiche')} sans réponse`,
    p.partenariat?.bientotFini && p.partenariat.fin && `Convention jusqu’au ${jour(p.partenariat.fin)}`,
  ].filter((t) => typeof t === 'string');
  return (
    <li className={classes.partenaire}>
      <div className={classes.etiquette}>
        <Link to={`/s/${slug}/partenaires/${p.id}` as string} className={classes.lien}>
          {p.nom}
        </Link>
        {p.retireLe && <StateBadge ton="neutre">Retiré</StateBadge>}
      </div>
      <div>
        <span className={classes.dit}>{categorieLue(p.categorie)}</span>
        {p.secteurs.length > 0 && <span className={classes.dit}>{p.secteurs.map(nomDe).join(', ')}</span>}
      </div>
      <div>
        {attentes.map((texte) => (
          <span key={texte} className={classes.attente}>
            <IconClock size={16} aria-hidden />
            {texte}
          </span>
        ))}
        {attentes.length === 0 && p.derniereReunion && (
          <span className={classes.dit}>{`Réunion le ${jour(p.derniereReunion)}`}</span>
        )}
      </div>
    </li>
  );
}
