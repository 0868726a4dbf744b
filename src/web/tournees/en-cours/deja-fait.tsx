import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { nouvelId } from '../../../kernel/id.ts';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { useActions, useCarnet } from '../../offline/use-carnet.ts';
import { EtatEnvoi } from '../../ui/etat-envoi.tsx';
import { useListes } from '../../ui/nomenclature.ts';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { signalerAnnulable, signalerErreur } from '../../ui/toast.ts';
import { comptesLus } from '../phrases.ts';
import { heureLue } from '../temps.ts';
import { parNature, total } from '../totaux.ts';
import type { ACorriger } from './corriger.tsx';
import classes from './en-cours.module.css';

interface DejaFaitProps {
  tournee: TourneeLocale;
  onCorriger: (quoi: ACorriger) => void;
}

/** What this round holds so far, all phones together; each line can be put right. */
export function DejaFait({ tournee, onCorriger }: DejaFaitProps) {
  const rien =
    tournee.notes.length === 0 &&
    tournee.actesEnRoute.length === 0 &&
    tournee.compteurs.every((c) => total(c) === 0);
  return (
    <Section titre="Depuis le début">
      {rien ? (
        <Text c="dimmed">Rien pour l’instant. Un appui sur un compteur, et c’est enregistré.</Text>
      ) : (
        <ul className={classes.fait}>
          <Contacts tournee={tournee} onCorriger={onCorriger} />
          <Actes tournee={tournee} />
          <Notes tournee={tournee} />
        </ul>
      )}
      {tournee.refus.map((r) => (
        <Text key={r.message} c="red" role="alert">
          {r.message}
        </Text>
      ))}
      {!rien && <EtatEnvoi etat={tournee.etat} />}
    </Section>
  );
}

function Contacts({ tournee, onCorriger }: DejaFaitProps) {
  const { nomDe } = useListes();
  return parNature(tournee.compteurs).flatMap(({ natureId, lieux }) =>
    lieux.map((c) => (
      <li key={`${natureId} ${c.lieuId}`}>
        <button
          type="button"
          className={classes.ligne}
          onClick={() => onCorriger({ natureId, lieuId: c.lieuId })}
        >
          <span className={classes.ligneTexte}>
            <strong>{nomDe(natureId)}</strong>, {c.lieuId === null ? 'sans lieu' : nomDe(c.lieuId)}
            {'\u00a0'}: {comptesLus(c)}
          </span>
          <span className={classes.corriger}>Corriger</span>
        </button>
      </li>
    )),
  );
}

function Actes({ tournee }: { tournee: TourneeLocale }) {
  const { slug } = useStructure();
  const { actes } = useCarnet();
  const { nomDe } = useListes();
  return tournee.actesEnRoute.map((a) => {
    const mien = actes.find((x) => x.id === a.id);
    const texte = [
      a.heure && heureLue(a.heure),
      a.lieuId !== null && nomDe(a.lieuId),
      total(a) > 0 && comptesLus(a),
    ]
      .filter(Boolean)
      .join(', ');
    return (
      <li key={a.id} className={classes.ligne}>
        <span className={classes.ligneTexte}>
          {mien ? (
            <Link to={`/s/${slug}/interventions/${a.id}` as string}>{nomDe(a.natureId)}</Link>
          ) : (
            <strong>{nomDe(a.natureId)}</strong>
          )}
          {texte && `, ${texte}`}
          {a.photos.length > 0 &&
            `, ${a.photos.length === 1 ? '1\u00a0photo' : `${a.photos.length}\u00a0photos`}`}
        </span>
        {mien && <EtatEnvoi etat={mien.etat} />}
      </li>
    );
  });
}

function Notes({ tournee }: { tournee: TourneeLocale }) {
  const { membreId } = useCarnet();
  const { effacerNote, noter } = useActions();
  const { nomDe } = useListes();
  const effacer = async ({ id, sorte, heure, lieuId, texte }: TourneeLocale['notes'][number]) => {
    try {
      await effacerNote(tournee.id, id);
      signalerAnnulable('Note effacée.', () =>
        noter(tournee.id, { id: nouvelId(), sorte, heure, lieuId, texte }),
      );
    } catch (e) {
      signalerErreur(e);
    }
  };
  return tournee.notes.map((n) => (
    <li key={n.id} className={classes.ligne}>
      <span className={classes.ligneTexte}>
        <strong>{n.sorte === 'ambiance' ? 'Ambiance' : 'Pour l’équipe suivante'}</strong>
        {n.lieuId !== null && `, ${nomDe(n.lieuId)}`}
        {'\u00a0'}: {n.texte}
      </span>
      {n.membreId === membreId && (
        <button type="button" className={classes.corriger} onClick={() => effacer(n)}>
          Effacer
        </button>
      )}
    </li>
  ));
}
