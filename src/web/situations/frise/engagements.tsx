import { Button } from '@mantine/core';
import type { SituationLue } from '../../../modules/situations/contract.ts';
import type { FaitLu } from '../../../modules/situations/contract-faits.ts';
import { tenueDe } from '../../../modules/situations/rules/faits/protocole.ts';
import { aujourdhui, jour } from '../../ui/format.ts';
import { StateBadge, type Ton } from '../../ui/state-badge.tsx';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import { useSituations } from '../use-situations.ts';
import classes from './frise.module.css';

export type Protocole = Extract<FaitLu, { genre: 'protocole' }>;

const TENUES: Readonly<Record<ReturnType<typeof tenueDe>, readonly [Ton, string]>> = {
  tenu: ['fait', 'Tenu'],
  rompu: ['refus', 'Rompu'],
  'a-verifier': ['attente', 'À vérifier'],
};

interface EngagementsProps {
  situation: SituationLue;
  fait: Protocole;
}

/** What each party undertook, and whether it is kept: said by a press, where one reads it. */
export function Engagements({ situation: s, fait: f }: EngagementsProps) {
  const { ecrireFait, relire } = useSituations();
  const { engagements, revueLe, signeLe } = f.donnees;
  const tenue = tenueDe(f.donnees);
  const [ton, mot] = TENUES[tenue];
  const vivante = s.supprimeLe === null && !s.anonymisee && s.etat !== 'close';
  const dire = async (i: number, tenu: boolean | null) => {
    const donnees = { ...f.donnees, engagements: engagements.map((e, k) => (k === i ? { ...e, tenu } : e)) };
    try {
      await ecrireFait(s.id, f.id, { genre: 'protocole', jour: f.jour, donnees }, f.version);
      signaler(
        tenu === null ? 'C’est de nouveau à vérifier.' : tenu ? 'C’est noté tenu.' : 'C’est noté rompu.',
      );
    } catch (e) {
      signalerErreur(e);
      await relire();
    }
  };
  return (
    <>
      <p className={classes.dit}>
        <StateBadge ton={ton}>{mot}</StateBadge>{' '}
        <span className={classes.attenue}>
          {[
            signeLe ? `Signé le ${jour(signeLe)}` : 'Pas encore signé',
            // Looked at again: its day says nothing more.
            revueLe &&
              tenue === 'a-verifier' &&
              `${revueLe < aujourdhui() ? 'à revoir depuis le' : 'à revoir le'} ${jour(revueLe)}`,
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </p>
      <ul className={classes.liste}>
        {engagements.map((e, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: undertakings have no other identity than their place
          <li key={i} className={classes.engagement}>
            <span>
              <strong>{e.de}</strong>
              {'\u00a0'}: {e.texte}
              {e.le && <span className={classes.attenue}>, avant le {jour(e.le)}</span>}
            </span>
            {vivante ? (
              <span className={classes.reponses}>
                {([true, false] as const).map((tenu) => (
                  <Button
                    key={String(tenu)}
                    size="sm"
                    variant={e.tenu === tenu ? 'filled' : 'subtle'}
                    color={e.tenu === tenu && !tenu ? 'brique' : 'canard'}
                    aria-pressed={e.tenu === tenu}
                    aria-label={`${tenu ? 'Tenu' : 'Rompu'}\u00a0: ${e.de}, ${e.texte}`}
                    onClick={() => dire(i, e.tenu === tenu ? null : tenu)}
                  >
                    {tenu ? 'Tenu' : 'Rompu'}
                  </Button>
                ))}
              </span>
            ) : (
              e.tenu !== null && (
                <StateBadge ton={e.tenu ? 'fait' : 'refus'}>{e.tenu ? 'Tenu' : 'Rompu'}</StateBadge>
              )
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
