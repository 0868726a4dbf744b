import { Button, Textarea, type TextareaProps, VisuallyHidden } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { use, useEffect, useRef, useState } from 'react';
import type { Alerte } from '../../modules/confidentialite/rules/alerte.ts';
import { remplacerTout } from '../../modules/confidentialite/rules/remplacer.ts';
import classes from './champ-surveille.module.css';
import { pluriel } from './format.ts';
import { entreGuillemets, Gestes, type Passage, Passages, passagesDe } from './passages.tsx';
import { PATIENCE_MS, QuestionRetenue } from './question-retenue.tsx';
import { cleDuPassage, GardeContext, preparerLaGarde, useGarde } from './use-garde.ts';
import { useSurveillance } from './use-surveillance.ts';
import { TextesSurveillesContext } from './use-textes-surveilles.tsx';

interface ChampSurveilleProps extends Omit<TextareaProps, 'value' | 'onChange'> {
  value: string;
  onChange: (texte: string) => void;
  /** A text that was there before is read only once the person comes to it. */
  quandOnYVient?: boolean;
}

/** What was just replaced, to be taken back. */
interface Defait {
  readonly extrait: string;
  readonly avant: string;
  readonly apres: string;
}

/**
 * A free text watched as it is typed: after a pause, what may let somebody be recognised is shown under it, with the reason
 * and another way to say it. The person decides; nothing is ever changed without them. A `Formulaire` around it asks before saving.
 */
export function ChampSurveille({
  value,
  onChange,
  quandOnYVient,
  onFocus,
  onBlur,
  ...reste
}: ChampSurveilleProps) {
  const propre = useGarde();
  const garde = use(GardeContext) ?? propre;
  const [ecrit, setEcrit] = useState(false);
  const [venu, setVenu] = useState(!quandOnYVient);
  const { alertes, oublier } = useSurveillance(value, garde, { actif: venu, ecrit });
  const [defait, setDefait] = useState<Defait | null>(null);
  const [suivre, setSuivre] = useState(0);
  const noeud = useRef<HTMLDivElement>(null);
  const champ = useRef<HTMLDivElement>(null);
  const inscrire = use(TextesSurveillesContext);
  const passages = passagesDe(alertes);
  const reprenable = defait !== null && defait.apres === value;
  // What was pressed is gone: the next thing to do takes the focus.
  useEffect(() => {
    if (suivre > 0) noeud.current?.querySelector<HTMLElement>('li button, [data-defaire]')?.focus();
  }, [suivre]);

  useEffect(
    () =>
      inscrire?.({
        relire: () => garde.relire(value),
        laisser: garde.laisser,
        viser: () => champ.current?.querySelector('textarea')?.focus(),
        patienceMs: PATIENCE_MS,
        Question: QuestionRetenue,
      }),
    [inscrire, garde, value],
  );

  const remplacer = async (cle: string) => {
    const meme = (a: Alerte) => cleDuPassage(a) === cle;
    const fraiches = (await garde.relire(value)).filter(meme);
    const apres = remplacerTout(value, fraiches);
    setDefait({ extrait: fraiches[0]?.extrait ?? '', avant: value, apres });
    onChange(apres);
    oublier(meme);
    setSuivre((n) => n + 1);
  };
  const laisser = ({ alerte, cle }: Passage) => {
    garde.laisser(alerte);
    oublier((a) => cleDuPassage(a) === cle);
    setSuivre((n) => n + 1);
  };
  const visible = passages.length > 0 || reprenable;
  return (
    <div ref={champ}>
      <Textarea
        {...reste}
        value={value}
        onChange={(e) => {
          setEcrit(true);
          onChange(e.currentTarget.value);
        }}
        onFocus={(e) => {
          setVenu(true);
          void preparerLaGarde();
          onFocus?.(e);
        }}
        onBlur={(e) => {
          setEcrit(false);
          onBlur?.(e);
        }}
      />
      <div
        ref={noeud}
        className={visible ? classes.passages : undefined}
        data-vide={passages.length === 0 || undefined}
      >
        <div role="status" className={classes.titre}>
          {passages.length > 0 && (
            <>
              <IconEye size={20} aria-hidden />
              {pluriel(passages.length, 'passage à relire', 'passages à relire')}
            </>
          )}
        </div>
        {passages.length > 0 && (
          <Passages
            passages={passages}
            gestes={(p) => (
              <Gestes passage={p} onRemplacer={() => remplacer(p.cle)} onLaisser={() => laisser(p)} />
            )}
          />
        )}
        {reprenable && (
          <div className={classes.defaire}>
            {entreGuillemets(defait.extrait)} n’y est plus.
            <Button
              variant="subtle"
              size="sm"
              data-defaire
              onClick={() => {
                onChange(defait.avant);
                setDefait(null);
                setSuivre((n) => n + 1);
              }}
            >
              Le remettre
              <VisuallyHidden> {entreGuillemets(defait.extrait)}</VisuallyHidden>
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
