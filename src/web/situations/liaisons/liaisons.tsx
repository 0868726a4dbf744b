import { Button, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { FicheLiaisonBreve } from '../../../modules/liaisons/contract.ts';
import { ACTIONS, type Action } from '../../../modules/liaisons/rules/etats.ts';
import type { SituationLue } from '../../../modules/situations/contract.ts';
import { useListes } from '../../ui/nomenclature.ts';
import { Section } from '../../ui/section.tsx';
import { useStructure } from '../../ui/session.ts';
import { StateBadge } from '../../ui/state-badge.tsx';
import classes from './liaisons.module.css';
import { ACCORD_LU, attenteLue, ETATS_DE_FICHE, GESTES, LIEN_LU, vieDe } from './libelles.ts';
import { fichesQuery } from './use-liaisons.ts';

const EcrireFiche = lazy(() => import('./ecrire-fiche.tsx').then((m) => ({ default: m.EcrireFiche })));
const UneFiche = lazy(() => import('./une-fiche.tsx').then((m) => ({ default: m.UneFiche })));
const Geste = lazy(() => import('./geste.tsx').then((m) => ({ default: m.Geste })));

export type Ouvert =
  | { quoi: 'ecrire'; id: string | null }
  | { quoi: 'lire'; id: string }
  | { quoi: 'geste'; fiche: FicheLiaisonBreve; action: Action }
  | null;

/** What was asked of partners: sheets, their answers, and whether the person was received. */
export function Liaisons({ situation: s }: { situation: SituationLue }) {
  const { slug } = useStructure();
  const { nomDe } = useListes();
  const { data: fiches, error } = useQuery(fichesQuery(slug, s.id));
  const [ouvert, setOuvert] = useState<Ouvert>(null);
  const vivante = s.supprimeLe === null && !s.anonymisee;
  const fermer = () => setOuvert(null);
  return (
    <Section titre="Fiches de liaison">
      {error && <Text c="dimmed">Les fiches ne peuvent pas être lues en ce moment.</Text>}
      {fiches?.length === 0 && (
        <Text c="dimmed" mb="md">
          Rien n’a été demandé à un partenaire. Une fiche part sans nom, sauf si la personne est d’accord.
        </Text>
      )}
      {fiches && fiches.length > 0 && (
        <ul className={classes.liste}>
          {fiches.map((f) => (
            <li key={f.id} className={classes.fiche}>
              <div className={classes.tete}>
                <h3>{nomDe(f.partenaireId)}</h3>
                <StateBadge ton={ETATS_DE_FICHE[f.etat][0]}>{ETATS_DE_FICHE[f.etat][1]}</StateBadge>
              </div>
              <p className={classes.dit}>
                {[vieDe(f), ACCORD_LU[f.accord], f.lien && f.etat !== 'brouillon' && LIEN_LU[f.lien.etat]]
                  .filter(Boolean)
                  .join('. ')}
                .
              </p>
              {f.attente && <p className={classes.attente}>{attenteLue(f)}</p>}
              <div className={classes.gestes}>
                <Button
                  variant="subtle"
                  size="sm"
                  onClick={() => setOuvert({ quoi: 'lire', id: f.id })}
                  aria-label={`Ouvrir la fiche pour ${nomDe(f.partenaireId)}`}
                >
                  Ouvrir
                </Button>
                {vivante &&
                  GESTES.filter((a) => f.actions.includes(a)).map((a) => (
                    <Button
                      key={a}
                      variant="subtle"
                      size="sm"
                      onClick={() => setOuvert({ quoi: 'geste', fiche: f, action: a })}
                    >
                      {ACTIONS[a].nom}
                    </Button>
                  ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      {vivante && (
        <Button
          variant="light"
          leftSection={<IconSend size={20} aria-hidden />}
          onClick={() => setOuvert({ quoi: 'ecrire', id: null })}
        >
          Écrire à un partenaire
        </Button>
      )}
      <Suspense>
        {ouvert?.quoi === 'ecrire' && (
          <EcrireFiche
            key={ouvert.id}
            situation={s}
            fiche={ouvert.id}
            fermer={fermer}
            envoyer={(fiche) => setOuvert({ quoi: 'geste', fiche, action: 'envoyer' })}
          />
        )}
        {ouvert?.quoi === 'lire' && (
          <UneFiche situation={s} id={ouvert.id} vivante={vivante} ouvrir={setOuvert} fermer={fermer} />
        )}
        {ouvert?.quoi === 'geste' && (
          <Geste situation={s} fiche={ouvert.fiche} action={ouvert.action} fermer={fermer} />
        )}
      </Suspense>
    </Section>
  );
}
