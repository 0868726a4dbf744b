import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { duree, nombre } from '../../ui/format.ts';
import { useListes } from '../../ui/nomenclature.ts';
import { Section } from '../../ui/section.tsx';
import type { ACorriger } from '../en-cours/corriger.tsx';
import { estVeille } from '../natures.ts';
import { comptesLus } from '../phrases.ts';
import { heureLue } from '../temps.ts';
import { total } from '../totaux.ts';
import { Contacts } from './contacts.tsx';
import classes from './lecture.module.css';
import { PhotoDActe } from './photo-d-acte.tsx';
import { chiffresDe, type Rendu } from './rendu.ts';

interface LectureProps {
  rendu: Rendu;
  /** Minutes to show while the end is not said. */
  minutes: number | null;
  /** Puts a counter right, when this phone counted there. */
  onCorriger?: ((quoi: ACorriger) => void) | undefined;
  /** Beside what the next team must know: a word to add. */
  ajout?: ReactNode;
}

/** The account of a shift, the same on every screen: what the next team must know comes first. */
export function Lecture({ rendu, minutes, ajout, onCorriger }: LectureProps) {
  const { listes } = useListes();
  const { contacts, actes, personnes } = chiffresDe(rendu);
  const transmissions = rendu.notes.filter((n) => n.sorte === 'transmission');
  const ambiances = rendu.notes.filter((n) => n.sorte === 'ambiance');
  const veille = new Set(listes.natures.filter(estVeille).map((n) => n.id));
  const observations = rendu.actesEnRoute.filter((a) => veille.has(a.natureId));
  const autres = rendu.actesEnRoute.filter((a) => !veille.has(a.natureId));
  return (
    <div className={classes.lecture}>
      {(transmissions.length > 0 || ajout) && (
        <Section titre="Pour l’équipe suivante">
          <Notes notes={transmissions} />
          {ajout}
        </Section>
      )}
      <Paper component="dl" shadow="xs" className={classes.chiffres}>
        {[
          ['Durée', minutes === null ? '?' : duree(minutes)],
          ['Personnes', nombre(personnes)],
          ['Contacts', nombre(contacts)],
          ['Autres actes', nombre(actes)],
        ].map(([libelle, valeur]) => (
          <div key={libelle}>
            <dt>{libelle}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </Paper>
      {contacts > 0 && <Contacts rendu={rendu} onCorriger={onCorriger} />}
      {observations.length > 0 && (
        <Section titre="Veille technique">
          <Actes actes={observations} />
        </Section>
      )}
      {autres.length > 0 && (
        <Section titre="Interventions">
          <Actes actes={autres} />
        </Section>
      )}
      {ambiances.length > 0 && (
        <Section titre="Ambiance">
          <Notes notes={ambiances} />
        </Section>
      )}
      {contacts + actes + rendu.notes.length === 0 && (
        <Text c="dimmed">Rien n’a été enregistré pendant cette tournée.</Text>
      )}
    </div>
  );
}

function Notes({ notes }: { notes: Rendu['notes'] }) {
  const { nomDe, personne } = useListes();
  if (notes.length === 0) return null;
  return (
    <ul className={classes.liste}>
      {notes.map((n) => (
        <li key={n.id} className={classes.note}>
          <span className={classes.texte}>{n.texte}</span>
          <span className={classes.detail}>
            {[n.heure && heureLue(n.heure), n.lieuId !== null && nomDe(n.lieuId), personne(n.membreId)]
              .filter(Boolean)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Actes({ actes }: { actes: Rendu['actesEnRoute'] }) {
  const { nomDe } = useListes();
  return (
    <ul className={classes.liste}>
      {actes.map((a) => (
        <li key={a.id} className={classes.note}>
          <span className={classes.quoi}>{nomDe(a.natureId)}</span>
          <span className={classes.detail}>
            {[
              a.heure && heureLue(a.heure),
              a.lieuId !== null && nomDe(a.lieuId),
              total(a) > 0 && comptesLus(a),
              a.minutes > 0 && duree(a.minutes),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
          {a.photos.length > 0 && (
            <span className={classes.photos}>
              {a.photos.map((p, i) => (
                <PhotoDActe key={p} acteId={a.id} photoId={p} alt={`${nomDe(a.natureId)}, photo ${i + 1}`} />
              ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
