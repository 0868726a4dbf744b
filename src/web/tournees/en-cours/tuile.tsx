import { VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import { nombre } from '../../ui/format.ts';
import { type CompteurLu, GENRES, type Genre, somme, total } from '../totaux.ts';
import classes from './tuile.module.css';
import { useAppuiLong } from './use-appui-long.ts';
import type { Appui } from './use-compteurs.ts';

interface TuileProps {
  /** Of the nature, and of the place where one is. */
  nom: string;
  lieu: string;
  lieuId: number | null;
  /** Of this nature, at all places of the round. */
  compteurs: readonly CompteurLu[];
  /** The last press, when it was here. */
  dernier: Appui | null;
  onCompter: (genre: Genre) => void;
  onAnnuler: () => void;
  onCorriger: () => void;
}

/** Contacts of one nature where one is: a press each. A long press, or the pencil, corrects. */
export function Tuile(props: TuileProps) {
  const { nom, lieu, lieuId, compteurs, dernier, onCompter, onAnnuler, onCorriger } = props;
  const appuiLong = useAppuiLong(onCorriger);
  const ici = somme(compteurs.filter((c) => c.lieuId === lieuId));
  const partout = total(somme(compteurs));
  const ajoute = dernier && GENRES.find((g) => g.champ === dernier.genre);
  return (
    <fieldset className={classes.tuile} aria-label={`${nom}, ${lieu}, ${total(ici)}`} {...appuiLong}>
      <div className={classes.tete}>
        <span className={classes.nom}>
          {nom}
          {partout > total(ici) && (
            <span className={classes.partout}>{nombre(partout)} sur toute la tournée</span>
          )}
        </span>
        <button
          type="button"
          className={classes.discret}
          aria-disabled={!ajoute}
          aria-label={`Annuler le dernier${ajoute ? `, ${ajoute.un}` : ''}, ${nom}, ${lieu}`}
          onClick={() => ajoute && onAnnuler()}
        >
          <IconArrowBackUp size={22} aria-hidden />
        </button>
        <span className={classes.total} key={total(ici)}>
          {nombre(total(ici))}
        </span>
        <button
          type="button"
          className={classes.discret}
          aria-label={`Corriger ${nom}, ${lieu}`}
          onClick={onCorriger}
        >
          <IconPencil size={20} aria-hidden />
        </button>
      </div>
      <div className={classes.boutons}>
        {GENRES.map(({ champ, titre, un }) => (
          <button key={champ} type="button" className={classes.bouton} onClick={() => onCompter(champ)}>
            <VisuallyHidden>{`Ajouter ${un}, ${nom}, ${lieu}`}</VisuallyHidden>
            <span className={classes.nombre} aria-hidden>
              {nombre(ici[champ])}
            </span>
            <span aria-hidden>{titre}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
