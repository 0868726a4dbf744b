import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Divergence } from '../../modules/interventions/contract.ts';
import { api } from '../api.ts';
import { moment } from '../ui/format.ts';
import { champEnLettres } from '../ui/libelles-acte.ts';
import { useListes } from '../ui/nomenclature.ts';
import { useStructure } from '../ui/session.ts';
import classes from './divergences.module.css';
import { valeurEnMots } from './valeurs.ts';

/** Roles that the elements have by themselves, until CSS makes a grid of them on a phone. */
const ROLES = {
  table: { role: 'table' },
  groupe: { role: 'rowgroup' },
  ligne: { role: 'row' },
  titre: { role: 'columnheader' },
  nom: { role: 'rowheader' },
  case: { role: 'cell' },
} as const;

/** Both versions side by side, the fields that differ only, with who and when. */
export function Comparaison({ divergence }: { divergence: Divergence }) {
  const { actuelle, proposee, par, le, champs } = divergence;
  const listes = useListes();
  const dernier = useDernierPassage(actuelle);
  if (champs.length === 0) return <Text>Les deux versions disent maintenant la même chose.</Text>;
  return (
    <table {...ROLES.table} className={classes.table} aria-label="Les deux versions">
      <thead {...ROLES.groupe}>
        <tr {...ROLES.ligne} className={classes.ligne}>
          <th {...ROLES.titre} scope="col" className={classes.coin}>
            Ce qui diffère
          </th>
          <th {...ROLES.titre} scope="col">
            {actuelle.supprimeLe ? 'Supprimée' : 'Actuelle'}
            <span className={classes.qui}>
              {[dernier, moment(actuelle.supprimeLe ?? actuelle.modifieLe)].filter(Boolean).join(', ')}
            </span>
          </th>
          <th {...ROLES.titre} scope="col">
            L’autre
            <span className={classes.qui}>{[par, `reçue le ${moment(le)}`].filter(Boolean).join(', ')}</span>
          </th>
        </tr>
      </thead>
      <tbody {...ROLES.groupe}>
        {champs.map((champ) => (
          <tr key={champ} {...ROLES.ligne} className={classes.ligne}>
            <th {...ROLES.nom} scope="row" className={classes.champ}>
              {champEnLettres(champ)}
            </th>
            <td {...ROLES.case}>{valeurEnMots(champ, actuelle, listes)}</td>
            <td {...ROLES.case}>{valeurEnMots(champ, proposee, listes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who made the act what it is. */
function useDernierPassage({ id, version }: Divergence['actuelle']): string | null {
  const { slug } = useStructure();
  const { data } = useQuery({
    queryKey: ['structure', slug, 'interventions', 'historique', id, version],
    queryFn: async () => {
      const params = { path: { structure: slug, id } };
      return (
        (await api.GET('/api/structures/{structure}/interventions/{id}/historique', { params })).data ?? []
      );
    },
  });
  return data?.at(-1)?.par ?? null;
}
