import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconClockQuestion } from '@tabler/icons-react';
import { Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { type TourneeLocale, tourneeDe } from '../offline/carnet.ts';
import { useActions, useCarnet } from '../offline/use-carnet.ts';
import { Depliant } from '../ui/depliant.tsx';
import formulaire from '../ui/formulaire.module.css';
import { HeureField } from '../ui/heure-field.tsx';
import { useListes } from '../ui/nomenclature.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { phraseDe } from '../ui/probleme.ts';
import { useStructure } from '../ui/session.ts';
import { signaler } from '../ui/toast.ts';
import { GardeContext } from '../ui/use-garde.ts';
import { useRetenue } from '../ui/use-retenue.tsx';
import { ChampNote } from './champ-note.tsx';
import { useNote } from './en-cours/use-note.ts';
import { Lecture } from './lecture/lecture.tsx';
import { oublierLieu } from './memoire.ts';
import { enumerer } from './phrases.ts';
import { derniereHeure, dureeJusqua, ecoulees, finsPossibles, heureLue, OUBLI } from './temps.ts';
import { useMaintenant } from './use-maintenant.ts';

/** The end of a round: what was done, what the next team must know, and one press. */
export function Fin() {
  const { slug } = useStructure();
  const { id = '' } = useParams({ strict: false });
  const tournee = tourneeDe(useCarnet(), id);
  if (!tournee || tournee.close) return <Navigate to={`/s/${slug}/tournees/${id}` as string} replace />;
  return <Resume tournee={tournee} />;
}

function Resume({ tournee }: { tournee: TourneeLocale }) {
  const { slug } = useStructure();
  const { cloreTournee } = useActions();
  const { nomDe, personne } = useListes();
  const naviguer = useNavigate();
  const maintenant = useMaintenant();
  const note = useNote(tournee, 'transmission');
  const [dite, setDite] = useState<string | null>(null);
  const [erreur, setErreur] = useState<string | null>(null);
  const [enCours, setEnCours] = useState(false);
  const noeud = useRef<HTMLDivElement>(null);
  const retenue = useRetenue(() => noeud.current?.querySelector('textarea')?.focus());
  const oubliee = ecoulees(tournee, maintenant) > OUBLI;
  const fin = dite ?? (oubliee ? null : maintenant.heure);
  const minutes =
    fin === null ? null : dite === null ? ecoulees(tournee, maintenant) : dureeJusqua(tournee.heure, fin);
  const terminer = async () => {
    if (fin === null || minutes === null)
      return setErreur('Choisissez l’heure à laquelle elle s’est terminée.');
    setEnCours(true);
    if (!(await retenue.retenir(note.texte))) return setEnCours(false);
    try {
      await note.garder(null);
      await cloreTournee(tournee.id, { heureFin: fin, duree: minutes });
      oublierLieu([tournee.id, ...tournee.autresIds]);
      signaler('Tournée terminée. Son compte rendu est dans «\u00a0Tournées\u00a0».');
      await naviguer({ to: `/s/${slug}` as string, replace: true });
    } catch (e) {
      setErreur(phraseDe(e));
      setEnCours(false);
    }
  };
  const choisir = (heure: string | null) => {
    setErreur(null);
    setDite(heure);
  };
  return (
    <>
      <PageTitle
        compact
        titre="Terminer la tournée"
        retour={{ vers: `/s/${slug}/tournees/${tournee.id}`, libelle: 'Tournée' }}
      >
        {[
          tournee.secteurId !== null && nomDe(tournee.secteurId),
          `${heureLue(tournee.heure)} – ${fin === null ? '?' : heureLue(fin)}`,
          enumerer(tournee.membres.map(personne)),
        ]
          .filter(Boolean)
          .join(', ')}
      </PageTitle>
      <Stack maw="60rem">
        {oubliee && (
          <Alert
            color="safran"
            icon={<IconClockQuestion aria-hidden />}
            title={'Quand s’est-elle terminée\u00a0?'}
          >
            <Text mb="sm">
              Commencée à {heureLue(tournee.heure)}, elle n’a pas été terminée sur le moment.
            </Text>
            <Fins tournee={tournee} fin={fin} onChoisir={choisir} />
          </Alert>
        )}
        <Lecture
          rendu={tournee}
          minutes={minutes}
          ajout={
            <GardeContext value={retenue.garde}>
              <div ref={noeud}>
                <ChampNote
                  label="Un mot à ajouter"
                  description="Ce qui reste à faire ou à surveiller, sans nom."
                  value={note.texte}
                  onChange={note.changer}
                />
              </div>
            </GardeContext>
          }
        />
        {!oubliee && (
          <Depliant
            titre="Heure de fin"
            resume={dite ? heureLue(dite) : `maintenant, ${heureLue(maintenant.heure)}`}
          >
            <HeureField label="Heure de fin" value={fin} onChange={choisir} />
          </Depliant>
        )}
        {erreur && (
          <Alert color="brique" icon={<IconAlertTriangle aria-hidden />} role="alert">
            {erreur}
          </Alert>
        )}
        {retenue.question}
        <div className={formulaire.collants}>
          <Button size="lg" fullWidth loading={enCours} onClick={terminer}>
            Terminer la tournée
          </Button>
        </div>
      </Stack>
    </>
  );
}

interface FinsProps {
  tournee: TourneeLocale;
  fin: string | null;
  onChoisir: (heure: string | null) => void;
}

/** Hours to choose from, and any other. */
function Fins({ tournee, fin, onChoisir }: FinsProps) {
  return (
    <Stack gap="sm">
      <Group gap="xs">
        {finsPossibles(tournee.heure, derniereHeure(tournee)).map((h) => (
          <Button
            key={h}
            variant={h === fin ? 'filled' : 'default'}
            aria-pressed={h === fin}
            onClick={() => onChoisir(h)}
          >
            {heureLue(h)}
          </Button>
        ))}
      </Group>
      <HeureField label="Une autre heure" value={fin} onChange={onChoisir} />
    </Stack>
  );
}
