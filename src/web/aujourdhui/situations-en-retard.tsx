import { IconChevronRight, IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { codeLisible } from '../../modules/situations/rules/code.ts';
import { api } from '../api.ts';
import { jourCourt, pluriel } from '../ui/format.ts';
import { useListes } from '../ui/nomenclature.ts';
import { useStructure } from '../ui/session.ts';
import classes from './aujourdhui.module.css';

/** Shown at most; the list has the others. */
const MONTREES = 3;

/** Situations of the person that wait: a step that is past, a silence that lasts. Nothing without network, or none. */
export function SituationsEnRetard() {
  const { slug, membreId } = useStructure();
  const { nomDe } = useListes();
  const { data } = useQuery({
    queryKey: ['structure', slug, 'situations', 'miennes-en-retard', membreId],
    gcTime: 0,
    retry: false,
    staleTime: 5 * 60_000,
    queryFn: async () => {
      const query = { membre: String(membreId), ouvertes: 'true' as const, taille: 200 };
      const params = { path: { structure: slug }, query };
      const situations =
        (await api.GET('/api/structures/{structure}/situations', { params })).data?.situations ?? [];
      return situations.filter(({ suivi }) => suivi.etapeEnRetard || suivi.enRetard || suivi.silencieuse);
    },
  });
  if (!data || data.length === 0) return null;
  return (
    <section aria-labelledby="mes-situations" className={classes.attentes}>
      <h2 id="mes-situations" className={classes.titre}>
        Situations à reprendre
      </h2>
      {data.slice(0, MONTREES).map((s) => (
        <div key={s.id} className={classes.attente}>
          <Link to={`/s/${slug}/situations/${s.id}` as string} className={classes.lienAttente}>
            <IconClock size={22} aria-hidden />
            <span className={classes.quoi}>
              <strong>
                {codeLisible(s.code)}, {nomDe(s.sorteId)}
              </strong>
              <span>
                {s.suivi.etapeEnRetard && s.prochaine?.le
                  ? `${s.prochaine.etape}, prévu le ${jourCourt(s.prochaine.le)}`
                  : `Sans contact depuis ${pluriel(s.suivi.sansContact ?? 0, 'jour')}`}
              </span>
            </span>
            <IconChevronRight size={20} aria-hidden />
          </Link>
        </div>
      ))}
      {data.length > MONTREES && (
        <Link to={`/s/${slug}/situations` as string} search={{ membre: membreId } as never}>
          Voir mes {pluriel(data.length, 'situation', 'situations')} à reprendre
        </Link>
      )}
    </section>
  );
}
