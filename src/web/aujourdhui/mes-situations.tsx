import { IconCalendarEvent, IconChevronRight, IconClock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { MaSituation } from '../../modules/situations/contract.ts';
import { codeLisible } from '../../modules/situations/rules/code.ts';
import { api } from '../api.ts';
import { jourCourt, pluriel } from '../ui/format.ts';
import { useMesSituations } from '../ui/mes-situations.ts';
import { useListes } from '../ui/nomenclature.ts';
import { useStructure } from '../ui/session.ts';
import classes from './aujourdhui.module.css';
import { prochainesEtapes } from './prochaines-etapes.ts';

/** Shown at most of each; the list has the others. */
const MONTREES = { aReprendre: 3, aVenir: 5 } as const;

/** What the person's situations ask today and in the days to come, network or not; nothing when there is none. */
export function MesSituations({ aujourdhui }: { aujourdhui: string }) {
  const { slug, membreId } = useStructure();
  const { aReprendre, aVenir } = prochainesEtapes(useMesSituations(), aujourdhui);
  const texte = useTextesDesEtapes(aReprendre.length + aVenir.length > 0);
  const toutes = (combien: string) => (
    <Link
      to={`/s/${slug}/situations` as string}
      search={{ membre: [membreId] } as never}
      className={classes.toutes}
    >
      Voir mes {combien}
    </Link>
  );
  return (
    <>
      {aReprendre.length > 0 && (
        <section aria-labelledby="a-reprendre" className={classes.attentes}>
          <h2 id="a-reprendre" className={classes.titre}>
            Situations à reprendre
          </h2>
          {aReprendre.slice(0, MONTREES.aReprendre).map((s) => (
            <div key={s.id} className={classes.attente}>
              <Ligne
                situation={s}
                icone={<IconClock size={22} aria-hidden />}
                className={classes.lienAttente}
              >
                {s.etapeLe !== null && s.etapeLe < aujourdhui
                  ? [texte(s), `prévu le ${jourCourt(s.etapeLe)}`]
                  : [`Sans contact depuis le ${jourCourt(s.dernierContact)}`]}
              </Ligne>
            </div>
          ))}
          {aReprendre.length > MONTREES.aReprendre &&
            toutes(`${pluriel(aReprendre.length, 'situation')} à reprendre`)}
        </section>
      )}
      {aVenir.length > 0 && (
        <section aria-labelledby="prochaines-etapes">
          <h2 id="prochaines-etapes" className={classes.titre}>
            Prochaines étapes
          </h2>
          <ul className={classes.refaits}>
            {aVenir.slice(0, MONTREES.aVenir).map((s) => (
              <li key={s.id}>
                <Ligne
                  situation={s}
                  icone={<IconCalendarEvent size={22} aria-hidden className={classes.icone} />}
                  className={classes.refait}
                >
                  {[s.etapeLe === aujourdhui ? 'Aujourd’hui' : s.etapeLe && jourCourt(s.etapeLe), texte(s)]}
                </Ligne>
              </li>
            ))}
          </ul>
          {aVenir.length > MONTREES.aVenir && toutes('situations')}
        </section>
      )}
    </>
  );
}

interface LigneProps {
  situation: MaSituation;
  icone: ReactNode;
  className: string | undefined;
  children: readonly (string | null | undefined)[];
}

function Ligne({ situation: s, icone, className, children }: LigneProps) {
  const { slug } = useStructure();
  const { nomDe } = useListes();
  return (
    <Link to={`/s/${slug}/situations/${s.id}` as string} className={className}>
      {icone}
      <span className={classes.quoi}>
        <strong>
          {codeLisible(s.code)}, {nomDe(s.sorteId)}
        </strong>
        {s.lieuId !== null && <span>{nomDe(s.lieuId)}</span>}
        <span>{children.filter(Boolean).join(', ')}</span>
      </span>
      <IconChevronRight size={20} aria-hidden />
    </Link>
  );
}

/** What each step is: asked of the server, and never kept on the phone. */
function useTextesDesEtapes(enabled: boolean): (s: MaSituation) => string | undefined {
  const { slug, membreId } = useStructure();
  const { data } = useQuery({
    queryKey: ['structure', slug, 'situations', 'mes-etapes', membreId],
    enabled,
    gcTime: 0,
    retry: false,
    staleTime: 5 * 60_000,
    queryFn: async () => {
      const query = { membre: String(membreId), ouvertes: 'true' as const, taille: 200 };
      const params = { path: { structure: slug }, query };
      const { data: page } = await api.GET('/api/structures/{structure}/situations', { params });
      return new Map(page?.situations.map((s) => [s.id, s.prochaine?.etape]));
    },
  });
  return ({ id }) => data?.get(id);
}
