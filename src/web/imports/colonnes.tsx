import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { AnalyseImport, ColonneAnalysee, ImportDetail } from '../../modules/imports/contract.ts';
import type { Correspondances } from '../../modules/imports/rules/correspondances.ts';
import { Depliant } from '../ui/depliant.tsx';
import { nombre, pluriel } from '../ui/format.ts';
import { Section } from '../ui/section.tsx';
import classes from './imports.module.css';
import { LigneColonne } from './ligne-colonne.tsx';
import { ReglagesFichier } from './reglages-fichier.tsx';

interface ColonnesProps {
  donnees: ImportDetail;
  analyse: AnalyseImport;
  choix: Correspondances;
  setChoix: (choix: Correspondances) => void;
}

/** Columns shown at once among those left out: a file may have hundreds. */
const PAS = 20;

/** What each column is: proposed with its reasons, corrected by the person. */
export function Colonnes({ donnees, analyse, choix, setChoix }: ColonnesProps) {
  const [montrees, setMontrees] = useState(PAS);
  const { colonnes, memorisees } = analyse;
  // Those recognised when the step was opened stay above: a line must not jump while one corrects it.
  const [lues] = useState(() => new Set(colonnes.filter((c) => c.champ !== null).map((c) => c.nom)));
  const reconnues = colonnes.filter((c) => lues.has(c.nom));
  const laissees = colonnes.filter((c) => !lues.has(c.nom));
  const ligne = (c: ColonneAnalysee) => (
    <LigneColonne key={c.nom} colonne={c} choix={choix} setChoix={setChoix} />
  );
  return (
    <>
      <Section
        titre="Colonnes"
        aide={
          memorisees
            ? 'Ce fichier a les mêmes titres qu’un précédent\u00a0: vos choix sont repris. Corrigez-les au besoin.'
            : 'Voici ce que Trame a compris. Corrigez ce qui est faux\u00a0: le reste se fait tout seul.'
        }
      >
        <ul className={classes.colonnes}>{reconnues.map(ligne)}</ul>
        {reconnues.length === 0 && <Text>Aucune colonne n’est reconnue. Choisissez-les ci-dessous.</Text>}
      </Section>
      {laissees.length > 0 && (
        <Section
          titre="Colonnes laissées de côté"
          aide={`${pluriel(laissees.length, 'colonne')} que l’import ne reprend pas, sauf si vous dites ce qu’elles sont.`}
        >
          <ul className={classes.colonnes}>{laissees.slice(0, montrees).map(ligne)}</ul>
          {laissees.length > montrees && (
            <Button variant="subtle" mt="md" onClick={() => setMontrees(montrees + 5 * PAS)}>
              Voir d’autres colonnes ({nombre(laissees.length - montrees)})
            </Button>
          )}
        </Section>
      )}
      <Depliant titre="Le fichier est mal lu" resume={lecture(analyse)}>
        <Stack>
          <ReglagesFichier donnees={donnees} />
        </Stack>
      </Depliant>
    </>
  );
}

const NOM_SEPARATEUR: Readonly<Record<string, string>> = {
  ';': 'point-virgule',
  ',': 'virgule',
  '\t': 'tabulation',
  '|': 'barre verticale',
};

/** How the file was read, in a few words. */
function lecture({ format, encodage, separateur, feuilles, ligneEntete }: AnalyseImport): string {
  const titres = ligneEntete === 0 ? 'sans ligne de titres' : `titres ligne ${ligneEntete}`;
  if (format === 'xlsx')
    return `${pluriel(feuilles.filter((f) => f.lue).length, 'feuille lue', 'feuilles lues')}, ${titres}`;
  return [encodage, separateur && NOM_SEPARATEUR[separateur], titres].filter(Boolean).join(', ');
}
