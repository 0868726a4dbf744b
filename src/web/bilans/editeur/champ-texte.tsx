import { Badge, Group, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { Etat } from '../../../modules/bilans/rules/etats.ts';
import type { Rubrique } from '../../../modules/bilans/rules/rubriques.ts';
import { ChampSurveille } from '../../ui/champ-surveille.tsx';
import classes from './champ-texte.module.css';
import { Conflit } from './conflit.tsx';
import { EtatDuTexte } from './etat-du-texte.tsx';
import { TexteLu } from './texte-lu.tsx';
import type { TexteOuvert } from './texte-ouvert.ts';

interface ChampTexteProps {
  rubrique: Rubrique;
  texte: TexteOuvert;
  /** Once read over or frozen, the text is shown, not edited. */
  etat: Etat;
  /** Over the name of the part, when the section's title already says it. */
  libelle?: string;
}

/** One text of the bilan: written, saved by itself, and never over somebody else's. */
export function ChampTexte({ rubrique, texte, etat, libelle = rubrique.titre }: ChampTexteProps) {
  const vue = useSyncExternalStore(texte.abonner, texte.vue);
  // What could not be saved stays in sight, even when the bilan has been closed meanwhile.
  if (etat !== 'preparation' && vue.texte === vue.base.texte) {
    return <TexteLu id={rubrique.id} libelle={libelle} texte={vue.texte} fige={etat === 'fige'} />;
  }
  const vide = vue.texte.trim() === '';
  return (
    <div className={classes.champ}>
      <ChampSurveille
        quandOnYVient
        id={rubrique.id}
        label={
          <Group component="span" gap="sm" display="inline-flex">
            {libelle}
            {vide && (
              <Badge component="span" color="safran" size="md">
                À écrire
              </Badge>
            )}
          </Group>
        }
        description={rubrique.aide}
        value={vue.texte}
        minRows={lignesMin(rubrique)}
        autosize
        maxLength={20_000}
        onChange={(ecrit) => texte.ecrire(ecrit)}
        onBlur={() => void texte.vider()}
      />
      <EtatDuTexte vue={vue} />
      {vue.etat.nom === 'conflit' && (
        <Conflit autre={vue.etat.autre} mien={vue.texte} onTrancher={(choix) => texte.trancher(choix)} />
      )}
      {vue.etat.nom === 'ferme' && (
        <Text c="brique" role="alert">
          {vue.etat.phrase}
        </Text>
      )}
    </div>
  );
}

/** Lines that an empty text invites to fill. */
function lignesMin({ id, famille }: Rubrique): number {
  if (id === 'type_mediation') return 1;
  return famille ? 10 : 4;
}
