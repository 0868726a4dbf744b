import { Button, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { jourDeService } from '../../modules/interventions/rules/journee.ts';
import { useCarnet } from '../offline/use-carnet.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { duree, nombre, pourcent } from '../ui/format.ts';
import { momentDe, useMaintenant } from '../ui/maintenant.ts';
import { useListes } from '../ui/nomenclature.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { jourLong } from '../ui/quand.ts';
import { useStructure } from '../ui/session.ts';
import classes from './ma-semaine.module.css';
import { type Changement, changements, lundiDe, type Part, type Semaine, semaineDe } from './semaine.ts';

const SEMAINE_MS = 7 * 86_400_000;

/** The person's own work shown back to them: not a score, nor a ranking. */
export function MaSemaine() {
  const { slug, membreId } = useStructure();
  const { actes, journee, avance } = useCarnet();
  const { listes, nomDe, personne } = useListes();
  const [passee, setPassee] = useState(false);
  const { jour } = jourDeService(momentDe(useMaintenant(avance)), journee);
  const celleCi = lundiDe(jour);
  const lundi = passee ? new Date(Date.parse(celleCi) - SEMAINE_MS).toISOString().slice(0, 10) : celleCi;
  const hors = new Set(listes.natures.flatMap((n) => (n.mediation ? [] : [n.id])));
  const semaine = semaineDe(actes, { lundi, jour, membreId }, (id) => !hors.has(id));
  const { natures, lieux, avec, partenaires } = semaine;
  return (
    <>
      <PageTitle
        titre={passee ? 'Ma semaine passée' : 'Ma semaine'}
        retour={{ vers: `/s/${slug}/aujourdhui`, libelle: 'Aujourd’hui' }}
      >
        Du {jourLong(semaine.du)} au {jourLong(semaine.au)}. Pour vous : ni note, ni classement.
      </PageTitle>
      {natures.every((p) => p.fois === 0) ? (
        <EmptyState titre="Rien de noté cette semaine-là">
          Ce que vous noterez apparaîtra ici : ce que vous avez fait, où et avec qui.
        </EmptyState>
      ) : (
        <div className={classes.parties}>
          <Liste titre="Ce que vous avez fait" parts={natures} nom={nomDe} avecDuree />
          <Temps semaine={semaine} />
          <Liste titre="Où" parts={lieux} nom={nomDe} />
          <Liste titre="Avec qui" parts={avec} nom={personne} />
          <Liste titre="Avec quels partenaires" parts={partenaires} nom={nomDe} />
          <CeQuiChange semaine={semaine} nom={nomDe} />
        </div>
      )}
      <Group mt="xl">
        <Button
          variant="light"
          leftSection={!passee && <IconChevronLeft size={20} aria-hidden />}
          rightSection={passee && <IconChevronRight size={20} aria-hidden />}
          onClick={() => setPassee(!passee)}
        >
          {passee ? 'Cette semaine' : 'La semaine passée'}
        </Button>
      </Group>
    </>
  );
}

/** The first ones say the week. */
const MONTREES = 6;

interface ListeProps {
  titre: string;
  parts: readonly Part[];
  nom: (id: number) => string;
  avecDuree?: boolean;
}

function Liste({ titre, parts, nom, avecDuree }: ListeProps) {
  const [toutes, setToutes] = useState(false);
  const faites = parts.filter((p) => p.fois > 0);
  if (faites.length === 0) return null;
  const plus = Math.max(...faites.map((p) => p.fois));
  const autres = faites.length - MONTREES;
  return (
    <section className={classes.partie} aria-label={titre}>
      <h2 className={classes.titre}>{titre}</h2>
      <ul className={classes.parts}>
        {faites.slice(0, toutes ? undefined : MONTREES).map((p) => (
          <li key={p.id} className={classes.part}>
            <span>{nom(p.id)}</span>
            <span className={classes.nombre}>
              {nombre(p.fois)}
              <span className={classes.dim}>
                {' '}
                fois{avecDuree && p.minutes > 0 && `, ${duree(p.minutes)}`}
              </span>
            </span>
            <span className={classes.barre} aria-hidden style={{ inlineSize: `${(100 * p.fois) / plus}%` }} />
          </li>
        ))}
      </ul>
      {autres > 0 && (
        <Button variant="subtle" px={0} mt="xs" aria-expanded={toutes} onClick={() => setToutes(!toutes)}>
          {toutes ? 'Voir moins' : `Voir ${autres === 1 ? 'l’autre' : `les ${autres} autres`}`}
        </Button>
      )}
    </section>
  );
}

/** The share of mediation, never shown as if all the time had been recorded when it was not. */
function Temps({ semaine: { minutes, minutesMediation } }: { semaine: Semaine }) {
  const autre = minutes - minutesMediation;
  return (
    <section className={classes.partie} aria-label="Temps">
      <h2 className={classes.titre}>Temps noté</h2>
      <p className={classes.grand}>{duree(minutes)}</p>
      {autre > 0 ? (
        <Text>
          dont {pourcent(minutesMediation / minutes)} de médiation. Cette part n’est juste que si l’autre
          temps de travail (réunions, formation, trajets…) est noté en entier.
        </Text>
      ) : (
        <Text c="dimmed">
          Aucun autre temps de travail n’est noté : la part de médiation ne peut pas être calculée.
        </Text>
      )}
    </section>
  );
}

const SENS: Readonly<Record<Changement['sens'], (c: Changement) => string>> = {
  nouveau: () => 'nouveau',
  plus: (c) => `plus souvent\u00a0: ${nombre(c.fois)}, contre ${nombre(c.habituel)} d’habitude`,
  moins: (c) => `moins souvent\u00a0: ${nombre(c.fois)}, contre ${nombre(c.habituel)} d’habitude`,
};

function CeQuiChange({ semaine, nom }: { semaine: Semaine; nom: (id: number) => string }) {
  const { comparees, natures, lieux, partenaires } = semaine;
  const tous = changements([...natures, ...lieux, ...partenaires]);
  return (
    <section className={classes.partie} aria-label="Ce qui change">
      <h2 className={classes.titre}>Ce qui change depuis le mois passé</h2>
      {comparees === 0 ? (
        <Text c="dimmed">Il n’y a pas encore de semaine d’avant à comparer.</Text>
      ) : tous.length === 0 ? (
        <Text>Rien de marquant par rapport à vos semaines d’avant.</Text>
      ) : (
        <ul className={classes.parts}>
          {tous.map((c) => (
            <li key={c.id}>
              <strong>{nom(c.id)}</strong> <span className={classes.dim}>{SENS[c.sens](c)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
