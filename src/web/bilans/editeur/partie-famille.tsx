import { Stack } from '@mantine/core';
import { useCallback, useSyncExternalStore } from 'react';
import { columns } from '../../../documents/chart-options.ts';
import type { Recit } from '../../../modules/bilans/contract.ts';
import type { Bilan } from '../../../modules/bilans/rules/bilan.ts';
import type { ChiffresFamille } from '../../../modules/bilans/rules/chiffres.ts';
import { donneesFamille } from '../../../modules/bilans/rules/donnees-famille.ts';
import type { Rubrique } from '../../../modules/bilans/rules/rubriques.ts';
import { ChartAvecTableau } from '../../ui/chart-avec-tableau.tsx';
import { ChampTexte } from './champ-texte.tsx';
import { ChiffresDeFamille } from './chiffres-de-famille.tsx';
import classes from './editeur.module.css';
import { Partie } from './partie.tsx';
import { Recits } from './recits.tsx';
import type { TexteOuvert } from './texte-ouvert.ts';

interface PartieFamilleProps {
  chiffres: ChiffresFamille;
  bilan: Bilan;
  rubrique: Rubrique;
  texte: TexteOuvert;
  modifiable: boolean;
  recits: readonly Recit[];
}

/** A family of activities: its figures to read, its text to write, and beside it what is worth telling. */
export function PartieFamille({ chiffres, bilan, rubrique, texte, modifiable, recits }: PartieFamilleProps) {
  const famille = donneesFamille(chiffres, bilan);
  const { texte: ecrit } = useSyncExternalStore(texte.abonner, texte.vue);
  const inserer = (recit: string) => {
    texte.ecrire(ecrit.trim() === '' ? recit : `${ecrit.trimEnd()}\n\n${recit}`);
    document.getElementById(rubrique.id)?.focus();
  };
  return (
    <Partie
      surtitre={`2.2 Bilan par familles d’activités, ${chiffres.famille} sur 5`}
      titre={famille.famille}
    >
      <Stack gap="xl">
        <ChiffresDeFamille famille={famille} />
        {famille.graphique && <Graphique graphique={famille.graphique} mois={famille.mois} />}
        <div className={classes.ecriture} data-seul={!modifiable || recits.length === 0 || undefined}>
          <ChampTexte rubrique={rubrique} texte={texte} modifiable={modifiable} libelle="Qualitatif" />
          {modifiable && (
            <Recits recits={recits} ecrit={ecrit} famille={famille.famille} onInserer={inserer} />
          )}
        </div>
      </Stack>
    </Partie>
  );
}

type Donnees = ReturnType<typeof donneesFamille>;

function Graphique({
  graphique,
  mois,
}: {
  graphique: NonNullable<Donnees['graphique']>;
  mois: Donnees['mois'];
}) {
  const option = useCallback(
    (theme: Parameters<typeof columns>[2]) =>
      columns(graphique.mois, graphique.series[0]?.valeurs ?? [], theme),
    [graphique],
  );
  return (
    <ChartAvecTableau
      titre={graphique.titre}
      niveau={3}
      option={option}
      hauteur={200}
      colonnes={['Mois', 'Interventions', 'Durée', 'Bénéficiaires']}
      lignes={mois.map((m) => ({ libelle: m.mois, valeurs: [m.interventions, m.heures, m.beneficiaires] }))}
    />
  );
}
