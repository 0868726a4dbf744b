import { Button, Text } from '@mantine/core';
import { IconListDetails, IconPointFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { SituationLue } from '../../../modules/situations/contract.ts';
import { ETATS } from '../../../modules/situations/rules/etats.ts';
import { ISSUES } from '../../../modules/situations/rules/issues.ts';
import { duree, pluriel } from '../../ui/format.ts';
import { useListes } from '../../ui/nomenclature.ts';
import { jourLong } from '../../ui/quand.ts';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import type { Detail } from '../une.tsx';
import { actesQuery } from '../use-situations.ts';
import { type Acte, evenementsDe, type Passe } from './evenements.ts';
import { FaitDit } from './fait-dit.tsx';
import classes from './frise.module.css';

const CorrigerPhrase = lazy(() =>
  import('./corriger-phrase.tsx').then((m) => ({ default: m.CorrigerPhrase })),
);

/** All that happened: facts, acts of the field and moves, the newest first. */
export function Frise({ situation: s, detail }: { situation: SituationLue; detail: Detail }) {
  const { slug } = useStructure();
  const { data: actes = [] } = useQuery(actesQuery(slug, s.id));
  const evenements = evenementsDe(detail, actes);
  return (
    <Section titre="Ce qui s’est passé">
      <ol className={classes.frise}>
        {evenements.map((e) =>
          e.sorte === 'fait' ? (
            <FaitDit key={e.cle} situation={s} fait={e.fait} />
          ) : e.sorte === 'acte' ? (
            <ActeDit key={e.cle} acte={e.acte} />
          ) : (
            <PassageDit key={e.cle} situation={s} passage={e.passage} />
          ),
        )}
      </ol>
    </Section>
  );
}

function ActeDit({ acte: a }: { acte: Acte }) {
  const { slug } = useStructure();
  const { nomDe, personne } = useListes();
  const personnes = a.femmes + a.hommes + a.nonCommunique;
  const nom = nomDe(a.natureId);
  return (
    <li className={classes.evenement}>
      <span className={classes.icone}>
        <IconListDetails size={22} aria-hidden />
      </span>
      <div>
        <div className={classes.tete}>
          <h3>{a.accessible ? <Link to={`/s/${slug}/interventions/${a.id}` as string}>{nom}</Link> : nom}</h3>
          <span className={classes.quand}>{jourLong(a.jour)}</span>
        </div>
        <p className={`${classes.dit} ${classes.attenue}`}>
          {[
            'Intervention',
            personnes > 0 && pluriel(personnes, 'personne'),
            a.minutes > 0 && duree(a.minutes),
            a.membres.map(personne).join(', '),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
    </li>
  );
}

function PassageDit({ situation: s, passage: p }: { situation: SituationLue; passage: Passe }) {
  const { personne } = useListes();
  const [corrige, setCorrige] = useState(false);
  const vivante = s.supprimeLe === null && !s.anonymisee;
  return (
    <li className={`${classes.evenement} ${classes.passage}`}>
      <span className={classes.icone}>
        <IconPointFilled size={22} aria-hidden />
      </span>
      <div>
        <div className={classes.tete}>
          <Text component="span">
            {p.de === null
              ? 'Demande reçue'
              : p.issue
                ? `Close\u00a0: ${ISSUES[p.issue].nom.toLowerCase()}`
                : nomDuPassage(p)}
            {p.membreId !== null && (
              <Text component="span" c="dimmed">
                , {personne(p.membreId)}
              </Text>
            )}
          </Text>
          <span className={classes.quand}>{jourLong(p.le)}</span>
        </div>
        {p.phrase && <p className={classes.dit}>{p.phrase}</p>}
        {p.phrase && vivante && (
          <div className={classes.gestes}>
            <Button
              variant="subtle"
              size="sm"
              onClick={() => setCorrige(true)}
              aria-label={`Modifier ce qui est dit\u00a0: ${nomDuPassage(p).toLowerCase()}, ${jourLong(p.le)}`}
            >
              Modifier
            </Button>
          </div>
        )}
        <Suspense>
          {corrige && <CorrigerPhrase situation={s} passage={p} fermer={() => setCorrige(false)} />}
        </Suspense>
      </div>
    </li>
  );
}

const nomDuPassage = (p: Passe): string => (p.de === 'close' ? 'Rouverte' : ETATS[p.vers].nom);
