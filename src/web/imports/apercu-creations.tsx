import { List, Text } from '@mantine/core';
import type { ApercuImport } from '../../modules/imports/contract.ts';
import { DEFINITIONS } from '../../modules/imports/rules/champs.ts';
import { FAMILLES } from '../../modules/nomenclatures/rules/familles.ts';
import { Depliant } from '../ui/depliant.tsx';
import { pluriel } from '../ui/format.ts';

const MONTREES = 200;

type Creation = ApercuImport['creations'][number];

/** What the lists of the structure will gain, and the values that were taken for known ones. */
export function ApercuCreations({ apercu: { creations, rapprochements } }: { apercu: ApercuImport }) {
  const natures = creations.filter((c) => c.liste === 'nature');
  const autres = creations.filter((c) => c.liste !== 'nature');
  return (
    <>
      {natures.length > 0 && (
        <Depliant
          titre="Natures nouvelles"
          resume={pluriel(natures.length, 'nature à vérifier', 'natures à vérifier')}
        >
          <Text mb="sm">
            Trame a deviné où elles comptent dans le bilan. Elles seront marquées «&nbsp;À vérifier&nbsp;»
            dans la Nomenclature&nbsp;: les corriger changera aussi les interventions importées.
          </Text>
          <List>
            {natures.slice(0, MONTREES).map((c) => (
              <List.Item key={c.nom}>
                <strong>{c.nom}</strong> ({pluriel(c.nombre, 'intervention')})&nbsp;: {classementDe(c)}
              </List.Item>
            ))}
          </List>
        </Depliant>
      )}
      {autres.length > 0 && (
        <Depliant titre="Ajouts à vos listes" resume={pluriel(autres.length, 'ajout')}>
          <List>
            {autres.slice(0, MONTREES).map((c) => (
              <List.Item key={`${c.liste} ${c.nom}`}>
                {c.nom} ({LISTE[c.liste]}, {pluriel(c.nombre, 'intervention')})
              </List.Item>
            ))}
          </List>
          {autres.length > MONTREES && <Text>… et {autres.length - MONTREES} autres.</Text>}
        </Depliant>
      )}
      {rapprochements.length > 0 && (
        <Depliant titre="Valeurs rapprochées" resume={pluriel(rapprochements.length, 'valeur')}>
          <Text mb="sm">Écrites un peu autrement que dans vos listes, mais reconnues.</Text>
          <List>
            {rapprochements.slice(0, MONTREES).map((r) => (
              <List.Item key={`${r.champ} ${r.valeur}`}>
                {DEFINITIONS[r.champ].libelle}&nbsp;: «&nbsp;{r.valeur}&nbsp;» est lu «&nbsp;{r.connu}&nbsp;».
              </List.Item>
            ))}
          </List>
        </Depliant>
      )}
    </>
  );
}

const LISTE: Readonly<Record<Creation['liste'], string>> = {
  nature: 'nature',
  thematique: 'thématique',
  saisine: 'mode de saisine',
  issue: 'issue',
  secteur: 'secteur',
  lieu: 'lieu',
  partenaire: 'partenaire',
  projet: 'projet',
  membre: 'équipe, sans compte',
};

function classementDe({ classement }: Creation): string {
  if (!classement) return '';
  const famille = FAMILLES.find((f) => f.code === classement.famille);
  return `${famille ? `famille ${famille.code}, ${famille.court}` : 'temps de travail hors médiation'}. ${classement.raison}`;
}
