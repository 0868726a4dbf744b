import { CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronRight, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useActions, useCarnet } from '../offline/use-carnet.ts';
import { type BrouillonDActe, brouillonsDActes, cleDuBrouillon } from '../ui/brouillons.ts';
import { aujourdhui, jourCourt } from '../ui/format.ts';
import { momentDe } from '../ui/maintenant.ts';
import { useListes } from '../ui/nomenclature.ts';
import { viserTitre } from '../ui/page-title.tsx';
import { heureLue } from '../ui/quand.ts';
import { useStructure } from '../ui/session.ts';
import { signalerAnnulable, signalerErreur } from '../ui/toast.ts';
import classes from './aujourdhui.module.css';

/** What waits for the person: what was refused, with its sentence, and what was typed and not saved. */
export function EnAttente() {
  const { slug } = useStructure();
  const { actes, tournees, brouillons } = useCarnet();
  const { nomDe } = useListes();
  const refuses = [
    ...actes
      .filter((a) => a.sorte === 'acte' && a.etat === 'a-corriger')
      .map(({ id, acte, refus }) => ({ ...acte, id, refus, vers: `/s/${slug}/interventions/${id}` })),
    ...tournees
      .filter((t) => t.etat === 'a-corriger')
      .map((t) => ({ ...t, creneau: null, vers: `/s/${slug}/tournees/${t.id}` })),
  ];
  const connus = new Set(actes.map((a) => a.id));
  const ecrits = brouillonsDActes(brouillons);
  if (refuses.length === 0 && ecrits.length === 0) return null;
  return (
    <section aria-label="En attente de vous" className={classes.attentes}>
      {refuses.map((r) => (
        <Attente
          key={r.id}
          vers={r.vers}
          icone={<IconAlertTriangle size={22} aria-hidden />}
          titre={`À corriger\u00a0: ${nomDe(r.natureId)}`}
        >
          {[jourCourt(r.jour), heureLue(r)].filter(Boolean).join(', ')}
          {'\u00a0'}: {r.refus[0]?.message}
        </Attente>
      ))}
      {ecrits.map((b) => (
        <Attente
          key={b.acteId}
          vers={`/s/${slug}/interventions/${b.base === null ? 'nouvelle' : b.acteId}`}
          search={b.base === null ? { brouillon: b.acteId, depuis: 'jour' } : {}}
          icone={<IconPencil size={22} aria-hidden />}
          titre={`Reprendre\u00a0: ${b.valeurs.natureId === null ? 'sans nature' : nomDe(b.valeurs.natureId)}`}
          action={<Jeter brouillon={b} />}
        >
          {connus.has(b.acteId) ? 'Modification' : 'Brouillon'} {momentDuBrouillon(b.le)}
        </Attente>
      ))}
    </section>
  );
}

/** « de 18:05 », « du lun. 23 nov. » */
function momentDuBrouillon(le: string): string {
  const { date, heure } = momentDe(new Date(le));
  return date === aujourdhui() ? `de ${heureLue({ heure, creneau: null })}` : `du ${jourCourt(date)}`;
}

interface AttenteProps {
  vers: string;
  search?: Record<string, unknown>;
  icone: ReactNode;
  titre: string;
  children: ReactNode;
  action?: ReactNode;
}

function Attente({ vers, search, icone, titre, children, action }: AttenteProps) {
  return (
    <div className={classes.attente}>
      <Link to={vers as string} search={(search ?? {}) as never} className={classes.lienAttente}>
        {icone}
        <span className={classes.quoi}>
          <strong>{titre}</strong>
          <span>{children}</span>
        </span>
        {!action && <IconChevronRight size={20} aria-hidden />}
      </Link>
      {action}
    </div>
  );
}

/** Throws a draft away; it can be brought back. */
function Jeter({ brouillon: { acteId, le, ...contenu } }: { brouillon: BrouillonDActe }) {
  const { jeterBrouillon, garderBrouillon } = useActions();
  const cle = cleDuBrouillon(acteId);
  const jeter = async () => {
    try {
      await jeterBrouillon(cle);
      signalerAnnulable('Brouillon jeté.', () => garderBrouillon(cle, contenu), {
        bouton: 'Reprendre',
        fait: 'Le brouillon est de retour.',
      });
      viserTitre();
    } catch (e) {
      signalerErreur(e);
    }
  };
  return <CloseButton aria-label="Jeter ce brouillon" size={44} iconSize={20} onClick={jeter} />;
}
