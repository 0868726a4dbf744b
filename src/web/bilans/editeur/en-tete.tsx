import { Alert, Group, List, Text } from '@mantine/core';
import { IconAlertTriangle, IconEye } from '@tabler/icons-react';
import type { BilanLu } from '../../../modules/bilans/contract.ts';
import type { Bilan } from '../../../modules/bilans/rules/bilan.ts';
import { donneesDuBilan } from '../../../modules/bilans/rules/donnees.ts';
import { NOM_DE_L_ETAT } from '../../../modules/bilans/rules/etats.ts';
import { rubriquesVides } from '../../../modules/bilans/rules/rubriques.ts';
import { LienBouton } from '../../ui/lien-bouton.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { StateBadge, type Ton } from '../../ui/state-badge.tsx';
import { Telecharger } from '../telecharger.tsx';
import { ActionsEtat } from './actions-etat.tsx';
import type { CleDuBilan } from './use-bilan.ts';

const TONS: Readonly<Record<BilanLu['etat'], Ton>> = { preparation: 'enCours', relu: 'fait', fige: 'fige' };

interface EnTeteProps {
  cle: CleDuBilan;
  lu: BilanLu;
  bilan: Bilan;
  enregistre: boolean;
}

/** Which bilan, where it stands, what can be done of it, and what to know of its figures. */
export function EnTete({ cle, lu, bilan, enregistre }: EnTeteProps) {
  const d = donneesDuBilan(bilan);
  const liste = `/s/${cle.structure}/bilans`;
  return (
    <>
      <PageTitle
        titre={`Bilan de ${bilan.convention.mediateur || d.mediateur}, année ${d.annee}`}
        retour={{ vers: liste, libelle: 'Bilans' }}
        actions={
          <>
            <LienBouton
              to={`${liste}/${cle.convention}/${cle.annee}/apercu`}
              variant="light"
              leftSection={<IconEye size={20} aria-hidden />}
            >
              Aperçu
            </LienBouton>
            <Telecharger convention={cle.convention} annee={cle.annee} />
            <ActionsEtat {...{ cle, enregistre }} bilan={lu} vides={rubriquesVides(bilan.textes)} />
          </>
        }
      >
        Convention {d.convention_numero}, {d.periode}
      </PageTitle>
      <Group gap="sm" mb="md">
        <StateBadge ton={TONS[lu.etat]}>{NOM_DE_L_ETAT[lu.etat]}</StateBadge>
        <Text size="sm" c="dimmed">
          {d.etat_phrase}
        </Text>
      </Group>
      {d.avertissements.length > 0 && (
        <Alert
          color="safran"
          icon={<IconAlertTriangle aria-hidden />}
          title="À savoir sur ces chiffres"
          mb="lg"
        >
          <List spacing={4}>
            {d.avertissements.map(({ texte }) => (
              <List.Item key={texte}>{texte}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}
