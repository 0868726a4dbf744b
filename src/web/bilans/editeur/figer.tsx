import { Alert, Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { insecables } from '../../../kernel/texte.ts';
import type { BilanLu } from '../../../modules/bilans/contract.ts';
import { transiter } from '../../../modules/bilans/rules/etats.ts';
import { rubriquesVides, textesDe } from '../../../modules/bilans/rules/rubriques.ts';
import { Dialogue } from '../../ui/dialogue.tsx';
import { aujourdhui, jour } from '../../ui/format.ts';
import { useStructure } from '../../ui/session.ts';
import { signaler, signalerErreur } from '../../ui/toast.ts';
import { TextesARelire } from './textes-a-relire.tsx';
import { type CleDuBilan, useBilan } from './use-bilan.ts';

/** Refusals that a person may accept, having read them, each in its own words. */
const ACCEPTER: Readonly<Record<string, string>> = {
  'bilan-annee-en-cours': 'Figer quand même, avant la fin de l’année',
  'bilan-textes-vides': 'Figer quand même, avec ces textes vides',
};

/** Freezing, in two steps: what it does, then once more before it is done. */
export function Figer({ cle, bilan }: { cle: CleDuBilan; bilan: BilanLu }) {
  const [etape, setEtape] = useState<0 | 1 | 2>(0);
  const fermer = () => setEtape(0);
  return (
    <>
      <Button leftSection={<IconLock size={20} aria-hidden />} onClick={() => setEtape(1)}>
        Figer le bilan
      </Button>
      <Dialogue
        ouvert={etape > 0}
        onFermer={fermer}
        titre={etape === 2 ? 'Figer définitivement\u00a0?' : 'Figer le bilan'}
      >
        <Etapes cle={cle} bilan={bilan} etape={etape} onSuite={() => setEtape(2)} onFermer={fermer} />
      </Dialogue>
    </>
  );
}

interface EtapesProps {
  cle: CleDuBilan;
  bilan: BilanLu;
  etape: 0 | 1 | 2;
  onSuite: () => void;
  onFermer: () => void;
}

function Etapes({ cle, bilan, etape, onSuite, onFermer }: EtapesProps) {
  const { role } = useStructure();
  const { changerEtat } = useBilan(cle);
  const [acceptes, setAcceptes] = useState<readonly string[]>([]);
  const [enCours, setEnCours] = useState(false);
  const textes = useMemo(() => textesDe(bilan.textes), [bilan.textes]);
  const examen = transiter('figer', {
    etat: bilan.etat,
    role,
    jour: aujourdhui(),
    du: bilan.chiffres.du,
    au: bilan.chiffres.au,
    vides: rubriquesVides(textes),
    confirme: [],
  });
  const refus = examen.ok ? [] : examen.error;
  const pret = refus.every((r) => acceptes.includes(r.code));
  const figer = async () => {
    setEnCours(true);
    try {
      await changerEtat('figer', [...acceptes]);
      signaler('Le bilan est figé. Vous pouvez télécharger ses fichiers.');
    } catch (e) {
      signalerErreur(e);
    } finally {
      setEnCours(false);
      onFermer();
    }
  };
  if (etape === 2) {
    return (
      <Stack>
        <Text>Le bilan du {periode(bilan)} ne changera plus jamais. Personne ne pourra le reprendre.</Text>
        <Group>
          <Button loading={enCours} leftSection={<IconLock size={20} aria-hidden />} onClick={figer}>
            Figer définitivement
          </Button>
          <Button variant="subtle" onClick={onFermer}>
            Pas encore
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack>
      <Text>Un bilan figé est une photographie&nbsp;:</Text>
      <List spacing="xs">
        <List.Item>
          ses chiffres restent ceux d’aujourd’hui, même si des actes sont corrigés ensuite&nbsp;;
        </List.Item>
        <List.Item>ses textes ne s’écrivent plus&nbsp;;</List.Item>
        <List.Item>ses fichiers Word et PDF sont gardés tels quels, et disent quand et par qui.</List.Item>
      </List>
      {refus.map((r) => (
        <Alert key={r.code} color="safran" icon={<IconAlertTriangle aria-hidden />}>
          <Text>{insecables(r.message)}</Text>
          {ACCEPTER[r.code] && (
            <Checkbox
              mt="sm"
              label={ACCEPTER[r.code]}
              checked={acceptes.includes(r.code)}
              onChange={(e) =>
                setAcceptes(
                  e.currentTarget.checked ? [...acceptes, r.code] : acceptes.filter((c) => c !== r.code),
                )
              }
            />
          )}
        </Alert>
      ))}
      <TextesARelire textes={textes} />
      <Group>
        <Button disabled={!pret} onClick={onSuite}>
          Continuer
        </Button>
        <Button variant="subtle" onClick={onFermer}>
          Annuler
        </Button>
      </Group>
    </Stack>
  );
}

const periode = ({ chiffres }: BilanLu): string => `${jour(chiffres.du)} au ${jour(chiffres.au)}`;
