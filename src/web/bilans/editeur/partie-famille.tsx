import { Text, Title } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { Recit } from '../../../modules/bilans/contract.ts';
import type { Bilan } from '../../../modules/bilans/rules/bilan.ts';
import type { ChiffresFamille } from '../../../modules/bilans/rules/chiffres.ts';
import { donneesFamille } from '../../../modules/bilans/rules/donnees-famille.ts';
import type { Etat } from '../../../modules/bilans/rules/etats.ts';
import type { Rubrique } from '../../../modules/bilans/rules/rubriques.ts';
import { ChampTexte } from './champ-texte.tsx';
import { ClesDeFamille } from './cles-de-famille.tsx';
import { DetailsDeFamille } from './details-de-famille.tsx';
import classes from './editeur.module.css';
import { useInsererRecit } from './inserer-recit.tsx';
import { Partie } from './partie.tsx';
import { Recits } from './recits.tsx';
import type { TexteOuvert } from './texte-ouvert.ts';

interface PartieFamilleProps {
  chiffres: ChiffresFamille;
  bilan: Bilan;
  rubrique: Rubrique;
  texte: TexteOuvert;
  etat: Etat;
  recits: readonly Recit[];
}

/** A family of activities: its figures to read, and beside them its text to write and what is worth telling. */
export function PartieFamille({ chiffres, bilan, rubrique, texte, etat, recits }: PartieFamilleProps) {
  const famille = donneesFamille(chiffres, bilan);
  const { texte: ecrit } = useSyncExternalStore(texte.abonner, texte.vue);
  const { inserer, question } = useInsererRecit((recit) => {
    const { texte: deja } = texte.vue();
    texte.ecrire(deja.trim() === '' ? recit : `${deja.trimEnd()}\n\n${recit}`);
    // Once the drawer of the phone is closed: until then nothing behind it takes the focus.
    requestAnimationFrame(() => document.getElementById(rubrique.id)?.focus());
  });
  return (
    <Partie
      surtitre={`2.2. Bilan par familles d’activités, ${chiffres.famille} sur 5`}
      titre={famille.famille}
    >
      <div className={classes.famille}>
        <div>
          <Title order={3} mb="sm">
            Quantitatif
          </Title>
          {famille.vide ? (
            <Text c="dimmed">Aucune intervention enregistrée dans cette famille pendant la période.</Text>
          ) : (
            <>
              <ClesDeFamille famille={famille} />
              <DetailsDeFamille famille={famille} />
            </>
          )}
        </div>
        <div>
          <ChampTexte rubrique={rubrique} texte={texte} etat={etat} libelle="Qualitatif" />
          {etat === 'preparation' && (
            <Recits recits={recits} ecrit={ecrit} famille={famille.famille} onInserer={inserer} />
          )}
          {question}
        </div>
      </div>
    </Partie>
  );
}
