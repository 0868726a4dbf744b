import { NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FAMILLES } from '../../modules/nomenclatures/rules/familles.ts';
import { ITEMS } from '../../modules/nomenclatures/rules/items.ts';
import { CATEGORIES_PARTENAIRE } from '../../modules/nomenclatures/rules/listes-par-defaut.ts';
import { REGISTRES } from '../../modules/nomenclatures/rules/registres.ts';
import { ChoixTerme } from '../ui/choix-terme.tsx';
import { enService, useListes } from '../ui/nomenclature.ts';
import { ChampQpv } from './champ-qpv.tsx';
import { type Contenu, champsDe } from './contenu.ts';
import type { Genre } from './genres.ts';

interface ChampsTermeProps {
  genre: Genre;
  contenu: Contenu;
  erreurs: Readonly<Record<string, ReactNode>>;
  changer: (changement: Partial<Contenu>) => void;
}

const CLASSES = [
  { champ: 'famille', libelle: 'Famille du bilan', codes: FAMILLES },
  { champ: 'registre', libelle: 'Registre (norme NF X60-600)', codes: REGISTRES },
  { champ: 'item', libelle: 'Activité (article D5134-145 du Code du travail)', codes: ITEMS },
] as const;

const DEFINITION = {
  label: 'Définition',
  description: 'Quand choisir ce mot\u00a0? Une phrase suffit.',
};
const PRECISION = { label: 'Précision', description: 'Une adresse, une entrée, un repère.' };

/** The fields of a term of that list. */
export function ChampsTerme({ genre, contenu, erreurs, changer }: ChampsTermeProps) {
  const { listes } = useListes();
  const a = (champ: keyof Contenu) => champsDe(genre).includes(champ);
  // A place needs no definition; what was once written of one can still be changed.
  const estEndroit = genre === 'lieu' || genre === 'secteur';
  const [definie] = useState(!estEndroit || contenu.definition !== '');
  return (
    <>
      <TextInput
        label="Nom"
        name="nom"
        autoComplete="off"
        value={contenu.nom}
        error={erreurs.nom}
        onChange={(e) => changer({ nom: e.currentTarget.value })}
      />
      {definie && (
        <Textarea
          {...(estEndroit ? PRECISION : DEFINITION)}
          name="definition"
          minRows={2}
          value={contenu.definition}
          error={erreurs.definition}
          onChange={(e) => changer({ definition: e.currentTarget.value })}
        />
      )}
      {a('mediation') && (
        <Switch
          label="C’est du temps de médiation"
          description="Sinon : réunion, formation, administratif… Ce temps compte à part."
          checked={contenu.mediation}
          onChange={(e) => changer({ mediation: e.currentTarget.checked })}
        />
      )}
      {a('famille') &&
        contenu.mediation &&
        CLASSES.map(({ champ, libelle, codes }) => (
          <NativeSelect
            key={champ}
            label={libelle}
            name={champ}
            value={String(contenu[champ] ?? '')}
            error={erreurs[champ]}
            data={[
              { value: '', label: 'À choisir' },
              ...codes.map((c) => ({ value: String(c.code), label: `${c.code}. ${c.court}` })),
            ]}
            onChange={(e) => changer({ [champ]: Number(e.currentTarget.value) || null })}
          />
        ))}
      {a('secteurId') && (
        <ChoixTerme
          label="Secteur"
          name="secteurId"
          choix={listes.secteurs.filter((s) => enService(s, null) || s.id === contenu.secteurId)}
          value={contenu.secteurId}
          error={erreurs.secteurId}
          onChange={(secteurId) => changer({ secteurId })}
        />
      )}
      {a('qpv') && (
        <ChampQpv
          value={contenu.qpv}
          error={erreurs.qpv}
          description={
            genre === 'lieu'
              ? 'Laissez vide si c’est celui du secteur.'
              : 'Laissez vide hors quartier prioritaire.'
          }
          onChange={(qpv) => changer({ qpv })}
        />
      )}
      {a('categorie') && (
        <NativeSelect
          label="Catégorie"
          name="categorie"
          value={contenu.categorie ?? ''}
          error={erreurs.categorie}
          data={[
            { value: '', label: 'Non précisée' },
            ...Object.entries(CATEGORIES_PARTENAIRE).map(([value, label]) => ({ value, label })),
          ]}
          onChange={(e) => changer({ categorie: e.currentTarget.value || null })}
        />
      )}
    </>
  );
}
