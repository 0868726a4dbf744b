import { Button, Skeleton, Text, Title } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import type { EChartsOption } from 'echarts';
import { lazy, type ReactNode, Suspense, useId, useMemo, useState } from 'react';
import type { ChartTheme } from '../../documents/chart-options.ts';
import classes from './chart-avec-tableau.module.css';
import { useChartTheme } from './chart-theme.ts';
import { GraphiqueClavier } from './graphique-clavier.tsx';
import { TableauDeChiffres } from './tableau-de-chiffres.tsx';

const ChartCanvas = lazy(() => import('./chart-canvas.tsx'));

export type OptionDeGraphique = EChartsOption;

export interface LigneDeChiffres {
  libelle: string;
  /** Numbers, or texts already written; null when not known. */
  valeurs: readonly (number | string | null)[];
}

interface ChartAvecTableauProps {
  titre: string;
  niveau?: 2 | 3;
  /** The definition of what is counted, under the title. */
  definition?: ReactNode;
  /** Draws with the colours of the screen: `(theme) => columns(labels, data, theme)`. Keep it stable with useCallback. */
  option: (theme: ChartTheme) => OptionDeGraphique;
  /** Headers of the table: that of the labels, then one a column of values. */
  colonnes: readonly string[];
  /** The same figures, in the order of the drawing. */
  lignes: readonly LigneDeChiffres[];
  /** In pixels. */
  hauteur?: number;
  /** A bar, or the label of its line, was chosen: index in `lignes`. */
  onChoisir?: (index: number) => void;
  /** At the right of the title: a download. */
  actions?: ReactNode;
}

/** A chart and its table: the same figures, to see or to read. */
export function ChartAvecTableau(props: ChartAvecTableauProps) {
  const {
    titre,
    niveau = 2,
    definition,
    option,
    colonnes,
    lignes,
    hauteur = 300,
    onChoisir,
    actions,
  } = props;
  const theme = useChartTheme();
  const dessin = useMemo(() => option(theme), [option, theme]);
  const [enTable, setEnTable] = useState(false);
  const [montre, setMontre] = useState<number | null>(null);
  const id = useId();
  return (
    <section className={classes.cadre} aria-labelledby={id}>
      <div className={classes.tete}>
        <div>
          <Title order={niveau} size="h3" id={id}>
            {titre}
          </Title>
          {definition && (
            <Text size="sm" c="dimmed" component="div">
              {definition}
            </Text>
          )}
        </div>
        <div className={classes.actions}>
          {actions}
          <Button
            variant="subtle"
            leftSection={
              enTable ? <IconChartBar size={18} aria-hidden /> : <IconTable size={18} aria-hidden />
            }
            onClick={() => setEnTable(!enTable)}
          >
            {enTable ? 'Voir le graphique' : 'Voir le tableau'}
          </Button>
        </div>
      </div>
      {enTable ? (
        <TableauDeChiffres titre={titre} colonnes={colonnes} lignes={lignes} onChoisir={onChoisir} />
      ) : (
        <GraphiqueClavier
          titre={titre}
          colonnes={colonnes}
          lignes={lignes}
          hauteur={hauteur}
          montre={montre}
          onMontrer={setMontre}
          onChoisir={onChoisir}
        >
          <Suspense fallback={<Skeleton h={hauteur} />}>
            <ChartCanvas option={dessin} theme={theme} montre={montre} onChoisir={onChoisir} />
          </Suspense>
        </GraphiqueClavier>
      )}
    </section>
  );
}
