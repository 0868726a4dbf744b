import type { GenreDeFait } from '../../../modules/situations/rules/faits/fait.ts';
import type { ChampsProps } from './champs.ts';
import { ChampsNavette } from './champs-navette.tsx';
import { ChampsProtocole } from './champs-protocole.tsx';
import { ChampsAccompagnement, ChampsContact, ChampsRappel } from './champs-rencontre.tsx';
import { ChampsTableRonde } from './champs-table-ronde.tsx';
import type { Valeurs } from './valeurs.ts';

/** What each kind is, in one sentence, under the title. */
export const AIDES: Readonly<Record<GenreDeFait, string>> = {
  contact: 'Quelqu’un a été rencontré ou entendu, ou cherché sans réponse.',
  navette: 'Une personne est rencontrée, et dit ce qui peut être répété à l’autre.',
  'table-ronde': 'Les personnes ensemble. Notez-la quand elle se prépare, puis dites qui est venu.',
  protocole: 'Ce à quoi chacun·e s’engage, quand on le revoit, et si c’est tenu.',
  'rappel-a-la-regle': 'Une règle est redite, sans sanction.',
  accompagnement: 'Quelqu’un est accompagné chez un partenaire.',
};

const CHAMPS: { readonly [G in GenreDeFait]: (props: ChampsProps<G>) => React.ReactNode } = {
  contact: ChampsContact,
  navette: ChampsNavette,
  'table-ronde': ChampsTableRonde,
  protocole: ChampsProtocole,
  'rappel-a-la-regle': ChampsRappel,
  accompagnement: ChampsAccompagnement,
};

interface ChampsDuFaitProps {
  genre: GenreDeFait;
  roles: ChampsProps<GenreDeFait>['roles'];
  form: {
    readonly values: Valeurs;
    readonly errors: Readonly<Record<string, React.ReactNode>>;
    readonly setFieldValue: (champ: 'donnees', valeur: Valeurs['donnees']) => void;
    readonly clearFieldError: (champ: string) => void;
  };
}

/** The fields of one kind of fact. */
export function ChampsDuFait({ genre, roles, form }: ChampsDuFaitProps) {
  const Champs = CHAMPS[genre] as (props: ChampsProps<GenreDeFait>) => React.ReactNode;
  return (
    <Champs
      roles={roles}
      donnees={form.values.donnees as never}
      changer={(changement) => {
        form.setFieldValue('donnees', { ...form.values.donnees, ...changement } as Valeurs['donnees']);
        for (const champ of Object.keys(changement))
          for (const erreur of Object.keys(form.errors))
            if (erreur.startsWith(`donnees.${champ}`)) form.clearFieldError(erreur);
      }}
      champ={(chemin) => ({ name: `donnees.${chemin}`, error: form.errors[`donnees.${chemin}`] })}
    />
  );
}
