import { Stack } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Bilan } from '../../../modules/bilans/rules/bilan.ts';
import type { Etat } from '../../../modules/bilans/rules/etats.ts';
import {
  type IdRubrique,
  RUBRIQUES,
  type Rubrique,
  textesDe,
} from '../../../modules/bilans/rules/rubriques.ts';
import { BarreEnregistrement } from './barre-enregistrement.tsx';
import { ChampTexte } from './champ-texte.tsx';
import { EnTete } from './en-tete.tsx';
import { Identite } from './identite.tsx';
import { Partie } from './partie.tsx';
import { PartieFamille } from './partie-famille.tsx';
import { PartieProfessionnalisation } from './partie-professionnalisation.tsx';
import { ResteAEcrire } from './reste-a-ecrire.tsx';
import type { TexteOuvert } from './texte-ouvert.ts';
import { bilanQuery, recitsQuery, textesQuery, useCleDuBilan } from './use-bilan.ts';
import { useEtatGeneral, useTextesOuverts } from './use-textes-ouverts.ts';

/** The bilan on one page, in the order of the form: figures to read, texts to write together. */
export function Editeur() {
  const cle = useCleDuBilan();
  return <Page key={`${cle.convention}/${cle.annee}`} />;
}

function Page() {
  const cle = useCleDuBilan();
  const { data: lu, refetch } = useSuspenseQuery(bilanQuery(cle));
  const { data: ecrits } = useSuspenseQuery(textesQuery(cle));
  const { data: recits = [] } = useQuery(recitsQuery(cle));
  const textes = useTextesOuverts(cle, ecrits.textes);
  const etatGeneral = useEtatGeneral(textes);
  // Somebody else read it over or froze it: what may be done has changed.
  useEffect(() => {
    if (ecrits.etat !== lu.etat) void refetch();
  }, [ecrits.etat, lu.etat, refetch]);
  const bilan: Bilan = useMemo(() => ({ ...lu, textes: textesDe(ecrits.textes) }), [lu, ecrits.textes]);
  const rubrique = (id: IdRubrique): { rubrique: Rubrique; texte: TexteOuvert; etat: Etat } => ({
    rubrique: RUBRIQUES.find((r) => r.id === id) as Rubrique,
    texte: textes.get(id) as TexteOuvert,
    etat: ecrits.etat,
  });
  return (
    <>
      <EnTete cle={cle} lu={lu} bilan={bilan} enregistre={etatGeneral === 'repos'} />
      {lu.peutEcrire && <BarreEnregistrement textes={textes} />}
      <Stack gap="xl">
        {lu.peutEcrire && <ResteAEcrire textes={bilan.textes} />}
        <Partie titre="1. Informations générales">
          <Identite bilan={bilan} convention={cle.convention} />
          <Stack gap="lg">
            <ChampTexte {...rubrique('presentation_structure')} />
            <ChampTexte {...rubrique('origine_mission')} />
          </Stack>
        </Partie>
        <Partie surtitre="2. Bilan des actions menées" titre="2.1. Contenu de la mission">
          <Stack gap="lg">
            <ChampTexte {...rubrique('contenu_mission')} />
            <ChampTexte {...rubrique('type_mediation')} />
          </Stack>
        </Partie>
        {lu.chiffres.familles.map((f) => {
          const qualitatif = RUBRIQUES.find((r) => r.famille === f.famille) as Rubrique;
          return (
            <PartieFamille
              key={f.famille}
              chiffres={f}
              bilan={bilan}
              recits={recits.filter((r) => r.famille === f.famille)}
              {...rubrique(qualitatif.id)}
            />
          );
        })}
        <PartieProfessionnalisation
          plan={rubrique('professionnalisation_plan')}
          autre={rubrique('professionnalisation_autre')}
        />
        <Partie surtitre="2. Bilan des actions menées" titre="2.4. Conclusions">
          <ChampTexte {...rubrique('conclusions')} />
        </Partie>
        <Partie titre="3. Perspectives">
          <ChampTexte {...rubrique('perspectives')} />
        </Partie>
      </Stack>
    </>
  );
}
