import { IconMessageForward, IconMoodSearch, IconPencilPlus, IconTool } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { useStructure } from '../../ui/session.ts';
import classes from './en-cours.module.css';
import { Noter } from './noter.tsx';
import type { SorteDeNote } from './use-note.ts';

interface GestesProps {
  tournee: TourneeLocale;
  lieuId: number | null;
}

/** What is not a contact: an act with its details, the state of a place, its mood, what the next team must know. */
export function Gestes({ tournee, lieuId }: GestesProps) {
  const { slug } = useStructure();
  const [note, setNote] = useState<SorteDeNote | null>(null);
  const acte = { tournee: tournee.id, ...(lieuId !== null && { lieu: lieuId }) };
  return (
    <section aria-label="Autre chose" className={classes.gestes}>
      <Link
        to={`/s/${slug}/interventions/nouvelle` as string}
        search={acte as never}
        className={classes.geste}
      >
        <IconPencilPlus size={24} aria-hidden />
        Acte complet
      </Link>
      <Link to={`/s/${slug}/tournees/${tournee.id}/veille` as string} className={classes.geste}>
        <IconTool size={24} aria-hidden />
        Veille technique
      </Link>
      <button type="button" className={classes.geste} onClick={() => setNote('ambiance')}>
        <IconMoodSearch size={24} aria-hidden />
        Ambiance
      </button>
      <button type="button" className={classes.geste} onClick={() => setNote('transmission')}>
        <IconMessageForward size={24} aria-hidden />
        Pour l’équipe suivante
      </button>
      <Noter tournee={tournee} lieuId={lieuId} sorte={note} onFermer={() => setNote(null)} />
    </section>
  );
}
