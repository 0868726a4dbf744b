import { Button } from '@mantine/core';
import { IconArrowRight, IconUserShare } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { SituationLue } from '../../modules/situations/contract.ts';
import { codeLisible } from '../../modules/situations/rules/code.ts';
import { type Passage, passagesDe } from '../../modules/situations/rules/etats.ts';
import { ISSUES } from '../../modules/situations/rules/issues.ts';
import { TEMPS } from '../../modules/situations/rules/situation.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { jour, pluriel } from '../ui/format.ts';
import { useListes } from '../ui/nomenclature.ts';
import { Section } from '../ui/section.tsx';
import { attenteDe, ilYA } from './libelles.ts';
import classes from './une.module.css';
import type { Detail } from './une.tsx';

const Passer = lazy(() => import('./passer.tsx').then((m) => ({ default: m.Passer })));
const PasserLaMain = lazy(() => import('./passer-la-main.tsx').then((m) => ({ default: m.PasserLaMain })));

interface SuiviProps {
  situation: SituationLue;
  detail: Detail;
}

/** Where a situation stands: the next step, what is at stake, who follows it, and the moves there are. */
export function Suivi({ situation: s, detail: d }: SuiviProps) {
  const { nomDe, personne } = useListes();
  const [passage, setPassage] = useState<Passage | null>(null);
  const [main, setMain] = useState(false);
  const vivante = s.supprimeLe === null && !s.anonymisee;
  const passages = vivante ? passagesDe(s.etat) : [];
  const lignes: [string, React.ReactNode][] = [
    [
      'Code',
      <span key="code" className={classes.code}>
        <b>{codeLisible(s.code)}</b>
        <CopyButton valeur={s.code} libelle="Copier le code" variant="subtle" />
      </span>,
    ],
    ['Suivie par', s.membres.map(personne).join(', ') || 'Personne'],
    ['Enjeu', d.enjeu || 'Non dit'],
    [
      'Demande',
      [
        jour(s.saisieLe),
        d.saisineId !== null && nomDe(d.saisineId),
        d.saisinePartenaireId !== null && nomDe(d.saisinePartenaireId),
      ]
        .filter(Boolean)
        .join(', '),
    ],
    ...(d.temps ? ([['Temps', TEMPS[d.temps].nom]] as [string, string][]) : []),
    ...(s.etat === 'close'
      ? ([['Issue', `${s.issue ? ISSUES[s.issue].nom : ''}${s.closeLe ? `, ${jour(s.closeLe)}` : ''}`]] as [
          string,
          string,
        ][])
      : ([
          [
            'Dernier contact',
            `${ilYA(s.suivi.sansContact ?? 0)}${d.rythme ? `, au plus tous les ${pluriel(d.rythme, 'jour')}` : ''}`,
          ],
        ] as [string, string][])),
  ];
  return (
    <Section titre="Où en est-on">
      {s.etat !== 'close' && <Etape situation={s} detail={d} />}
      <dl className={classes.faits}>
        {lignes.map(([nom, valeur]) => (
          <div key={nom} style={{ display: 'contents' }}>
            <dt>{nom}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.gestes}>
        {passages.map((p) => (
          <Button
            key={p.vers}
            variant="light"
            rightSection={<IconArrowRight size={18} aria-hidden />}
            onClick={() => setPassage(p)}
          >
            {p.nom}
          </Button>
        ))}
        {vivante && (
          <Button
            variant="subtle"
            leftSection={<IconUserShare size={18} aria-hidden />}
            onClick={() => setMain(true)}
          >
            Passer la main
          </Button>
        )}
      </div>
      <Suspense>
        {passage && <Passer situation={s} detail={d} passage={passage} fermer={() => setPassage(null)} />}
        {main && <PasserLaMain situation={s} fermer={() => setMain(false)} />}
      </Suspense>
    </Section>
  );
}

/** The next step and its day; in saffron when it waits for somebody. */
function Etape({ situation: s, detail: d }: SuiviProps) {
  const attente = attenteDe(s);
  return (
    <div className={classes.etape} data-retard={attente !== null || undefined}>
      <strong>{d.etape ? `Prochaine étape\u00a0: ${d.etape}` : 'Pas d’étape prévue'}</strong>
      <span>
        {[
          d.etapeLe && `${s.suivi.etapeEnRetard ? 'Prévue le' : 'Le'} ${jour(d.etapeLe)}`,
          !s.suivi.etapeEnRetard && attente,
        ]
          .filter(Boolean)
          .join('. ')}
      </span>
    </div>
  );
}
